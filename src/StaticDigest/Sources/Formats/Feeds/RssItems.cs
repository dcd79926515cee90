using System.Globalization;
using System.Xml.Linq;
using StaticDigest.Papers;
using StaticDigest.Sources.Formats.Feeds.Fields;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Markup;

namespace StaticDigest.Sources.Formats.Feeds;

/// <summary>Reads RSS 0.9x, 1.0 (RDF, items beside the channel) and 2.0, with the extensions that publishers use.</summary>
internal static class RssItems
{
    private const string Media = "http://search.yahoo.com/mrss/";
    private const string Prism = "prism";

    public static bool IsLikely(FormatProbe head) =>
        head.XmlRoot is "rss" or "channel"
        || head.XmlRoot == "RDF" && (head.Text.Contains("purl.org/rss/", StringComparison.Ordinal)
            || head.Text.Contains("my.netscape.com/", StringComparison.Ordinal) || head.Text.Contains("<item", StringComparison.Ordinal));

    public static Batch<Entry> Read(InputFile file)
    {
        var source = FeedHead.Of(file).Title ?? file.Stem;
        return XmlRecords.Read(file, ["item"], (item, list) => Fields(item).ToEntry(source, list), isFeed: true);
    }

    private static FeedFields Fields(XElement item)
    {
        var fields = new FeedFields();
        fields.Identifiers.Add(item.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "about")?.Value);
        foreach (var element in item.Elements())
        {
            if (element.Name.NamespaceName == Media)
                OfMedia(element, fields);
            else if (element.Name.NamespaceName.Contains(Prism, StringComparison.OrdinalIgnoreCase))
                OfPrism(element, fields);
            else
                Of(element, fields);
        }

        return fields;
    }

    private static void Of(XElement element, FeedFields fields)
    {
        var value = element.Value;
        switch (element.Name.LocalName)
        {
            // dc:title repeats the title.
            case "title": fields.Title ??= element.HasElements ? MarkupText.Line(element) : MarkupText.Line(value); break;
            case "description": fields.Summary ??= element.HasElements ? MarkupText.Paragraphs(element) : Paragraphs(value); break;
            case "encoded" or "content": fields.Content ??= Paragraphs(value); break;
            case "link":
                fields.Identifiers.Add(value);
                fields.Link(element.Attribute("href")?.Value ?? value, PaperLinkKind.Page);
                break;
            case "guid":
                fields.Identifiers.Add(value);
                break;
            case "identifier": fields.Identifiers.Add(value); break;
            case "pubDate": fields.Date = value; break;
            case "date" or "issued": fields.Date ??= value; break;
            case "updated" or "modified": fields.Updated ??= value; break;
            case "author" or "creator" when MarkupText.Line(value) is { } name && !fields.Creators.Contains(name): fields.Creators.Add(name); break;
            case "category" or "subject" when ArxivFields.Line(value) is { } keyword: fields.Keywords.Add(keyword); break;
            case "rights" or "license":
                fields.License ??= ArxivFields.Line(value)
                ?? element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "resource")?.Value; break;
            case "publisher": fields.Publisher ??= ArxivFields.Line(value); break;
            case "enclosure": fields.Link(element.Attribute("url")?.Value, PaperLinkKind.Other, element.Attribute("type")?.Value); break;
            // The name of two things: an address in RSS, a number in an extension.
            case "comments" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int count): fields.Comments = count; break;
            case "comments": fields.Link(value, PaperLinkKind.Discussion); break;
            default: break;
        }
    }

    // A description is HTML, in which line breaks and indents mean nothing, also where it has no tag at all.
    private static string? Paragraphs(string value) =>
        value.AsSpan().ContainsAny('<', '&') ? MarkupText.Paragraphs(value) : ArxivFields.Line(value);

    private static void OfMedia(XElement element, FeedFields fields)
    {
        foreach (var medium in element.DescendantsAndSelf().Where(medium => medium.Name.LocalName is "content" or "thumbnail"))
            fields.Link(medium.Attribute("url")?.Value, PaperLinkKind.Other, medium.Attribute("type")?.Value ?? medium.Attribute("medium")?.Value ?? "image");
    }

    private static void OfPrism(XElement element, FeedFields fields)
    {
        if (ArxivFields.Line(element.Value) is not { } value)
            return;
        switch (element.Name.LocalName)
        {
            case "doi": fields.Doi = value; break;
            case "url": fields.Identifiers.Add(value); break;
            case "publicationName": fields.Venue = value; break;
            case "volume": fields.Volume = value; break;
            case "number" or "issueIdentifier": fields.Issue = value; break;
            case "startingPage": fields.FirstPage = value; break;
            case "endingPage": fields.LastPage = value; break;
            case "publicationDate" or "coverDate" or "publishDate": fields.Date ??= value; break;
            case "copyright": fields.License ??= value; break;
            default: break;
        }
    }
}
