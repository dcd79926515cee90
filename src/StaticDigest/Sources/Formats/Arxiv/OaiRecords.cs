using System.Xml.Linq;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;

namespace StaticDigest.Sources.Formats.Arxiv;

/// <summary>Reads OAI-PMH answers: of arXiv in all its formats, of other archives in Dublin Core.</summary>
internal static class OaiRecords
{
    public static bool IsLikely(FormatProbe head) => head.XmlRoot == "OAI-PMH";

    public static Batch<Entry> Read(InputFile file)
    {
        return XmlRecords.Read(file, ["record", "error", "resumptionToken"], (record, list) =>
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
    }

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
        var header = Child(record, "header");
        var identifier = header is null ? null : Child(header, "identifier")?.Value.Trim();
        if (header?.Attribute("status")?.Value == "deleted")
        {
            list.Report(DiagnosticCodes.RecordDeleted, identifier ?? "");
            return null;
        }

        var metadata = Child(record, "metadata")?.Elements().FirstOrDefault();
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

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name);
}
