using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using StaticDigest.Tests.Markdown;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Features.Feeds;

public class FeedTests
{
    private const string Topics = """
        site:
          title: "Digest <of> & papers"
          description: All that moves.
        feeds:
          hub: https://hub.example.org/
        topics:
          - name: Optimal transport
            any: [optimal transport]
        """;

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly TestSite Site = TestSite.OfListing(Fixture.Text("Digests/authors.jsonl"), Topics);

    public static TheoryData<string> XmlFeeds =>
    [
        "feed.xml", "atom.xml", "daily.xml", "weekly.xml",
        "topics/optimal-transport/feed.xml", "topics/optimal-transport/atom.xml", "authors/jane-doe/feed.xml", "authors/jane-doe/atom.xml",
    ];

    [Theory]
    [InlineData("feed.xml", "Digests/feed", "xml")]
    [InlineData("atom.xml", "Digests/atom", "xml")]
    [InlineData("daily.xml", "Digests/daily", "xml")]
    [InlineData("weekly.xml", "Digests/weekly", "xml")]
    [InlineData("feeds.opml", "Digests/feeds", "opml")]
    public void Feeds_are_as_approved(string file, string fixture, string extension) => Approve.Matches(Site[file], fixture, extension);

    [Fact]
    public void The_JSON_feed_is_as_approved()
    {
        using var json = JsonDocument.Parse(Site.Bytes("feed.json"));
        Approve.Matches(JsonSerializer.Serialize(json.RootElement, Indented) + "\n", "Digests/feed", "json");
    }

    [Theory]
    [MemberData(nameof(XmlFeeds))]
    public void An_independent_reader_reads_every_feed(string file)
    {
        var feed = Read(Site, file);

        Assert.Contains("Digest <of> & papers", feed.Title.Text, StringComparison.Ordinal);
        Assert.NotEmpty(feed.Items);
        Assert.Equal(feed.Items.Count(), feed.Items.Select(item => item.Id).Distinct().Count());
        Assert.Contains(feed.Links, link => link.RelationshipType == "self" && link.Uri.AbsoluteUri == $"https://example.org/d/{file}");
        Assert.Contains(feed.Links, link => link.RelationshipType == "hub" && link.Uri.AbsoluteUri == "https://hub.example.org/");
        Assert.All(feed.Items,
            item => Assert.Contains(item.Links, link => link.Uri.AbsoluteUri.StartsWith("https://example.org/d/", StringComparison.Ordinal)));
    }

    [Fact]
    public void All_formats_say_the_same()
    {
        var rss = Read(Site, "feed.xml").Items.ToList();
        var atom = Read(Site, "atom.xml").Items.ToList();
        using var json = JsonDocument.Parse(Site.Bytes("feed.json"));
        var items = json.RootElement.GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(5, rss.Count);
        Assert.Equal(rss.Select(item => item.Id), atom.Select(item => item.Id));
        Assert.Equal(rss.Select(item => item.Id), items.Select(item => item.GetProperty("id").GetString()));
        Assert.Equal(rss.Select(item => item.Title.Text), atom.Select(item => item.Title.Text));
        Assert.Equal(rss.Select(item => item.Title.Text), items.Select(item => item.GetProperty("title").GetString()));
        Assert.Equal(Content(rss), atom.Select(item => ((TextSyndicationContent)item.Content).Text));
        Assert.Equal(Content(rss), items.Select(item => item.GetProperty("content_html").GetString()!));
        Assert.Equal(rss.Where(item => item.PublishDate != default).Select(item => item.PublishDate),
            atom.Where(item => item.PublishDate != default).Select(item => item.PublishDate));
    }

