using StaticDigest.Papers.Cleaning;
using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Features.Search.Reading;

/// <summary>What a character is to the search: part of a word, a sign of a script without spaces, or neither.</summary>
internal enum CharKind
{
    /// <summary>Parts words.</summary>
    None,

    /// <summary>Letter or digit of a word.</summary>
    Word,

    /// <summary>Chinese, Japanese or Korean sign; such text is searched by pairs of signs.</summary>
    Cjk,
}

/// <summary>
/// The one form in which letters are compared: lower case, no accents, plain digits for raised ones, names for single
/// Greek letters. The script <c>theme/assets/search/words.js</c> does the same in the browser; a test compares them.
/// </summary>
internal static class SearchFold
{
    // By code point from alpha on; the second sigma is the one at the end of a word.
    private static readonly string[] s_greek =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
        "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    /// <summary>Folds the character at a place of the text into the buffer.</summary>
    /// <param name="i">Place; moved to the last unit of a character that takes two.</param>
    /// <param name="folded">Takes the folded form, at most eight characters.</param>
    /// <param name="length">Length of the folded form; 0 for a combining mark, which leaves no trace in its word.</param>
    public static CharKind Fold(ReadOnlySpan<char> text, ref int i, Span<char> folded, out int length)
    {
        char c = text[i];
        length = 1;
        if (c < 0x80)
        {
            folded[0] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            return char.IsAsciiLetterOrDigit(c) ? CharKind.Word : CharKind.None;
        }

        if (LatinFold.TryFold(c, out var letters))
        {
            letters.CopyTo(folded);
            length = letters.Length;
            return CharKind.Word;
        }

        if (char.IsSurrogate(c))
            return FoldPair(text, ref i, folded, out length);
        c = char.ToLowerInvariant(UnicodeForms.Plain(c));
        // Letters with marks upon letters that fold further: "ǽ" gives "ae".
        if (LatinFold.TryFold(c, out letters))
        {
            letters.CopyTo(folded);
            length = letters.Length;
            return CharKind.Word;
        }

        folded[0] = c;
        if (IsCjk(c))
            return CharKind.Cjk;
        if (IsGreek(c))
        {
            if (!IsGreekAt(text, i - 1) && !IsGreekAt(text, i + 1))
            {
                var name = s_greek[Letter(c) - 'α'];
                name.CopyTo(folded);
                length = name.Length;
            }
            else
            {
                folded[0] = c == 'ς' ? 'σ' : Letter(c);
            }

            return CharKind.Word;
        }

        return char.IsLetterOrDigit(c) ? CharKind.Word : CharKind.None;
    }

    // Bold and script alphabets of mathematics stand beyond the first plane, and so do rare Chinese signs.
    private static CharKind FoldPair(ReadOnlySpan<char> text, ref int i, Span<char> folded, out int length)
    {
        length = 0;
        if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            return CharKind.None;
        var rune = new System.Text.Rune(text[i], text[i + 1]);
        var plain = UnicodeForms.Plain(rune);
        i++;
        if (plain.IsAscii)
        {
            folded[0] = char.ToLowerInvariant((char)plain.Value);
            length = 1;
            return CharKind.Word;
        }

        if (rune.Value is < 0x20000 or > 0x3ffff)
            return CharKind.None;
        length = rune.EncodeToUtf16(folded);
        return CharKind.Cjk;
    }

    private static bool IsCjk(char c) =>
        c is (>= '\u3041' and <= '\u3096') or (>= '\u30a1' and <= '\u30fa') or 'ー' or '々'
            or (>= '\u3400' and <= '\u4dbf') or (>= '\u4e00' and <= '\u9fff') or (>= '\uac00' and <= '\ud7a3');

    private static bool IsGreekAt(ReadOnlySpan<char> text, int i) =>
        i >= 0 && i < text.Length && text[i] >= 'µ' && IsGreek(char.ToLowerInvariant(UnicodeForms.Plain(text[i])));

    private static bool IsGreek(char c) => Letter(c) is >= 'α' and <= 'ω';

    // Variant letters of formulas, and the micro sign.
    private static char Letter(char c) => c switch
    {
        'ϵ' => 'ε',
        'ϑ' => 'θ',
        'ϕ' => 'φ',
        'ϱ' => 'ρ',
        'ϖ' => 'π',
        'ϰ' => 'κ',
        'µ' => 'μ',
        _ => c,
    };
}
