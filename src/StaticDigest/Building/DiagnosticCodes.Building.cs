namespace StaticDigest;

/// <content>The site as a whole.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind AddressClash { get; } = new("SD0501", Severity.Error, "`{0}` is claimed by {1} and by {2}; the first was published",
        Example: "static/about/index.html beside pages/about.md",
        Fix: "Rename one of the two: a topic by its slug, a page or a static file by its name.");

    internal static DiagnosticKind StaticNameUnsafe { get; } = new("SD0502", Severity.Warning,
        "the file `{0}` has a name that no web address can hold; it was not published",
        Example: "static/nul.png, a name that Windows keeps for itself", Fix: "Rename the file.");

    internal static DiagnosticKind LinkBroken { get; } = new("SD0503", Severity.Warning, "the page links to `{0}`, which is not part of the site",
        Example: "[see](/my-digest/papers/gone/) in a note", Fix: "Correct the link; addresses of papers stand in the sitemap.");

    internal static DiagnosticKind PageLost { get; } = new("SD0519", Severity.Error,
        "`{0}` could not be made, since the program failed on it: {1}. The rest of the site was built.",
        Example: "none is known; a template that divides by zero for one paper",
        Fix: "Report it with the entry or file that is named, or correct the template in input/theme.");
}
