namespace StaticDigest;

/// <content>The input folder.</content>
public static partial class DiagnosticCodes
{
    /// <summary>{0} is the number of papers.</summary>
    public static DiagnosticKind ReadMe { get; } = new("SD0196", Severity.Info,
        "A README.md is taken for documentation, not for a listing, when it names fewer than three papers; this one names {0} and was left "
        + "alone.",
        Example: "a README.md that explains the folder", Fix: "Nothing to do; rename the file if it is a listing.");

    internal static DiagnosticKind InputSpecial { get; } = new("SD0208", Severity.Error, "This is {0}, not a file; it was left out unopened.",
        Example: "a pipe or socket in listings/", Fix: "Remove it.");

    internal static DiagnosticKind NoteNotMarkdown { get; } = new("SD0212", Severity.Warning,
        "Only Markdown files (.md) are read from notes/; the file was left out. Listings belong in listings/.",
        Example: "notes/2401.00001.txt", Fix: "End the file's name in .md, or move a listing to listings/.");

    internal static DiagnosticKind InputFolderMissing { get; } = new("SD0512", Severity.Error, "The input folder does not exist; nothing was read.",
        Example: "--input inptu", Fix: "Correct --input.");

    internal static DiagnosticKind InputUnreadable { get; } = new("SD0513", Severity.Error, "Cannot be read and was left out: {0}",
        Example: "a listing without the right to read it", Fix: "Grant permission to read it, or delete it.");

    internal static DiagnosticKind InputTooLarge { get; } = new("SD0514", Severity.Error,
        "The file has {0} bytes, more than the {1} that are read; it was left out.",
        Example: "a listing of 300 MB", Fix: "Split it: several listings are read as one, in any order.");

    internal static DiagnosticKind InputLinkRefused { get; } = new("SD0515", Severity.Warning, "The symbolic link {0}; it was not followed.",
        Example: "listings/a.txt that links to /home/ada/a.txt", Fix: "Copy the file in place of the link.");

    internal static DiagnosticKind InputNameRefused { get; } = new("SD0516", Severity.Warning,
        "The name '{0}' has control characters; it was left out.",
        Example: "a file name with a line break", Fix: "Rename the file.");

    internal static DiagnosticKind InputCaseVariant { get; } = new("SD0517", Severity.Warning,
        "The path differs from '{0}' only in upper and lower case, which not every machine can tell apart; both were read.",
        Example: "listings/A.txt beside listings/a.txt", Fix: "Rename one of the two.");

    internal static DiagnosticKind ListingLost { get; } = new("SD0520", Severity.Error,
        "No paper of this listing was read, since the program failed on it: {0}. The rest of the site was built.",
        Example: "none is known; it is a fault of the program", Fix: "Report it with the listing.");

    /// <summary>Papers that nothing leads to.</summary>
    public static DiagnosticKind PapersWithoutAddress { get; } = new("SD1623", Severity.Info,
        "{0} of {1} papers have no address: their listings name none; `staticdigest resolve` looks for them",
        Example: "a listing that was copied without the links of its titles", Fix: "Run `staticdigest resolve`.");
}
