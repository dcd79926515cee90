using System.Text.RegularExpressions;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.References.Lines;

/// <summary>
/// Pages whose copied text does not say where a paper begins and ends, or holds a machine's words in place of the authors': each
/// is known by marks of which several must be there.
/// </summary>
internal static partial class PoorPages
{
    private const int LeastMessages = 3;

    private static readonly (string Site, string Way, int Least, string[] Marks)[] s_pages =
    [
        ("alphaXiv", "paste the addresses of the papers, one a line", 2,
            ["alphaXiv", "alphaxiv.org", "View blog", "Explore", "Bookmark", "Ask or search anything"]),
        ("Google Scholar", "tick the papers, save them to your library there, and export them as BibTeX", 3,
            ["Cited by ", "Related articles", " versions", "Create alert", "Any time", "Sort by relevance", "Save Cite"]),
        ("Semantic Scholar", "take the list from its API, or each paper's BibTeX behind \"Cite\"", 3,
            ["Semantic Scholar", "TLDR", "Highly Influential", "Citations", "View via Publisher", "Save", "Fields of Study"]),
        ("OpenReview", "copy the list with the dates below its papers, or take the list from its API", 2,
            ["OpenReview", "Revisions", "BibTeX", "Show details", "Readers: Everyone"]),
        ("the ACL Anthology", "save the volume's BibTeX, whose link is at the top of its page", 2, ["ACL Anthology", "Anthology ID", "Bibkey", "Cite (ACL)"]),
        ("DBLP", "export the results as BibTeX or JSON, by the button above them", 2,
            ["dblp computer science bibliography", "dblp:", "Refine list", "export bibliography", "showing all "]),
    ];

    /// <summary>The page that a text looks like, and the nearest way in; null for any other text.</summary>
    public static UnreadFormat? Of(FormatProbe head)
    {
        if (head.Kind != SourceKind.Text)
            return null;
        if (IsChat(head))
            return new("a chat, which names no paper by its id or address", "put the addresses of the papers that it speaks of into a text file, one a line");
        foreach (var (site, way, least, marks) in s_pages)
        {
            if (marks.Count(mark => head.Text.Contains(mark, StringComparison.Ordinal)) >= least)
                return new($"a page of {site}, whose text does not say which of it is a paper", way);
        }

        return null;
    }

    /// <summary>True for messages of which most have their time of day.</summary>
    public static bool IsChat(FormatProbe head) => Clock().Count(head.Text) >= LeastMessages;

    // 10:32 AM · Jane Doe  10:32 · [12/05/2024, 10:11] Jane: … · Jane Doe — Today at 10:32
    [GeneratedRegex(
        @"^\[?([^\n]{0,60}[\s,])?[0-2]?\d:[0-5]\d(:[0-5]\d)?(\s?[AP]M)?\]?(\s[^\n:]{1,40}:[^\n]{0,2000})?\s*$",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Clock();
}
