namespace StaticDigest;

/// <content>Editions that are handed out.</content>
public static partial class DiagnosticCodes
{
    /// <summary>There is nothing to hand out.</summary>
    public static DiagnosticKind EditionMissing { get; } =
        new("SD1201", Severity.Warning, "There is no edition `{0}`; nothing was handed out.");

    /// <summary>The newest edition is not new.</summary>
    public static DiagnosticKind EditionOld { get; } =
        new("SD1202", Severity.Info, "The newest edition is of {0}, {1} days ago; as old ones are handed out only when they are named, it was not.");
}
