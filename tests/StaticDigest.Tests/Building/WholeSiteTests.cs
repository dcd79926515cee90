using System.Text;
using AngleSharp.Html.Parser;
using StaticDigest.Building;
using StaticDigest.Settings;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Building;

public class WholeSiteTests
{
    private const string Two = """
        -- digest.yml --
        site: {title: My Digest}
        topics:
          - {name: Optimal transport, any: [optimal transport]}
        -- listings/2026-04-17.jsonl --
        {"id":"2401.00001","title":"On optimal transport","abstract":"We move mass.","authors":["Ada Lovelace"],"featured":"2026-04-17","submitted":"2024-01-02"}
        {"id":"10.1000/x.y","title":"Another paper","abstract":"It has code at https://github.com/a/b.","featured":"2026-04-16"}
        """;

    [Fact]
    public void A_listing_becomes_pages_at_their_addresses()
    {
        var site = TestSite.Build(Two);

        Assert.Empty(site.Diagnostics);
        foreach (var path in (string[])["index.html", "papers/2401.00001/index.html", "papers/10-1000-x-y/index.html", "topics/index.html",
            "topics/optimal-transport/index.html",
            "topics/optimal-transport/feed.xml", "days/2026-04-17/index.html", "days/2026-04-16/index.html", "weeks/2026-w16/index.html",
            "months/2026-04/index.html", "years/2026/index.html",
            "archive/index.html", "about/index.html", "404.html", "feed.xml", "sitemap.xml", "robots.txt", "papers/2401.00001/index.md"])
            Assert.True(site.Has(path), path);
        Assert.Contains("title: optimal transport", site["papers/2401.00001/index.html"], StringComparison.Ordinal);
        Assert.Contains("https://github.com/a/b\"", site["papers/10-1000-x-y/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/", "/")]
    [InlineData("https://example.org/my-digest/", "/my-digest/")]
    [InlineData("https://example.org/a/b", "/a/b/")]
    public void Every_link_stays_below_the_base_path_and_leads_to_a_file(string url, string basePath)
    {
        var site = TestSite.Build(Two, TestSite.Options with { Site = SiteAddress.TryParse(url) });

        foreach (var path in site.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var document = new HtmlParser().ParseDocument(site[path]);
            foreach (var address in document.QuerySelectorAll("a[href], link[href]").Select(element => element.GetAttribute("href")!)
                .Concat(document.QuerySelectorAll("[src]").Select(element => element.GetAttribute("src")!)))
            {
                if (!address.StartsWith('/'))
                    continue;
                Assert.StartsWith(basePath, address, StringComparison.Ordinal);
                var file = address[basePath.Length..].Split('#', '?')[0];
                Assert.True(site.Has(file.Length == 0 || file.EndsWith('/') ? $"{file}index.html" : file), $"{path}: {address}");
            }
        }
    }

    [Fact]
    public void A_paper_whose_better_id_becomes_known_keeps_its_old_address()
    {
        var site = TestSite.Build("""
            -- listings/a.jsonl --
            {"title":"A paper that was first known by title","abstract":"One.","date":"2024-01-02"}
            {"id":"2401.00001","ids":["doi:10.1000/abc"],"title":"A paper that was first known by title","date":"2024-01-02"}
            """);

        Assert.True(site.Has("papers/2401.00001/index.html"));
        Assert.Contains("url=/my-digest/papers/2401.00001/", site["papers/10-1000-abc/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_name_in_a_template_is_an_error_with_its_place_and_the_nearest_name()
    {
        using var folder = new TemporaryFolder();
        folder.Put("input/listings/a.jsonl", "{\"title\":\"A paper with a long title\",\"date\":\"2024-01-02\"}");
        folder.Put("input/theme/layouts/404.html", "<h1>{{ page.titel }}</h1>\n");
        var good = SiteBuild.Run(Options(folder) with { Input = folder["input/listings"] });

        var result = SiteBuild.Run(Options(folder));

        Assert.NotNull(good.Output);
        Assert.Null(result.Output);
        var error = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.StartsWith("input/theme/layouts/404.html(1,", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("did you mean `title`?", error.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["output/index.html"]));
    }

    [Fact]
    public void An_override_replaces_one_file_of_the_theme()
    {
        var site = TestSite.Build(Two + "\n-- theme/partials/site-footer.html --\n<footer>mine {{ site.title }}</footer>\n");

        Assert.Contains("<footer>mine My Digest</footer>", site["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_pages_with_one_address_are_an_error_that_names_both()
    {
        var site = TestSite.Build(Two + "\n-- static/about/index.html --\nx\n");

        var error = Assert.Single(site.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal("SD0501", error.Code);
        Assert.Contains("about/index.html", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("listings/a.md", "---\ntitle: On transport\ndate: 9999-12-31\n---\n\nWe move mass.\n", 3, "from 1600 to 2100")]
    [InlineData("listings/a.md", "---\ntitle: On transport\nsubmitted: 0001-01-01\n---\n\nWe move mass.\n", 3, "from 1600 to 2100")]
    [InlineData("listings/a.md", "---\ntitle: On transport\nsightings:\n  - list: One\n    day: 9999-12-31\n---\n\nWe move mass.\n", 5, "from 1600 to 2100")]
    [InlineData("listings/a.jsonl", "{\"title\": \"On transport\", \"featured\": \"9999-12-31\"}\n", 1, "from 1600 to 2100")]
    [InlineData("listings/a.json",
        "{\"dailyPapers\": [{\"title\": \"On transport\", \"paper\": {\"id\": \"2401.00001\", \"title\": \"On transport\", \"upvotes\": 3, \"summary\": " +
        "\"We move.\", \"publishedAt\": \"2024-01-01T00:00:00Z\"}}], \"dateString\": \"9999-12-31\"}\n", 1, "from 1600 to 2100")]
    public void A_year_that_cannot_be_is_said_and_the_paper_stays(string path, string text, int line, string range)
    {
        var site = TestSite.Build([new InputFile(path, Encoding.UTF8.GetBytes(text))]);

        var diagnostic = Assert.Single(site.Diagnostics);
        Assert.Equal((path, line), (diagnostic.Where.Path, diagnostic.Where.Line));
        Assert.Contains(range, diagnostic.Message, StringComparison.Ordinal);
        var page = Assert.Single(site.Paths,
            page => page.StartsWith("papers/", StringComparison.Ordinal) && page.EndsWith("/index.html", StringComparison.Ordinal));
        Assert.DoesNotContain("9999", site[page], StringComparison.Ordinal);
    }

    // The first journal appeared in 1665; what was written since is read as it was before there was a limit.
    [Theory]
    [InlineData("listings/a.md", "---\ntitle: On chances\nsubmitted: 1763-12-23\n---\n\nWe count.\n", "1763-12-23")]
    [InlineData("listings/a.nbib", "PMID- 17830000\nTI  - On chances\nDP  - 1886 Apr 2\nSO  - Science. 1886\n", "1886-04-02")]
    public void An_old_paper_keeps_its_date(string path, string text, string day)
    {
        var site = TestSite.Build([new InputFile(path, Encoding.UTF8.GetBytes(text))]);

        Assert.Empty(site.Diagnostics);
        Assert.True(site.Has($"days/{day}/index.html"));
    }

    // One wrong digit in a year would keep an issue at the top for years.
    [Fact]
    public void A_day_to_come_is_said_once_an_issue_and_no_page_was_changed_after_today()
    {
        var site = TestSite.Build("""
            -- listings/a.jsonl --
            {"id":"2401.00001","title":"On optimal transport","featured":"2026-04-19"}
            {"id":"2401.00002","title":"Of a later year","featured":"2036-04-17"}
            {"id":"2401.00003","title":"Of the same day","featured":"2036-04-17"}
            {"id":"2401.00004","title":"Of today","featured":"2026-04-18"}
            """);

        var diagnostic = Assert.Single(site.Diagnostics);
        Assert.Equal(("SD0205", "listings/a.jsonl", 2), (diagnostic.Code, diagnostic.Where.Path, diagnostic.Where.Line));
        Assert.Contains("'Of a later year' is listed under 2036-04-17", diagnostic.Message, StringComparison.Ordinal);
        Assert.True(site.Has("days/2036-04-17/index.html"));
        Assert.Contains("<lastmod>2026-04-18</lastmod>", site["sitemap.xml"], StringComparison.Ordinal);
        Assert.DoesNotMatch("<lastmod>20(36|26-04-19)", site["sitemap.xml"]);
    }

    [Fact]
    public void Nothing_at_all_is_a_site_too()
    {
        var site = TestSite.Build("");

        Assert.Empty(site.Diagnostics);
        Assert.Contains("No issue has come out yet", site["index.html"], StringComparison.Ordinal);
    }

    private static BuildOptions Options(TemporaryFolder folder) => TestSite.Options with
    {
        Input = folder["input"],
        Theme = Repository.PathOf("theme"),
        Output = folder["output"],
    };
}
