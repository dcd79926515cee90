using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using StaticDigest.Features.Chats;
using StaticDigest.Features.Editions;
using StaticDigest.Settings;
using StaticDigest.Tests.Markdown;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Features.Chats;

/// <summary>What each chat service gets.</summary>
public class NoticeTests
{
    private const string Listing = """
        {"id": "2401.00001", "title": "On $\\ell_2$ transport & <others>", "authors": ["Ada Lovelace", "Alan Turing"], "featured": "2026-04-17", "votes": 2}
        {"title": "A paper_without *id*", "featured": "2026-04-17", "votes": 1}
        {"title": "A third paper", "featured": "2026-04-17"}
        """;

    public static TheoryData<ChatKind> Kinds => [.. Enum.GetValues<ChatKind>()];

    public static TheoryData<string> Hostile =>
        [.. Payloads.Texts, "<!channel>", "@everyone", "<@U123>", "a](https://evil.example) [b", "x|y>z", "<at user_id=\"all\"></at>"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_message_is_as_approved(ChatKind kind)
    {
        var json = JsonDocument.Parse(Of(Listing, papers: 2).Body(kind, "@channel"));

        Approve.Matches(JsonSerializer.Serialize(json, Readable) + "\n", $"Notices/{kind.ToString().ToLowerInvariant()}", "json");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_stays_within_what_the_service_takes(ChatKind kind)
    {
        var listing = string.Join('\n',
            Enumerable.Range(0, 60)
                .Select(
                    i =>
                        $$"""{"id": "2401.{{10000 + i}}", "title": "{{string.Concat(Enumerable.Repeat("数学 _is_ <long> ", 30))}}", "authors": ["{{new string('x', 100)}}", "{{new string('y', 100)}}"], "featured": "2026-04-17"}"""));

        var json = JsonDocument.Parse(Of(listing, papers: 40).Body(kind, "@channel")).RootElement;

        switch (kind)
        {
            case ChatKind.Slack:
                Assert.Equal(42, json.GetProperty("blocks").GetArrayLength());
                Assert.All(json.GetProperty("blocks").EnumerateArray(),
                    block => Assert.InRange(block.GetProperty("text").GetProperty("text").GetString()!.Length, 1, 3000));
                break;
            case ChatKind.Discord:
                Assert.InRange(json.GetProperty("embeds")[0].GetProperty("description").GetString()!.Length, 2000, 4096);
                break;
            case ChatKind.Telegram:
                Assert.InRange(json.GetProperty("text").GetString()!.Length, 2000, 4096);
                break;
            default:
                Assert.InRange(Encoding.UTF8.GetByteCount(json.GetRawText()), 5000, kind == ChatKind.Feishu ? 20_000 : 50_000);
                break;
        }

        Assert.Contains(" more", json.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Nasty_text_stays_text_and_calls_nobody(string text)
    {
        var quoted = JsonSerializer.Serialize($"A title with {text}");
        var notice = Of($$"""{"id": "2401.00001", "title": {{quoted}}, "authors": [{{quoted}}], "featured": "2026-04-17"}""", papers: 5);
        foreach (var kind in Enum.GetValues<ChatKind>())
        {
            using var json = JsonDocument.Parse(notice.Body(kind, "@channel"));
            AssertHarmless(kind, json.RootElement);
        }
    }

    private static void AssertHarmless(ChatKind kind, JsonElement json)
    {
        switch (kind)
        {
            case ChatKind.Slack:
                foreach (var block in json.GetProperty("blocks").EnumerateArray().Skip(1))
                    Assert.Matches(@"\A<https://example\.org/[^<>|]*\|[^<>]*>(\n[^<>]*)?\z", block.GetProperty("text").GetProperty("text").GetString());
                break;
            case ChatKind.Discord:
                Assert.Equal(0, json.GetProperty("allowed_mentions").GetProperty("parse").GetArrayLength());
                Assert.Matches(@"\A1\\\. \[([^\\\[\]<>@*_`~|]|\\.)*\]\(https://example\.org/[^()]*\)(\n-# ([^\\\[\]<>@*_`~|]|\\.)*)?\n\z",
                    json.GetProperty("embeds")[0].GetProperty("description").GetString());
                break;
            case ChatKind.Telegram:
                AssertOnly(json.GetProperty("text").GetString()!, "a", "b", "i");
                break;
            case ChatKind.Matrix:
                AssertOnly(json.GetProperty("formatted_body").GetString()!, "a", "p", "ol", "li", "strong", "em", "br");
                Assert.Empty(json.GetProperty("m.mentions").EnumerateObject());
                break;
            default:
                Assert.All(
                    json.GetProperty("content").GetProperty("post").GetProperty("en_us").GetProperty("content").EnumerateArray()
                        .SelectMany(line => line.EnumerateArray()),
                    part => Assert.Contains(part.GetProperty("tag").GetString(), (string[])["a", "text"]));
                break;
        }
    }

    private static void AssertOnly(string html, params string[] names)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        Assert.All(body.QuerySelectorAll("*"), element => Assert.Contains(element.LocalName, names));
        Assert.All(body.QuerySelectorAll("a"), link => Assert.StartsWith("https://example.org/", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    private static Notice Of(string listing, int papers)
    {
        var digest = TestSite.DigestOf(listing);
        Assert.True(EditionChoice.TryDay(digest, "2026-04-17", out var edition));
        return Notice.Of(edition!, digest.Settings, SiteAddress.TryParse("https://example.org/d/")!, papers);
    }

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
