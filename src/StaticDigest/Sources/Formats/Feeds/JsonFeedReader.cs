using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Markup;

namespace StaticDigest.Sources.Formats.Feeds;

/// <summary>Reads JSON Feed, version 1 and 1.1.</summary>
internal static class JsonFeedReader
{
    /// <summary>True for what names its version, which the standard demands.</summary>
    public static bool IsLikely(FormatProbe head) => head.Has("version") && head.Text.Contains("jsonfeed.org/version/", StringComparison.Ordinal);

    public static Batch<Entry> Read(InputFile file)
    {
        var notes = ImmutableArray.CreateBuilder<Diagnostic>();
        var source = ArxivFields.Line(JsonTop.Read(SourceText.Utf8(file, notes).Span).GetValueOrDefault("title")) ?? file.Stem;
        var list = new EntryList(file) { IfEmpty = DiagnosticCodes.EmptyFeed };
        JsonRecords.ReadInto(list, ["items[]"], (item, values) => Fields(item, values).ToEntry(source, list));
        return list.ToBatch();
    }

    private static FeedFields Fields(JsonElement item, JsonValues values)
    {
        var fields = new FeedFields
        {
            Title = ArxivFields.Line(Text(item, "title", values)),
            Summary = ArxivFields.Block(Text(item, "summary", values)),
            Content = MarkupText.Paragraphs(Text(item, "content_html", values)) ?? ArxivFields.Block(Text(item, "content_text", values)),
            Date = Text(item, "date_published", values),
            Updated = Text(item, "date_modified", values),
        };
        fields.Identifiers.AddRange([Text(item, "id", values), Text(item, "url", values), Text(item, "external_url", values)]);
        fields.Link(Text(item, "url", values), PaperLinkKind.Page);
        fields.Link(Text(item, "external_url", values), PaperLinkKind.Other);
        foreach (var name in (ReadOnlySpan<string>)["image", "banner_image"])
            fields.Link(Text(item, name, values), PaperLinkKind.Other, "image");
        var tags = ImmutableArray.CreateBuilder<string>();
        if (item.TryGetProperty("tags"u8, out var list))
            values.Texts(list, "tags", ",;", tags);
        fields.Keywords.AddRange(tags);
        if (item.TryGetProperty("authors"u8, out var authors) && authors.ValueKind == JsonValueKind.Array)
        {
            foreach (var author in authors.EnumerateArray())
                Author(author, fields, values);
        }
        else if (item.TryGetProperty("author"u8, out var single))
        {
            Author(single, fields, values);
        }

        if (item.TryGetProperty("attachments"u8, out var attachments) && attachments.ValueKind == JsonValueKind.Array)
        {
            foreach (var attachment in attachments.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object))
                fields.Link(Text(attachment, "url", values), PaperLinkKind.Other, Text(attachment, "mime_type", values));
        }

        return fields;
    }

    private static void Author(JsonElement author, FeedFields fields, JsonValues values)
    {
        var name = author.ValueKind == JsonValueKind.Object ? Text(author, "name", values) : values.Text(author, "authors");
        if (ArxivFields.Line(name) is { } line)
            fields.Creators.Add(line);
    }

    private static string? Text(JsonElement of, string field, JsonValues values) => of.TryGetProperty(field, out var value) ? values.Text(value, field) : null;
}
