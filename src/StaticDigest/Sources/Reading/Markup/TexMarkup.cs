namespace StaticDigest.Sources.Reading.Markup;

/// <summary>TeX as it stands in JATS and MathML.</summary>
internal static class TexMarkup
{
    private const string Begin = @"\begin{document}";
    private const string End = @"\end{document}";

    /// <summary>
    /// The formula without what stands around it: whole documents (<c>\documentclass… \begin{document}$x$\end{document}</c>),
    /// dollars, other delimiters. Null when nothing is left.
    /// </summary>
    public static string? Formula(string text)
    {
        var formula = text.AsSpan();
        int begin = formula.IndexOf(Begin, StringComparison.Ordinal);
        if (begin >= 0)
            formula = formula[(begin + Begin.Length)..];
        int end = formula.IndexOf(End, StringComparison.Ordinal);
        if (end >= 0)
            formula = formula[..end];
        formula = formula.Trim();
        foreach (var (open, close) in (ReadOnlySpan<(string, string)>)[("$$", "$$"), ("$", "$"), (@"\(", @"\)"), (@"\[", @"\]")])
        {
            if (formula.Length >= open.Length + close.Length && formula.StartsWith(open, StringComparison.Ordinal)
                && formula.EndsWith(close, StringComparison.Ordinal))
                formula = formula[open.Length..^close.Length].Trim();
        }

        // A dollar that is left would end the formula too early.
        return formula.IsEmpty ? null : string.Join(' ',
            formula.ToString().Replace("$", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
