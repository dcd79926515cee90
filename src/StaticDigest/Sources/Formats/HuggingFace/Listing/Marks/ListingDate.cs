using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticDigest.Sources.Formats.HuggingFace.Listing.Marks;

/// <summary>A date as a listing writes it: the year may be missing, the number of comments may follow.</summary>
internal readonly record struct ListingDate(string Text, int Month, int Day, int? Year, int? Comments);

/// <summary>What the line with the day of a listing names.</summary>
internal enum HeaderKind
{
    Day,

    /// <summary>Days before the day of copying: 0 for <c>Today</c>.</summary>
    Ago,

    /// <summary>The last day of a range.</summary>
    Range,

    Week,

    Month,
}

/// <summary>The line above a listing: <c>Apr 21</c>, <c>Tuesday, April 21</c>, <c>Today</c>, <c>Apr 20 - Apr 26</c>, <c>Week 17</c>, <c>April
/// 2026</c>.</summary>
/// <param name="Text">The line.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Month">Month, from 1; 0 where it has none.</param>
/// <param name="Number">Day of the month, days ago, or week of the year.</param>
/// <param name="Year">Year, where it is written.</param>
internal readonly record struct ListingHeader(string Text, HeaderKind Kind, int Month, int Number, int? Year);

/// <summary>Recognises dates and headers, one line at a time; only the shape, the day may not exist.</summary>
internal static partial class ListingDates
{
    private const int MaxLength = 60;
    private const int Timeout = 10_000;
    private const string Months =
        "(?<month>Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)";

    /// <summary><c>Feb 23 2</c>, <c>Sep 10, 2025</c>, <c>2026-04-21</c>.</summary>
    public static ListingDate? TryDate(string text)
    {
        if (text.Length is < 4 or > MaxLength)
            return null;
        var match = Date().Match(text);
        if (!match.Success)
            match = DayFirst().Match(text);
        if (match.Success)
            return new(text, MonthOf(match), Number(match.Groups["day"].Value), Written(match), match.Groups["comments"] is { Success: true } comments
                && ListingMarks.TryNumber(comments.Value, out int count) ? count : null);
        return Iso().Match(text) is { Success: true } iso
            ? new(text, Number(iso.Groups["number"].Value), Number(iso.Groups["day"].Value), Written(iso), null) : null;
    }

    /// <summary>The header that a line is; null when it is none.</summary>
    public static ListingHeader? TryHeader(string text)
    {
        if (text.Length is < 4 or > MaxLength)
            return null;
        if (TryDate(text) is { Comments: null } date)
            return new(text, HeaderKind.Day, date.Month, date.Day, date.Year);
        if (text is "Today" or "Yesterday")
            return new(text, HeaderKind.Ago, 0, text == "Today" ? 0 : 1, null);
        if (Weekday().Match(text) is { Success: true } weekday && TryDate(text[weekday.Length..]) is { Comments: null } named)
            return new(text, HeaderKind.Day, named.Month, named.Day, named.Year);
        // "Week 17, Apr 20 - Apr 26": the range says more.
        if (WeekBefore().Match(text) is { Success: true } before && before.Length < text.Length
            && TryHeader(text[before.Length..]) is { Kind: HeaderKind.Range } inner)
            return inner with { Text = text };
        if (Range().Match(text) is { Success: true } range)
            return new(text, HeaderKind.Range, MonthOf(range), Number(range.Groups["day"].Value), Written(range));
        if (Week().Match(text) is { Success: true } week)
            return new(text, HeaderKind.Week, 0, Number(week.Groups["number"].Value), Written(week));
        return Month().Match(text) is { Success: true } month ? new(text, HeaderKind.Month, MonthOf(month), 0, Written(month)) : null;
    }

    // A range may name the month once, "Apr 20 - 26": then it is captured before the dash.
    private static int MonthOf(Match match) =>
        "JanFebMarAprMayJunJulAugSepOctNovDec".IndexOf(match.Groups["month"].Captures[^1].Value[..3], StringComparison.Ordinal) / 3 + 1;

    private static int? Written(Match match) => match.Groups["year"] is { Success: true } year ? Number(year.Value) : null;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("^" + Months
        + @"\.?\s+(?<day>[0-9]{1,2})(st|nd|rd|th)?((,\s*|\s+)(?<year>(19|20)[0-9]{2}))?(\s+\[?\s*(?<comments>[0-9][0-9,]{0,9})\s*\]?(\[[0-9]+\])?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Date();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})\s+" + Months + @"\.?,?(\s+(?<year>(19|20)[0-9]{2}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        @"^(?<year>(19|20)[0-9]{2})-(?<number>0[1-9]|1[0-2])-(?<day>[0-3][0-9])$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(Mon|Tues?|Wed(nes)?|Thu(rs)?|Fri|Sat(ur)?|Sun)(day)?\.?,?\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Weekday();

    [GeneratedRegex("^(Week of )?" + Months + @"\.?\s+[0-9]{1,2}(,?\s*(19|20)[0-9]{2})?\s*[-–—]\s*(" + Months
        + @"\.?\s+)?(?<day>[0-9]{1,2})(,?\s*(?<year>(19|20)[0-9]{2}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Range();

    [GeneratedRegex(
        @"^((?<year>(19|20)[0-9]{2})-W(?<number>[0-5][0-9])|Week\s+(?<number>[0-5]?[0-9])(,?\s*(?<year>(19|20)[0-9]{2}))?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Week();

    [GeneratedRegex(@"^Week\s+[0-9]{1,2}\s*[,:(–-]?\s+", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex WeekBefore();

    [GeneratedRegex("^" + Months + @",?\s+(?<year>(19|20)[0-9]{2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Month();
}
