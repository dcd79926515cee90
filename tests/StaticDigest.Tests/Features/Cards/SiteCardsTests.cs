using System.Collections.Immutable;
using System.Text;
using StaticDigest.Building;
using StaticDigest.Settings;
using StaticDigest.Site;
using StaticDigest.Tests.Building;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Features.Cards;

/// <summary>Which page has which card, and when one is painted.</summary>
public sealed class SiteCardsTests : IDisposable
{
    private const string Listing = """{"id": "2401.00001", "title": "On $\\ell_2$ transport", "authors": ["Ada Lovelace"], "featured": "2026-04-17"}""";
    private const string Topics = "topics:\n  - {name: Transport, any: [transport]}\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("index.html", "cards/site.png", "Paper Digest")]
    [InlineData("days/2026-04-17/index.html", "cards/days/2026-04-17.png", "17 April 2026 · Paper Digest")]
    [InlineData("topics/index.html", "cards/site.png", "Paper Digest")]
    [InlineData("papers/2401.00001/index.html", "cards/site.png", "Paper Digest")]
    public void A_page_names_its_card_with_size_and_words(string page, string card, string words)
    {
        var site = Site("pages: {cards: site topics issues}\n", new Painter());

        Assert.Contains($"<meta property=\"og:image\" content=\"https://example.org/d/{card}\">", site[page], StringComparison.Ordinal);
        Assert.Contains($"<meta property=\"og:image:alt\" content=\"{words}\">", site[page], StringComparison.Ordinal);
        // Each byte of a paper's page counts as often as there are papers.
        Assert.NotEqual(page.StartsWith("papers/", StringComparison.Ordinal),
            site[page].Contains("<meta property=\"og:image:width\" content=\"1200\">", StringComparison.Ordinal));
        Assert.True(site.Has(card));
    }

    [Theory]
    [InlineData("none", "")]
    [InlineData("site", "cards/site.png")]
    [InlineData("topics, issues", "cards/days/2026-04-17.png cards/topics/transport.png")]
    [InlineData("papers", "cards/papers/2401.00001.png")]
    [InlineData("[site, papers]", "cards/papers/2401.00001.png cards/site.png")]
    public void The_settings_say_which_pages_have_cards(string setting, string cards)
    {
        var site = Site($"pages:\n  cards: {setting}\n{Topics}", new Painter());

        Assert.Empty(site.Diagnostics);
        Assert.Equal(cards, string.Join(' ', site.Paths.Where(path => path.StartsWith("cards/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_word_that_is_no_kind_of_page_is_reported()
    {
        var site = Site("pages: {cards: site weeks}\n", new Painter());

        Assert.Contains("expected none, or some of site, topics, issues, papers", Assert.Single(site.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#ffff00")]
    [InlineData("#ffffff")]
    [InlineData("#1d6fd1")]
    public void Any_accent_can_be_read_on_a_card(string accent)
    {
        var painter = new Painter();

        _ = Site($"look: {{accent: \"{accent}\"}}\n", painter)["cards/site.png"];

        Assert.All(painter.Painted, card => Assert.InRange(Colour.Parse(card.Accent).ContrastTo(Colour.Parse(Card.Paper)), 4.5, 21));
    }

    [Fact]
    public void Titles_are_plain_text()
    {
        var painter = new Painter();
        Site("pages: {cards: papers}\n", painter);

        var card = Assert.Single(painter.Painted);
        Assert.Equal(("Paper Digest", "On ℓ₂ transport", "example.org/d"), (card.Kicker, card.Title, card.Foot));
        Assert.Equal(["Ada Lovelace"], card.Lines);
    }

    [Fact]
    public void Without_a_painter_or_where_it_cannot_work_pages_have_the_themes_card()
    {
        foreach (var painter in (Painter?[])[null, new Painter { Problem = "no libSkiaSharp" }])
        {
            var site = Site("pages: {cards: site}\n", painter);

            Assert.Contains("content=\"https://example.org/d/assets/card.png\"", site["index.html"], StringComparison.Ordinal);
            Assert.Equal(painter is null ? [] : ["SD1302"], site.Diagnostics.Select(diagnostic => diagnostic.Code));
        }
    }

    [Fact]
    public void Letters_that_no_font_has_are_named()
    {
        var diagnostic = Assert.Single(Site("pages: {cards: site}\n", new Painter { Lacking = "𛅰" }).Diagnostics);

        Assert.Equal(("SD1301", "cards/site.png"), (diagnostic.Code, diagnostic.Where.Path));
        Assert.Contains("𛅰", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_is_painted_once_even_when_only_the_state_of_the_last_build_is_left()
    {
        _folder.Put("input/digest.yml", "pages: {cards: site issues}\n");
        _folder.Put("input/listings/a.jsonl", Listing);
        var painter = new Painter();
        Build(painter);
        Assert.Equal(2, painter.Painted.Length);

        foreach (var entry in Directory.EnumerateFileSystemEntries(_folder["output"]).Where(entry => Path.GetFileName(entry) != OutputPath.StateFolder)
            .ToList())
        {
            if (Directory.Exists(entry))
                Directory.Delete(entry, recursive: true);
            else
                File.Delete(entry);
        }

        Build(painter);

        Assert.Equal(2, painter.Painted.Length);
        Assert.Equal("\u0089PNG", Encoding.Latin1.GetString(File.ReadAllBytes(_folder["output/cards/site.png"]).AsSpan(0, 4)));
    }

    [Fact]
    public void Only_a_card_that_changed_is_painted_again_and_the_old_one_is_forgotten()
    {
        _folder.Put("input/digest.yml", "pages: {cards: site issues}\n");
        _folder.Put("input/listings/a.jsonl", Listing);
        Build(new Painter());
        _folder.Put("input/listings/b.jsonl", """{"id": "2401.00002", "title": "Another", "featured": "2026-04-17"}""");
        var painter = new Painter();

        Build(painter);

        Assert.Equal("17 April 2026", Assert.Single(painter.Painted).Title);
        Assert.Equal(2, Directory.GetFiles(_folder["output/.staticdigest/cards"]).Length);
    }

    private void Build(Painter painter) => SiteBuild.Run(new BuildOptions
    {
        Input = _folder["input"],
        Output = _folder["output"],
        Theme = Repository.PathOf("theme"),
        Now = new DateTimeOffset(2026, 4, 18, 6, 0, 0, TimeSpan.Zero),
        Cards = painter,
    });

    private static TestSite Site(string settings, Painter? painter) => TestSite.Build(
        [new InputFile("digest.yml", Encoding.UTF8.GetBytes(settings)), new InputFile("listings/a.jsonl", Encoding.UTF8.GetBytes(Listing))],
        TestSite.Options with { Site = SiteAddress.TryParse("https://example.org/d/"), Cards = painter });

    private sealed class Painter : ICardPainter
    {
        private readonly Lock _lock = new();

        public string Version => "test";

        public string? Problem { get; init; }

        public string Lacking { get; init; } = "";

        public ImmutableArray<Card> Painted { get; private set; } = [];

        public string Missing(Card card) => Lacking;

        public byte[] Paint(Card card)
        {
            lock (_lock)
                Painted = Painted.Add(card);
            return [0x89, (byte)'P', (byte)'N', (byte)'G'];
        }
    }
}
