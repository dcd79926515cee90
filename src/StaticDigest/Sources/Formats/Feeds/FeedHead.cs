using System.Collections.Immutable;
using System.Xml;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Markup;

namespace StaticDigest.Sources.Formats.Feeds;

/// <summary>What a feed says about itself before its first entry.</summary>
/// <param name="Date">When it was made, as written.</param>
internal sealed record FeedHead(string? Title, string? Date)
{
    private const int Length = 64 * 1024;

    /// <summary>Reads the beginning of a feed; empty where there is none.</summary>
    public static FeedHead Of(InputFile file)
    {
        string? title = null, date = null;
        try
        {
            using var reader = XmlRecords.Open(new XmlRepairReader(new StringReader(Beginning(file))));
            bool isRead = reader.Read();
            while (isRead && !(reader.NodeType == XmlNodeType.Element && reader.LocalName is "item" or "entry"))
            {
                if (reader.NodeType != XmlNodeType.Element || reader.LocalName is not ("title" or "pubDate" or "lastBuildDate" or "date" or "updated"))
                {
                    isRead = reader.Read();
                    continue;
                }

                // The first of each counts; a logo has a title too.
                bool isTitle = reader.LocalName == "title";
                var text = reader.ReadInnerXml();
                if (isTitle)
                    title ??= text;
                else
                    date ??= text;
                isRead = !reader.EOF;
            }
        }
        catch (XmlException)
        {
            // Whoever reads the entries reports it.
        }

        return new(MarkupText.Line(title, isEscapedTwice: true), date);
    }

    // In the file's own encoding, and to the end of a line, so that no character is cut.
    private static string Beginning(InputFile file)
    {
        var bytes = file.Bytes;
        if (bytes.Length > Length)
            bytes = bytes[..(bytes.Span[..Length].LastIndexOf((byte)'\n') is > 0 and int end ? end : Length)];
        return SourceText.Decode(file with { Bytes = bytes }, ImmutableArray.CreateBuilder<Diagnostic>());
    }
}
