using System.Globalization;
using System.Text;

namespace StaticDigest.Papers.Cleaning.Tex;

/// <summary>Composed letters (NFC) and plain letters, the same on every machine.</summary>
internal static class UnicodeForms
{
    private const string Scripts = "⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9ⁿnⁱi₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9ℓlℝrℕnℤzℂcℚqℙp";

    /// <summary>The text with letters and marks composed, as NFC has them for all scripts that have composed letters.</summary>
    public static string Compose(string text)
    {
        int first = FirstMark(text);
        if (first < 0)
            return text;
        var composed = new StringBuilder(text.Length).Append(text, 0, first);
        var marks = new List<char>();
        for (int i = first; i < text.Length; i++)
        {
            char c = Single(text[i]);
            if (!IsMark(c) || composed.Length == 0)
            {
                if (composed.Length > 0 && Hangul(composed[^1], c) is { } syllable)
                    composed[^1] = syllable;
                else
                    composed.Append(c);
                continue;
            }

            marks.Clear();
            while (i < text.Length && IsMark(text[i]))
                marks.Add(text[i++]);
            i--;
            Apply(composed, marks);
        }

        return composed.ToString();
    }

    /// <summary>A letter without its marks: <c>é</c> gives <c>e</c>, a full-width or raised digit gives the digit.</summary>
    public static char Plain(char c)
    {
        while (UnicodeCompositions.Decomposed.TryGetValue(c, out var parts))
            c = parts.Letter;
        if (c is >= '\uff01' and <= '\uff5e')
            return (char)(c - 0xfee0);
        int at = c < '\u00b2' ? -1 : Scripts.IndexOf(c, StringComparison.Ordinal);
        return at >= 0 && at % 2 == 0 ? Scripts[at + 1] : c;
    }

    /// <summary>The letter or digit behind a mathematical alphabet: <c>𝐀</c> gives <c>A</c>.</summary>
    public static Rune Plain(Rune rune) => rune.Value switch
    {
        >= 0x1d400 and <= 0x1d6a3 and var letter when (letter - 0x1d400) % 52 is var at => new Rune((char)(at < 26 ? 'A' + at : 'a' + at - 26)),
        >= 0x1d7ce and <= 0x1d7ff and var digit => new Rune((char)('0' + (digit - 0x1d7ce) % 10)),
        _ => rune,
    };

    /// <summary>True for marks that belong to the letter before them.</summary>
    public static bool IsMark(char c) =>
        c >= '\u0300' && (c <= '\u036f' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    private static int FirstMark(string text)
    {
        for (int i = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u02ff'); i >= 0 && i < text.Length; i++)
        {
            char c = text[i];
            if (c >= '\u0300' && (IsMark(c) || c is >= '\u1100' and <= '\u11ff' || Single(c) != c))
                return Math.Max(i - 1, 0);
        }

        return -1;
    }

    private static char Single(char c) => c switch
    {
        '\u212b' => 'Å',
        '\u212a' => 'K',
        '\u2126' => 'Ω',
        _ => c,
    };

    private static void Apply(StringBuilder composed, List<char> marks)
    {
        char letter = composed[^1];
        while (UnicodeCompositions.Decomposed.TryGetValue(letter, out var parts))
        {
            letter = parts.Letter;
            marks.Insert(0, parts.Mark);
        }

        composed.Length--;
        var rest = new List<char>();
        int blocked = -1;
        foreach (char mark in marks.TrueForAll(mark => mark is <= '\u036f' or '\u3099' or '\u309a') ? marks.OrderBy(Class) : marks.AsEnumerable())
        {
            if (Class(mark) != blocked && UnicodeCompositions.Composed.TryGetValue((letter, mark), out char next))
            {
                letter = next;
            }
            else
            {
                rest.Add(mark);
                blocked = Class(mark);
            }
        }

        composed.Append(letter).Append([.. rest]);
    }

    // Combining classes as far as composed letters need them: attached, horn, below, below twice, above, above twice.
    private static int Class(char mark) => mark switch
    {
        >= '\u0334' and <= '\u0338' => 1,
        '\u3099' or '\u309a' => 8,
        '\u0321' or '\u0322' or '\u0327' or '\u0328' => 202,
        '\u031b' => 216,
        (>= '\u0316' and <= '\u0319') or (>= '\u031c' and <= '\u0320') or (>= '\u0323' and <= '\u0326') or (>= '\u0329' and <= '\u0333')
            or (>= '\u0339' and <= '\u033c') or (>= '\u0347' and <= '\u0349') or '\u034d' or '\u034e' or (>= '\u0353' and <= '\u0356') => 220,
        '\u0315' or '\u031a' or '\u0358' => 232,
        '\u0345' => 240,
        _ => 230,
    };

    private static char? Hangul(char last, char next)
    {
        if (last is >= '\u1100' and <= '\u1112' && next is >= '\u1161' and <= '\u1175')
            return (char)(0xac00 + (((last - 0x1100) * 21) + (next - 0x1161)) * 28);
        if (last is >= '\uac00' and <= '\ud7a3' && (last - 0xac00) % 28 == 0 && next is > '\u11a7' and <= '\u11c2')
            return (char)(last + (next - 0x11a7));
        return null;
    }
}
