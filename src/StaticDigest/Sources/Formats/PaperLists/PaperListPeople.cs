using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Formats.PaperLists;

/// <summary>Authors and their affiliations in two texts with semicolons, aligned where both have the same number of parts.</summary>
internal static class PaperListPeople
{
    public static ImmutableArray<Author> Read(string? names, string? affiliations)
    {
        if (names is null)
            return [];
        var people = names.Split(';');
        var places = affiliations?.Split(';');
        bool isAligned = places?.Length == people.Length;
        var authors = ImmutableArray.CreateBuilder<Author>(people.Length);
        for (int i = 0; i < people.Length; i++)
        {
            if (people[i].Trim() is { Length: > 0 } name)
                authors.Add(new(name, isAligned && places![i].Trim() is { Length: > 0 } place ? place : null));
        }

        return authors.ToImmutable();
    }
}
