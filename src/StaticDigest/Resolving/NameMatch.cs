using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;

namespace StaticDigest.Resolving;

/// <summary>How far two lists of names are the same persons, whatever the order of their parts and with or without initials.</summary>
/// <param name="Shared">Persons that both lists have.</param>
/// <param name="Least">Length of the shorter list.</param>
internal readonly record struct NameMatch(int Shared, int Least)
{
    private const int MaxNames = 3000;

    /// <summary>True when at least half of the shorter list is shared.</summary>
    public bool IsSame => Least > 0 && Shared * 2 >= Least;

    /// <summary>True when both lists have names and share none.</summary>
    public bool IsOther => Least > 0 && Shared == 0;

    /// <summary>Compares two lists.</summary>
    public static NameMatch Of(ImmutableArray<string> left, ImmutableArray<string> right)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in right.Take(MaxNames))
        {
            foreach (var word in Keys(name))
                words[word] = words.GetValueOrDefault(word) + 1;
        }

        int shared = 0;
        foreach (var name in left.Take(MaxNames))
        {
            if (Family(name) is not { Length: > 0 } family || words.GetValueOrDefault(family) == 0)
                continue;
            words[family]--;
            shared++;
        }

        int least = Math.Min(left.Length, right.Length);
        return new(Math.Min(shared, least), least);
    }

    /// <summary>True for a name that stands for many persons: <c>GLM-4.5 Team</c>.</summary>
    public static bool IsTeam(string name)
    {
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Trim('.', ',', ':').ToLowerInvariant() is "team" or "teams" or "group" or "collaboration" or "consortium" or "project" or "initiative"
                or "community" or "lab" or "research")
                return true;
        }

        return false;
    }

    private static string Family(string name) => TitleKey.Of(PersonName.Parse(name).Family.Split(' ')[^1]);

    // The family name may stand at either end.
    private static IEnumerable<string> Keys(string name) =>
        name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(TitleKey.Of).Where(key => key.Length > 1).Distinct(StringComparer.Ordinal);
}