    [Fact]
    public void Math_is_plain_Unicode_and_markup_in_an_abstract_is_text()
    {
        var item = Read(Site, "feed.xml").Items.Single(item => item.Title.Text.Contains("bounds", StringComparison.Ordinal));

        Assert.Equal("On ℓ₂ bounds for BERT & other things at 50% of $5", item.Title.Text);
        Assert.Contains("<p>We bound ℓ₂ by 5 &lt; 6 &amp; more.</p>\n<p>A second paragraph &lt;b&gt;not bold&lt;/b&gt;.</p>", Content([item]).Single(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_stay_when_the_site_moves_and_when_a_better_id_becomes_known()
    {
        const string listed =
            """{"title": "A title that is long enough", "abstract": "About something that is said the same way.", "featured": "2024-05-01"}""";
        const string enriched =
            """{"id": "arxiv:2404.00009", "title": "A title that is long enough", "abstract": "About something that is said the same way.", "date": "2024-04-30"}""";
        var before = TestSite.OfListing(listed);
        var moved = TestSite.OfListing(listed, url: "https://papers.example.com/");
        var after = TestSite.OfListing($"{listed}\n{enriched}");
        if (after.Digest.Papers.Length > 1)
            Assert.Fail("the two entries were expected to be one paper");

        Assert.NotEqual(before.Digest.Papers[0].Address, after.Digest.Papers[0].Address);
        Assert.Equal(Read(before, "feed.xml").Items.Single().Id, Read(moved, "feed.xml").Items.Single().Id);
        Assert.Equal(Read(before, "feed.xml").Items.Single().Id, Read(after, "feed.xml").Items.Single().Id);
        Assert.Contains($"{before.Digest.Papers[0].Address.Value}index.html", after.Paths);
    }

    [Fact]
    public void A_paper_that_is_featured_again_keeps_its_date()
    {
        const string once = """{"id": "arxiv:2404.00009", "title": "A title that is long enough", "featured": "2024-05-01"}""";
        const string twice = once + "\n" + """{"id": "arxiv:2404.00009", "title": "A title that is long enough", "featured": "2024-06-01"}""";

        var item = Read(TestSite.OfListing(twice), "feed.xml").Items.Single();

        Assert.Equal(Read(TestSite.OfListing(once), "feed.xml").Items.Single().PublishDate, item.PublishDate);
        Assert.Equal(new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero), item.PublishDate);
    }

    [Fact]
    public void The_limit_keeps_the_newest()
    {
        var listing = string.Join('\n',
            Enumerable.Range(1, 9).Select(i => $$"""{"id": "arxiv:2401.0000{{i}}", "title": "Number {{i}} of many papers", "date": "2024-01-0{{i}}"}"""));

        var feed = Read(TestSite.OfListing(listing, "feeds:\n  limit: 3\n"), "atom.xml");

        Assert.Equal(["Number 9 of many papers", "Number 8 of many papers", "Number 7 of many papers"], feed.Items.Select(item => item.Title.Text));
        Assert.Equal(new DateTimeOffset(2024, 1, 9, 0, 0, 0, TimeSpan.Zero), feed.LastUpdatedTime);
    }

    [Theory]
    [InlineData("2024-05-02", 1)] // a Thursday: its week is not over
    [InlineData("2024-05-03", 2)]
    public void A_week_comes_out_when_it_is_over(string newest, int weeks)
    {
        var site = TestSite.OfListing($$"""
            {"id": "arxiv:2404.00001", "title": "The first of two papers", "featured": "2024-04-25"}
            {"id": "arxiv:2404.00002", "title": "The second of two papers", "featured": "{{newest}}"}
            """);

        Assert.Equal(weeks, Read(site, "weekly.xml").Items.Count());
        Assert.Equal(2, Read(site, "daily.xml").Items.Count());
    }

    [Theory]
    [MemberData(nameof(Payloads.All), MemberType = typeof(Payloads))]
    public void Nasty_text_never_breaks_a_feed(string text)
    {
        var quoted = JsonSerializer.Serialize(text);
        var site = TestSite.OfListing(
            $$"""{"id": "arxiv:2404.00001", "title": {{quoted}}, "abstract": {{quoted}}, "authors": [{{quoted}}], "venue": {{quoted}}, "note": {{quoted}}, "date": "2024-04-25"}""");

        foreach (var file in site.Paths.Where(file => file.EndsWith(".xml", StringComparison.Ordinal) || file.EndsWith(".opml", StringComparison.Ordinal)))
            XDocument.Parse(site[file]);
        using var json = JsonDocument.Parse(site.Bytes("feed.json"));
        var content = Read(site, "feed.xml").Items.Select(item => Content([item]).Single()).FirstOrDefault();
        Assert.DoesNotContain("<script", content ?? "", StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", content ?? "", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_page_leads_to_the_feeds()
    {
        Assert.All(
            Site.Pages.OfType<StaticDigest.Site.TemplatePage>().Where(page => page.HasFrame),
            page =>
                Assert.Contains("<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Digest &lt;of&gt; &amp; papers\" href=\"/d/feed.xml\">",
                    Site[page.File], StringComparison.Ordinal));
        Assert.Contains("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Digest &lt;of&gt; &amp; papers (Atom)\" href=\"/d/atom.xml\">",
            Site["index.html"], StringComparison.Ordinal);
        Assert.Contains("type=\"application/feed+json\" title=\"Jane Doe · Digest &lt;of&gt; &amp; papers (JSON)\" href=\"/d/authors/jane-doe/feed.json\"",
            Site["authors/jane-doe/index.html"], StringComparison.Ordinal);
        Assert.Contains("https://feedly.com/i/subscription/feed%2Fhttps%3A%2F%2Fexample.org%2Fd%2Ffeed.xml", Site["feeds/index.html"],
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_digest_without_papers_has_valid_feeds()
    {
        var site = TestSite.OfListing("");

        Assert.Empty(Read(site, "feed.xml").Items);
        Assert.Empty(Read(site, "atom.xml").Items);
        Assert.Empty(Read(site, "weekly.xml").Items);
    }

    private static SyndicationFeed Read(TestSite site, string file)
    {
        using var reader = XmlReader.Create(new MemoryStream(site.Bytes(file)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return SyndicationFeed.Load(reader);
    }

    private static List<string> Content(IEnumerable<SyndicationItem> items) =>
        [.. items.Select(item => item.ElementExtensions.ReadElementExtensions<string>("encoded", "http://purl.org/rss/1.0/modules/content/").Single())];
}
