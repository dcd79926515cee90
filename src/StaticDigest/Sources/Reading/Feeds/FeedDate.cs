using System.Globalization;
using System.Text.RegularExpressions;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading.Feeds;

/// <summary>Dates of feeds: ISO 8601, RFC 822 and what is written in its place.</summary>
internal static partial class FeedDate
{
    private const int MaxLength = 60;

    private static readonly Dictionary<string, int> s_zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["BST"] = 1,
        ["CET"] = 1,
        ["CEST"] = 2,
    };

    /// <summary>The day in UTC, or a month or year where no more is given; null for what is no date.</summary>
    public static PartialDate? TryParse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length is 0 or > MaxLength)
            return null;
        if (PartialDate.TryParse(trimmed) is { } iso)
            return iso;
        if (DayFirst().Match(trimmed) is { Success: true } dayFirst)
            return Of(dayFirst);
        return MonthFirst().Match(trimmed) is { Success: true } monthFirst ? Of(monthFirst) : null;
    }

    private static PartialDate? Of(Match match)
    {
        int month = "janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(match.Groups["month"].Value[..3].ToLowerInvariant(), StringComparison.Ordinal);
        if (month < 0 || month % 3 != 0)
            return null;
        month = month / 3 + 1;
        int year = Number(match, "year");
        if (match.Groups["year"].Length == 2)
            year += year < 70 ? 2000 : 1900;
        if (year is < 1 or > 9998)
            return null;
        int day = Number(match, "day");
        if (day == 0)
            return new PartialDate(year, month);
        if (day > DateTime.DaysInMonth(year, month))
            return null;
        var date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc);
        // 24:00:00 and other times that no clock shows leave the day as it is.
        if (match.Groups["hour"].Success && Number(match, "hour") < 24 && Number(match, "minute") < 60)
            date = date.AddHours(Number(match, "hour")).AddMinutes(Number(match, "minute")).AddMinutes(-Offset(match.Groups["zone"].Value));
        return new PartialDate(DateOnly.FromDateTime(date));
    }

    // Minutes east of Greenwich; an unknown zone counts as UTC.
    private static int Offset(string zone)
    {
        if (s_zones.TryGetValue(zone, out int hours))
            return hours * 60;
        if (zone.Length < 5 || zone[0] is not ('+' or '-'))
            return 0;
        var digits = zone.Replace(":", "", StringComparison.Ordinal);
        int value = int.Parse(digits.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
        int minutes = value / 100 * 60 + value % 100;
        return minutes > 14 * 60 ? 0 : zone[0] == '-' ? -minutes : minutes;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    // Mon, 27 Apr 2026 00:00:00 -0400 · 5 May 98 10:30 EST · 2 December, 2025 · December 2025; weekdays are often wrong and ignored
    [GeneratedRegex(
        @"^([A-Za-z]{2,9}\.?,?\s+)?((?<day>[0-9]{1,2})(st|nd|rd|th)?[\s-]+)?"
        + @"(?<month>(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\.?,?[\s-]+(?<year>[0-9]{4}|[0-9]{2})"
        + @"(,?\s+(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(:[0-9]{2}(\.[0-9]{1,7})?)?\s*(?<zone>[+-][0-9]{2}:?[0-9]{2}|[A-Za-z]{1,5})?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex DayFirst();

    // April 27, 2026 · Mon Apr 27 10:00:00 2026 is left out: its year stands last and nobody writes it in feeds
    [GeneratedRegex(
        @"^([A-Za-z]{2,9}\.?,?\s+)?(?<month>(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\.?\s+"
        + @"(?<day>[0-9]{1,2})(st|nd|rd|th)?,?\s+(?<year>[0-9]{4})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex MonthFirst();
}
