using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Citations;
using StaticDigest.Sources.Json;

namespace StaticDigest.Sources.Csl;

/// <summary>Reads names in parts.</summary>
internal static class CslNames
{
    private static readonly string[] s_parts = ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"];

    /// <summary>The authors in order; an item without any is legal.</summary>
    public static ImmutableArray<Author> Read(JsonElement item, JsonValues values)
    {
        if (!item.TryGetProperty("author"u8, out var list) || list.ValueKind == JsonValueKind.Null)
            return [];
        var authors = ImmutableArray.CreateBuilder<Author>();
        if (list.ValueKind == JsonValueKind.Array)
        {
            foreach (var author in list.EnumerateArray())
                Add(author, values, authors);
        }
        else
        {
            Add(list, values, authors);
        }

        return authors.ToImmutable();
    }

    private static void Add(JsonElement author, JsonValues values, ImmutableArray<Author>.Builder authors)
    {
        var name = author.ValueKind == JsonValueKind.Object ? Name(author, values) : values.Text(author, "author");
        if (CitationText.Line(name) is { } line)
            authors.Add(new(line, author.ValueKind == JsonValueKind.Object ? Affiliation(author, values) : null));
    }

    private static string? Name(JsonElement author, JsonValues values)
    {
        foreach (var whole in (ReadOnlySpan<string>)["literal", "name"])
        {
            if (author.TryGetProperty(whole, out var literal) && values.Text(literal, $"author.{whole}") is { } name)
                return name;
        }

        var words = new List<string>();
        foreach (var part in s_parts)
        {
            if (author.TryGetProperty(part, out var value) && values.Text(value, $"author.{part}") is { } word)
                words.Add(word);
        }

        return string.Join(' ', words);
    }

    private static string? Affiliation(JsonElement author, JsonValues values)
    {
        if (!author.TryGetProperty("affiliation"u8, out var place))
            return null;
        if (place.ValueKind == JsonValueKind.Array)
        {
            if (place.GetArrayLength() == 0)
                return null;
            place = place[0];
        }

        if (place.ValueKind == JsonValueKind.Object)
            return place.TryGetProperty("name"u8, out var name) ? values.Text(name, "author.affiliation") : null;
        return place.ValueKind == JsonValueKind.Array ? null : values.Text(place, "author.affiliation");
    }
}
