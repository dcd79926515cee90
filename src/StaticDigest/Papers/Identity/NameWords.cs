using System.Collections.Immutable;
using StaticDigest.Papers.Cleaning;

namespace StaticDigest.Papers.Identity;

/// <summary>
/// The words of a person's name, and whether two names can be one person's: <c>W. X. Zhao</c> and <c>Zhao, Wayne Xin</c>, never
/// <c>Kai Zhao</c>.
/// </summary>
internal static class NameWords
{
    private const int MaxWords = 8;

    /// <summary>The words in lower case without marks, numbers and suffixes; <c>ue</c> and <c>ü</c> are one letter.</summary>
    public static ImmutableArray<string> Of(string name)
    {
        var words = name.Split([' ', '.', ',', '-', '‐', '‑', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. words.Select(TitleKey.Of)
                .Where(word => word.Length > 0 && !char.IsAsciiDigit(word[0]) && word is not ("jr" or "sr" or "ii" or "iii" or "iv"))
                .Select(Umlauts)
                .Take(MaxWords),
        ];
    }

    /// <summary>True when each word of the shorter name stands in the longer one, at least one of them whole; else as an initial or a short form.</summary>
    public static bool AreOne(ImmutableArray<string> left, ImmutableArray<string> right)
    {
        var (few, many) = left.Length <= right.Length ? (left, right) : (right, left);
        int used = 0;
        bool isWhole = false;
        // Whole words first, so that an initial does not take the word that another one is.
        foreach (var word in few)
        {
            int at = Find(many, used, other => other == word);
            used |= at < 0 ? 0 : 1 << at;
            isWhole |= at >= 0 && word.Length > 1;
        }

        if (!isWhole)
            return false;
        foreach (var word in few)
        {
            if (many.Contains(word))
                continue;
            int at = Find(many, used, other => IsShort(word, other) || IsShort(other, word));
            if (at < 0)
                return false;
            used |= 1 << at;
        }

        return true;
    }

    private static int Find(ImmutableArray<string> words, int used, Func<string, bool> fits)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if ((used & (1 << i)) == 0 && fits(words[i]))
                return i;
        }

        return -1;
    }

    private static bool IsShort(string word, string whole) => (word.Length is 1 or >= 3) && whole.StartsWith(word, StringComparison.Ordinal);

    private static string Umlauts(string word) =>
        word.Length < 4
            ? word
            : word.Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);
}
