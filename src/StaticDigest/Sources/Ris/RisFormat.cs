using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Ris;

/// <summary>RIS files.</summary>
internal static class RisFormat
{
    /// <summary>Told by a line with <c>TY</c>, or by several tags of which one ends a record.</summary>
    public static SourceFormat Format { get; } = new("RIS", head => Mark(head) >= 0, (file, _) => Read(file)) { Mark = Mark, Ending = ".ris" };

    // The first record's first line, or the first tag where no record has one.
    private static int Mark(SourceHead head)
    {
        if (head.Kind != SourceKind.Text)
            return -1;
        int known = 0, first = -1, type = -1, at = 0;
        bool hasEnd = false;
        foreach (var line in head.Lines)
        {
            if (RisLine.TryRead(line, false, out var tag, out _) && RisLine.IsKnown(tag))
            {
                known++;
                first = first < 0 ? at : first;
                type = type < 0 && tag == "TY" ? at : type;
                hasEnd |= tag == "ER";
            }

            at = head.Text.IndexOf('\n', at) + 1;
        }

        return known < 2 ? -1 : type >= 0 ? type : hasEnd ? first : -1;
    }

    private static Batch<Entry> Read(SourceFile file)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var text = CleanText.Of(SourceText.Decode(file, diagnostics));
        var entries = ImmutableArray.CreateBuilder<Entry>();
        foreach (var record in RisRecords.Read(text, file.Path, diagnostics))
        {
            if (RisEntry.Read(record, entries.Count, diagnostics) is { } entry)
                entries.Add(entry);
        }

        if (entries.Count == 0)
            diagnostics.Add(DiagnosticCodes.NoEntries.At(new(file.Path)));
        return new(entries.ToImmutable(), diagnostics.ToImmutable());
    }
}
