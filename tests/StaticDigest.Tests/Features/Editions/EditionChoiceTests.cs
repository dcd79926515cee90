using StaticDigest.Features.Editions;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Features.Editions;

/// <summary>Which papers an edition holds. 17 April 2026 is a Friday.</summary>
public class EditionChoiceTests
{
    private const string Listing = """
        {"id": "2401.00001", "title": "The first paper of all", "featured": "2026-04-15"}
        {"id": "2401.00002", "title": "The second paper of all", "featured": "2026-04-17", "votes": 2}
        {"id": "2401.00001", "featured": "2026-04-17"}
        {"id": "2401.00003", "title": "The third paper of all", "featured": "2026-04-20"}
        """;

    [Theory]
    [InlineData("2026-04-17", "day 2026-04-17", "Friday, 17 April 2026", "days/2026-04-17/", "arxiv:2401.00002 arxiv:2401.00001")]
    [InlineData("newest", "day 2026-04-20", "Monday, 20 April 2026", "days/2026-04-20/", "arxiv:2401.00003")]
    public void A_day_has_the_papers_of_its_issue(string day, string key, string name, string address, string papers)
    {
        Assert.True(EditionChoice.TryDay(TestSite.DigestOf(Listing), day, out var edition));

        Assert.Equal((key, name, address), (edition!.Key, edition.Name, edition.Address.Value));
        Assert.Equal(papers, string.Join(' ', edition.Parts.Single().Papers.Select(paper => paper.Paper.Id)));
    }

    [Theory]
    [InlineData("2026-w16")]
    [InlineData("2026-W16")]
    [InlineData("newest")]
    public void A_week_has_its_days_newest_first_and_each_paper_once(string week)
    {
        Assert.True(EditionChoice.TryWeek(TestSite.DigestOf(Listing), week, out var edition));

        Assert.Equal(("week 2026-16", "Week 16, 2026", "weeks/2026-w16/", new DateOnly(2026, 4, 17), 2),
            (edition!.Key, edition.Name, edition.Address.Value, edition.Day, edition.Count));
        Assert.Equal(["Friday, 17 April 2026"], edition.Parts.Select(part => part.Heading));
    }

    [Fact]
    public void A_week_is_the_newest_only_when_it_is_over()
    {
        Assert.True(
            EditionChoice.TryWeek(TestSite.DigestOf("""{"id": "2401.00003", "title": "The third paper of all", "featured": "2026-04-20"}"""), "newest",
                out var edition));

        Assert.Null(edition);
    }

    [Theory]
    [InlineData("17 April")]
    [InlineData("2026-4-17")]
    [InlineData("")]
    [InlineData("2026-13-01")]
    public void Other_words_are_no_day(string text) => Assert.False(EditionChoice.TryDay(TestSite.DigestOf(""), text, out _));

    [Theory]
    [InlineData("2026-16")]
    [InlineData("2026-w00")]
    [InlineData("2025-w53")]
    [InlineData("0000-w01")]
    [InlineData("w16")]
    public void Other_words_are_no_week(string text) => Assert.False(EditionChoice.TryWeek(TestSite.DigestOf(""), text, out _));

    [Fact]
    public void A_day_without_issue_and_an_empty_digest_have_no_edition()
    {
        Assert.True(EditionChoice.TryDay(TestSite.DigestOf(Listing), "2026-04-16", out var none));
        Assert.Null(none);
        Assert.True(EditionChoice.TryDay(TestSite.DigestOf(""), "newest", out none));
        Assert.Null(none);
        Assert.True(EditionChoice.TryWeek(TestSite.DigestOf(""), "newest", out none));
        Assert.Null(none);
    }
}
