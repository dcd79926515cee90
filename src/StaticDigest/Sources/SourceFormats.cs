using System.Collections.Immutable;
using StaticDigest.Sources.Acl;
using StaticDigest.Sources.Alerts;
using StaticDigest.Sources.Arxiv;
using StaticDigest.Sources.BibTex;
using StaticDigest.Sources.CitationPages;
using StaticDigest.Sources.CopiedPages;
using StaticDigest.Sources.Csl;
using StaticDigest.Sources.Digests;
using StaticDigest.Sources.Documents;
using StaticDigest.Sources.EndNote;
using StaticDigest.Sources.EuropePmc;
using StaticDigest.Sources.Feeds;
using StaticDigest.Sources.HuggingFace;
using StaticDigest.Sources.Inspire;
using StaticDigest.Sources.Jats;
using StaticDigest.Sources.Json;
using StaticDigest.Sources.Medline;
using StaticDigest.Sources.Messages;
using StaticDigest.Sources.Mods;
using StaticDigest.Sources.Ris;
using StaticDigest.Sources.Services;
using StaticDigest.Sources.Tables;
using StaticDigest.Sources.WebOfScience;
using StaticDigest.Sources.Zotero;

namespace StaticDigest.Sources;

/// <summary>Every format that is read. The content decides, by a look at its beginning; the name is only a hint.</summary>
internal static class SourceFormats
{
    /// <summary>The formats in the order in which they are tried: the particular before the general.</summary>
    public static ImmutableArray<SourceFormat> All { get; } =
    [
        .. DocumentFormats.All,
        MessageFormat.Format,
        .. AlertFormats.All,
        .. ArxivFormats.All,
        .. CopiedPageFormats.All,
        CitationPageFormat.Format,
        .. HuggingFaceFormats.All,
        .. ServiceFormats.All,
        MedlineFormat.Format,
        RisFormat.Format,
        BibTexFormat.Format,
        AclFormat.Format,
        WebOfScienceText.Format,
        .. EndNoteFormats.All,
        .. ZoteroFormats.All,
        JatsFormat.Format,
        ModsFormat.Format,
        EuropePmcFormat.Format,
        InspireFormat.Format,
        TableFormat.Format,
        CslYaml.Format,
        CslFormat.Format,
        .. FeedFormats.All,
        .. DigestFormats.All,
        EntryJson.Format,
        PoorPages.Format,
        TableFormat.Other,
    ];

    /// <summary>The names of all formats, for messages.</summary>
    public static string Names { get; } = string.Join(", ", All.Select(format => format.Name).Distinct(StringComparer.Ordinal));

    /// <summary>The format of a file, and where it is of none what it looks like.</summary>
    public static (SourceFormat? Format, string? Guess) Find(SourceFile file)
    {
        var head = new SourceHead(file);
        if (head.Guess is { } binary)
            return (null, binary);
        foreach (var format in All)
        {
            if (format.IsLikely(head))
                return (format, null);
        }

        return (null, head.Kind switch
        {
            SourceKind.Json => "JSON of a service that is not read",
            SourceKind.Xml => head.XmlRoot is { } root ? $"XML with the root element {root}" : "XML",
            SourceKind.Html => "a page in HTML that holds no listing",
            _ => null,
        });
    }
}
