using StaticDigest.Features.TopicPages;
using StaticDigest.Localization;
using StaticDigest.Papers;
using StaticDigest.Site.Charts;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Site.Charts;

public class TimelineTests
{
    [Theory]
    [InlineData("2026-04-17 2026-04-01", null)]
    [InlineData("2026 2026-04-17", null)]
    [InlineData("2023-06-01 2025-05-01 2025-06-01", "year: 2023 1, 2024 0, 2025 2; most 2025")]
    [InlineData("", null)]
    [InlineData("2025-12-31 2026-02-01 2026-02-03", "month: December 2025 1, January 2026 0, February 2026 2; most February 2026")]
    [InlineData("2025 2026-02-01", "year: 2025 1, 2026 1; most 2026")]
    [InlineData("2023-01-01 2023 2026-02-01", "year: 2023 2, 2024 0, 2025 0, 2026 1; most 2023")]
    public void Papers_are_counted_by_month_for_24_months_and_else_by_year(string dates, string? shown) =>
        Assert.Equal(shown, Timeline.Of(Dates(dates), 24, Localizer.English) is { } chart
            ? $"{chart.Kind}: {string.Join(", ", chart.Bars.Select(bar => $"{bar.Period.Title} {bar.Period.Count}"))}; most {chart.Peak.Period.Title}"
            : null);

    [Fact]
    public void Bars_stand_on_the_line_and_the_smallest_is_seen()
    {
        var chart = Timeline.Of([.. Enumerable.Repeat(new PartialDate(2020), 1000), new PartialDate(2022)], 24, Localizer.English)!;

        Assert.Equal([(0, 100), (100, 0), (99, 1)], chart.Bars.Select(bar => (bar.Y, bar.Height)));
        Assert.Equal(["16.67", "50", "83.33"], chart.Bars.Select(bar => bar.Middle));
        Assert.All(chart.Bars, bar => Assert.Equal("9", bar.Width));
    }

    [Fact]
    public void A_topic_shows_its_years_and_its_papers_with_most_votes_and_numbered_pages_do_not()
    {
        var papers = Enumerable.Range(0, 24)
            .Select(i => (Number: i, Votes: i % 7 == 0 ? i : 0))
            .Select(p => $$"""
                {"title": "Graph paper {{p.Number}}", "submitted": "{{2010 + p.Number / 4}}-03-01", "featured": "2026-04-17", "votes": {{p.Votes}} }
                """);
        var site = TestSite.OfListing(string.Join('\n', papers), """
            topics:
              - name: Graphs
                any: [graph]
            pages:
              papers_per_page: 10
            """);
        var newest = Views.Of<TopicView>(site, "topics/graphs/index.html");
        var oldest = Views.Of<TopicView>(site, "topics/graphs/page/1/index.html");

        Assert.Equal([4, 4, 4, 4, 4, 4], newest.Timeline!.Bars.Select(bar => bar.Period.Count));
        Assert.Equal([21, 14, 7], newest.Voted.Select(card => card.Votes));
        Assert.Null(oldest.Timeline);
        Assert.Empty(oldest.Voted);
        var html = site["topics/graphs/index.html"];
        Assert.Contains("<figcaption class=\"label\">Papers by year</figcaption>", html, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"row\">2010</th><td>4</td></tr>", html, StringComparison.Ordinal);
    }

    private static PartialDate[] Dates(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(date => PartialDate.TryParse(date)!.Value)];
}
