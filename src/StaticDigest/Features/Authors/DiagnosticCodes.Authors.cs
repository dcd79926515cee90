namespace StaticDigest;

/// <content>Pages of authors.</content>
public static partial class DiagnosticCodes
{
    /// <summary>Some authors have no page, for the sum of all.</summary>
    public static DiagnosticKind AuthorPagesTooMany { get; } = new("SD0522", Severity.Warning,
        "{0} authors have no page of their own, since the pages of all would be many times as large as their papers; those with the most papers "
        + "have one.",
        Example: "200 papers that the same 100 people wrote", Fix: "Raise authors: {min_papers: 5} in digest.yml.");
}
