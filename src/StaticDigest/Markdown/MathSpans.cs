using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Markdown;

/// <summary>Tells TeX between dollars from dollars that mean money. The writer and the reader of Markdown share this one rule.</summary>
internal static class MathSpans
{
    // Real formulas are far shorter; the bound keeps a text full of lone dollars linear.
    private const int MaxLength = 2_000;

    /// <summary>
    /// Reads <c>$x$</c> or <c>$$x$$</c> at <paramref name="text"/>'s beginning: no blank inside the dollars,
    /// no digit after the closing one, <c>\$</c> stays inside. A longer run of dollars is never math. With blanks on both
    /// sides, <c>$ A_n $</c>, it is math where it can be nothing else.
    /// </summary>
    /// <param name="text">Text from the opening dollar on.</param>
    /// <param name="width">Number of dollars on each side, 1 or 2.</param>
    public static bool TryMatch(ReadOnlySpan<char> text, out int width, out int length)
    {
        length = 0;
        width = text.Length > 1 && text[1] == '$' ? 2 : 1;
        var bounded = text[..Math.Min(text.Length, MaxLength)];
        if (bounded.Length < 2 * width + 1 || bounded[width] == '$')
            return false;
        bool isSpaced = char.IsWhiteSpace(bounded[width]);
        int i = width;
        while (true)
        {
            int step = bounded[i..].IndexOfAny('\\', '$');
            if (step < 0)
                return false;
            i += step;
            if (bounded[i] == '\\')
            {
                i += 2;
                if (i >= bounded.Length)
                    return false;
                continue;
            }

            int run = 1;
            while (i + run < bounded.Length && bounded[i + run] == '$')
                run++;
            int end = i + run;
            if (run == width && char.IsWhiteSpace(bounded[i - 1]) == isSpaced && !(end < text.Length && char.IsAsciiDigit(text[end]))
                && (!isSpaced || (width == 1 && MathText.IsFormula(bounded[width..i].Trim()) && text[end..].TrimStart() is not [>= '0' and <= '9', ..])))
            {
                length = end;
                return end < MaxLength;
            }

            // "$5 and $6": a dollar after a blank opens something new, so what began before was no math.
            if (run != width || width == 1)
                return false;
            i = end;
        }
    }
}
