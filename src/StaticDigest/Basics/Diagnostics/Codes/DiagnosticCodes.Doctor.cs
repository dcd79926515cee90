namespace StaticDigest;

/// <content>What an owner should know before it breaks.</content>
public static partial class DiagnosticCodes
{
    /// <summary>The settings carry the address of another repository.</summary>
    public static DiagnosticKind AddressOfAnother { get; } =
        new("SD1001", Severity.Warning, "The setting `site.url` is `{0}`, but this repository, {1}, is published at `{2}`.");

    /// <summary>The settings and the host name different addresses.</summary>
    public static DiagnosticKind AddressMismatch { get; } =
        new("SD1002", Severity.Warning, "The setting `site.url` is `{0}`, but the site is served at `{1}`.");

    /// <summary>A CNAME file for another address.</summary>
    public static DiagnosticKind DomainOfAnother { get; } =
        new("SD1003", Severity.Warning, "The file names the domain `{0}`, but the site is served at `{1}`.");

    /// <summary>Something of a former owner.</summary>
    public static DiagnosticKind Leftover { get; } =
        new("SD1004", Severity.Warning, "The text `{0}` is {1}; it may be a former owner's.");

    /// <summary>No workflow runs by itself.</summary>
    public static DiagnosticKind NoSchedule { get; } =
        new("SD1005", Severity.Warning, "The settings name sources, but no workflow has a schedule; nothing is fetched by itself.");

    /// <summary>The schedule does not seem to run.</summary>
    public static DiagnosticKind ScheduleOff { get; } =
        new("SD1006", Severity.Warning, "The sources were last asked {0} days ago, on {1}; the schedule seems to be off.");

    /// <summary>A source was never asked.</summary>
    public static DiagnosticKind SourceNeverAsked { get; } =
        new("SD1007", Severity.Info, "The source \"{0}\" was never asked.");

    /// <summary>A source gives nothing any more.</summary>
    public static DiagnosticKind SourceStale { get; } =
        new("SD1008", Severity.Warning, "The source \"{0}\" has given nothing for {1} days; the last answer: {2}.");

    /// <summary>The digest has no new papers.</summary>
    public static DiagnosticKind DigestStale { get; } =
        new("SD1009", Severity.Warning, "The newest issue of the digest is of {0}, {1} days ago.");

    /// <summary>The site grows towards the limit.</summary>
    public static DiagnosticKind SiteLarge { get; } =
        new("SD1010", Severity.Warning, "The site has {0:0} MB, {1:0} % of the 1 GB that GitHub Pages publishes.");

    /// <summary>A file that Git hosts refuse.</summary>
    public static DiagnosticKind FileLarge { get; } =
        new("SD1011", Severity.Warning, "The file has {0:0} MB; GitHub warns from 50 MB and refuses from 100 MB.");

    /// <summary>An override that overrides nothing.</summary>
    public static DiagnosticKind OverrideOfNothing { get; } =
        new("SD1012", Severity.Warning, "The file replaces nothing: the theme has no `{0}`{1}");

    /// <summary>An override that is a copy.</summary>
    public static DiagnosticKind OverrideOfSame { get; } =
        new("SD1013", Severity.Info, "The file is the theme's own, unchanged; it hides what a newer theme brings.");

    /// <summary>A listing that gives nothing.</summary>
    public static DiagnosticKind ListingDead { get; } =
        new("SD1014", Severity.Warning, "No paper was read from this listing.");

    /// <summary>Merging would break fetched listings.</summary>
    public static DiagnosticKind MergeRuleMissing { get; } =
        new("SD1015", Severity.Warning, "Git is not told how to merge fetched listings; two runs at once, or an upgrade, can end in a conflict.");
}
