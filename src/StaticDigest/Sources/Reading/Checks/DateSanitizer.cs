using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading.Checks;

/// <summary>
/// What all readers have in common about dates: one that no paper can have does not leave the sources, whether the reader
/// of the format looked or not. Arithmetic with the days of a calendar ends at the years 1 and 9999.
/// </summary>
internal static class DateSanitizer
{
    /// <summary>The entries without dates that cannot be, and a diagnostic for each of these.</summary>
    public static Batch<Entry> Only(Batch<Entry> read)
    {
        if (read.Items.All(IsPossible))
            return read;
        var diagnostics = read.Diagnostics.ToBuilder();
        return new([.. read.Items.Select(entry => IsPossible(entry) ? entry : Sanitized(entry, diagnostics))], diagnostics.ToImmutable());
    }

    private static bool IsPossible(Entry entry) =>
        IsPossible(entry.Submitted) && IsPossible(entry.Updated) && IsPossible(entry.Announced) && IsPossible(DayOf(entry))
            && entry.Versions.All(version => IsPossible(version.Date));

    private static bool IsPossible(PartialDate? date) => date is null or { IsPossible: true };

    private static PartialDate? DayOf(Entry entry) => entry.Featured is { } day ? new PartialDate(day) : null;

    private static Entry Sanitized(Entry entry, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        return entry with
        {
            Submitted = Checked(entry.Submitted, "submitted"),
            Updated = Checked(entry.Updated, "updated"),
            Announced = Checked(entry.Announced, "announced"),
            Featured = Checked(DayOf(entry), "featured")?.FirstDay,
            Versions = [.. entry.Versions.Select(version => version with { Date = Checked(version.Date, "versions") })],
        };

        PartialDate? Checked(PartialDate? date, string field)
        {
            if (IsPossible(date))
                return date;
            diagnostics.Add(DiagnosticCodes.FieldDate.At(entry.Where, field, date!.Value.ToString()));
            return null;
        }
    }
}
