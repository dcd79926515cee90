using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Ris;

/// <summary>RIS files.</summary>
internal static class RisFormat
{
    /// <summary>Told by a line with <c>TY</c>, or by several tags of which one ends a record. MEDLINE looks much like it and is tried before.</summary>
    public static SourceFormat Format { get; } = new("RIS", IsLikely, (file, _) => Read(file));

    private static bool IsLikely(SourceHead head)
    {
        if (head.Kind != SourceKind.Text)
            return false;
        int known = 0;
        bool hasFrame = false;
        foreach (var line in head.Lines)
        {
            if (!RisLine.TryRead(line, false, out var tag, out _) || !RisLine.IsKnown(tag))
                continue;
            known++;
            hasFrame |= tag is "TY" or "ER";
        }

        return hasFrame && known >= 2;
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
