using System.Globalization;

namespace StaticDigest.Papers;

/// <summary>
/// A date as precise as the source gave it: a year, a month or a day. It sorts as its first day,
/// but a day or month that was not given is never shown.
/// </summary>
/// <param name="Year">Year, 1 to 9999.</param>
/// <param name="Month">Month 1 to 12, or 0 when only the year is known.</param>
/// <param name="Day">Day 1 to 31, or 0 when it is not known.</param>
public readonly record struct PartialDate(int Year, int Month = 0, int Day = 0) : IComparable<PartialDate>
{
    /// <summary>A date known to the day.</summary>
    public PartialDate(DateOnly day) : this(day.Year, day.Month, day.Day) { }

    internal bool IsDay => Day != 0;

    /// <summary>True for a possible date that is not the first day of a program's calendar, which is what empty fields become.</summary>
    internal bool IsPlausible => IsPossible && (Year, Month, Day) is not ((1601, 1, 1) or (1899, 12, 30) or (1899, 12, 31));

    /// <summary>True from 1600 to 2100: no paper is filed under another year.</summary>
    internal bool IsPossible => Year is >= 1600 and <= 2100;

    /// <summary>The first day that the date can mean, for sorting and for day arithmetic.</summary>
    public DateOnly FirstDay => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <inheritdoc/>
    public int CompareTo(PartialDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>Earlier than.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Not later than.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>ISO 8601: <c>2026</c>, <c>2026-04</c> or <c>2026-04-17</c>.</summary>
    public override string ToString() =>
        Month == 0 ? Invariant($"{Year:D4}") : Day == 0 ? Invariant($"{Year:D4}-{Month:D2}") : Invariant($"{Year:D4}-{Month:D2}-{Day:D2}");

    /// <summary>
    /// Reads ISO 8601 in its basic shapes: <c>2026</c>, <c>2026-04</c>, <c>2026-04-17</c>, and the latter followed
    /// by a time of day (<c>T15:05:19Z</c>), of which the UTC day is taken. Null for anything else, impossible dates included.
    /// </summary>
    internal static PartialDate? TryParse(string? text)
    {
        var span = text.AsSpan().Trim();
        if (span.Length > 10 && span[10] is 'T' or ' ')
        {
            return DateTimeOffset.TryParse(span, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var instant)
                ? new PartialDate(DateOnly.FromDateTime(instant.DateTime))
                : null;
        }

        return span.Length switch
        {
            4 when TryDigits(span, out int year) && year > 0 => new PartialDate(year),
            7 when span[4] == '-' && TryDigits(span[..4], out int year) && TryDigits(span[5..], out int month)
                && year > 0 && month is >= 1 and <= 12 => new PartialDate(year, month),
            10 when DateOnly.TryParseExact(span, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => new PartialDate(day),
            _ => null,
        };
    }

    private static bool TryDigits(ReadOnlySpan<char> span, out int value) =>
        int.TryParse(span, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
