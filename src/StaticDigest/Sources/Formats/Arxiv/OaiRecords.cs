using System.Xml.Linq;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Feeds;

namespace StaticDigest.Sources.Formats.Arxiv;

/// <summary>Reads OAI-PMH answers: of arXiv in all its formats, of other archives in Dublin Core.</summary>
internal static class OaiRecords
{
    /// <summary>True for OAI-PMH.</summary>
    public static bool IsLikely(FormatProbe head) => head.XmlRoot == "OAI-PMH";

    /// <summary>Reads every record.</summary>
    public static Batch<Entry> Read(InputFile file)
    {
        var values = new FeedValues();
        int position = 0;
        return values.IntoListing(XmlRecords.Read(file, ["record", "error", "resumptionToken"], (record, where, _) =>
        {
            switch (record.Name.LocalName)
            {
                case "error":
                    Error(record, where, values);
                    return null;
                case "resumptionToken":
                    // On the last page it is there, but empty.
                    if (!string.IsNullOrWhiteSpace(record.Value))
                        values.Report(DiagnosticCodes.MoreRecords.At(where, record.Attribute("completeListSize") is { } size
                            ? $" ({size.Value} records in all)" : ""));
                    return null;
                default:
                    return Record(record, where, position++, values);
            }
        }));
    }

    // noRecordsMatch is the answer of a quiet day, as an empty feed is.
    private static void Error(XElement error, SourceSpan where, FeedValues values)
    {
        var code = error.Attribute("code")?.Value;
        values.Report(code == "noRecordsMatch"
            ? DiagnosticCodes.EmptyFeed.At(where)
            : DiagnosticCodes.ArchiveError.At(where, "the archive", ArxivFields.Line($"{code}: {error.Value}") ?? ""));
    }

    private static Entry? Record(XElement record, SourceSpan where, int position, FeedValues values)
    {
        var header = Child(record, "header");
        var identifier = header is null ? null : Child(header, "identifier")?.Value.Trim();
        if (header?.Attribute("status")?.Value == "deleted")
        {
            values.Report(DiagnosticCodes.RecordDeleted.At(where, identifier ?? ""));
            return null;
        }

        var metadata = Child(record, "metadata")?.Elements().FirstOrDefault();
        var entry = metadata?.Name.LocalName switch
        {
            null => null,
            "dc" => DublinCore.Entry(metadata, identifier, where, values),
            _ => ArxivMetadata.Entry(metadata, identifier, where, values),
        };
        if (entry is null)
            values.Report(DiagnosticCodes.ItemWithoutTitle.At(where));
        return entry is null ? null : entry with { Position = position };
    }

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name);
}
