using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading.Citations;

/// <summary>The day of a record out of its fields for dates and years.</summary>
internal static class CitationDates
{
    /// <summary>The date, or else the year; null, with a diagnostic where something stands there that is neither.</summary>
    public static PartialDate? Of(CitationRecord record, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var year = Valid(CitationDate.TryParse(record.First(CitationField.Year)));
        var date = record.All(CitationField.Date).Select(text => Valid(CitationDate.TryParse(text))).FirstOrDefault(read => read is not null);
        // Of two years the one that stands for itself is the paper's; the other date is that of a repository.
        var best = date is not null && (year is null || date.Value.Year == year.Value.Year && Precision(date.Value) >= Precision(year.Value)) ? date : year;
        if (best is { IsDay: false } known)
            best = Finer(record, known);
        if (best is null)
            Report(record, diagnostics);
        return best ?? Others(record).FirstOrDefault();
    }

    // "in press", "to appear", "n.d." are no dates and none is meant.
    private static void Report(CitationRecord record, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var (field, text, name) in record.Values(CitationField.Date).Concat(record.Values(CitationField.Year)))
        {
            if (!text.AsSpan().ContainsAnyInRange('0', '9'))
                continue;
            diagnostics.Add(DiagnosticCodes.FieldDate.At(record.Where, name ?? (field == CitationField.Year ? "year" : "date"), text));
            return;
        }
    }

    private static IEnumerable<PartialDate?> Others(CitationRecord record) =>
        record.All(CitationField.OtherDate).Select(text => Valid(CitationDate.TryParse(text))).Where(read => read is not null);

    private static PartialDate Finer(CitationRecord record, PartialDate known)
    {
        var finer = Others(record).Select(read => read!.Value).ToList();
        if (known.Month == 0 && record.First(CitationField.Month) is { } month)
        {
            var day = record.First(CitationField.Day);
            var words = IsNumber(month) || IsNumber(day) && CitationDate.Month(month) > 0
                ? $"{known.Year}/{Digits(CitationDate.Month(month))}{(day is { Length: <= 2 } ? $"/{day}" : "")}"
                : $"{month} {known.Year}";
            if (CitationDate.TryParse(words) is { } whole)
                finer.Insert(0, whole);
        }

        foreach (var date in finer)
        {
            if (date.Year == known.Year && Precision(date) > Precision(known))
                return date;
        }

        return known;
    }

    private static bool IsNumber(string? text) => text is { Length: > 0 } && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static string Digits(int month) => Invariant($"{month:D2}");

    private static PartialDate? Valid(PartialDate? date) => date is { IsPlausible: true } ? date : null;

    private static int Precision(PartialDate date) => date.IsDay ? 2 : date.Month > 0 ? 1 : 0;
}
