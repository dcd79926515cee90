namespace StaticDigest;

public static partial class DiagnosticCodes
{
    /// <summary>The output folder holds a file of somebody else where a page should go.</summary>
    public static DiagnosticKind UnownedFile { get; } = new("SD0510", Severity.Error, "'{0}' in the output folder was not written by StaticDigest; it is left as it is and the page is missing from the site.");

    /// <summary>The list of the files of the last build cannot be read.</summary>
    public static DiagnosticKind DamagedManifest { get; } = new("SD0511", Severity.Warning, "The record of the last build is damaged or of another version; its files are known again by their content.");

    /// <summary>Files stand where pages should go, and nothing tells whose they are.</summary>
    public static DiagnosticKind RecordLost { get; } = new("SD0523", Severity.Error, "There is no record of the last build, and files with another content stand where the site needs its own: {0}; nothing was written. A build with --clean replaces them.");

    /// <summary>Files that may be of an earlier build whose record was lost.</summary>
    public static DiagnosticKind LeftoversFound { get; } = new("SD0524", Severity.Warning, "The record of an earlier build was lost, and these files may be left over from it: {0}; they are not part of the site. The next build with --clean removes them.");

    /// <summary>There is no input folder.</summary>
    public static DiagnosticKind InputFolderMissing { get; } = new("SD0512", Severity.Error, "The input folder does not exist; nothing was read.");

    /// <summary>A file or folder could not be read.</summary>
    public static DiagnosticKind InputUnreadable { get; } = new("SD0513", Severity.Error, "Cannot be read and was left out: {0}");

    /// <summary>A file beyond the limit.</summary>
    public static DiagnosticKind InputTooLarge { get; } = new("SD0514", Severity.Error, "The file has {0} bytes, more than the {1} that are read; it was left out.");

    /// <summary>A pipe, socket or device among the input.</summary>
    public static DiagnosticKind InputSpecial { get; } = new("SD0208", Severity.Error, "This is {0} and no file; it was left out unopened.");

    /// <summary>A symbolic link that leads nowhere, out of the input folder or back into itself.</summary>
    public static DiagnosticKind InputLinkRefused { get; } = new("SD0515", Severity.Warning, "The symbolic link {0}; it was not followed.");

    /// <summary>A name that no address or message can show.</summary>
    public static DiagnosticKind InputNameRefused { get; } = new("SD0516", Severity.Warning, "The name '{0}' has control characters; it was left out.");

    /// <summary>Two paths that are one on Windows and macOS.</summary>
    public static DiagnosticKind InputCaseVariant { get; } = new("SD0517", Severity.Warning, "The path differs from '{0}' only in upper and lower case, which not every machine can tell apart; both were read.");
}
