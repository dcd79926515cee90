namespace StaticDigest;

/// <content>Pages of authors.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind AuthorPagesTooMany { get; } = new("SD0522", Severity.Info,
        "{0} authors with {1} papers or more have no page of their own, so that the site fits its host for years; they stand in the index with "
        + "their papers.",
        Example: "a digest with more such authors than size: {author_pages: 1000} allows",
        Fix: "Nothing to do. Authors you follow can be named in size: {authors: [Ada Lovelace]} in digest.yml; size: {author_pages: 5000} gives more " +
            "authors a page.");
}
