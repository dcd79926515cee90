using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Sources.Reading.Citations;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.Csl;

/// <summary>What the members of CSL mean.</summary>
internal static class CslRecord
{
    private static readonly CitationMap s_map = new(
        (CitationField.Title, "title"), (CitationField.Abstract, "abstract"), (CitationField.Doi, "DOI"), (CitationField.Pubmed, "PMID"),
        (CitationField.Pmc, "PMCID"),
        (CitationField.Id, "id number archive_location archive-location"), (CitationField.Url, "URL"), (CitationField.Extra, "note"),
        (CitationField.Container, "container-title event-title event collection-title"), (CitationField.Volume, "volume"), (CitationField.Issue, "issue"),
        (CitationField.Pages, "page"), (CitationField.Publisher, "publisher"), (CitationField.License, "license copyright"),
        (CitationField.Keyword, "keyword keywords"), (CitationField.Categories, "categories"), (CitationField.Date, "issued submitted"));

    private static readonly string[] s_given = ["given", "dropping-particle", "non-dropping-particle"];

    public static CitationRecord Of(JsonElement item, JsonValues values)
    {
        var record = new CitationRecord(values.Where) { Label = CitationReader.Text(item.Member("id")) ?? "" };
        foreach (var author in item.Member("author").Items())
            Author(author, values, record);
        foreach (var (name, field) in s_map.Fields)
        {
            if (item.Member(name) is not { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } member)
                continue;
            if (field == CitationField.Date)
                record.Add(field, CslDate.Text(member, name, values), name);
            else if (field is CitationField.Keyword or CitationField.Categories)
                Words(member, name, field, values, record);
            else if (Line(member, name, values) is { } text && (field != CitationField.Id || IsId(text)))
                record.Add(field, text, name);
        }

        return record;
    }

    // "arXiv:1706.03762" is also the number of a preprint; what is no id or address there means nothing outside its list.
    private static bool IsId(string text) => text.Contains(':', StringComparison.Ordinal) || text.StartsWith("10.", StringComparison.Ordinal)
        || text.StartsWith("abs/", StringComparison.Ordinal);

    private static void Words(JsonElement member, string name, CitationField field, JsonValues values, CitationRecord record)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        values.Texts(member, name, ",;", words);
        foreach (var word in words)
            record.Add(field, word, name);
    }

    // A text, a number, the first of several, or the name of an organisation: "publisher": { "name": "DataCite" }.
    private static string? Line(JsonElement value, string name, JsonValues values)
    {
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
            value = value[0];
        if (value.ValueKind == JsonValueKind.Object && value.Member("name") is { ValueKind: not JsonValueKind.Undefined } inner)
            value = inner;
        return value.ValueKind == JsonValueKind.Array ? null : values.Text(value, name);
    }

    private static void Author(JsonElement author, JsonValues values, CitationRecord record)
    {
        if (author.ValueKind != JsonValueKind.Object)
        {
            record.AddAuthor(null, values.Text(author, "author"));
            return;
        }

        var place = author.Member("affiliation").Items().FirstOrDefault();
        var affiliation = place.ValueKind switch
        {
            JsonValueKind.Object => values.Text(place.Member("name"), "author.affiliation"),
            JsonValueKind.Array => null,
            _ => values.Text(place, "author.affiliation"),
        };
        var whole = values.Text(author.Member("literal"), "author.literal") ?? values.Text(author.Member("name"), "author.name");
        var given = new List<string>();
        foreach (var part in whole is null ? s_given : [])
        {
            if (values.Text(author.Member(part), $"author.{part}") is { } word)
                given.Add(word);
        }

        if (whole is null)
            record.AddAuthor(string.Join(' ', given), values.Text(author.Member("family"), "author.family"),
                values.Text(author.Member("suffix"), "author.suffix"), affiliation);
        else
            record.AddAuthor(null, whole, null, affiliation);
    }
}
