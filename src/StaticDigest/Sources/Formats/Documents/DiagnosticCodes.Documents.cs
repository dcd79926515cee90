namespace StaticDigest;

public static partial class DiagnosticCodes
{
    internal static DiagnosticKind DocumentWithoutTitle { get; } = new("SD0221", Severity.Warning,
        "The document has no title in its front matter; it is left out.",
        Example: "a document without title: between its lines ---", Fix: "Add title: \"…\".");

    internal static DiagnosticKind FrontMatterValue { get; } = new("SD0222", Severity.Warning,
        "The front matter's {0} is \"{1}\"; expected {2}. The value is left out.",
        Example: "submitted: yesterday", Fix: "Write a value of the expected kind: submitted: 2026-04-17.");
}
