using System.Collections.Frozen;

namespace StaticDigest.Sources.Reading.Arxiv;

/// <summary>Tells arXiv categories (<c>cs.LG</c>, <c>hep-th</c>) from keywords.</summary>
internal static class ArxivCategories
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_withSubject = FrozenSet.Create(
        StringComparer.Ordinal, "astro-ph", "cond-mat", "cs", "econ", "eess", "math", "nlin", "physics", "q-bio", "q-fin", "stat")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // Archives whose bare names are also everyday words (math, physics) are keywords.
    private static readonly FrozenSet<string> s_alone = FrozenSet.Create(
        StringComparer.Ordinal, "astro-ph", "cond-mat", "gr-qc", "hep-ex", "hep-lat", "hep-ph", "hep-th", "math-ph", "nucl-ex", "nucl-th",
        "quant-ph", "q-bio", "q-fin", "cmp-lg", "adap-org", "alg-geom", "chao-dyn", "comp-gas", "dg-ga", "funct-an", "patt-sol", "q-alg", "solv-int");

    /// <summary>True for a category in arXiv's own spelling.</summary>
    public static bool Contains(string text)
    {
        if (text.Length > 20)
            return false;
        int dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
            return s_alone.Contains(text);
        var subject = text.AsSpan(dot + 1);
        return s_withSubject.Contains(text.AsSpan(0, dot))
            && (subject.Length == 2 && !subject.ContainsAnyExceptInRange('A', 'Z')
                || subject.Length > 2 && !subject.ContainsAnyExceptInRange('-', 'z') && !subject.ContainsAnyInRange('.', '`'));
    }
}
