using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Formats.Feeds.Fields;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Markup;
using StaticDigest.Sources.Reading.Services;

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
            Title = ArxivFields.Line(values.TextOf(item, "title")),
            Summary = ArxivFields.Block(values.TextOf(item, "summary")),
            Content = MarkupText.Paragraphs(values.TextOf(item, "content_html")) ?? ArxivFields.Block(values.TextOf(item, "content_text")),
            Date = values.TextOf(item, "date_published"),
            Updated = values.TextOf(item, "date_modified"),
        };
        fields.Identifiers.AddRange([values.TextOf(item, "id"), values.TextOf(item, "url"), values.TextOf(item, "external_url")]);
        fields.Link(values.TextOf(item, "url"), PaperLinkKind.Page);
        fields.Link(values.TextOf(item, "external_url"), PaperLinkKind.Other);
        foreach (var name in (ReadOnlySpan<string>)["image", "banner_image"])
            fields.Link(values.TextOf(item, name), PaperLinkKind.Other, "image");
        var tags = ImmutableArray.CreateBuilder<string>();
        values.Texts(item.Member("tags"), "tags", ",;", tags);
        fields.Keywords.AddRange(tags);
        foreach (var author in (item.Member("authors") is { ValueKind: JsonValueKind.Array } authors ? authors : item.Member("author")).Items())
        {
            var name = author.ValueKind == JsonValueKind.Object ? values.TextOf(author, "name") : values.Text(author, "authors");
            if (ArxivFields.Line(name) is { } line)
                fields.Creators.Add(line);
        }

        foreach (var attachment in item.Member("attachments").Items())
            fields.Link(values.TextOf(attachment, "url"), PaperLinkKind.Other, values.TextOf(attachment, "mime_type"));

        return fields;
    }
}
