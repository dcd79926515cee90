using System.Collections.Immutable;
using System.Globalization;
using StaticDigest.Localization;
using StaticDigest.Papers;
using StaticDigest.Settings;
using StaticDigest.Site;

namespace StaticDigest.Features.Editions;

/// <summary>Which edition is meant: a day or week that is named, or the newest.</summary>
public static class EditionChoice
{
    /// <summary>The word for the newest day, or the newest week that is over.</summary>
    public const string Newest = "newest";

    /// <summary>The issue of a day: <c>2026-04-17</c> or <c>newest</c>.</summary>
    /// <returns>False when the text names no day; no edition when the day has no issue.</returns>
    public static bool TryDay(IReadOnlyList<PaperDocument> papers, SiteSettings settings, string text, out Edition? edition) =>
        TryDay(Digest.Of(papers, settings), text, out edition);

    internal static bool TryDay(Digest digest, string text, out Edition? edition)
    {
        edition = null;
        if (text == Newest)
        {
            edition = digest.Issues.IsEmpty ? null : Day(digest.Issues[^1], digest.Settings.Localizer);
            return true;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return false;
        edition = digest.Issues.FirstOrDefault(issue => issue.Day == day) is { } found ? Day(found, digest.Settings.Localizer) : null;
        return true;
    }

    /// <summary>The issues of a week: <c>2026-w16</c> or <c>newest</c>.</summary>
    /// <returns>False when the text names no week; no edition when the week has no issue.</returns>
    public static bool TryWeek(IReadOnlyList<PaperDocument> papers, SiteSettings settings, string text, out Edition? edition) =>
        TryWeek(Digest.Of(papers, settings), text, out edition);

    internal static bool TryWeek(Digest digest, string text, out Edition? edition)
    {
        edition = null;
        if (text == Newest)
        {
            edition = digest.FinishedWeeks().LastOrDefault() is { } last ? Week(last.Key, last, digest.Settings.Localizer) : null;
            return true;
        }

        if (!TryParseWeek(text, out var week))
            return false;
        var issues = digest.Issues.Where(issue => Addresses.WeekOf(issue.Day) == week).ToImmutableArray();
        edition = issues.IsEmpty ? null : Week(week, issues, digest.Settings.Localizer);
        return true;
    }

    private static bool TryParseWeek(string text, out (int Year, int Week) week)
    {
        week = default;
        if (text.ToLowerInvariant().Split("-w") is not [{ Length: 4 } year, { Length: 2 } number]
            || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out week.Year) || week.Year == 0
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out week.Week))
            return false;
        return week.Week >= 1 && week.Week <= ISOWeek.GetWeeksInYear(week.Year);
    }

    private static Edition Day(Issue issue, Localizer localizer) => new(
        Invariant($"day {issue.Day:yyyy-MM-dd}"),
        localizer.WeekdayAndDay(issue.Day),
        Addresses.Day(issue.Day),
        issue.Day)
    {
        Parts = [new("", issue.Papers)],
    };

    private static Edition Week((int Year, int Week) week, IEnumerable<Issue> issues, Localizer localizer)
    {
        var seen = new HashSet<PaperId>();
        var parts = issues.Reverse()
            .Select(issue => (issue.Day, Part: new EditionPart(localizer.WeekdayAndDay(issue.Day), [.. issue.Papers.Where(paper => seen.Add(paper.Paper.Id))])))
            .Where(pair => !pair.Part.Papers.IsEmpty).ToImmutableArray();
        return new(
            Invariant($"week {week.Year:D4}-{week.Week:D2}"),
            localizer.Week(week.Year, week.Week),
            Addresses.Week(week.Year, week.Week),
            parts[0].Day)
        {
            Parts = [.. parts.Select(pair => pair.Part)],
        };
    }
}
