namespace StaticDigest;

/// <content>The output folder.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind UnownedFile { get; } = new("SD0510", Severity.Error,
        "'{0}' in the output folder was not written by StaticDigest; it is left as it is and the page is missing from the site.",
        Example: "a file index.html in output/ that you made", Fix: "Build with --clean, or choose another --output.");

    internal static DiagnosticKind DamagedManifest { get; } = new("SD0511", Severity.Warning,
        "The record of the last build is damaged or of another version; its files are known again by their content.",
        Example: "an emptied output/.staticdigest/manifest", Fix: "Nothing, unless SD0523 or SD0524 is reported, too.");

    internal static DiagnosticKind RecordLost { get; } = new("SD0523", Severity.Error,
        "There is no record of the last build, and files with another content stand where the site needs its own: {0}; nothing was written. A "
        + "build with --clean replaces them.",
        Example: "output/.staticdigest/manifest was deleted, and a listing was added since",
        Fix: "Look at the files that are named, and build with --clean; or choose another --output.");

    internal static DiagnosticKind LeftoversFound { get; } = new("SD0524", Severity.Warning,
        "The record of an earlier build was lost, and these files may be left over from it: {0}; they are not part of the site. The next build "
        + "with --clean removes them.",
        Example: "output/.staticdigest/manifest was deleted, and with it a listing",
        Fix: "Move what is yours to input/static, and build with --clean.");
}
