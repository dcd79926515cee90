using System.Text;
using StaticDigest.Sources.Formats.References.Scanning;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Citations;

namespace StaticDigest.Sources.Formats.BibTex;

/// <summary>
/// Markdown that keeps its papers in blocks of BibTeX:
/// <code>
/// ```bibtex
/// @article{jumper2021, title = {Highly accurate protein structure prediction with AlphaFold}, year = 2021}
/// ```
/// </code>
/// </summary>
internal static class BibTexFences
{
    private static readonly string[] s_ownCitation = ["cite", "citation", "citing", "引用"];

    /// <summary>Told by more entries in such blocks than there are lines around them that lead to a paper.</summary>
    public static SourceFormat Format { get; } = new("BibTeX in Markdown", IsLikely, (file, _) =>
        CitationReader.Text(file, BibTexFormat.Source, (text, path, diagnostics) => BibTexFormat.Read(Cut(text).Inside, path, diagnostics)));

    private static bool IsLikely(FormatProbe head)
    {
        if (head.Kind != SourceKind.Text || !head.Text.Contains('@', StringComparison.Ordinal))
            return false;
        var (inside, outside) = Cut(head.Text);
        int entries = 0;
        for (int at = BibTexShape.NextEntry(inside, 0, onlyAtLineStart: true); at >= 0; at = BibTexShape.NextEntry(inside, at + 1, onlyAtLineStart: true))
            entries++;
        if (entries == 0)
            return false;
        var scanner = new LineScanner(new Dictionary<string, string>(StringComparer.Ordinal));
        return outside.Count(line => scanner.Scan(line).Any(piece => piece.IsPaper)) < entries;
    }

    // The text with nothing left but the blocks, on their own lines; one that says how to cite the list itself is not of it.
    private static (string Inside, List<string> Outside) Cut(string text)
    {
        var inside = new StringBuilder(text.Length);
        var outside = new List<string>();
        bool isFence = false, isOwn = false;
        string heading = "";
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var start = line.TrimStart(" \t>");
            bool isMark = start.StartsWith("```", StringComparison.Ordinal) || start.StartsWith("~~~", StringComparison.Ordinal);
            if (isMark && !isFence)
                isOwn = s_ownCitation.Any(word => heading.Contains(word, StringComparison.OrdinalIgnoreCase));
            isFence ^= isMark;
            if (isFence && !isMark && !isOwn)
                inside.Append(line);
            else if (!isFence && !isMark && !start.IsWhiteSpace())
                outside.Add(heading = start.ToString());
            inside.Append('\n');
        }

        return (inside.ToString(), outside);
    }
}
