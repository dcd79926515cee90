namespace StaticDigest;

/// <content>What an owner should know before it breaks; reported by commands, which declare no codes of their own.</content>
public static partial class DiagnosticCodes
{
    /// <summary>The site is larger than the host publishes.</summary>
    public static DiagnosticKind SiteTooLarge { get; } = new("SD0521", Severity.Error,
        "The site has {0:0} MB, {1:0} % of the 1 GB that GitHub Pages publishes; it will be refused.",
        Example: "100,000 papers with their Markdown",
        Fix: "Set pages: {markdown: false} and citations: false in digest.yml, keep large files out of static/, or move old listings to a digest "
        + "of their own.");

    /// <summary>The settings carry the address of another repository.</summary>
    public static DiagnosticKind AddressOfAnother { get; } = new("SD1001", Severity.Warning,
        "The setting `site.url` is `{0}`, but this repository, {1}, is published at `{2}`.",
        Example: "site.url of the digest that yours was copied from", Fix: "Correct site.url in digest.yml, or delete the line.");

    /// <summary>The settings and the host name different addresses.</summary>
    public static DiagnosticKind AddressMismatch { get; } = new("SD1002", Severity.Warning,
        "The setting `site.url` is `{0}`, but the site is served at `{1}`.",
        Example: "site.url: https://example.net/, served at https://example.org/", Fix: "Correct site.url in digest.yml, or delete the line.");

    /// <summary>A CNAME file for another address.</summary>
    public static DiagnosticKind DomainOfAnother { get; } = new("SD1003", Severity.Warning,
        "The file names the domain `{0}`, but the site is served at `{1}`.",
        Example: "static/CNAME with example.net", Fix: "Correct static/CNAME, or delete it.");

    /// <summary>Something of a former owner.</summary>
    public static DiagnosticKind Leftover { get; } = new("SD1004", Severity.Warning, "The text `{0}` is {1}; it may belong to a former owner.",
        Example: "site.author with the link of another owner", Fix: "Replace it by your own, or delete it.");

    /// <summary>No workflow runs by itself.</summary>
    public static DiagnosticKind NoSchedule { get; } = new("SD1005", Severity.Warning,
        "The settings name sources, but no workflow has a schedule; nothing is fetched by itself.",
        Example: "a workflow without schedule:", Fix: "Add a schedule to .github/workflows/publish.yml.");

    /// <summary>The schedule does not seem to run.</summary>
    public static DiagnosticKind ScheduleOff { get; } = new("SD1006", Severity.Warning,
        "The sources were last asked {0} days ago, on {1}; the schedule seems to be off.",
        Example: "a schedule that was switched off after 60 days without commits", Fix: "Switch the workflow on again under Actions.");

    /// <summary>A source was never asked.</summary>
    public static DiagnosticKind SourceNeverAsked { get; } = new("SD1007", Severity.Info, "The source \"{0}\" was never asked.",
        Example: "a source that was added today", Fix: "Run `staticdigest fetch`, or wait for the schedule.");

    /// <summary>A source gives nothing any more.</summary>
    public static DiagnosticKind SourceStale { get; } = new("SD1008", Severity.Warning,
        "The source \"{0}\" has given nothing for {1} days; the last answer: {2}.",
        Example: "a feed that was given up", Fix: "Correct the source in digest.yml, or delete it.");

    /// <summary>The digest has no new papers.</summary>
    public static DiagnosticKind DigestStale { get; } = new("SD1009", Severity.Warning, "The newest issue of the digest is of {0}, {1} days ago.",
        Example: "a digest without new papers for two weeks", Fix: "Check the report of the last fetch, or add a listing.");

    /// <summary>The site grows towards the limit.</summary>
    public static DiagnosticKind SiteLarge { get; } = new("SD1010", Severity.Warning,
        "The site has {0:0} MB, {1:0} % of the 1 GB that GitHub Pages publishes.",
        Example: "a site of 950 MB",
        Fix: "Set pages: {markdown: false} in digest.yml, keep large files out of static/, or move old listings to a digest of their own.");

    /// <summary>A file that Git hosts refuse.</summary>
    public static DiagnosticKind FileLarge { get; } = new("SD1011", Severity.Warning,
        "The file has {0:0} MB; GitHub warns from 50 MB and refuses from 100 MB.",
        Example: "a listing of 60 MB", Fix: "Split it: several listings are read as one, in any order.");

    /// <summary>An override that overrides nothing.</summary>
    public static DiagnosticKind OverrideOfNothing { get; } = new("SD1012", Severity.Warning, "The file replaces nothing: the theme has no `{0}`{1}",
        Example: "theme/layouts/papers.html", Fix: "Give it the path of the file that it is to replace; theme/REFERENCE.md lists them.");

    /// <summary>An override that is a copy.</summary>
    public static DiagnosticKind OverrideOfSame { get; } = new("SD1013", Severity.Info,
        "The file is the theme's own, unchanged; it hides what a newer theme brings.",
        Example: "a copied layout that was not changed", Fix: "Delete it; copy a theme's file only to change it.");

    /// <summary>A listing that gives nothing.</summary>
    public static DiagnosticKind ListingDead { get; } = new("SD1014", Severity.Warning, "No paper was read from this listing.",
        Example: "a listing in no known format", Fix: "Run `staticdigest check` to see why; delete the file if it is not a listing.");

    /// <summary>Merging would break fetched listings.</summary>
    public static DiagnosticKind MergeRuleMissing { get; } = new("SD1015", Severity.Warning,
        "Git is not told how to merge fetched listings; two runs at once, or an upgrade, can end in a conflict.",
        Example: ".gitattributes without merge=union", Fix: "Put the line `input/**/*.jsonl merge=union` into .gitattributes.");
}
