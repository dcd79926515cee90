using System.Xml.Linq;
using StaticDigest.Papers;
using StaticDigest.Sources.Formats.Feeds;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Feeds;
using StaticDigest.Sources.Reading.Markup;

namespace StaticDigest.Sources.Formats.Arxiv;

/// <summary>
/// Reads arXiv's daily feeds: RSS and Atom since 2024, RDF and RSS before. New papers and cross-lists are announced;
/// a replacement is a newer version of a known paper and announces nothing.
/// </summary>
internal static class ArxivAnnouncements
{
    /// <summary>True for feeds whose entries carry the marks of an announcement.</summary>
    public static bool IsLikely(FormatProbe head) =>
        head.XmlRoot is "rss" or "RDF" or "feed"
        && (head.Text.Contains("oai:arXiv.org:", StringComparison.Ordinal) || head.Text.Contains(":announce_type>", StringComparison.Ordinal)
            || head.Text.Contains("updates on arXiv.org", StringComparison.Ordinal) || head.Text.Contains("arxiv.org/rss/", StringComparison.Ordinal)
            || head.Text.Contains("rss.arxiv.org/", StringComparison.Ordinal));

    /// <summary>Reads every item or entry.</summary>
    public static Batch<Entry> Read(InputFile file)
    {
        var made = FeedDate.TryParse(FeedHead.Of(file).Date);
        return XmlRecords.Read(file, ["item", "entry"], (record, list) => Entry(record, made, list), isFeed: true);
    }

    private static Entry? Entry(XElement record, PartialDate? made, EntryList list)
    {
        var announced = new ArxivRecord();
        string? title = null, text = null, date = null, type = null, creators = null;
        var addresses = new List<string?> { record.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "about")?.Value };
        var terms = new List<string>();
        foreach (var element in record.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "title": title = ArxivFields.Line(element.Value); break;
                case "description" or "summary": text ??= ArxivFields.Block(element.Value); break;
                case "guid" or "id": addresses.Insert(0, element.Value); break;
                case "link": addresses.Add(element.Attribute("href")?.Value ?? element.Value); break;
                case "pubDate" or "published": date = element.Value; break;
                case "date": date ??= element.Value; break;
                case "announce_type": type = element.Value.Trim(); break;
                case "creator": creators = creators is null ? element.Value : $"{creators}, {element.Value}"; break;
                case "author": creators ??= element.Elements().FirstOrDefault(child => child.Name.LocalName == "name")?.Value ?? element.Value; break;
                case "category": terms.Add(element.Attribute("term")?.Value ?? element.Value); break;
                default: announced.Take(element); break;
            }
        }

        var head = AnnouncementHead.Of(title, text);
        if (head.Category is not null)
            terms.Insert(0, head.Category);
        var (own, version) = Id([.. addresses, head.Id]);
        if (own is null && head.Title is null)
        {
            list.Report(DiagnosticCodes.ItemWithoutTitle);
            return null;
        }

        bool isReplaced = (type ?? head.Type)?.StartsWith("replace", StringComparison.OrdinalIgnoreCase) == true;
        var day = list.Date(date, "pubDate") ?? made;
        return announced.ToEntry(own, list) with
        {
            Title = head.Title,
            Abstract = head.Abstract,
            Version = version,
            Authors = AuthorNames.Split(creators is not null && creators.Contains('<', StringComparison.Ordinal) ? MarkupText.Line(creators) : creators),
            Updated = isReplaced ? day : null,
            Announced = isReplaced ? null : day,
            Categories = ArxivFields.Categories(terms),
        };
    }

    // The first that is one counts; the version may stand in another: the link has none, the guid has.
    private static (PaperId? Id, int? Version) Id(ReadOnlySpan<string?> addresses)
    {
        PaperId? own = null;
        int? version = null;
        foreach (var address in addresses)
        {
            if (PaperIds.TryArxiv(address, out int? number) is not { } id || own is not null && own != id)
                continue;
            own = id;
            version ??= number;
        }

        return (own, version);
    }
}
