using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Markup;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.DataCite;

internal static class DataCiteRecord
{
    public static Entry? Read(JsonElement record, JsonValues values)
    {
        var attributes = record.Member("attributes") is { ValueKind: JsonValueKind.Object } inner ? inner : record;
        var ids = new EntryIds();
        var doi = values.TextOf(attributes, "doi") ?? values.TextOf(record, "id");
        if (!ids.AddParsed(doi) && doi is not null)
            values.Report(DiagnosticCodes.FieldId, "doi", doi);
        var title = Title(attributes, values);
        if (title is null && ids.IsEmpty)
        {
            values.Report(DiagnosticCodes.NotAnEntry, "a record with neither");
            return null;
        }

        Related(attributes, ids, values);
        ids.AddLink(PaperLinkKind.Page, values.AddressOf(attributes, "url"));
        var dates = DataCiteDates.Read(attributes, values);
        var subjects = DataCiteSubjects.Read(attributes, values);
        var container = attributes.Member("container");
        var publisher = attributes.Member("publisher");
        return new Entry
        {
            Where = values.Where,
            Source = "DataCite",
            Title = title,
            Abstract = Description(attributes, "Abstract", values),
            Ids = ids.Ids,
            Version = ids.Version,
            Authors = Authors(attributes, values),
            Submitted = dates.Submitted,
            Updated = dates.Updated,
            Categories = subjects.Categories,
            Keywords = subjects.Keywords,
            Venue = values.LineOf(container, "title"),
            Publication = new Publication(
                values.TextOf(container, "volume"),
                values.TextOf(container, "issue"),
                Pages(values.TextOf(container, "firstPage"), values.TextOf(container, "lastPage")),
                publisher.ValueKind == JsonValueKind.Object ? values.LineOf(publisher, "name") : values.LineOf(attributes, "publisher")).OrNull(),
            // arXiv puts its comments there: "12 pages, 3 figures".
            Comment = ids.HasArxiv ? Description(attributes, "Other", values) : null,
            Links = ids.Links,
            Withdrawn = dates.IsWithdrawn || RetractionMark.IsIn(title),
            License = License(attributes, values),
        };
    }

    // Subtitles belong to the title; translated and alternative titles do not.
    private static string? Title(JsonElement attributes, JsonValues values)
    {
        string? title = null, subtitle = null;
        foreach (var item in attributes.Member("titles").Items())
        {
            var text = item.ValueKind == JsonValueKind.Object ? values.LineOf(item, "title") : MarkupText.Line(values.Text(item, "titles"));
            var kind = values.TextOf(item, "titleType");
            if (kind is null or "MainTitle")
                title ??= text;
            else if (kind == "Subtitle")
                subtitle ??= text;
        }

        return title is null || subtitle is null ? title ?? subtitle : $"{title}: {subtitle}";
    }

    private static string? Description(JsonElement attributes, string wanted, JsonValues values)
    {
        foreach (var item in attributes.Member("descriptions").Items())
        {
            if (values.TextOf(item, "descriptionType") == wanted && MarkupText.Paragraphs(values.TextOf(item, "description")) is { } text)
                return text;
        }

        return null;
    }

    private static ImmutableArray<Author> Authors(JsonElement attributes, JsonValues values)
    {
        var authors = ImmutableArray.CreateBuilder<Author>();
        foreach (var item in attributes.Member("creators").Items())
        {
            var name = ListedName.Of(values.TextOf(item, "givenName"), values.TextOf(item, "familyName"));
            if (name is null && values.TextOf(item, "name") is { } listed)
                name = values.TextOf(item, "nameType") == "Organizational" ? listed : ListedName.FamilyFirst(listed);
            if (MarkupText.Line(name) is { } known)
                authors.Add(new(known, Affiliation(item, values)));
        }

        return authors.ToImmutable();
    }

    private static string? Affiliation(JsonElement creator, JsonValues values)
    {
        var places = new WordSet();
        foreach (var item in creator.Member("affiliation").Items())
            places.Add(MarkupText.Line(item.ValueKind == JsonValueKind.Object ? values.TextOf(item, "name") : values.Text(item, "affiliation")));
        return places.Words.IsEmpty ? null : string.Join("; ", places.Words);
    }

    private static void Related(JsonElement attributes, EntryIds ids, JsonValues values)
    {
        foreach (var item in attributes.Member("relatedIdentifiers").Items())
        {
            var relation = values.TextOf(item, "relationType");
            // arXiv says so of the journal's version; elsewhere it is one file of a data set.
            if (relation is "IsIdenticalTo" or "IsPreprintOf" or "HasPreprint" || relation == "IsVersionOf" && ids.HasArxiv)
                ids.AddParsed(values.TextOf(item, "relatedIdentifier"));
        }
    }

    private static string? License(JsonElement attributes, JsonValues values)
    {
        foreach (var item in attributes.Member("rightsList").Items())
        {
            if ((values.TextOf(item, "rightsUri") ?? values.TextOf(item, "rights")) is { } license)
                return license;
        }

        return null;
    }

    private static string? Pages(string? first, string? last) => first is null || last is null || first == last ? first ?? last : $"{first}-{last}";
}
