using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using StaticDigest.Building;
using StaticDigest.Features;
using StaticDigest.Features.Editions;
using StaticDigest.Features.Mail;
using StaticDigest.Localization;
using StaticDigest.Settings;
using StaticDigest.Tests.Markdown;
using StaticDigest.Tests.Support;
using StaticDigest.Theme;
using Xunit;

namespace StaticDigest.Tests.Features.Mail;

/// <summary>The two bodies of a message.</summary>
public class MailEditionTests
{
    private const string Settings =
        "site: {title: A Digest}\nmail: {from: digest@example.org, unsubscribe: \"https://example.org/leave?who={email}\", footer: Box 1}\ntopics:\n  - " +
        "name: Transport\n    any: [transport]\n";

    private const string Listing = """
        {"id": "2401.00001", "title": "On $\\ell_2$ transport", "abstract": "We move $O(n^2)$ mass.\n\nTwice, over a distance that is long enough to need more than one line.", "authors": ["Ada Lovelace", "Alan Turing"], "featured": "2026-04-17", "votes": 2, "note": "Read *this*."}
        {"title": "A paper without id or abstract", "featured": "2026-04-17"}
        """;

    // It is of no test's own; to load it costs more than a message.
    private static readonly Lazy<SiteTheme> s_theme = new(() => ThemeLoader.Load(TestSite.Theme, [], FeatureList.Views).Items[0]);

    // The elements of a message whose texts are letters.
    private static readonly Lazy<HashSet<string>> s_plain = new(() =>
    [
        .. new HtmlParser().ParseDocument(
            Bodies("""{"id": "2401.00001", "title": "a", "abstract": "a", "authors": ["a"], "note": "a", "featured": "2026-04-17"}""",
                settings: "mail: {from: a@example.org, footer: a}\n").Html).All.Select(element => element.LocalName),
    ]);

    [Theory]
    [InlineData("html")]
    [InlineData("txt")]
    public void A_day_is_as_approved(string kind)
    {
        var bodies = Bodies(Listing, "ada@example.org");

        Approve.Matches(kind == "html" ? bodies.Html : bodies.Text, "Mail/day", kind);
    }

    [Fact]
    public void A_week_has_a_heading_for_each_day()
    {
        var bodies = Bodies(Listing + "\n{\"title\": \"A paper of the day before\", \"featured\": \"2026-04-16\"}", week: "2026-w16");

        Assert.Contains("Friday, 17 April 2026\n---------------------\n\n1. On ℓ₂ transport\n", bodies.Text, StringComparison.Ordinal);
        Assert.Contains("Thursday, 16 April 2026\n-----------------------\n\n3. A paper of the day before\n", bodies.Text, StringComparison.Ordinal);
        Assert.Equal(["Friday, 17 April 2026", "Thursday, 16 April 2026"],
            new HtmlParser().ParseDocument(bodies.Html).QuerySelectorAll("h2").Select(heading => heading.TextContent));
    }

    [Theory]
    [InlineData(40, 2000, 40)]
    [InlineData(200, 1500, 100)]
    [InlineData(3000, 0, 100)]
    public void It_stays_below_what_mail_programs_show(int papers, int length, int shown)
    {
        var text = string.Concat(Enumerable.Repeat("word ", length / 5));
        var listing = string.Join('\n',
            Enumerable.Range(0, papers)
                .Select(
                    i =>
                        $$"""{"id": "2401.{{10000 + i}}", "title": "Paper {{i}} of very many papers that came on one day", "abstract": "{{text}}", "authors": ["Ada Lovelace", "Alan Turing", "Grace Hopper"], "featured": "2026-04-17"}"""));

        var bodies = Bodies(listing);

        Assert.InRange(Encoding.UTF8.GetByteCount(bodies.Html), 10_000, 100_000);
        Assert.Equal(shown, bodies.Shown);
        Assert.Equal(shown < papers,
            bodies.Text.Contains($"And {Localizer.English.Papers(papers - shown)} more: https://example.org/d/days/2026-04-17/", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_loaded_and_every_link_is_absolute()
    {
        var document = new HtmlParser().ParseDocument(Bodies(Listing, "ada@example.org").Html);

        Assert.Empty(document.QuerySelectorAll("img,script,link,iframe,form,object,[src],[background]"));
        Assert.All(document.QuerySelectorAll("a"), link => Assert.StartsWith("https://", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(document.QuerySelectorAll("table"), table => Assert.Equal("presentation", table.GetAttribute("role")));
    }

    [Theory]
    [InlineData("", "ada@example.org", "")]
    [InlineData("leave@example.org", "ada@example.org", "mailto:leave@example.org?subject=unsubscribe")]
    [InlineData("https://example.org/leave", "", "https://example.org/leave")]
    [InlineData("https://example.org/leave?who={email}", "a&b@example.org", "https://example.org/leave?who=a%26b%40example.org")]
    [InlineData("https://example.org/leave?who={email}", "", "")]
    public void Who_unsubscribes_is_named_where_the_settings_say_so(string setting, string recipient, string address) =>
        Assert.Equal(address, MailEdition.UnsubscribeAt(new MailSettings { Unsubscribe = setting }, recipient));

    [Theory]
    [MemberData(nameof(Payloads.All), MemberType = typeof(Payloads))]
    public void Nasty_text_stays_text(string text)
    {
        var quoted = JsonSerializer.Serialize(text);
        var title = JsonSerializer.Serialize($"A title with {text}");
        var bodies = Bodies(
            $$"""{"id": "2401.00001", "title": {{title}}, "abstract": {{quoted}}, "authors": [{{quoted}}], "note": {{quoted}}, "featured": "2026-04-17"}""",
            settings: $"site: {{title: {quoted}}}\nmail: {{from: a@example.org, footer: {quoted}}}\n");

        var document = new HtmlParser().ParseDocument(bodies.Html);
        Assert.Subset(s_plain.Value, document.All.Select(element => element.LocalName).ToHashSet());
        Assert.DoesNotContain(document.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.All(document.QuerySelectorAll("a"), link => Assert.Matches("^https?://", link.GetAttribute("href")));
    }

    [Fact]
    public void A_theme_without_the_template_still_builds_sites()
    {
        var theme = ThemeLoader.Load(TestSite.Theme.Where(file => !file.Path.StartsWith("mail/", StringComparison.Ordinal)), [], FeatureList.Views);

        Assert.False(Assert.Single(theme.Items).HasMail);
        Assert.Equal(theme.Items[0].Fingerprint, ThemeLoader.Load(TestSite.Theme, [], FeatureList.Views).Items[0].Fingerprint);
    }

    private static MailEdition Bodies(string listing, string recipient = "", string? week = null, string settings = Settings)
    {
        var site = SiteAddress.TryParse("https://example.org/d/")!;
        var digest = TestSite.DigestOf(listing, settings);
        Assert.True(week is null ? EditionChoice.TryDay(digest, "2026-04-17", out var edition) : EditionChoice.TryWeek(digest, week, out edition));
        using var renderer = Flow.Renderer(digest.Settings, site, s_theme.Value, []);
        return MailEdition.Of(edition!, digest.Settings, site, renderer, recipient);
    }
}
