using StaticDigest.Papers.Cleaning;

namespace StaticDigest.Papers.Identity;

/// <summary>Whether two titles can be those of one paper.</summary>
internal enum TitleRelation
{
    /// <summary>One of them is missing, too short to tell ("Editorial"), or in another script.</summary>
    Unknown,

    /// <summary>They have other words.</summary>
    Other,

    /// <summary>They differ in a number only: parts of a series.</summary>
    Numbered,

    /// <summary>They share most of their words, or one goes on where the other ends.</summary>
    Alike,

    /// <summary>They are the same letters.</summary>
    Equal,
}

internal static class Titles
{
    private const double MinLikeness = 0.75;

    private static readonly HashSet<string> s_numbers = new(
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first",
            "second", "third", "fourth", "fifth"],
        StringComparer.Ordinal);

    /// <summary>The words of a title, as keys.</summary>
    public static HashSet<string> Words(string title) =>
        title.Split([' ', '-', '–', '—', ':', ',', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(TitleKey.Of).Where(word => word.Length > 0).ToHashSet(StringComparer.Ordinal);

    /// <param name="left">The title's key.</param>
    /// <param name="leftWords">Its words, asked for only when they decide.</param>
    public static TitleRelation Compare(string left, Func<HashSet<string>> leftWords, string right, Func<HashSet<string>> rightWords)
    {
        if (left.Length < TitleKey.MinLength || right.Length < TitleKey.MinLength)
            return TitleRelation.Unknown;
        if (left == right)
            return TitleRelation.Equal;
        if (IsLatin(left) != IsLatin(right))
            return TitleRelation.Unknown;
        var (a, b) = (leftWords(), rightWords());
        if (AreNumbered(a, b))
            return TitleRelation.Numbered;
        return left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal) || Likeness(a, b) >= MinLikeness
            ? TitleRelation.Alike
            : TitleRelation.Other;
    }

    /// <summary>Words that both have, by all the words that any of them has.</summary>
    public static double Likeness(HashSet<string> left, HashSet<string> right)
    {
        int shared = left.Count(right.Contains);
        return (double)shared / Math.Max(left.Count + right.Count - shared, 1);
    }

    /// <summary>True when a number, and nothing else, tells the titles apart: <c>Part I</c> and <c>Part II</c>, <c>2023</c> and <c>2024</c>.</summary>
    public static bool AreNumbered(HashSet<string> left, HashSet<string> right)
    {
        bool differ = false;
        foreach (var word in left.Where(word => !right.Contains(word)).Concat(right.Where(word => !left.Contains(word))))
        {
            if (!char.IsAsciiDigit(word[0]) && !s_numbers.Contains(word))
                return false;
            differ = true;
        }

        return differ;
    }

    private static bool IsLatin(string key)
    {
        int letters = 0;
        foreach (char c in key)
            letters += char.IsAscii(c) ? 1 : 0;
        return letters * 2 >= key.Length;
    }
}
