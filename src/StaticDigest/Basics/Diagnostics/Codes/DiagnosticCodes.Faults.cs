namespace StaticDigest;

/// <content>What a fault of the program costs: a paper, a page or a listing, never the site.</content>
public static partial class DiagnosticCodes
{
    /// <summary>A paper on which planning failed.</summary>
    public static DiagnosticKind PaperLost { get; } = new("SD0518", Severity.Error,
        "The paper '{0}' was left out, since the program failed on it: {1}. The rest of the site was built.");

    /// <summary>A page that could not be made.</summary>
    public static DiagnosticKind PageLost { get; } = new("SD0519", Severity.Error,
        "`{0}` could not be made, since the program failed on it: {1}. The rest of the site was built.");

    /// <summary>A listing on which its reader failed.</summary>
    public static DiagnosticKind ListingLost { get; } = new("SD0520", Severity.Error,
        "No paper of this listing was read, since the program failed on it: {0}. The rest of the site was built.");

    /// <summary>Some authors have no page, for the sum of all.</summary>
    public static DiagnosticKind AuthorPagesTooMany { get; } = new("SD0522", Severity.Warning,
        "{0} authors have no page of their own, since the pages of all would be many times as large as their papers; those with the most papers have one.");

    /// <summary>The site is larger than the host publishes.</summary>
    public static DiagnosticKind SiteTooLarge { get; } = new("SD0521", Severity.Error,
        "The site has {0:0} MB, {1:0} % of the 1 GB that GitHub Pages publishes; it will be refused.");

    /// <summary>More records of one paper than lists can have.</summary>
    public static DiagnosticKind TooManyRecords { get; } = new("SD0525", Severity.Warning, "{0} records are of one paper, this is the first; {1} of them count.");
}
