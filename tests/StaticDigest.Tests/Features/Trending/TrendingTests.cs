using System.Globalization;
using StaticDigest.Building.Reading;
using StaticDigest.Features.Trending;
using StaticDigest.Site;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Features.Trending;

public class TrendingTests
{
    private const string Trees = "topics:\n  - {name: Trees, any: [tree]}\n  - {name: Shrubs, any: [shrub]}\n  - {name: Moss, any: [moss]}\n";

    [Theory]
    [InlineData(0, 7, "1")]
    [InlineData(6, 7, "1")]
    [InlineData(13, 7, "0.5")]
    [InlineData(20, 7, "0.25")]
    [InlineData(7, 7, "0.906")]
    [InlineData(41, 7, "0.031")]
    [InlineData(7, 1, "0.5")]
    public void Points_count_in_full_for_a_week_and_half_after_each_half_life_from_then_on(int age, int halfLife, string factor) =>
        Assert.Equal(factor, TrendingPapers.Factor(age, halfLife).ToString("0.###", CultureInfo.InvariantCulture));

    [Fact]
    public void Papers_with_most_points_left_come_first_with_their_arithmetic()
    {
        var view = View(TestSite.OfListing(string.Join('\n',
            Paper("Old and loved", "2026-04-01", """, "votes": 30, "comments": 5"""),
            Paper("New", "2026-04-15", """, "votes": 10, "comments": 1"""),
            Paper("Newest without votes", "2026-04-15"),
            Paper("Taken back", "2026-04-15", """, "votes": 99, "withdrawn": true"""),
            Paper("Too long ago", "2026-01-15", """, "votes": 5000"""))));

        Assert.Equal("2026-04-15", view.Newest?.Iso);
        Assert.Equal(
            ["Old and loved | 18 points | 30 votes + 2 × 5 comments = 40 points | 40 × 0.453 (14 days) = 18.1",
                "New | 12 points | 10 votes + 2 × 1 comment = 12 points | 12 × 1 (0 days) = 12"],
            view.Papers.Select(paper => $"{paper.Card.Title} | {paper.Points} | {paper.Card.Because} | {paper.Score}"));
    }

    [Fact]
    public void Days_are_counted_from_the_last_issue_a_paper_stands_in()
    {
        var view = View(TestSite.OfListing(string.Join('\n',
            Paper("Again", "2026-04-01", """, "votes": 8"""),
            Paper("Again", "2026-04-15", """, "votes": 8"""))));

        Assert.Equal("8 × 1 (0 days) = 8", Assert.Single(view.Papers).Score);
    }

    [Fact]
    public void A_topic_rises_by_its_share_of_the_papers_and_not_by_their_number()
    {
        // Ten times as many papers as before: trees keep their share, shrubs doubled theirs, moss is new.
        var before = Many("tree", "2026-01-10", 2).Concat(Many("shrub", "2026-01-11", 1)).Concat(Many("other", "2026-01-12", 5));
        var now = Many("tree", "2026-04-10", 20).Concat(Many("shrub", "2026-04-11", 20)).Concat(Many("moss", "2026-04-12", 5))
            .Concat(Many("other", "2026-04-15", 35));
        var view = View(TestSite.OfListing(string.Join('\n', before.Concat(now)), Trees));

        Assert.Equal(
            ["Moss new: 5 of 80 papers in the last 30 days, 0 of 8 in the 360 days before",
                "Shrubs 2.0 times: 20 of 80 papers in the last 30 days, 1 of 8 in the 360 days before"],
            view.Topics.Select(topic => $"{topic.Topic.Name} {topic.Growth}: {topic.Arithmetic}"));
    }

    [Theory]
    [InlineData(4, 20, 0)]
    [InlineData(5, 20, 1)]
    [InlineData(5, 0, 0)]
    public void Four_papers_or_a_digest_of_one_month_make_no_rise(int now, int before, int rising) =>
        Assert.Equal(rising,
            View(TestSite.OfListing(string.Join('\n', Many("moss", "2026-04-15", now).Concat(Many("other", "2026-01-10", before))), Trees)).Topics.Length);

    [Fact]
    public void An_empty_digest_has_the_page_and_nothing_on_it()
    {
        var site = TestSite.OfListing("");

        Assert.Null(View(site).Newest);
        Assert.Contains("No paper of late has votes or comments.", site["trending/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_of_the_settings_decide_the_order_of_an_issue_and_each_card_says_so()
    {
        var papers = string.Join('\n',
            Paper("Voted", "2026-04-15", """, "votes": 20"""),
            Paper("Discussed", "2026-04-15", """, "votes": 3, "comments": 9"""),
            Paper("Programmed", "2026-04-15", """, "links": [{"kind": "code", "url": "https://github.com/a/b"}]"""),
            Paper("A tree unseen", "2026-04-15"));
        var first = TestSite.OfListing(papers, Trees);
        var other = TestSite.OfListing(papers, $"ranking:\n  votes: 0\n  comments: 5\n  code: 50\n{Trees}");

        Assert.Equal(["Discussed", "Voted", "Programmed", "A tree unseen"], Titles(first));
        Assert.Equal(["Programmed", "Discussed", "Voted", "A tree unseen"], Titles(other));
        var day = other["days/2026-04-15/index.html"];
        Assert.Contains("Here because: ranked by 50 for code = 50 points.", day, StringComparison.Ordinal);
        Assert.Contains("Here because: ranked by 5 × 9 comments = 45 points.", day, StringComparison.Ordinal);
        Assert.Contains("Here because: Trees (title: tree).", day, StringComparison.Ordinal);
        Assert.Contains("Here because: ranked by 20 votes.", first["days/2026-04-15/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("votes: -1", "a whole number from 0 to 100")]
    [InlineData("half_life: 0", "a whole number from 1 to 365")]
    [InlineData("vote: 1", "votes")]
    public void A_weight_that_cannot_be_used_is_reported(string line, string expected) =>
        Assert.Contains(expected,
            Assert.Single(InputSettings.Read(new("digest.yml", System.Text.Encoding.UTF8.GetBytes($"ranking:\n  {line}\n"))).Diagnostics).Message,
            StringComparison.Ordinal);

    private static IEnumerable<string> Titles(TestSite site) => site.Digest.Issues[^1].Papers.Select(paper => paper.Paper.Title);

    private static TrendingView View(TestSite site) =>
        (TrendingView)site.Pages.OfType<TemplatePage>().Single(page => page.File == "trending/index.html").View;

    private static IEnumerable<string> Many(string word, string day, int count) =>
        Enumerable.Range(1, count).Select(i => Paper($"A {word} {day[5..7]}{i.ToString(CultureInfo.InvariantCulture)}x", day));

    private static string Paper(string title, string day, string more = "") =>
        $$"""{"title": "{{title}}", "abstract": "It is about something.", "list": "List", "featured": "{{day}}"{{more}}}""";
}
