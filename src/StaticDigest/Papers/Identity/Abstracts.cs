using StaticDigest.Papers.Cleaning;

namespace StaticDigest.Papers.Identity;

/// <summary>Whether two abstracts can be those of one paper.</summary>
internal enum AbstractRelation
{
    /// <summary>One of them is missing or too short, or they share some of their words.</summary>
    Unknown,

    /// <summary>They have other words.</summary>
    Other,

    /// <summary>One begins with the other, or they share most of their words.</summary>
    Alike,
}

/// <summary>Compares abstracts; only their first thousand letters are looked at.</summary>
internal static class Abstracts
{
    private const int MaxLetters = 1000;
    private const int LeastLetters = 80;
    private const int LeastEqual = 30;
    private const int LeastPrefix = 60;

    /// <summary>Compares two cleaned abstracts.</summary>
    public static AbstractRelation Compare(string left, string right)
    {
        if (left == right && left.Length >= LeastEqual)
            return AbstractRelation.Alike;
        if (left.Length < LeastLetters || right.Length < LeastLetters)
            return AbstractRelation.Unknown;
        left = left[..Math.Min(left.Length, MaxLetters)];
        right = right[..Math.Min(right.Length, MaxLetters)];
        var (a, b) = (TitleKey.Of(left), TitleKey.Of(right));
        int prefix = a.AsSpan().CommonPrefixLength(b);
        if (prefix >= LeastPrefix && prefix * 10 >= Math.Min(a.Length, b.Length) * 9)
            return AbstractRelation.Alike;
        double likeness = Titles.Likeness(Titles.Words(left), Titles.Words(right));
        return likeness >= 0.6 ? AbstractRelation.Alike : likeness < 0.25 ? AbstractRelation.Other : AbstractRelation.Unknown;
    }
}
