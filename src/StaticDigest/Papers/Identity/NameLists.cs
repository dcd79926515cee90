using System.Collections.Immutable;

namespace StaticDigest.Papers.Identity;

/// <summary>Whether two lists of authors can be those of one paper.</summary>
internal enum NameListRelation
{
    /// <summary>One of them names nobody, or they are written in different scripts.</summary>
    Unknown,

    /// <summary>Nobody stands in both.</summary>
    Other,

    /// <summary>Some stand in both, but fewer than half of the shorter list.</summary>
    Partly,

    /// <summary>At least half of the shorter list stands in the other one.</summary>
    Same,
}

/// <summary>Compares lists of authors, which are cut, abbreviated and ordered in many ways.</summary>
internal static class NameLists
{
    // Lists of thousands are compared by whole names; forms such as initials are looked for among the first ones only.
    private const int MaxLoose = 40;

    /// <param name="left">Keys of the names, empty where a name is hidden.</param>
    /// <param name="leftWords">The words of the first names of the list, see <see cref="NameWords"/>.</param>
    public static NameListRelation Compare(
        ImmutableArray<string> left, ImmutableArray<ImmutableArray<string>> leftWords, ImmutableArray<string> right,
        ImmutableArray<ImmutableArray<string>> rightWords)
    {
        if (leftWords.IsEmpty || rightWords.IsEmpty || IsLatin(left) != IsLatin(right))
            return NameListRelation.Unknown;
        int least = Math.Min(Named(left), Named(right));
        int shared = left.Where(name => name.Length > 0).Intersect(right, StringComparer.Ordinal).Count();
        if (shared * 2 < least)
        {
            var (few, many) = leftWords.Length <= rightWords.Length ? (leftWords, rightWords) : (rightWords, leftWords);
            shared = Math.Max(shared, few.Count(name => many.Any(other => NameWords.AreOne(name, other))));
            least = Math.Min(least, few.Length);
        }

        return shared == 0 ? NameListRelation.Other : shared * 2 >= least ? NameListRelation.Same : NameListRelation.Partly;
    }

    /// <summary>The words of the first names of a list that are not hidden.</summary>
    public static ImmutableArray<ImmutableArray<string>> WordsOf(ImmutableArray<Author> authors) =>
        [.. authors.Where(author => author.Name.Length > 0).Take(MaxLoose).Select(author => NameWords.Of(author.Name)).Where(words => !words.IsEmpty)];

    private static int Named(ImmutableArray<string> names) => names.Count(name => name.Length > 0);

    private static bool IsLatin(ImmutableArray<string> names) => names.Any(name => name.AsSpan().ContainsAnyInRange('a', 'z'));
}
