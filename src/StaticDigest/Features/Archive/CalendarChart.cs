using System.Collections.Immutable;
using System.Text;
using StaticDigest.Localization;
using StaticDigest.Settings;
using StaticDigest.Site;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.Archive;

/// <summary>Draws the days of a year. A year is compared with itself only, so that the page of a year that is over stays as it is.</summary>
internal static class CalendarChart
{
    private const int Square = 12;
    private const int Step = 13;
    private const int Levels = 4;

    /// <summary>The calendar of a year.</summary>
    /// <param name="months">Its months with papers, in order.</param>
    /// <param name="issues">The issues of each of these months; empty ones where days are not shown.</param>
    /// <param name="site">Where the site will be served.</param>
    /// <param name="localizer">The words of its language.</param>
    public static CalendarView Of(ImmutableArray<RefView> months, ImmutableArray<(int Year, int Month, ImmutableArray<Issue> Issues)> issues, SiteAddress site,
        Localizer localizer)
    {
        int[] counts = [.. issues.SelectMany(month => month.Issues).Select(issue => issue.Papers.Length).Order()];
        return new(
            counts is [var least, ..] ? least : 0,
            counts is [.., var max] ? max : 0,
            [.. issues.Select((month, i) => Month(months[i], month.Year, month.Month, month.Issues, counts, site, localizer))]);
    }

    /// <summary>How dark a day is: by quarters of the days, and darkest where all are equal.</summary>
    /// <param name="count">Papers of the day.</param>
    /// <param name="sorted">Papers of all days of the year, fewest first.</param>
    internal static int LevelOf(int count, ReadOnlySpan<int> sorted)
    {
        int level = Levels;
        for (int quarter = 1; quarter < Levels; quarter++)
        {
            if (count < sorted[Math.Min(sorted.Length * quarter / Levels, sorted.Length - 1)])
                level--;
        }

        return level;
    }

    private static CalendarMonthView Month(RefView month, int year, int number, ImmutableArray<Issue> issues, int[] counts, SiteAddress site,
        Localizer localizer)
    {
        var first = new DateOnly(year, number, 1);
        int days = DateTime.DaysInMonth(year, number);
        int before = Weekday(first);
        int weeks = (before + days + 6) / 7;
        return new(
            month,
            localizer.ShortMonth(number),
            weeks * Step - (Step - Square),
            issues.IsEmpty ? "" : Ground(before, days),
            [.. issues.Select(issue =>
            {
                int place = before + issue.Day.Day - 1;
                return new CalendarDayView(issue.Day.Day, localizer.Day(issue.Day), Addresses.Day(issue.Day).Href(site), issue.Papers.Length,
                    place / 7 * Step, place % 7 * Step, LevelOf(issue.Papers.Length, counts));
            })]);
    }

    private static string Ground(int before, int days)
    {
        var path = new StringBuilder();
        for (int place = before; place < before + days; place++)
            path.Append(Invariant($"M{place / 7 * Step} {place % 7 * Step}h12v12h-12z"));
        return path.ToString();
    }

    // Monday is 0, as in ISO weeks.
    private static int Weekday(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;
}
