namespace StaticDigest.Sources.Reading;

/// <summary>How much of a file a reader could explain.</summary>
/// <param name="Understood">Lines that became part of an entry or are known to be words around the entries.</param>
/// <param name="Total">All lines with something on them.</param>
public readonly record struct LineCoverage(int Understood, int Total)
{
    /// <summary>The share in whole percent, rounded down; nothing to understand is understood.</summary>
    public int Percent => Total == 0 ? 100 : (int)(100L * Understood / Total);

    /// <summary>
    /// For a reader that does not count lines: every line but those that a warning or an error names. Where records share
    /// lines, as in JSON on one line, records are counted instead. A file without entries was not understood at all.
    /// </summary>
    internal static LineCoverage Of(ReadOnlySpan<byte> bytes, Batch<Papers.Entry> batch)
    {
        int lines = Count(bytes), entries = batch.Items.Length;
        if (entries == 0)
            return new(0, lines);
        var places = batch.Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Info && diagnostic.Where.Line > 0)
            .Select(diagnostic => diagnostic.Where);
        if (lines < entries)
        {
            int bad = places.Distinct().Count();
            return new(entries, entries + bad);
        }

        return new(Math.Max(lines - places.Select(place => place.Line).Distinct().Count(), 0), lines);
    }

    private static int Count(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        foreach (var range in bytes.Split((byte)'\n'))
            count += bytes[range].ContainsAnyExcept(" \t\r\0"u8) ? 1 : 0;
        return count;
    }
}
