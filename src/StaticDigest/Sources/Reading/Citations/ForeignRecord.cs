namespace StaticDigest.Sources.Reading.Citations;

/// <summary>Knows the first line of a record of another format, where exports of two programs were put into one file.</summary>
internal static class ForeignRecord
{
    /// <summary>The format whose record begins with the line; null when none does.</summary>
    public static string? At(ReadOnlySpan<char> line) =>
        line.StartsWith("TY  - ", StringComparison.Ordinal) ? "RIS"
        : line.StartsWith("PMID- ", StringComparison.Ordinal) && line.Length > 6 && char.IsAsciiDigit(line[6]) ? "MEDLINE"
        : line.StartsWith("@", StringComparison.Ordinal) && BibTexShape.IsEntry(line.ToString(), 0) ? "BibTeX"
        : null;
}
