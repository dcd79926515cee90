using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;
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
        var paper = digested.Paper;
        json.WriteStartObject();
        json.WriteString("id"u8, paper.Id.ToString());
        Texts(json, "ids"u8, paper.OtherIds, static id => id.ToString());
        json.WriteString("page"u8, digested.Address.Absolute(site));
        json.WriteString("title"u8, paper.Title);
        Text(json, "abstract"u8, paper.Abstract.Length > 0 ? paper.Abstract : null);
        Authors(json, paper);
        Text(json, "organization"u8, paper.Organization);
        Text(json, "submitted"u8, paper.Submitted?.ToString());
        Text(json, "updated"u8, paper.Updated?.ToString());
        Text(json, "announced"u8, paper.Announced?.ToString());
        Texts(json, "days"u8, digested.Days, static day => new PartialDate(day).ToString());
        Number(json, "version"u8, paper.Version);
        Texts(json, "categories"u8, paper.Categories, static text => text);
        Texts(json, "keywords"u8, paper.Keywords, static text => text);
        Text(json, "venue"u8, paper.Venue);
        Text(json, "journal_reference"u8, paper.JournalReference);
        Text(json, "comment"u8, paper.Comment);
        Links(json, paper);
        Topics(json, digested);
        Texts(json, "lists"u8, [.. paper.Appearances.Select(appearance => appearance.List).Distinct(StringComparer.Ordinal)], static text => text);
        Number(json, "votes"u8, paper.Votes);
        Number(json, "comments"u8, paper.Comments);
        Number(json, "stars"u8, paper.CodeStars);
        Counts(json, paper);
        Text(json, "license"u8, paper.License);
        if (paper.IsWithdrawn)
            json.WriteBoolean("withdrawn"u8, true);
        Text(json, "note"u8, paper.Note);
        Text(json, "machine_summary"u8, paper.MachineSummary);
        Found(json, paper);
        json.WriteEndObject();
    }

    private static void Authors(Utf8JsonWriter json, Paper paper)
    {
        bool any = false;
        foreach (var author in paper.Authors)
        {
            if (author.IsHidden)
                continue;
            if (!any)
                json.WriteStartArray("authors"u8);
            any = true;
            json.WriteStartObject();
            json.WriteString("name"u8, author.Name);
            Text(json, "affiliation"u8, author.Affiliation);
            json.WriteEndObject();
        }

        if (any)
            json.WriteEndArray();
        if (paper.HasMoreAuthors)
            json.WriteBoolean("more_authors"u8, true);
        else if (Math.Max(paper.AuthorCount, paper.Authors.Length) is var count and > 0)
            json.WriteNumber("author_count"u8, count);
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

    private static void Counts(Utf8JsonWriter json, Paper paper)
    {
        if (paper.Counts.IsEmpty)
            return;
        json.WriteStartArray("counts"u8);
        foreach (var count in paper.Counts)
        {
            json.WriteStartObject();
            json.WriteString("what"u8, count.What);
            json.WriteNumber("count"u8, count.Count);
            json.WriteString("day"u8, new PartialDate(count.Day).ToString());
            json.WriteString("by"u8, count.By);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Found(Utf8JsonWriter json, Paper paper)
    {
        if (paper.Found.IsEmpty)
            return;
        json.WriteStartArray("found"u8);
        foreach (var finding in paper.Found)
        {
            json.WriteStartObject();
            json.WriteString("by"u8, finding.By);
            json.WriteString("day"u8, new PartialDate(finding.Day).ToString());
            Text(json, "asked"u8, finding.Asked);
            Text(json, "rule"u8, finding.Rule);
            Text(json, "evidence"u8, finding.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Topics(Utf8JsonWriter json, DigestPaper paper)
    {
        if (paper.Topics.IsEmpty)
            return;
        json.WriteStartArray("topics"u8);
        foreach (var match in paper.Topics)
        {
            json.WriteStartObject();
            json.WriteString("slug"u8, match.Topic.Slug);
            json.WriteString("name"u8, match.Topic.Name);
            json.WriteString("reason"u8, string.Join("; ", match.Reasons));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void Number(Utf8JsonWriter json, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }

    private static void Texts<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<T> values, Func<T, string> text)
    {
        if (values.IsEmpty)
            return;
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(text(value));
        json.WriteEndArray();
    }
}
