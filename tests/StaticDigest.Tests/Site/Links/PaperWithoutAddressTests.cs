using StaticDigest.Building;
using StaticDigest.Building.Reading;
using StaticDigest.Checks;
using StaticDigest.Tests.Building;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Site.Links;

/// <summary>What is seen of a paper whose listing says little, and of the same paper once more is known.</summary>
public class PaperWithoutAddressTests
{
    private const string Bare = """
        {"title":"Learning + Merging: Records of Papers","author_count":3,"featured":"2026-04-17","comments":2,"source":"Hugging Face Daily Papers"}
        """;

    private const string Found = """
        {"id":"arxiv:2604.00001","source":"arXiv","title":"Records of Papers, Merged","ids":["title:learningmergingrecordsofpapers"],"authors":["Jane Doe","Max Roe","Li Wei"],"found":{"by":"arxiv","day":"2026-04-18","asked":"title","rule":"1","evidence":"title equal"}}
        """;

    [Fact]
    public void It_leads_on()
    {
        var page = TestSite.OfListing(Bare)["papers/learning-merging-records-of-papers/index.html"];

        Assert.Contains("The listing named neither address nor authors.", page, StringComparison.Ordinal);
        foreach (var search in (ReadOnlySpan<string>)["https://arxiv.org/search/?searchtype=title&amp;query=Learning%20%2B%20Merging",
            "https://huggingface.co/papers?q=Learning", "https://www.semanticscholar.org/search?q=Learning", "https://scholar.google.com/scholar?q=Learning"])
            Assert.Contains($"<a href=\"{search}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("N. N.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Authors_that_are_named_are_not_said_to_be_missing()
    {
        var page = TestSite.OfListing("""{"title":"Learning to merge records","authors":["Jane Doe"]}""")["papers/learning-to-merge-records/index.html"];

        Assert.Contains("The listing named no address.", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"citation_author\" content=\"Jane Doe\">", page, StringComparison.Ordinal);
        Assert.Contains("As listed at https://example.org/d/papers/learning-to-merge-records/", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Once_it_is_found_its_old_address_leads_to_the_new_one()
    {
        var site = TestSite.OfListing($"{Bare}\n{Found}");
        var page = site["papers/2604.00001/index.html"];

        Assert.Contains("url=/d/papers/2604.00001/", site["papers/learning-merging-records-of-papers/index.html"], StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://arxiv.org/html/2604.00001\">HTML</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://huggingface.co/papers/2604.00001#community\">2</a>", page, StringComparison.Ordinal);
        Assert.Contains("<dd>Found by title, 18 April 2026</dd>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("named no", page, StringComparison.Ordinal);
        Assert.Empty(site.Diagnostics.Where(diagnostic => diagnostic.Code == "SD1623"));
    }

    [Fact]
    public void Every_former_title_leads_to_the_paper()
    {
        var site = TestSite.OfListing("""
            {"title":"Learning to merge records of papers","authors":["Jane Doe"],"featured":"2026-04-17"}
            {"title":"LEARNING TO MERGE: records of papers","authors":["Jane Doe"],"featured":"2026-04-16"}
            {"id":"openreview:abcDEF","title":"Learning to merge records of papers","authors":["Jane Doe"]}
            {"id":"arxiv:2604.00001","title":"Learning to merge records of papers","authors":["Jane Doe"]}
            """);

        Assert.Contains("papers/2604.00001/index.html", site.Paths);
        Assert.Contains("url=/d/papers/2604.00001/", site["papers/learning-to-merge-records-of-papers/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Build_and_check_say_how_many()
    {
        using var folder = new TemporaryFolder();
        folder.Put("in/listings/a.jsonl", Bare);

        var built = SiteBuild.Run(TestSite.Options with { Input = folder["in"], Theme = Repository.PathOf("theme"), Output = folder["out"] });
        var read = Assert.Single(ListingCheck.Of(Listings.Read(TestSite.Files($"-- listings/a.jsonl --\n{Bare}\n"))).Diagnostics);

        Assert.Equal("1 of 1 papers have no address: their listings name none; `staticdigest resolve` looks for them", read.Message);
        Assert.Contains(built.Diagnostics, diagnostic => diagnostic.Code == "SD1623" && diagnostic.Message == read.Message);
    }

    [Fact]
    public void The_committed_input_names_and_links_all_its_papers()
    {
        var site = TestSite.Build(InputFolder.Load(Repository.PathOf("input")).Items);
        var papers = site.Prepared.Input.Papers.Select(document => document.Paper).ToArray();

        Assert.Equal(38, papers.Length);
        Assert.All(papers, paper =>
        {
            Assert.Equal(paper.AuthorCount, paper.Authors.Length);
            var found = Assert.Single(paper.Found);
            Assert.Equal(("hand", new DateOnly(2026, 11, 30)), (found.By, found.Day));
            Assert.StartsWith("title equal", found.Evidence, StringComparison.Ordinal);
            var page = site[$"papers/{paper.Id.Value}/index.html"];
            foreach (var kind in (ReadOnlySpan<string>)["abs", "pdf", "html"])
                Assert.Contains($"<a href=\"https://arxiv.org/{kind}/{paper.Id.Value}\">", page, StringComparison.Ordinal);
            Assert.Contains("Found by hand, 30 November 2026", page, StringComparison.Ordinal);
            Assert.Contains($"url=/my-digest/papers/{paper.Id.Value}/", site[$"papers/{Slug(paper.Title)}/index.html"], StringComparison.Ordinal);
            Assert.DoesNotContain("% Missing", site[$"papers/{paper.Id.Value}/cite.bib"], StringComparison.Ordinal);
        });
        Assert.True(site.Has("papers/2509.09114/index.html"));
        Assert.All(site.Paths.Where(path => path.StartsWith("days/", StringComparison.Ordinal)),
            path => Assert.StartsWith("days/2026-04-17/", path, StringComparison.Ordinal));
    }

    private static string Slug(string title) => StaticDigest.Papers.Cleaning.Slug.Of(StaticDigest.Papers.Cleaning.Tex.MathText.ToPlain(title));
}
