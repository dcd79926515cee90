using System.Globalization;
using System.Text;
using StaticDigest.Features.Archive;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Site.Charts;

public class CalendarChartTests
{
    [Theory]
    [InlineData(5, "5", 4)]
    [InlineData(5, "5 5 5", 4)]
    [InlineData(1, "1 2 3 4", 1)]
    [InlineData(2, "1 2 3 4", 2)]
    [InlineData(3, "1 2 3 4", 3)]
    [InlineData(4, "1 2 3 4", 4)]
    [InlineData(9, "1 9 9 9 9 900", 4)]
    public void A_day_is_as_dark_as_its_quarter(int count, string all, int level) =>
        Assert.Equal(level, CalendarChart.LevelOf(count, [.. all.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))]));

    [Fact]
    public void A_day_stands_in_the_column_of_its_week_and_the_row_of_its_weekday()
    {
        // 1 April 2026 is a Wednesday, so the first week has a column of five days.
        var month = Assert.Single(Assert.Single(Archive(Papers("2026-04-01", "2026-04-05", "2026-04-06", "2026-04-30")).Years).Calendar.Months);

        Assert.Equal([(0, 26), (0, 78), (13, 0), (52, 39)], month.Days.Select(day => (day.X, day.Y)));
        Assert.Equal(64, month.Width);
        Assert.Equal(30, month.Ground.Count(c => c == 'z'));
        Assert.StartsWith("M0 26h12v12h-12zM0 39", month.Ground, StringComparison.Ordinal);
    }

    [Fact]
    public void The_archive_links_each_day_from_the_picture_and_from_the_list()
    {
        var html = TestSite.OfListing(Papers("2026-04-16", "2026-04-17", "2026-04-17"))["archive/index.html"];

        Assert.Contains("""<a href="/d/days/2026-04-17/" tabindex="-1"><title>17 April 2026: 2</title><path class="heat-4" """, html, StringComparison.Ordinal);
        Assert.Contains("""<li><a href="/d/days/2026-04-17/">17 <small>2</small></a></li>""", html, StringComparison.Ordinal);
        Assert.Contains("""<a href="/d/months/2026-04/" title="April 2026">Apr</a> <small>3</small>""", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_archive_draws_the_days_of_the_newest_three_years_and_the_pages_of_years_those_of_all()
    {
        var listing = Papers("2020-02-03", "2023-05-06", "2024-05-06", "2025-05-06");

        Assert.Equal([(2025, 1), (2024, 1), (2023, 1), (2020, 0)],
            Archive(listing).Years.Select(year => (int.Parse(year.Year.Title.Value, CultureInfo.InvariantCulture), year.Calendar.Months[0].Days.Length)));
        Assert.Contains("days/2020-02-03/", TestSite.OfListing(listing)["years/2020/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Papers_of_which_only_the_month_or_the_year_is_known_are_counted()
    {
        var site = TestSite.OfListing("""
            {"title": "Known to the month", "submitted": "2025-11"}
            {"title": "Known to the year", "submitted": "2025"}
            """);
        var year = Assert.Single(Archive(site).Years);

        Assert.Equal(1, year.Undated);
        Assert.Equal("Nov", Assert.Single(year.Calendar.Months).Name);
        Assert.Contains("1 without a month", site["archive/index.html"], StringComparison.Ordinal);
        Assert.Contains("2 papers", site["years/2025/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", site["archive/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_years_of_issues_keep_the_archive_small()
    {
        var days = Enumerable.Range(0, 3650).Select(i => new DateOnly(2016, 1, 1).AddDays(i))
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        var html = TestSite.OfListing(Papers([.. days.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]))["archive/index.html"];

        Assert.InRange(Encoding.UTF8.GetByteCount(html), 50_000, 200_000);
    }

    private static string Papers(params string[] days) =>
        string.Join('\n', days.Select((day, i) => $$"""{"title": "Paper number {{i}} of a long row", "featured": "{{day}}"}"""));

    private static ArchiveView Archive(string listing) => Archive(TestSite.OfListing(listing));

    private static ArchiveView Archive(TestSite site) => Views.Of<ArchiveView>(site, "archive/index.html");
}
