using System.Collections.Immutable;

namespace StaticDigest.Papers.Merging;

/// <summary>Merges lists of authors.</summary>
internal static class PaperAuthors
{
    /// <summary>
    /// The list with most names, among those the one with most letters, since initials are shorter than names.
    /// Affiliations come from any list; who is hidden in one list is hidden.
    /// </summary>
    /// <param name="group">The entries of one paper.</param>
    /// <param name="chosen">The entry whose list it is.</param>
    public static ImmutableArray<Author> Merge(List<CleanEntry> group, out CleanEntry chosen)
    {
        chosen = group[0];
        foreach (var entry in group)
        {
            if (Compare(entry, chosen) > 0)
                chosen = entry;
        }

        if (group.Count == 1 || chosen.Authors.Length == 0)
            return chosen.Authors;
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in group)
        {
            for (int i = 0; i < entry.Authors.Length; i++)
            {
                var key = entry.NameKeys[i];
                if (key.Length == 0)
                    continue;
                if (entry.Authors[i].IsHidden)
                    hidden.Add(key);
                if (entry.Authors[i].Affiliation is { } place && (!places.TryGetValue(key, out var other) || string.CompareOrdinal(place, other) < 0))
                    places[key] = place;
            }
        }

        if (hidden.Count == 0 && places.Count == 0)
            return chosen.Authors;
        var keys = chosen.NameKeys;
        return
        [
            .. chosen.Authors.Select((author, i) => author with
            {
                IsHidden = author.IsHidden || hidden.Contains(keys[i]),
                Affiliation = author.Affiliation ?? places.GetValueOrDefault(keys[i]),
            }),
        ];
    }

    /// <summary>
    /// The first half of a list that is followed by itself, as lists of conferences give one in six of theirs; any other list
    /// as it is. Where an affiliation differs, there are two persons of one name.
    /// </summary>
    /// <param name="authors">The authors, in order.</param>
    /// <param name="names">Key of every author's name.</param>
    public static ImmutableArray<Author> Once(ImmutableArray<Author> authors, ImmutableArray<string> names)
    {
        int half = authors.Length / 2;
        if (half == 0 || authors.Length % 2 != 0)
            return authors;
        for (int i = 0; i < half; i++)
        {
            if (names[i].Length == 0 || names[i] != names[half + i])
                return authors;
            if (authors[i].Affiliation is { } place && authors[half + i].Affiliation is { } other && place != other)
                return authors;
        }

        return [.. authors.Take(half).Select((author, i) => author with { Affiliation = author.Affiliation ?? authors[half + i].Affiliation })];
    }

    private static int Compare(CleanEntry x, CleanEntry y)
    {
        if (ReferenceEquals(x, y))
            return 0;
        int order = x.Authors.Length.CompareTo(y.Authors.Length);
        if (order == 0)
            order = x.NameKeys.Sum(name => name.Length).CompareTo(y.NameKeys.Sum(name => name.Length));
        return order != 0 ? order : string.CompareOrdinal(string.Join('\n', y.Authors), string.Join('\n', x.Authors));
    }
}
