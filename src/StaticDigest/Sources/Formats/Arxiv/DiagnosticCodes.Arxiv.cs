namespace StaticDigest;

/// <content>Answers of arXiv.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind ArchiveError { get; } = new("SD0141", Severity.Warning,
        "The file holds an error message of {0} instead of papers: \"{1}\"; fetch it again.",
        Example: "<error>rate exceeded</error> in listings/a.xml", Fix: "Fetch it again later and delete this file.");
}
