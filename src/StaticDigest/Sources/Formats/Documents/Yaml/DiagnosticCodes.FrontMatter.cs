namespace StaticDigest;

public static partial class DiagnosticCodes
{
    internal static DiagnosticKind FrontMatterBroken { get; } = new("SD0220", Severity.Warning,
        "The front matter cannot be read as YAML ({0}); expected lines such as title: \"…\" between two lines of ---. What stands before this "
        + "place is used.",
        Example: "title: On transport: a survey", Fix: "Put the text into quotes: title: \"On transport: a survey\".");

    internal static DiagnosticKind FrontMatterKey { get; } = new("SD0223", Severity.Info,
        "The front matter's key \"{0}\" is unknown, or given twice; it is left out.",
        Example: "titel: On transport", Fix: "Correct the key, or delete the line.");
}
