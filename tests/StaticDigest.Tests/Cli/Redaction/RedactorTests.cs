using System.Net;
using System.Text;
using System.Text.Json;
using StaticDigest.Cli.Fetch;
using StaticDigest.Cli.Redaction;
using StaticDigest.Tests.Building;
using StaticDigest.Tests.Cli.Fetch;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Cli.Redaction;

/// <summary>No secret leaves the process, in whatever form a server gives it back.</summary>
public sealed class RedactorTests : IDisposable
{
    private const string Secret = "s3cr/et+K\"ey&9 <=";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Forms { get; } =
    [
        Secret, Uri.EscapeDataString(Secret), WebUtility.UrlEncode(Secret), WebUtility.HtmlEncode(Secret), JsonSerializer.Serialize(Secret).Trim('"'),
        Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)), Convert.ToBase64String(Encoding.UTF8.GetBytes($"ada:{Secret}")),
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0ada@example.org\0{Secret}")),
        Convert.ToHexString(Encoding.UTF8.GetBytes(Secret)).ToLowerInvariant(), Secret.ToUpperInvariant(),
        // As addresses in addresses, as scripts, other libraries and a careful server write it.
        Uri.EscapeDataString(Uri.EscapeDataString(Secret)), JsonSerializer.Serialize(WebUtility.HtmlEncode(Secret)).Trim('"'),
        JsonSerializer.Serialize(Uri.EscapeDataString(Secret)).Trim('"'),
        Each(letter => $"\\u{(int)letter:x4}"), Each(letter => $"\\x{(int)letter:X2}"), Each(letter => $"&#{(int)letter};"),
        Each(letter => $"&#x00{(int)letter:X};"), Each(letter => $"%{(int)letter:x2}"),
        Secret.Replace("/", "\\/", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal),
        Uri.EscapeDataString(Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret))),
    ];

    public void Dispose() => _folder.Dispose();

    private static string Each(Func<char, string> encode) => string.Concat(Secret.Select(encode));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_is_hidden_and_the_words_around_it_stay(string form)
    {
        var redactor = new Redactor();
        redactor.Add(Secret);

        var hidden = redactor.Hide($"invalid key {form}, sorry");

        Assert.StartsWith("invalid key ", hidden, StringComparison.Ordinal);
        Assert.EndsWith(", sorry", hidden, StringComparison.Ordinal);
        Assert.Contains(Redactor.Mask, hidden, StringComparison.Ordinal);
        foreach (var known in new[] { Secret, Uri.EscapeDataString(Secret), Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret))[..20] })
            Assert.DoesNotContain(known, hidden, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"ey", Encoding.UTF8.GetString(redactor.HideNamed(Encoding.UTF8.GetBytes(form))), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_addresses_lines_and_cut_ends_are_secrets_and_short_words_are_none()
    {
        var redactor = new Redactor();
        redactor.Add("https://hooks.example.org/services/T00000000/B00000000/abcdefghij");
        redactor.Add("-----BEGIN KEY-----\nMIIEvQIBADANBg\n-----END KEY-----");
        redactor.Add("abc");
        redactor.Add("overlap-1234");
        redactor.Add("1234-and-more");
        redactor.AddSuspected(new Dictionary<string, string> { ["SOME_TOKEN"] = "token-123456", ["HOME"] = "/home/somebody", ["TOKEN"] = "short" });

        Assert.Equal("Cannot POST ***, ***", redactor.Hide("Cannot POST /services/T00000000/B00000000/abcdefghij, abcdefghij"));
        Assert.Equal("line *** of abc", redactor.Hide("line MIIEvQIBADANBg of abc"));
        Assert.Equal("the key ***… is wrong", redactor.Hide("the key MIIEvQIB… is wrong"));
        Assert.Equal("the key ***... is wrong", redactor.Hide("the key MIIEvQIB... is wrong"));
        Assert.Equal("a *** b 100 % \\ &amp; &x", redactor.Hide("a overlap-1234-and-more b 100 % \\ &amp; &x"));
        Assert.Equal("*** /home/somebody short", redactor.Hide("token-123456 /home/somebody short"));
        Assert.Equal("token-123456", Encoding.UTF8.GetString(redactor.HideNamed("token-123456"u8)));
    }

    [Fact]
    public void Thousands_of_secrets_are_looked_for_at_once()
    {
        var redactor = new Redactor();
        for (int i = 0; i < 5000; i++)
            redactor.Add(Invariant($"reader-{i}@example.org"));

        // At once: where each line is searched for each secret, this takes minutes.
        for (int i = 0; i < 5000; i++)
            Assert.Equal("no such user ***, sorry…", redactor.Hide(Invariant($"no such user reader-{i}@example.org, sorry…")));
    }

    [Fact]
    public void A_secret_that_is_written_in_pieces_is_hidden()
    {
        var redactor = new Redactor();
        redactor.Add("pieces-of-a-key");
        using var console = new StringWriter();
        using var writer = new RedactingWriter(console, redactor);

        foreach (char letter in "a pieces-of-a-key b\n")
            writer.Write(letter);
        writer.Write("c pieces-");
        writer.WriteLine("of-a-key");

        Assert.Equal("a *** b\nc ***\n", console.ToString().ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("{kind: huggingface, days: 1, base: 'URL'}")]
    [InlineData("{kind: arxiv, query: x, days: 1, wait: 0, base: 'URL'}")]
    [InlineData("{kind: arxiv-feed, categories: [cs.LG], wait: 0, base: 'URL'}")]
    [InlineData("{kind: feed, url: 'URL/f'}")]
    [InlineData("{kind: openreview, venue: a, base: 'URL'}")]
    [InlineData("{kind: semantic-scholar, query: x, key: THE_KEY, wait: 0, base: 'URL'}")]
    [InlineData("{kind: openalex, query: x, key: THE_KEY, base: 'URL'}")]
    [InlineData("{kind: crossref, query: x, base: 'URL'}")]
    [InlineData("{kind: biorxiv, days: 1, base: 'URL'}")]
    [InlineData("{kind: medrxiv, days: 1, base: 'URL'}")]
    [InlineData("{kind: url, url: 'URL/f.json'}")]
    public async Task No_kind_of_source_prints_records_or_sums_up_a_key_that_its_server_repeats(string source)
    {
        // Made here, as the program makes it, so that all of a run shares it.
        _ = Redactor.Process;
        var forms = string.Join(' ', Forms.Select(form => form.Data.Replace("\0", "", StringComparison.Ordinal)));
        var json = JsonSerializer.Serialize(Secret).Trim('"');
        foreach (var reply in new[]
        {
            new Reply($"invalid key {forms}", 403), new Reply($"invalid key {Secret}", 503), new Reply(new string('x', 70) + Secret, 401),
            new Reply($"no JSON {Secret}"),
            new Reply($$"""{"error":"bad {{json}}","message":"{{Uri.EscapeDataString(Secret)}}"}"""),
            new Reply($$"""[{"id":"x","title":"A paper by {{json}} and others"}]"""),
        })
        {
            using var server = new LoopbackServer(reply);
            // The first source has a key, which the server of any other one may know.
            _folder.Put("digest.yml",
                $"sources:\n- {{kind: openalex, name: First, query: x, key: THE_KEY, " +
                $"base: '{server.Url}'}}\n- {source.Replace("URL", server.Url, StringComparison.Ordinal)}\n");

            var result = await FetchSession.Run(
                new FetchOptions
                {
                    Input = _folder.Root,
                    Now = new(2026, 12, 1, 6, 0, 0, TimeSpan.Zero),
                    Policy = new FakeClock().Of,
                    Variable = name => name == "THE_KEY" ? Secret : null,
                },
                TestContext.Current.CancellationToken);

            Assert.Equal(2, result.Sources.Length);
            Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "SD0913");
            var text = Redactor.Process.Hide(string.Join('\n', result.Diagnostics)) + string.Concat(
                Directory.GetFiles(_folder.Root, "*.jsonl", SearchOption.AllDirectories).Select(File.ReadAllText));
            Assert.NotEmpty(text);
            AssertHidden(text);
        }
    }

    [Fact]
    public void Consoles_summaries_and_records_of_a_run_hide_it()
    {
        using var server = new LoopbackServer(new Reply($"invalid key {Secret} {Uri.EscapeDataString(Secret)}", 403));
        _folder.Put("input/digest.yml", $"sources:\n- {{kind: semantic-scholar, query: x, key: THE_KEY, base: '{server.Url}'}}\n");
        var environment = new Dictionary<string, string> { ["THE_KEY"] = Secret, ["GITHUB_STEP_SUMMARY"] = _folder["summary.md"] };

        var text = Shell.Run(_folder[""], environment, "dotnet", Shell.Program[7..], "fetch", "--input", "input", "--verbose").Output;
        text += Shell.Run(_folder[""], environment, "dotnet", Shell.Program[7..], "fetch", "--input", "input", "--format", "json").Output;

        Assert.Contains("403", text, StringComparison.Ordinal);
        Assert.Contains(Redactor.Mask, text, StringComparison.Ordinal);
        AssertHidden(
            text + File.ReadAllText(_folder["summary.md"]) +
                string.Concat(Directory.GetFiles(_folder["input"], "*.jsonl", SearchOption.AllDirectories).Select(File.ReadAllText)));
    }

    private static void AssertHidden(string text)
    {
        foreach (var form in Forms)
            Assert.DoesNotContain(form.Data, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("s3cr/et", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("s3cr%2Fet", text, StringComparison.OrdinalIgnoreCase);
    }
}
