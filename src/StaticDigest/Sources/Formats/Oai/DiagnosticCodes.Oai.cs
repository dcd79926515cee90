namespace StaticDigest;

/// <content>Answers of archives by OAI-PMH.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind RecordDeleted { get; } = new("SD0143", Severity.Info, "The record {0} was deleted at its source; it was left out.",
        Example: "<header status=\"deleted\">", Fix: "Nothing to do.");
}
