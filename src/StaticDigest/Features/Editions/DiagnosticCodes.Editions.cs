namespace StaticDigest;

/// <content>Editions that are handed out.</content>
public static partial class DiagnosticCodes
{
    /// <summary>There is nothing to hand out.</summary>
    public static DiagnosticKind EditionMissing { get; } = new("SD1201", Severity.Warning, "There is no edition `{0}`; nothing was sent.",
        Example: "--day 2026-04-18 without an issue of that day", Fix: "Name a day that has an issue, or newest.");

    /// <summary>The newest edition is not new.</summary>
    public static DiagnosticKind EditionOld { get; } = new("SD1202", Severity.Info,
        "The newest edition is of {0}, {1} days ago; old editions are sent only when they are named, so it was not sent.",
        Example: "--day newest after two weeks without papers", Fix: "Nothing to do; name the day to send it anyway.");
}
