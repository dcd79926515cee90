using System.Collections.Immutable;
using System.Text;
using StaticDigest.Sources.Formats.Acl;
using StaticDigest.Sources.Formats.Alerts;
using StaticDigest.Sources.Formats.Arxiv;
using StaticDigest.Sources.Formats.BibTex;
using StaticDigest.Sources.Formats.Biorxiv;
using StaticDigest.Sources.Formats.CitationPages;
using StaticDigest.Sources.Formats.Crossref;
using StaticDigest.Sources.Formats.Csl;
using StaticDigest.Sources.Formats.DataCite;
using StaticDigest.Sources.Formats.Dblp;
using StaticDigest.Sources.Formats.Digests;
using StaticDigest.Sources.Formats.Documents;
using StaticDigest.Sources.Formats.EndNote;
using StaticDigest.Sources.Formats.EuropePmc;
using StaticDigest.Sources.Formats.Feeds;
using StaticDigest.Sources.Formats.HuggingFace;
using StaticDigest.Sources.Formats.Inspire;
using StaticDigest.Sources.Formats.Jats;
using StaticDigest.Sources.Formats.Json;
using StaticDigest.Sources.Formats.Medline;
using StaticDigest.Sources.Formats.Messages;
using StaticDigest.Sources.Formats.Mods;
using StaticDigest.Sources.Formats.Oai;
using StaticDigest.Sources.Formats.OpenAlex;
using StaticDigest.Sources.Formats.OpenReview;
using StaticDigest.Sources.Formats.PaperLists;
using StaticDigest.Sources.Formats.PapersCool;
using StaticDigest.Sources.Formats.PubMed;
using StaticDigest.Sources.Formats.References;
using StaticDigest.Sources.Formats.Ris;
using StaticDigest.Sources.Formats.SemanticScholar;
using StaticDigest.Sources.Formats.Tables;
using StaticDigest.Sources.Formats.WebOfScience;
using StaticDigest.Sources.Formats.Zotero;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Services;

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
        OaiFormat.Format,
        .. ArxivFormats.All,
        PapersCoolText.Format,
        OpenReviewText.Format,
        AclPaperText.Format,
        AclVolumeText.Format,
        DblpText.Format,
        CitationPageFormat.Format,
        .. HuggingFaceFormats.All,
        .. OpenReviewFormats.All,
        .. OpenAlexFormats.All,
        .. CrossrefFormats.All,
        .. DataCiteFormats.All,
        .. BiorxivFormats.All,
        .. DblpFormats.All,
        .. PubMedFormats.All,
        .. PaperListFormats.All,
        .. SemanticScholarFormats.All,
        ServiceErrors.Format,
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
    public static (FoundFormat Found, UnreadFormat? Unread) Find(InputFile file)
    {
        if (UnreadFormats.OfBytes(file) is { } binary)
            return (default, binary);
        var head = new FormatProbe(file);
        if (UnreadFormats.OfText(head) is { } source)
            return (default, source);
        // A document written by hand is told by its folder or its first line, before all that it may quote.
        var format = First(DocumentFormats.All, head) ?? Marked(head) ?? First(All, head);
        if (format is { MayBeQuoted: true } && (format.Mark?.Invoke(head) ?? -1) < 0 && ListBeginning.IsOf(head))
            format = First(ReferenceFormats.All, head) ?? format;
        return (new(format, head), format is null ? UnreadFormats.OfRest(head) : null);
    }

    private static SourceFormat? First(ImmutableArray<SourceFormat> formats, FormatProbe head)
    {
        foreach (var format in formats)
        {
            if (format.IsLikely(head))
                return format;
        }

        return null;
    }

    // The format whose sign comes first, unless the text before it is a listing of yet another one.
    private static SourceFormat? Marked(FormatProbe head)
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
        var before = new FormatProbe(head.File with { Bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines)) });
        return First(All.Remove(first), before) ?? first;
    }
}
