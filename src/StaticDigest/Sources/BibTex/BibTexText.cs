using System.Text.RegularExpressions;
using StaticDigest.Sources.Citations;

namespace StaticDigest.Sources.BibTex;

/// <summary>Fields that are no prose: ids and addresses are taken out of their TeX here, prose is cleaned when papers are merged.</summary>
internal static partial class BibTexText
{
    /// <summary><c>\url{https://x.org/a\_b}</c> and <c>\href{https://x.org}{here}</c> are addresses, <c>10.1007/978-3\_1</c> is a DOI.</summary>
    public static string Plain(string text)
    {
        text = CitationName.OnOneLine(text);
        if (!text.AsSpan().ContainsAny("\\{}$"))
            return text;
        text = Url().Replace(text, "${address}");
        return Escape().Replace(text, "$1").Replace("$\\sim$", "~", StringComparison.Ordinal).Replace("\\textasciitilde", "~", StringComparison.Ordinal)
            .Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Trim();
    }

    [GeneratedRegex(@"\\(?:url|path|nolinkurl)\s?\{(?<address>[^{}]*)\}|\\href\s?\{(?<address>[^{}]*)\}(?:\s?\{[^{}]*\})?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Url();

    // \_ · \& · {\_} · \~{}
    [GeneratedRegex(@"\\([_&%#$~])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Escape();
}
