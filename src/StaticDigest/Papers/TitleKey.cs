using System.Text;

namespace StaticDigest.Papers;

/// <summary>What remains of a title, or of a name, for telling whether two are the same.</summary>
internal static class TitleKey
{
    /// <summary>Shorter keys ("Introduction") are titles of many papers and decide nothing.</summary>
    public const int MinLength = 12;

    /// <summary>Letters and digits of any script, in lower case, without marks, TeX commands and braces.</summary>
    public static string Of(string text)
    {
        var folded = Fold(text);
        var key = new StringBuilder(folded.Length);
        for (int i = 0; i < folded.Length; i++)
        {
            char c = folded[i];
            if (char.IsAsciiLetterOrDigit(c))
                key.Append(char.ToLowerInvariant(c));
            else if (c == '\\')
                i = SkipCommand(folded, i);
            else if (c < '\u0080')
                continue;
            else if (c is 'ß' or 'ẞ')
                key.Append("ss");
            else if (c == 'ı')
                key.Append('i');
            else if (char.IsHighSurrogate(c) && i + 1 < folded.Length && char.IsLowSurrogate(folded[i + 1]))
                AppendPair(key, new Rune(c, folded[++i]));
            else if (char.IsLetterOrDigit(c))
                key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }

    private static string Fold(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static void AppendPair(StringBuilder key, Rune rune)
    {
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
