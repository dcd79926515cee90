using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Citations;
using StaticDigest.Sources.Json;

namespace StaticDigest.Sources.Csl;

/// <summary>Makes an entry of one item.</summary>
internal static class CslEntry
{
    /// <summary>The entry; null, with a diagnostic, when it has neither title nor id.</summary>
    public static Entry? Read(JsonElement item, JsonValues values, int position)
    {
        var remarks = ImmutableArray.CreateBuilder<Diagnostic>();
        var links = new CitationLinks(values.Where, remarks);
        Ids(item, values, links);
        var comment = item.TryGetProperty("note"u8, out var note) && values.Text(note, "note") is { } lines ? CitationNote.Read(lines, links) : null;
        var venue = Line(item, values, "container-title") ?? Line(item, values, "event-title") ?? Line(item, values, "event") ?? Line(item, values, "collection-title");
        if (venue is not null && (links.Mention(venue) || venue.StartsWith("arxiv", StringComparison.OrdinalIgnoreCase)))
            venue = null;
        var keywords = ImmutableArray.CreateBuilder<string>();
        foreach (var name in (ReadOnlySpan<string>)["keyword", "keywords", "categories"])
            Keywords(item, name, values, links, keywords);
        var title = CslText.Plain(Line(item, values, "title"));
        foreach (var remark in remarks)
            values.Report(remark);
        if (title is null && links.Ids.Count == 0)
        {
            values.Report(DiagnosticCodes.RecordWithoutTitle, Line(item, values, "id") ?? "");
            return null;
        }

        return new Entry
        {
            Where = values.Where,
            Source = "CSL-JSON",
            Position = position,
            Title = title,
            Abstract = item.TryGetProperty("abstract"u8, out var text) && CslText.Plain(values.Text(text, "abstract")) is { } plain ? CitationText.Paragraphs(plain) : null,
            Ids = links.Ids.ToImmutable(),
            Version = links.Version,
            Authors = CslNames.Read(item, values),
            Submitted = CslDate.Read(item, "issued", values) ?? CslDate.Read(item, "submitted", values),
            Categories = links.Categories.ToImmutable(),
            Keywords = keywords.ToImmutable(),
            Venue = CslText.Plain(venue),
            Publication = new Publication(
                Line(item, values, "volume"), Line(item, values, "issue"), CitationText.Pages(Line(item, values, "page")), Line(item, values, "publisher")).OrNull(),
            Comment = comment,
            Links = links.Links.ToImmutable(),
            License = Line(item, values, "license") ?? Line(item, values, "copyright"),
        };
    }

    private static void Ids(JsonElement item, JsonValues values, CitationLinks links)
    {
        if (Line(item, values, "DOI") is { } doi)
            links.Doi(doi, "DOI");
        if (Line(item, values, "PMID") is { } pmid)
            links.Pubmed(pmid);
        foreach (var name in (ReadOnlySpan<string>)["id", "number", "archive_location", "archive-location"])
        {
            // "arXiv:1706.03762" is also the number of a preprint; what is no id or address there means nothing outside its list.
            if (Line(item, values, name) is { } id && (name != "id" || id.Contains(':', StringComparison.Ordinal) || id.StartsWith("10.", StringComparison.Ordinal)))
                Own(id, links);
        }

        if (Line(item, values, "URL") is { } url)
            links.Address(PaperLinkKind.Page, url, "URL");
    }

    private static void Own(string id, CitationLinks links)
    {
        if (PaperIds.TryDoi(id) is { } || id.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            links.Add(PaperIds.TryParse(id, out int? version), version);
        else
            links.Mention(id);
    }

    private static void Keywords(JsonElement item, string name, JsonValues values, CitationLinks links, ImmutableArray<string>.Builder keywords)
    {
        if (!item.TryGetProperty(name, out var value))
            return;
        var words = ImmutableArray.CreateBuilder<string>();
        values.Texts(value, name, ",;", words);
        foreach (var word in words)
            links.Keywords(word, "\n", keywords);
    }

    // A text, a number, the first of several, or the name of an organisation: "publisher": { "name": "DataCite" }.
    private static string? Line(JsonElement item, JsonValues values, string name)
    {
        if (!item.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
            value = value[0];
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("name"u8, out var inner))
            value = inner;
        return value.ValueKind == JsonValueKind.Array ? null : CitationText.Line(values.Text(value, name));
    }
}
