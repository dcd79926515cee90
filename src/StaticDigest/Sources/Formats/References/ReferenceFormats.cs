using System.Collections.Immutable;
using StaticDigest.Sources.Formats.References.Lines;
using StaticDigest.Sources.Formats.References.Scanning;
using StaticDigest.Sources.Formats.References.Sections;
using StaticDigest.Sources.Formats.References.Tables;
using StaticDigest.Sources.Formats.References.Titles;
using StaticDigest.Sources.Formats.References.Words;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.References;

/// <summary>Lists of papers by their addresses; tried after every other format, since nearly any text may hold an address.</summary>
/// <example>
/// <code>
/// 2303.08867
/// [1] J. Doe. Rain. arXiv:2303.08868
/// - [Rain](https://arxiv.org/abs/2303.08869) - Jane Doe
/// </code>
/// </example>
internal static class ReferenceFormats
{
    private const int MaxLines = 1500;

    public static ImmutableArray<SourceFormat> All { get; } =
    [
        new("digest in Markdown", IsDigest, ReferenceList.Read),
        new("list of papers", IsList, ReferenceList.Read),
    ];

    // A heading and a link to a paper stand together.
    private static bool IsDigest(FormatProbe head)
    {
        if (head.Kind != SourceKind.Text || !head.Lines.Any(line => line.StartsWith('#')))
            return false;
        return new HeadingSections(TextLines.Of(head.File.Path, head.Text), new LineScanner(new Dictionary<string, string>(StringComparer.Ordinal)))
            .Find().Count > 0;
    }

    // Of a text every fourth line or, if there are several, every thirtieth leads to a paper, or a table is of papers.
    private static bool IsList(FormatProbe head)
    {
        if (head.Kind is SourceKind.Html or SourceKind.Xml)
            return IsPage(head);
        if (head.Kind != SourceKind.Text)
            return false;
        var scanner = new LineScanner(new Dictionary<string, string>(StringComparer.Ordinal));
        int papers = 0, lines = 0;
        string last = "";
        foreach (var line in TextLines.Of(head.File.Path, head.Text).Take(MaxLines))
        {
            lines++;
            if (scanner.Scan(line.Text).Any(piece => piece.IsPaper))
                papers++;
            if (MarkdownTable.IsDivider(line.Text) && MarkdownTable.Of(last).IsOfPapers && papers > 0)
                return true;
            last = line.Text;
        }

        return papers > 0 && (PoorPages.IsChat(head) || papers * 4 >= lines || papers >= 3 && papers * 30 >= lines || papers == 2
            && papers * 12 >= lines || lines <= 6);
    }

    // Exported bookmarks, and pages of which a good part of the links leads to papers by their titles.
    private static bool IsPage(FormatProbe head)
    {
        int links = 0, titled = 0;
        foreach (System.Text.RegularExpressions.Match anchor in ReferencePage.Anchors().Matches(head.Text))
        {
            links++;
            if (new Piece(TitleText.Clean(anchor.Groups["text"].Value), PieceStyle.Plain, anchor.Groups["url"].Value,
                Papers.PaperIds.TryParse(AddressPatterns.Unwrapped(anchor.Groups["url"].Value))) is { IsPaper: true } piece)
                titled += TitleText.IsTitle(piece.Text) ? 1 : 0;
        }

        return head.Text.Contains("NETSCAPE-Bookmark-file", StringComparison.OrdinalIgnoreCase) && links > 0 || titled >= 3 && titled * 3 >= links;
    }
}
