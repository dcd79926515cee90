using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Sources;

/// <summary>
/// What all readers have in common about dates: a year before 1900 or after 2100 does not leave the sources, whether the
/// reader of the format looked or not. Arithmetic with the days of a calendar ends at the year 9999.
/// </summary>
internal static class PlausibleDates
{
    /// <summary>The entries without dates that cannot be, and a remark for each of these.</summary>
    public static Batch<Entry> Only(Batch<Entry> read)
    {
        if (read.Items.All(IsPlausible))
            return read;
        var diagnostics = read.Diagnostics.ToBuilder();
        return new([.. read.Items.Select(entry => IsPlausible(entry) ? entry : Mended(entry, diagnostics))], diagnostics.ToImmutable());
    }

    private static bool IsPlausible(Entry entry) =>
        IsPlausible(entry.Submitted) && IsPlausible(entry.Updated) && IsPlausible(entry.Announced) && IsPlausible(DayOf(entry)) && entry.Versions.All(version => IsPlausible(version.Date));

    private static bool IsPlausible(PartialDate? date) => date is null or { IsPlausible: true };

    private static PartialDate? DayOf(Entry entry) => entry.Featured is { } day ? new PartialDate(day) : null;

    private static Entry Mended(Entry entry, ImmutableArray<Diagnostic>.Builder diagnostics)
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
            if (IsPlausible(date))
                return date;
            diagnostics.Add(DiagnosticCodes.FieldDate.At(entry.Where, field, date!.Value.ToString()));
            return null;
        }
    }
}
