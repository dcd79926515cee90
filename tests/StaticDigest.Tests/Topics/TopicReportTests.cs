using StaticDigest.Papers;
using StaticDigest.Topics;
using Xunit;

namespace StaticDigest.Tests.Topics;

public class TopicReportTests
{
    private const string Topics = """
        topics:
          - name: Robots
            any: [robot*, android]
            categories: [cs.RO]
          - name: Arms
            any: [robot arm, gripper]
          - name: Ships
            all: [ship]
        """;

    [Fact]
    public void Each_topic_lists_its_papers_newest_first_with_the_rules_that_brought_them()
    {
        var report = TopicReport.Of(
            [On("2024-01-01", "A robot"), On("2024-02-01", "Robotics, and a robotic hand"), On("2024-01-05", "Nothing", "cs.ro"), On("2024-01-06", "A tree")],
            TopicFixture.Read(Topics).Items);

        var robots = report.Topics[0];
        Assert.Equal(["Robotics, and a robotic hand", "Nothing", "A robot"], robots.Papers.Select(paper => paper.Paper.Title));
        Assert.Equal("title: Robotics", robots.Papers[0].Match.ToString());
        Assert.Equal([new("robot*", 2), new("android", 0), new("cs.RO", 1)], robots.Rules);
        Assert.Equal("A tree", Assert.Single(report.Unsorted).Title);
        Assert.Equal(4, report.Papers);
        Assert.Empty(report.Topics[2].Papers);
        Assert.Equal([new("ship", 0)], report.Topics[2].Rules);
    }

    [Fact]
    public void Topics_overlap_when_more_than_four_fifths_of_the_smaller_lie_in_the_larger()
    {
        var papers = Enumerable.Range(0, 9).Select(i => On("2024-01-01", $"A robot arm, {i}")).ToList();
        var topics = TopicFixture.Read(Topics).Items;

        var overlap = Assert.Single(TopicReport.Of([.. papers, On("2024-01-01", "A robot"), On("2024-01-01", "A gripper")], topics).Overlaps);

        Assert.Equal(("robots", "arms", 9, 0.9), (overlap.Smaller.Slug, overlap.Larger.Slug, overlap.Shared, overlap.Share));
        Assert.Empty(TopicReport.Of(papers.Take(3), topics).Overlaps);
        Assert.Empty(TopicReport.Of([.. papers.Take(4), On("2024-01-01", "Robots"), On("2024-01-01", "Grippers")], topics).Overlaps);
    }

    [Fact]
    public void A_trial_shows_what_a_rule_would_bring_in_the_days_before_the_newest_paper()
    {
        Paper[] papers = [On("2024-03-10", "A tree"), On("2024-03-09", "A robot in a tree"), On("2024-03-08", "Trees"), On("2024-03-10", "A bush"),
            PaperOf("A tree without a date")];

        var trial = TopicTrial.Of(papers, TopicFixture.Read(Topics).Items, new() { Any = ["tree"] }, 2);

        Assert.Equal((new DateOnly(2024, 3, 9), new DateOnly(2024, 3, 10), 3), (trial.From, trial.To, trial.Looked));
        Assert.Equal(["A tree", "A robot in a tree"], trial.Papers.Select(paper => paper.Paper.Title));
        Assert.Equal(["Robots"], trial.Papers[1].Now);
        Assert.Equal("title: tree", trial.Papers[0].Match.ToString());
    }

    [Fact]
    public void A_trial_takes_any_number_of_days_and_no_papers()
    {
        Assert.Null(TopicTrial.Of([], [], new() { Any = ["tree"] }, 30).From);
        Assert.Equal(1, TopicTrial.Of([On("0001-01-02", "A tree")], [], new() { Any = ["tree"] }, int.MaxValue).Looked);
    }

    [Theory]
    [InlineData("tree", null)]
    [InlineData("*", "*")]
    [InlineData("tr*", "tr*")]
    public void A_phrase_that_cannot_be_looked_for_is_named(string phrase, string? expected) =>
        Assert.Equal(expected, TopicTrial.Unusable(new() { Any = ["bush"], Not = [phrase] }));

    private static Paper On(string day, string title, params string[] categories) =>
        TopicFixture.PaperOf(title, categories: categories) with { Submitted = PartialDate.TryParse(day) };

    private static Paper PaperOf(string title) => TopicFixture.PaperOf(title);
}
