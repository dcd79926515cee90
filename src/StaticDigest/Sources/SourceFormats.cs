using System.Collections.Immutable;
using System.Text;
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
using StaticDigest.Sources.References;
using StaticDigest.Sources.Ris;
using StaticDigest.Sources.Services;
using StaticDigest.Sources.Tables;
using StaticDigest.Sources.WebOfScience;
using StaticDigest.Sources.Zotero;

namespace StaticDigest.Sources;

/// <summary>Every format that is read. The content decides, by a look at its beginning; the name breaks ties.</summary>
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
        BibTexFences.Format,
        .. ReferenceFormats.All,
        TableFormat.Other,
    ];

    /// <summary>The names of all formats, for messages.</summary>
    public static string Names { get; } = string.Join(", ", All.Select(format => format.Name).Distinct(StringComparer.Ordinal));

    private static readonly ImmutableArray<SourceFormat> s_marked = [.. All.Where(format => format.Mark is not null)];

    /// <summary>The format of a file, and where it is of none what it looks like.</summary>
    public static (SourceFormat? Format, UnreadFormat? Unread) Find(SourceFile file)
    {
        if (UnreadFormats.OfBytes(file) is { } binary)
            return (null, binary);
        var head = new SourceHead(file);
        if (UnreadFormats.OfText(head) is { } source)
            return (null, source);
        // A document written by hand is told by its folder or its first line, before all that it may quote.
        var format = First(DocumentFormats.All, head) ?? Marked(head) ?? First(All, head);
        return format is null ? (null, UnreadFormats.OfRest(head)) : (format, null);
    }

    private static SourceFormat? First(ImmutableArray<SourceFormat> formats, SourceHead head)
    {
        foreach (var format in formats)
        {
            if (format.IsLikely(head))
                return format;
        }

        return null;
    }

    // The format whose sign comes first, unless the text before it is a listing of yet another one.
    private static SourceFormat? Marked(SourceHead head)
    {
        if (head.Kind != SourceKind.Text)
            return null;
        var (first, at) = ((SourceFormat?)null, int.MaxValue);
        foreach (var format in s_marked)
        {
            int mark = format.Mark!(head);
            if (mark >= 0 && (mark < at || (mark == at && head.HasEnding(format.Ending))))
                (first, at) = (format, mark);
        }

        if (first is null || head.HasEnding(first.Ending))
            return first;
        var lines = head.Text[..at].Split('\n').Where(line => !line.StartsWith('%') && !string.IsNullOrWhiteSpace(line)).ToList();
        if (lines.Count == 0)
            return first;
        var before = new SourceHead(head.File with { Bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines)) });
        return First(All.RemoveAll(format => format.Mark is not null), before) ?? first;
    }
}
