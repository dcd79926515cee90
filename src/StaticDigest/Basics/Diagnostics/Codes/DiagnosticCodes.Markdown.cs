namespace StaticDigest;

public static partial class DiagnosticCodes
{
    /// <summary>The front matter is no YAML.</summary>
    public static DiagnosticKind FrontMatterBroken { get; } = new("SD0220", Severity.Warning, "The front matter cannot be read as YAML ({0}); expected lines such as title: \"…\" between two lines of ---. What stands before this place is used.");

    /// <summary>A document without title.</summary>
    public static DiagnosticKind DocumentWithoutTitle { get; } = new("SD0221", Severity.Warning, "The document has no title in its front matter; it is left out.");

    /// <summary>A value of the wrong shape.</summary>
    public static DiagnosticKind FrontMatterValue { get; } = new("SD0222", Severity.Warning, "The front matter's {0} is \"{1}\"; expected {2}. The value is left out.");

    /// <summary>A key that nothing reads.</summary>
    public static DiagnosticKind FrontMatterKey { get; } = new("SD0223", Severity.Info, "The front matter's key \"{0}\" is not known, or stands there twice; it is left out.");
}
