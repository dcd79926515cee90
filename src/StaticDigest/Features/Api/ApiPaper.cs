using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StaticDigest.Papers;
using StaticDigest.Papers.Fields;
using StaticDigest.Settings;
using StaticDigest.Site;
using StaticDigest.Site.Links;

namespace StaticDigest.Features.Api;

/// <summary>
/// A paper as JSON. The names are those of listings in JSON wherever the meaning is the same, so whoever reads the one can
/// read the other; <c>schema.json</c> describes them.
/// </summary>
internal static class ApiPaper
{
    // A loop over the table of fields, which is the one place that knows their names and kinds; what is no field is a record.
    public static void Write(Utf8JsonWriter json, DigestPaper digested, SiteAddress site)
    {
        var writer = new JsonFieldWriter(json, isTerse: false);
        var shown = Shown(digested.Paper);
        json.WriteStartObject();
        foreach (var field in PaperField.Published)
        {
            if (field == PaperField.Links)
                Links(json, shown, digested.IsFull);
            else
                writer.Write(field, shown);
            // What the digest adds stands beside the fields it belongs to.
            if (field == PaperField.Ids)
                writer.Text("page", digested.Address.Absolute(site));
            else if (field == PaperField.Announced)
                writer.Texts("days", [.. digested.Days.Select(day => new PartialDate(day).ToString())]);
            else if (field == PaperField.Links)
                Topics(json, writer, digested);
        }

        json.WriteEndObject();
    }

    // Who is hidden is counted and never named; a number that nobody knows is none.
    private static Paper Shown(Paper paper)
    {
        int count = paper.HasMoreAuthors ? 0 : Math.Max(paper.AuthorCount, paper.Authors.Length);
        bool hasHidden = paper.Authors.Any(author => author.IsHidden);
        return count == paper.AuthorCount && !hasHidden
            ? paper
            : paper with { Authors = paper.Authors.RemoveAll(author => author.IsHidden), AuthorCount = count };
    }

    // Of the many older papers those that do not follow from the id alone.
    private static void Links(Utf8JsonWriter json, Paper paper, bool isFull)
    {
        var known = PaperLinkRow.Known(paper)
            .Where(link => isFull || link.Name is not (LinkName.Html or LinkName.HuggingFace or LinkName.Alphaxiv or LinkName.SemanticScholar));
        if (JsonOutput.OrNone(known.Select(link => new ApiLink(LinkSettings.Word(link.Name), link.Url))) is { } links)
            List(json, "links", links, ApiJson.Default.ApiLinkArray);
    }

    private static void Topics(Utf8JsonWriter json, JsonFieldWriter writer, DigestPaper digested)
    {
        if (JsonOutput.OrNone(digested.Topics.Select(match => new ApiMatch(match.Topic.Slug, match.Topic.Name, string.Join("; ", match.Reasons))))
            is { } topics)
            List(json, "topics", topics, ApiJson.Default.ApiMatchArray);
        writer.Texts("lists", [.. digested.Paper.Appearances.Select(appearance => appearance.List).Distinct(StringComparer.Ordinal)]);
    }

    private static void List<T>(Utf8JsonWriter json, string name, T[] rows, JsonTypeInfo<T[]> type)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, rows, type);
    }
}
