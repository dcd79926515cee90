using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Citations;
using StaticDigest.Sources.Reading.Markup;

namespace StaticDigest.Sources.Formats.Acl;

/// <summary>Makes an entry of one paper of a volume.</summary>
internal static class AclEntry
{
    private const string Site = "https://aclanthology.org/";

    private static readonly SearchValues<char> s_notInName = SearchValues.Create(" /\\?#%");

    /// <summary>The entry; null for a volume's front matter, and, with a diagnostic, for a paper with neither title nor id.</summary>
    public static Entry? Read(XElement paper, AclVolume volume, EntryList list)
    {
        // Old collections have the front matter among the papers, numbered 0.
        if (paper.Attribute("id")?.Value.TrimStart('0').Length == 0)
            return null;
        var links = new CitationLinks(list.Where, list.Diagnostics);
        Ids(paper, volume, links);
        Addresses(paper, links);
        var title = MarkupText.Line(paper.Element("title"));
        if (title is null && links.Ids.Count == 0)
        {
            list.Report(DiagnosticCodes.RecordWithoutTitle, paper.Attribute("id")?.Value ?? "");
            return null;
        }

        var versions = Versions(paper);
        return new Entry
        {
            Where = list.Where,
            Source = "ACL Anthology",
            Title = title,
            Abstract = MarkupText.Paragraphs(paper.Element("abstract")),
            Ids = links.Ids.ToImmutable(),
            Version = versions.IsEmpty ? null : versions.Max(version => version.Number),
            Versions = versions,
            Authors = Authors(paper),
            Submitted = volume.Date,
            Updated = versions.Max(version => version.Date),
            Venue = volume.Title,
            Publication = new Publication(
                MarkupText.Line(paper.Element("volume")) ?? volume.Number,
                MarkupText.Line(paper.Element("issue")) ?? volume.Issue,
                CitationText.Pages(MarkupText.Line(paper.Element("pages"))),
                volume.Publisher).OrNull(),
            Comment = Comment(paper),
            Links = links.Links.ToImmutable(),
            Media = Media(paper),
            Withdrawn = paper.Element("retracted") is not null || paper.Element("removed") is not null,
        };
    }

    private static void Ids(XElement paper, AclVolume volume, CitationLinks links)
    {
        var url = MarkupText.Line(paper.Element("url"));
        if (url is not null && WebAddress.TryParse(url) is not null)
            links.TryAddress(PaperLinkKind.Page, url);
        else if (url is not null)
            Anthology(url, links);
        else if (volume.Collection is { } collection && collection.Contains('.', StringComparison.Ordinal) && volume.Id is { } number
            && paper.Attribute("id")?.Value is { Length: > 0 } id)
            Anthology($"{collection}-{number}.{id}", links);
        if (MarkupText.Line(paper.Element("doi")) is { } doi)
            links.Doi(doi, "doi");
    }

    // 2022.acl-short.1 · J89-1001
    private static void Anthology(string name, CitationLinks links)
    {
        if (name.AsSpan().ContainsAny(s_notInName) || WebAddress.TryParse($"{Site}{name}/") is not { } page)
            return;
        links.TryAddress(PaperLinkKind.Page, page);
        links.TryAddress(PaperLinkKind.Pdf, $"{Site}{name}.pdf");
    }

    private static void Addresses(XElement paper, CitationLinks links)
    {
        foreach (var element in paper.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "pwccode" when element.Attribute("url")?.Value is { Length: > 0 } code:
                    links.TryAddress(PaperLinkKind.Code, code);
                    break;
                case "pwcdataset" when element.Attribute("url")?.Value is { Length: > 0 } data:
                    links.TryAddress(PaperLinkKind.Other, data);
                    break;
                case "attachment" when MarkupText.Line(element) is { } file:
                    bool isCode = element.Attribute("type")?.Value.ToLowerInvariant() is "software" or "code" or "dataset" or "data";
                    links.TryAddress(isCode ? PaperLinkKind.Code : PaperLinkKind.Other, Absolute(file, "attachments/", ""));
                    break;
                case "erratum" when MarkupText.Line(element) is { } erratum:
                    links.TryAddress(PaperLinkKind.Other, Absolute(erratum, "", ".pdf"));
                    break;
            }
        }
    }

    private static string Absolute(string name, string folder, string ending) =>
        name.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? name : $"{Site}{folder}{name}{ending}";

    private static ImmutableArray<Author> Authors(XElement paper)
    {
        var elements = paper.Elements("author").ToArray();
        // What an editor put together has nobody else to be named.
        return [.. (elements.Length > 0 ? elements : [.. paper.Elements("editor")])
            .Select(author => new Author(
                CitationName.Join(MarkupText.Line(author.Element("first")), MarkupText.Line(author.Element("last")), []) is { Length: > 0 } name ? name
                    : CitationName.OnOneLine(author.Value),
                MarkupText.Line(author.Element("affiliation"))))
            .Where(author => author.Name.Length > 0)];
    }

    private static ImmutableArray<PaperVersion> Versions(XElement paper)
    {
        var versions = ImmutableArray.CreateBuilder<PaperVersion>(0);
        foreach (var revision in paper.Elements("revision"))
        {
            if (int.TryParse(revision.Attribute("id")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                versions.Add(new(number, PartialDate.TryParse(revision.Attribute("date")?.Value)));
        }

        return versions.ToImmutable();
    }

    private static string? Comment(XElement paper)
    {
        var parts = paper.Elements().Where(element => element.Name.LocalName is "award" or "note" or "retracted" or "removed").Select(MarkupText.Line)
            .OfType<string>().ToArray();
        return parts.Length == 0 ? null : string.Join("; ", parts);
    }

    private static ImmutableArray<string> Media(XElement paper) =>
        [.. paper.Elements("video").Select(video => video.Attribute("href")?.Value).OfType<string>()
            .Select(name => WebAddress.TryParse(Absolute(name, "", ""))).OfType<string>()];
}
