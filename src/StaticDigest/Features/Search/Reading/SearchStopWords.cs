using System.Collections.Frozen;

namespace StaticDigest.Features.Search.Reading;

/// <summary>
/// Words that stand in nearly every abstract. They are found in titles only, and no query demands them;
/// <c>theme/assets/search/words.js</c> has the same list.
/// </summary>
internal static class SearchStopWords
{
    private static readonly FrozenSet<string> s_words = new[]
    {
        "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "for", "from", "has", "have", "in", "into",
        "is", "it", "its", "of", "on", "or", "our", "such", "that", "the", "their", "these", "this", "to", "was", "we",
        "were", "which", "while", "with",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<string> All => s_words;

    /// <summary>True for such a word in its folded form.</summary>
    public static bool Contains(ReadOnlySpan<char> word) =>
        word.Length <= 5 && s_words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
