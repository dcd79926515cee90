using System.Globalization;
using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Formats.HuggingFace.Listing.Lines;
using StaticDigest.Sources.Formats.HuggingFace.Listing.Marks;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.HuggingFace.Listing;

/// <summary>Gives dates without a year their year.</summary>
/// <param name="Year">Year of the listing; null when there is no way to know it.</param>
/// <param name="Day">Day near which the listing was copied, where it is known.</param>
/// <param name="Today">Day of the build: nothing is of a later one.</param>
/// <param name="Rule">Where the year comes from, for the report.</param>
internal sealed partial record ListingYear(int? Year, DateOnly? Day, DateOnly? Today, string Rule)
{
    private const string NameRule = "as the file's name says";

    /// <summary>True when nothing but the clock decides, so that a build of next year would decide otherwise.</summary>
    public bool IsByClock { get; private init; }

    /// <summary>For a page whose day is known.</summary>
    public static ListingYear Of(DateOnly day, DateOnly? today) => new(day.Year, day, today, "as the page's address says");

    /// <summary>From a <c>captured:</c> line, the file's name, the caller, the newest year written out, or the day of the build.</summary>
    public static ListingYear Find(InputFile file, IEnumerable<ListingLine> lines, ReadContext context, IEnumerable<int> writtenYears)
    {
        var today = context.Today;
        foreach (var line in lines)
        {
            if (line.Text.Length < 60 && line.Text.StartsWith("captured:", StringComparison.OrdinalIgnoreCase)
                && From(line.Text, today, "as its captured line says") is { } captured)
                return captured;
        }

        if (DayInName.Of(file) is { } inName)
            return new(inName.Year, inName, today, NameRule);
        if (From(file.Name, today, NameRule) is { } named)
            return named;
        if (context.Year is >= 1900 and <= 2100)
            return new(context.Year, null, today, "the year that was given");
        int newest = writtenYears.Where(year => year is >= 1900 and < 2100).DefaultIfEmpty(0).Max();
        // The pages leave the year out of dates of the current one.
        if (newest > 0 && (today is null || newest < today.Value.Year))
            return new(newest + 1, null, today, "the year after the newest one written out");
        return today is { } day
            ? new(day.Year, null, today, "the year of the build's day") { IsByClock = true }
            : new(newest > 0 ? newest : null, null, null, "the newest year written out");
    }

    /// <summary>The day of a listing from its header, of a week or month the last one; null when that day does not exist or no year is known.</summary>
    public DateOnly? Listing(ListingHeader header)
    {
        if (header.Kind == HeaderKind.Ago)
            return (Day ?? Today)?.AddDays(-header.Number);
        if (header.Year is { } written)
            return Bounded(In(header, written), header);
        if (Year is not { } year)
            return null;
        DateOnly? best = null;
        if (Day is not { } copied)
        {
            best = In(header, year);
            for (int y = year - 1; best is { } late && header.Kind == HeaderKind.Day && late > Today && y >= year - 8; y--)
                best = In(header, y);
            return header.Kind == HeaderKind.Day && best > Today ? null : Bounded(best, header);
        }

        // A list is copied around its own day, also around New Year.
        for (int y = year - 1; y <= year + 1; y++)
        {
            if (In(header, y) is { } day && (best is null || Distance(day, copied) < Distance(best.Value, copied)))
                best = day;
        }

        return Bounded(best, header);
    }

    /// <summary>The day of a paper: the latest one not after the listing, with a day of slack for time zones.</summary>
    public PartialDate? Paper(ListingDate date, DateOnly? listing)
    {
        if (date.Year is { } written)
            return written is >= 1900 and <= 2100 && Day1(written, date.Month, date.Day) is { } known ? new PartialDate(known) : null;
        if (Year is not { } year)
            return null;
        var limit = listing?.AddDays(1) ?? Day ?? new DateOnly(year, 12, 31);
        if (listing is null && limit > Today)
            limit = Today.Value;
        // Eight years reach back over every gap between leap years.
        for (int y = limit.Year; y >= limit.Year - 8; y--)
        {
            if (Day1(y, date.Month, date.Day) is { } day && day <= limit)
                return new PartialDate(day);
        }

        return null;
    }

    private static DateOnly? In(ListingHeader header, int year) => header.Kind switch
    {
        HeaderKind.Week when year is >= 1900 and <= 2100 && header.Number >= 1 && header.Number <= ISOWeek.GetWeeksInYear(year) =>
            DateOnly.FromDateTime(ISOWeek.ToDateTime(year, header.Number, DayOfWeek.Monday)).AddDays(6),
        HeaderKind.Week => null,
        HeaderKind.Month => year is >= 1900 and <= 2100 ? new DateOnly(year, header.Month, 1).AddMonths(1).AddDays(-1) : null,
        _ => Day1(year, header.Month, header.Number),
    };

    // A week or month that is still running ends with the day of copying.
    private DateOnly? Bounded(DateOnly? day, ListingHeader header)
    {
        var limit = Day ?? Today;
        return header.Kind is HeaderKind.Range or HeaderKind.Week or HeaderKind.Month && day > limit && day < limit.Value.AddDays(32) ? limit : day;
    }

    private static int Distance(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);

    private static DateOnly? Day1(int year, int month, int day) =>
        year is >= 1900 and <= 2101 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static ListingYear? From(string text, DateOnly? today, string rule)
    {
        if (text.Length > 255 || Written().Match(text) is not { Success: true } match)
            return null;
        var day = DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact) ? exact : (DateOnly?)null;
        return new(int.Parse(match.ValueSpan[..4], CultureInfo.InvariantCulture), day, today, rule);
    }

    [GeneratedRegex(@"(?<![0-9])(19|20)[0-9]{2}(-[0-9]{2}-[0-9]{2})?(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Written();
}
