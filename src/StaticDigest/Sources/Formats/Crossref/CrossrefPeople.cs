using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Markup;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.Crossref;

/// <summary>The authors of a work: people with given and family name, or groups with a name.</summary>
internal static class CrossrefPeople
{
    public static ImmutableArray<Author> Read(JsonElement work, JsonValues values)
    {
        var authors = ImmutableArray.CreateBuilder<Author>();
        foreach (var item in work.Member("author").Items())
        {
            var name = ListedName.Of(values.TextOf(item, "given"), values.TextOf(item, "family"), values.TextOf(item, "suffix"))
                ?? values.TextOf(item, "name") ?? values.TextOf(item, "literal");
            if (MarkupText.Line(name, isEscapedTwice: true) is { } known)
                authors.Add(new(known, Affiliation(item, values)));
        }

        return authors.ToImmutable();
    }

    private static string? Affiliation(JsonElement author, JsonValues values)
    {
        var places = new WordSet();
        foreach (var item in author.Member("affiliation").Items())
            places.Add(MarkupText.Line(item.ValueKind == JsonValueKind.Object ? values.TextOf(item, "name")
                : values.Text(item, "affiliation"), isEscapedTwice: true));
        return places.Words.IsEmpty ? null : string.Join("; ", places.Words);
    }
}
