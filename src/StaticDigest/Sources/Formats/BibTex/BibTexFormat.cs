using System.Collections.Immutable;
using StaticDigest.Sources.Formats.BibTex.Fields;
using StaticDigest.Sources.Formats.BibTex.Grammar;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Citations;

namespace StaticDigest.Sources.Formats.BibTex;

/// <summary>BibTeX and BibLaTeX files.</summary>
/// <example>
/// <code>
/// @inproceedings{doe2017,
///   title = {A {Bayesian} View of Rain}, author = {Doe, Jane and Roe, Richard},
///   booktitle = {Proc. ICML}, year = 2017, eprint = {1701.00001}, archiveprefix = {arXiv}
/// }
/// </code>
/// </example>
internal static class BibTexFormat
{
    /// <summary>The kind of list, as shown to readers.</summary>
    public const string Source = "BibTeX";

    /// <summary>Told by its first entry; what stands before it is comment.</summary>
    public static SourceFormat Format { get; } = new("BibTeX", head => Mark(head) >= 0, (file, _) =>
        CitationReader.Text(file, Source, Read))
    { Mark = Mark, Ending = ".bib" };

    private static int Mark(FormatProbe head)
    {
        if (head.Kind != SourceKind.Text)
            return -1;
        int at = BibTexShape.NextEntry(head.Text, 0);
        while (at >= 0 && !IsWholeEntry(head.Text, at))
            at = BibTexShape.NextEntry(head.Text, at + 1);
        return at >= 0 && (head.HasEnding(".bib", ".bibtex", ".biblatex") || !IsProse(head.Text.AsSpan(0, at))) ? at : -1;
    }

    // An entry with a field or at least a key, or an abbreviation: "@word{" alone could be anything.
    private static bool IsWholeEntry(string text, int at)
    {
        int open = text.AsSpan(at).IndexOfAny('{', '(') + at + 1;
        var word = text.AsSpan(at + 1, open - at - 2).Trim();
        if (word.Equals("string", StringComparison.OrdinalIgnoreCase) || word.Equals("comment", StringComparison.OrdinalIgnoreCase)
            || word.Equals("preamble", StringComparison.OrdinalIgnoreCase))
            return text.AsSpan().TrimStart().StartsWith("@", StringComparison.Ordinal);
        int start = BibTexShape.AfterBlanks(text, open);
        if (BibTexShape.IsField(text, start))
            return true;
        int comma = text.AsSpan(start).IndexOfAny(",\n{}") + start;
        return comma >= start && text[comma] is ',' or '\n' && BibTexShape.AfterBlanks(text, comma + 1) is var next
            && (next == text.Length || BibTexShape.IsField(text, next) || text[next] is '%' or '}' or ',');
    }

    // A text with a reference in it, such as a digest in Markdown that says how to cite it.
    private static bool IsProse(ReadOnlySpan<char> before)
    {
        foreach (var line in before.EnumerateLines())
        {
            if (line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("## ", StringComparison.Ordinal)
                || line.StartsWith("### ", StringComparison.Ordinal) || line.StartsWith("```", StringComparison.Ordinal)
                || line.StartsWith("---", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    public static IEnumerable<CitationRecord> Read(string text, string path, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        BibTexInheritance.Apply(new BibTexParser(text, path, diagnostics).Parse(), diagnostics).Select(BibTexFields.Of);
}
