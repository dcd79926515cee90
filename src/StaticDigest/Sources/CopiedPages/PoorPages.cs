using StaticDigest.Papers;

namespace StaticDigest.Sources.CopiedPages;

/// <summary>
/// Pages whose copied text does not say where a paper begins and ends, or holds a machine's words in place of the authors': each
/// is known by marks of which several must be there, and the report names the nearest way in.
/// </summary>
internal static class PoorPages
{
    private sealed record Page(string Name, string Advice, int Least, string[] Marks);

    private static readonly Page[] s_pages =
    [
        new("alphaXiv", "paste the addresses of the papers, one a line", 2, ["alphaXiv", "alphaxiv.org", "View blog", "Explore", "Bookmark", "Ask or search anything"]),
        new("Google Scholar", "tick the papers, save them to your library there, and export them as BibTeX", 3, ["Cited by ", "Related articles", "All 2 versions", "Create alert", "Any time", "Sort by relevance", "Save Cite"]),
        new("Semantic Scholar", "take the list from its API, or each paper's BibTeX behind \"Cite\"", 3, ["Semantic Scholar", "TLDR", "Highly Influential", "Citations", "View via Publisher", "Save", "Fields of Study"]),
        new("OpenReview", "unfold no details and copy the list with its dates, or take the list from its API", 2, ["OpenReview", "Revisions", "BibTeX", "Show details", "Readers: Everyone"]),
        new("the ACL Anthology", "save the volume's BibTeX, whose link is at the top of its page", 2, ["ACL Anthology", "Anthology ID", "Bibkey", "Cite (ACL)"]),
        new("DBLP", "export the results as BibTeX or JSON, by the button above them", 2, ["dblp computer science bibliography", "dblp:", "Refine list", "export bibliography", "showing all "]),
    ];

    public static SourceFormat Format { get; } = new("page of which the text is not enough", head => Find(head) is not null, (file, _) => Read(file));

    private static Batch<Entry> Read(SourceFile file) =>
        Find(new SourceHead(file)) is { } page
            ? new([], [DiagnosticCodes.PoorPage.At(new(file.Path), new DiagnosticKind.Sentence(page.Name), new DiagnosticKind.Sentence(page.Advice))])
            : new([], []);

    private static Page? Find(SourceHead head) =>
        head.Kind != SourceKind.Text ? null : s_pages.FirstOrDefault(page => page.Marks.Count(mark => head.Text.Contains(mark, StringComparison.Ordinal)) >= page.Least);
}
