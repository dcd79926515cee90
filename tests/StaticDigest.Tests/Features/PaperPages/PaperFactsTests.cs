using StaticDigest.Building;
using StaticDigest.Localization;
using StaticDigest.Papers;
using StaticDigest.Site;
using StaticDigest.Tests.Building;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Features.PaperPages;

/// <summary>What became of papers, on their pages and a year later.</summary>
public class PaperFactsTests
{
    private static readonly Paper s_paper = new() { Id = new(PaperIdKind.Arxiv, "2504.00001"), Title = "A title", Submitted = new(2025, 4, 1) };

    [Theory]
    [InlineData("2025-04-30", "")]
    [InlineData("2025-05-01", "1,041 citations (Semantic Scholar, 1 May 2025)")]
    public void Citations_are_shown_from_the_thirtieth_day_on(string day, string expected) =>
        Assert.Equal(expected, Show(s_paper with { Counts = [new("citations", 1041, Day(day), "semantic-scholar")] }));

    [Theory]
    [InlineData("2025-05-20", "")]
    [InlineData("2025-05-30", "1 citation (OpenAlex, 30 May 2025)")]
    public void Of_a_month_its_end_counts(string day, string expected) =>
        Assert.Equal(expected, Show(s_paper with { Submitted = null, Counts = [new("citations", 1, Day(day), "openalex")] }));

    [Fact]
    public void The_newest_count_is_shown_and_none_that_is_nothing() =>
        Assert.Equal("9 citations (OpenAlex, 1 July 2025)|212 stars (2 July 2025)", Show(s_paper with
        {
            CodeStars = 500,
            Counts = [new("citations", 10, Day("2025-06-01"), "semantic-scholar"), new("citations", 9, Day("2025-07-01"), "openalex"),
                new("citations", 0, Day("2025-08-01"), "openalex"), new("stars", 200, Day("2025-07-01"), "github"),
                new("stars", 212, Day("2025-07-02"), "github")],
        }));

    [Fact]
    public void Stars_of_a_list_are_of_its_day() =>
        Assert.Equal("1 star (17 April 2026)",
            Show(s_paper with { CodeStars = 1, Appearances = [new("A list", Day("2026-04-17"), "a.jsonl", 0), new("A list", null, "a.jsonl", 0)] }));

    [Theory]
    [InlineData(1, "")]
    [InlineData(2, "version 2 (4 September 2025)")]
    [InlineData(3, "version 3")]
    public void A_new_version_is_told(int version, string expected) =>
        Assert.Equal(expected, Show(s_paper with { Version = version, Versions = version == 1 ? [] : [new(1, new(2025, 4, 1)), new(2, new(2025, 9, 4))] }));

    [Fact]
    public void Venue_and_withdrawal_come_first() =>
        Assert.Equal(["Withdrawn", "NeurIPS 2025", "version 2"],
            PaperFacts.WithFate(s_paper with { Withdrawn = true, Venue = "NeurIPS 2025", Version = 2 }, Localizer.English));

    [Theory]
    [InlineData("hand", "title", "Found by hand, 30 November 2026")]
    [InlineData("arxiv", "title", "Found by title, 30 November 2026")]
    [InlineData("arxiv", null, "Found by title, 30 November 2026")]
    [InlineData("huggingface", "list", "Found in the list of its day, 30 November 2026")]
    [InlineData("datacite", "id", "Completed by its id, 30 November 2026")]
    public void How_it_was_found_is_said(string by, string? asked, string expected) =>
        Assert.Equal(expected, PaperFacts.Found(s_paper with { Found = [new(by, Day("2026-11-30"), Asked: asked)] }, Localizer.English));

