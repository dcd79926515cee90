using System.Xml.Linq;
using StaticDigest.Papers;
using StaticDigest.Sources.Formats.Feeds.Fields;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Markup;

namespace StaticDigest.Sources.Formats.Feeds;

/// <summary>Reads Atom, also without its namespace.</summary>
internal static class AtomEntries
{
    public static bool IsLikely(FormatProbe head) => head.XmlRoot == "feed";

    public static Batch<Entry> Read(InputFile file)
    {
        var source = FeedHead.Of(file).Title ?? file.Stem;
        return XmlRecords.Read(file, ["entry"], (entry, list) => Fields(entry).ToEntry(source, list), isFeed: true);
    }

    private static FeedFields Fields(XElement entry)
    {
        var fields = new FeedFields();
        foreach (var element in entry.Elements())
        {
            var value = element.Value;
            switch (element.Name.LocalName)
            {
                case "title": fields.Title ??= Line(element); break;
                case "summary": fields.Summary ??= Paragraphs(element); break;
                case "content": fields.Content ??= Paragraphs(element); break;
                case "id" or "identifier" or "doi": fields.Identifiers.Add(value); break;
                case "published" or "issued": fields.Date = value; break;
                case "date": fields.Date ??= value; break;
                case "updated" or "modified": fields.Updated ??= value; break;
                case "author": Author(element, fields); break;
                case "creator" when ArxivFields.Line(value) is { } creator: fields.Creators.Add(creator); break;
                case "category": Keyword(element, fields); break;
                case "rights": fields.License ??= Line(element); break;
                case "link": Link(element, fields); break;
                case "publicationName": fields.Venue = ArxivFields.Line(value); break;
                default: break;
            }
        }

        return fields;
    }

    private static void Author(XElement element, FeedFields fields)
    {
        var name = element.Elements().FirstOrDefault(child => child.Name.LocalName == "name")?.Value ?? (element.HasElements ? null : element.Value);
        if (ArxivFields.Line(name) is { } line)
            fields.Creators.Add(line);
    }

    private static void Keyword(XElement element, FeedFields fields)
    {
        if (ArxivFields.Line(element.Attribute("label")?.Value ?? element.Attribute("term")?.Value) is { } keyword)
            fields.Keywords.Add(keyword);
    }

    private static void Link(XElement element, FeedFields fields)
    {
        var address = element.Attribute("href")?.Value;
        var type = element.Attribute("type")?.Value;
        switch (element.Attribute("rel")?.Value ?? "alternate")
        {
            case "alternate":
                fields.Identifiers.Add(address);
                fields.Link(address, PaperLinkKind.Page, type);
                break;
            case "related" or "enclosure" or "via":
                fields.Identifiers.Add(address);
                fields.Link(address, PaperLinkKind.Other, type);
                break;
            case "replies":
                fields.Link(address, PaperLinkKind.Discussion);
                break;
            case "license":
                fields.License ??= WebAddress.TryParse(address);
                break;
            default:
                break;
        }
    }

    private static string? Line(XElement element) => element.Attribute("type")?.Value switch
    {
        "html" or "text/html" => MarkupText.Line(element.Value),
        "xhtml" => MarkupText.Line(element),
        _ => ArxivFields.Line(element.Value),
    };

    private static string? Paragraphs(XElement element) => element.Attribute("type")?.Value switch
    {
        "html" or "text/html" => MarkupText.Paragraphs(element.Value),
        "xhtml" => MarkupText.Paragraphs(element),
        _ => ArxivFields.Block(element.Value),
    };
}
