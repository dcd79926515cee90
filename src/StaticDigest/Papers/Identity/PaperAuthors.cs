using System.Collections.Immutable;

namespace StaticDigest.Papers.Identity;

/// <summary>Merges lists of authors.</summary>
internal static class PaperAuthors
{
    /// <summary>
    /// The best list: whole before cut, names before initials, then by the rank of the list. Affiliations come from any list;
    /// who is hidden in one list is hidden.
    /// </summary>
    public static ImmutableArray<Author> Merge(List<CleanEntry> group, out CleanEntry chosen)
    {
        chosen = group.Count == 1 ? group[0] : Best(group);
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

    private static CleanEntry Best(List<CleanEntry> group)
    {
        var named = group.FindAll(entry => !entry.Authors.IsEmpty);
        if (named.Count <= 1)
            return named.Count == 0 ? group[0] : named[0];
        var longest = named.MaxBy(entry => entry.Authors.Length)!;
        var best = named.GroupBy(entry => (Faults: Faults(entry, longest), entry.Rank)).MinBy(same => same.Key)!;
        return best
            .OrderByDescending(entry => entry.Authors.Length)
            .ThenByDescending(entry => entry.Entry.Version ?? 0)
            .ThenByDescending(entry => entry.NameKeys.Sum(name => name.Length))
            .ThenBy(entry => string.Join('\n', entry.Authors), StringComparer.Ordinal)
            .First();
    }

    private static int Faults(CleanEntry entry, CleanEntry longest)
    {
        if (entry.Entry.HasMoreAuthors || entry.Authors.Length < entry.Count
            || (entry.Authors.Length < longest.Authors.Length && EntryMatch.AuthorsOf(entry, longest) != NameListRelation.Other))
            return 3;
        return entry.Authors.Any(author => author.Name.Contains('\ufffd', StringComparison.Ordinal)) ? 2
            : entry.NameWords.Count(words => words.Count(word => word.Length > 1) < 2) * 2 > entry.NameWords.Length ? 1
            : 0;
    }
}
