using System.Text;

namespace StaticDigest.Sources.Reading.Citations;

/// <summary>Wrapped text of references.</summary>
internal static class CitationText
{
    /// <summary>
    /// Joins wrapped and indented lines; an empty line ends a paragraph. Indentation means nothing here, other than in
    /// abstracts from arXiv.
    /// </summary>
    public static string Paragraphs(string text)
    {
        if (!text.AsSpan().ContainsAny("\r\n"))
            return text.Trim();
        var paragraphs = new StringBuilder(text.Length);
        bool isBreak = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var words = line.Trim();
            if (words.IsEmpty)
            {
                isBreak = true;
                continue;
            }

            if (paragraphs.Length > 0)
                paragraphs.Append(isBreak ? "\n\n" : " ");
            paragraphs.Append(words);
            isBreak = false;
        }

        return paragraphs.ToString();
    }

    /// <summary>Pages with one dash: <c>1--11</c> and <c>1–11</c> are <c>1-11</c>; null when there are none.</summary>
    public static string? Pages(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var pages = new StringBuilder(text.Length);
        foreach (char c in CitationName.OnOneLine(text))
        {
            bool isDash = c is '-' or '–' or '—' or '‐' or '‑' or '−';
            if (!isDash)
                pages.Append(c);
            else if (pages.Length > 0 && pages[^1] != '-')
                pages.Append('-');
        }

        return pages.ToString();
    }

    /// <summary>The text on one line; null when there is none.</summary>
    public static string? Line(string? text) => text is null || CitationName.OnOneLine(text) is not { Length: > 0 } line ? null : line;
}
