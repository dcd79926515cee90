namespace StaticDigest;

public static partial class DiagnosticCodes
{
    internal static DiagnosticKind FrontMatterBroken { get; } = new("SD0220", Severity.Warning,
        "The front matter cannot be read as YAML ({0}); expected lines such as title: \"…\" between two lines of ---. What stands before this "
        + "place is used.",
        Example: "title: On transport: a survey", Fix: "Put the text into quotes: title: \"On transport: a survey\".");

    internal static DiagnosticKind DocumentWithoutTitle { get; } = new("SD0221", Severity.Warning,
        "The document has no title in its front matter; it is left out.",
        Example: "a document without title: between its lines ---", Fix: "Add title: \"…\".");

    internal static DiagnosticKind FrontMatterValue { get; } = new("SD0222", Severity.Warning,
        "The front matter's {0} is \"{1}\"; expected {2}. The value is left out.",
        Example: "submitted: yesterday", Fix: "Write a value of the expected kind: submitted: 2026-04-17.");

    internal static DiagnosticKind FrontMatterKey { get; } = new("SD0223", Severity.Info,
        "The front matter's key \"{0}\" is unknown, or given twice; it is left out.",
        Example: "titel: On transport", Fix: "Correct the key, or delete the line.");
}
