using System.Globalization;
using System.Text.RegularExpressions;
using StaticDigest.Papers;

namespace StaticDigest.Sources.HuggingFace;

/// <summary>Gives dates without a year their year.</summary>
/// <param name="Year">Year of the listing; null when there is no way to know it.</param>
/// <param name="Day">Day near which the listing was copied, where it is known.</param>
/// <param name="Rule">Where the year comes from, for the report.</param>
internal sealed partial record ListingYear(int? Year, DateOnly? Day, string Rule)
{
    /// <summary>From a <c>captured:</c> line, the file's name, the caller, or the newest year written out.</summary>
    public static ListingYear Find(SourceFile file, IReadOnlyList<ListingLine> lines, int? listingYear, IEnumerable<int> writtenYears)
    {
        foreach (var line in lines)
        {
            if (line.Text.StartsWith("captured:", StringComparison.OrdinalIgnoreCase) && line.Text.Length < 60 && From(line.Text, "as its captured line says") is { } captured)
                return captured;
        }

        if (From(file.Name, "as the file's name says") is { } named)
            return named;
        if (listingYear is >= 1900 and <= 2100)
            return new(listingYear, null, "the year that was given");
        int newest = writtenYears.Where(year => year is >= 1900 and < 2100).DefaultIfEmpty(0).Max();
        return newest == 0 ? new(null, null, "") : new(newest + 1, null, "the year after the newest one written out");
    }

    /// <summary>The day of a listing from its header; null when that day does not exist or no year is known.</summary>
    public DateOnly? Listing(ListingDate header)
    {
        if (header.Year is { } written)
            return Day1(written, header.Month, header.Day);
        if (Year is not { } year)
            return null;
        if (Day is not { } copied)
            return Day1(year, header.Month, header.Day);
        // A list is copied around its own day, also around New Year.
        DateOnly? best = null;
        for (int y = year - 1; y <= year + 1; y++)
        {
            if (Day1(y, header.Month, header.Day) is { } day && (best is null || Distance(day, copied) < Distance(best.Value, copied)))
                best = day;
        }

        return best;
    }

    /// <summary>The day of a paper: the latest one not after the listing, with a day of slack for time zones.</summary>
    public PartialDate? Paper(ListingDate date, DateOnly? listing)
    {
        if (date.Year is { } written)
            return written is >= 1900 and <= 2100 && Day1(written, date.Month, date.Day) is { } known ? new PartialDate(known) : null;
        if (Year is not { } year)
            return null;
        var limit = listing?.AddDays(1) ?? Day ?? new DateOnly(year, 12, 31);
        // Eight years reach back over every gap between leap years.
        for (int y = limit.Year; y >= limit.Year - 8; y--)
        {
            if (Day1(y, date.Month, date.Day) is { } day && day <= limit)
                return new PartialDate(day);
        }

        return null;
    }

    private static int Distance(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);

    private static DateOnly? Day1(int year, int month, int day) =>
        year is >= 1900 and <= 2101 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static ListingYear? From(string text, string rule)
    {
        if (text.Length > 255 || Written().Match(text) is not { Success: true } match)
            return null;
        var day = DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact) ? exact : (DateOnly?)null;
        return new(int.Parse(match.ValueSpan[..4], CultureInfo.InvariantCulture), day, rule);
    }

    [GeneratedRegex(@"(?<![0-9])(19|20)[0-9]{2}(-[0-9]{2}-[0-9]{2})?(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Written();
}
