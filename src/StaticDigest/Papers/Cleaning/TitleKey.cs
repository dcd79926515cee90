using System.Text;
using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Papers.Cleaning;

/// <summary>What remains of a title, or of a name, for telling whether two are the same.</summary>
internal static class TitleKey
{
    /// <summary>Shorter keys ("Introduction") are titles of many papers and decide nothing.</summary>
    public const int MinLength = 12;

    /// <summary>Letters and digits of any script, in lower case, without marks, TeX commands and braces.</summary>
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiLetterOrDigit(c))
                key.Append(char.ToLowerInvariant(c));
            else if (c == '\\')
                i = SkipCommand(text, i);
            else if (c < '\u0080')
                continue;
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                AppendPair(key, new Rune(c, text[++i]));
            else
                AppendFolded(key, UnicodeForms.Plain(c));
        }

        return key.ToString();
    }

    private static void AppendFolded(StringBuilder key, char c)
    {
        if (c is 'ß' or 'ẞ')
            key.Append("ss");
        else if (c is >= '\ufb00' and <= '\ufb06')
            key.Append(TextHygiene.Ligature(c));
        else if (c == 'ı')
            key.Append('i');
        else if (char.IsLetterOrDigit(c))
            key.Append(char.ToLowerInvariant(c));
    }

    private static void AppendPair(StringBuilder key, Rune rune)
    {
        rune = UnicodeForms.Plain(rune);
        if (Rune.IsLetterOrDigit(rune))
            key.Append(Rune.ToLowerInvariant(rune));
    }

    // The names of letters stay, since lists that drop backslashes keep them too: \ell_2 and ell_2 are one.
    private static int SkipCommand(string text, int i)
    {
        int end = i + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        return end > i + 1 && TexSymbols.Math.ContainsKey(text[(i + 1)..end]) ? i : Math.Max(end - 1, i);
    }
}
