using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.Biorxiv;

/// <summary>Authors in one text, <c>Quinn, A. J.; Jensen, O.</c>, of whom one is also given in full with an institution.</summary>
internal static class BiorxivPeople
{
    public static ImmutableArray<Author> Read(string? authors, string? corresponding, string? institution)
    {
        var people = ImmutableArray.CreateBuilder<Author>();
        bool isFound = corresponding is null;
        foreach (var listed in (authors ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isFound && IsOne(listed, corresponding!))
            {
                isFound = true;
                people.Add(new(corresponding!, institution));
            }
            else
            {
                people.Add(new(ListedName.FamilyFirst(listed)));
            }
        }

        return people.ToImmutable();
    }

    // "Ghafari, T." is "Tara Ghafari": family name at the end, first name with the same letter.
    private static bool IsOne(string listed, string full)
    {
        int comma = listed.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0)
            return false;
        var family = listed.AsSpan(0, comma).Trim();
        var given = listed.AsSpan(comma + 1).TrimStart();
        return !given.IsEmpty && full.Length > family.Length + 1
            && full.AsSpan().EndsWith(family, StringComparison.OrdinalIgnoreCase) && full[^(family.Length + 1)] == ' '
            && char.ToUpperInvariant(full[0]) == char.ToUpperInvariant(given[0]);
    }
}