    [Fact]
    public void An_issue_shows_what_became_of_the_one_a_year_before()
    {
        var page = TestSite.OfListing(Papers)["days/2026-04-17/index.html"];
        var section =
            page[page.IndexOf("A year ago in this digest", StringComparison.Ordinal)..page.IndexOf("<nav class=\"prev-next\"", StringComparison.Ordinal)];

        Assert.Contains("<a href=\"/d/days/2025-04-20/\">20 April 2025</a>", section, StringComparison.Ordinal);
        Assert.True(section.IndexOf("Accepted", StringComparison.Ordinal) < section.IndexOf("Nothing became", StringComparison.Ordinal));
        Assert.Contains("<small>NeurIPS 2025 · 41 citations (OpenAlex, 1 April 2026)</small>", section, StringComparison.Ordinal);
        Assert.Equal(5, section.Split("<li>").Length - 1);
    }

    [Fact]
    public void It_can_be_switched_off() =>
        Assert.DoesNotContain("A year ago", TestSite.OfListing(Papers, "pages:\n  year_ago: false\n")["days/2026-04-17/index.html"],
            StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-04-28", false)]
    [InlineData("2026-04-27", true)]
    [InlineData("2026-04-13", true)]
    [InlineData("2026-04-12", false)]
    public void An_issue_of_another_time_of_the_year_is_none(string day, bool isShown) =>
        Assert.Equal(isShown,
            TestSite.OfListing(Papers.Replace("2026-04-17", day, StringComparison.Ordinal))[$"days/{day}/index.html"]
                .Contains("A year ago", StringComparison.Ordinal));

    [Fact]
    public void What_comes_to_be_known_changes_a_built_site_as_if_it_were_built_anew()
    {
        using var folder = new TemporaryFolder();
        var options = TestSite.Options with { Input = folder["in"], Theme = Repository.PathOf("theme"), Output = folder["out"] };
        folder.Put("in/listings/a.jsonl", Papers);
        SiteBuild.Run(options);
        folder.Put("in/listings/resolved/2026-04-news.jsonl",
            """{"id":"arxiv:2504.00003","title":"Nothing became of the third one","venue":"ICML 2025","counts":[{"what":"citations","count":7,"day":"2026-04-01","by":"openalex"}],"found":{"by":"openalex","day":"2026-04-01","asked":"id"}}""");

        SiteBuild.Run(options);
        SiteBuild.Run(options with { Output = folder["clean"], Clean = true });

        Assert.Contains("7 citations (OpenAlex, 1 April 2026)", folder.Text("out/days/2026-04-17/index.html"), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder["clean"], "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder["clean"], file)))
            Assert.Equal(folder.Text($"clean/{file}"), folder.Text($"out/{file}"));
    }

    [Fact]
    public void Pages_of_old_issues_do_not_change_from_day_to_day()
    {
        var files = TestSite.Files($"-- listings/a.jsonl --\n{Papers}\n");
        var one = TestSite.Build(files);
        var other = TestSite.Build(files, TestSite.Options with { Now = TestSite.Options.Now.AddDays(400) });

        Assert.All(one.Paths.Where(path => path.StartsWith("days/", StringComparison.Ordinal) || path.StartsWith("papers/", StringComparison.Ordinal)),
            path => Assert.Equal(one[path], other[path]));
    }

    private const string Papers = """
        {"id":"arxiv:2504.00009","title":"Accepted and cited by others","featured":"2025-04-20","submitted":"2025-04-01","venue":"NeurIPS 2025","counts":[{"what":"citations","count":41,"day":"2026-04-01","by":"openalex"}]}
        {"id":"arxiv:2504.00001","title":"Nothing became of the first one","featured":"2025-04-20","votes":9}
        {"id":"arxiv:2504.00002","title":"Nothing became of the second one","featured":"2025-04-20","votes":8}
        {"id":"arxiv:2504.00003","title":"Nothing became of the third one","featured":"2025-04-20","votes":7}
        {"id":"arxiv:2504.00004","title":"Nothing became of the fourth one","featured":"2025-04-20","votes":6}
        {"id":"arxiv:2504.00005","title":"Nothing became of the fifth one","featured":"2025-04-20","votes":5}
        {"id":"arxiv:2604.00001","title":"A paper of today that is new","featured":"2026-04-17"}
        """;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Show(Paper paper) => string.Join('|', PaperFacts.Of(paper, Localizer.English));
}
