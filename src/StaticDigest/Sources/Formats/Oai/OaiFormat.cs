using System.Xml.Linq;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.Oai;

/// <summary>Reads OAI-PMH answers: of arXiv in all its formats, of other archives in Dublin Core.</summary>
internal static class OaiFormat
{
    public static SourceFormat Format { get; } = new("OAI-PMH", head => head.XmlRoot == "OAI-PMH", (file, _) => Read(file));

    private static Batch<Entry> Read(InputFile file) =>
        XmlRecords.Read(file, ["record", "error", "resumptionToken"], (record, list) =>
        {
            switch (record.Name.LocalName)
            {
                case "error":
                    Error(record, list);
                    return null;
                case "resumptionToken":
                    // On the last page it is there, but empty.
                    if (!string.IsNullOrWhiteSpace(record.Value))
                        list.Report(DiagnosticCodes.MoreRecords, record.Attribute("completeListSize") is { } size
                            ? $" ({size.Value} records in all)" : "");
                    return null;
                default:
                    return Record(record, list);
            }
        }, isFeed: true);

    // noRecordsMatch is the answer of a quiet day, as an empty feed is.
    private static void Error(XElement error, EntryList list)
    {
        var code = error.Attribute("code")?.Value;
        if (code == "noRecordsMatch")
            list.Report(DiagnosticCodes.EmptyFeed);
        else
            list.Report(DiagnosticCodes.ArchiveError, "the archive", ArxivFields.Line($"{code}: {error.Value}") ?? "");
    }

    private static Entry? Record(XElement record, EntryList list)
    {
        var header = record.Child("header");
        var identifier = header.Child("identifier")?.Value.Trim();
        if (header?.Attribute("status")?.Value == "deleted")
        {
            list.Report(DiagnosticCodes.RecordDeleted, identifier ?? "");
            return null;
        }

        var metadata = record.Child("metadata")?.Elements().FirstOrDefault();
        var entry = metadata?.Name.LocalName switch
        {
            null => null,
            "dc" => DublinCore.Entry(metadata, identifier, list),
            _ => ArxivMetadata.Entry(metadata, identifier, list),
        };
        if (entry is null)
            list.Report(DiagnosticCodes.ItemWithoutTitle);
        return entry;
    }
}
