using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Papers.Fields;
using StaticDigest.Settings;
using StaticDigest.Site;
using StaticDigest.Site.Links;
using StaticDigest.Topics;

namespace StaticDigest.Features.Api;

/// <summary>
/// A paper as JSON. The names are those of listings in JSON wherever the meaning is the same, so whoever reads the one can
/// read the other; <c>schema.json</c> describes them.
/// </summary>
internal static class ApiPaper
{
    public static void Write(Utf8JsonWriter json, DigestPaper digested, SiteAddress site)
    {
        var writer = new JsonFieldWriter(json, isTerse: false);
        var shown = Shown(digested.Paper);
        json.WriteStartObject();
        foreach (var field in PaperField.Published)
        {
            if (field == PaperField.Links)
                Links(json, shown);
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
        return count == paper.AuthorCount && !hasHidden ? paper : paper with { Authors = paper.Authors.RemoveAll(author => author.IsHidden), AuthorCount = count };
    }

    private static void Links(Utf8JsonWriter json, Paper paper)
    {
        var links = PaperLinkRow.Known(paper);
        if (links.Count == 0)
            return;
        json.WriteStartArray("links"u8);
        foreach (var (name, url) in links)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, LinkSettings.Word(name));
            json.WriteString("url"u8, url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Topics(Utf8JsonWriter json, JsonFieldWriter writer, DigestPaper digested)
    {
        if (!digested.Topics.IsEmpty)
        {
            json.WriteStartArray("topics"u8);
            foreach (var match in digested.Topics)
            {
                json.WriteStartObject();
                json.WriteString("slug"u8, match.Topic.Slug);
                json.WriteString("name"u8, match.Topic.Name);
                json.WriteString("reason"u8, string.Join("; ", match.Reasons));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        writer.Texts("lists", [.. digested.Paper.Appearances.Select(appearance => appearance.List).Distinct(StringComparer.Ordinal)]);
    }
}
