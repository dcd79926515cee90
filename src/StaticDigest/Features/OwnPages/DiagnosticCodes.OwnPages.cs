namespace StaticDigest;

/// <content>Pages that the owner wrote.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind OwnPageFrontMatter { get; } = new("SD0526", Severity.Warning,
        "the lines between --- at the beginning of the page cannot be read: {0}; the page is published without them",
        Example: "---, title: Reading group: autumn, --- at the beginning of pages/reading-group.md",
        Fix: "Write title: and nav: there, each on a line of its own, or remove the two lines ---.");
}
