namespace StaticDigest;

/// <content>Issues.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind DayToCome { get; } = new("SD0205", Severity.Warning,
        "'{0}' is listed under {1}, which is in the future, so its issue stays the newest until then. Check the year.",
        Example: "listings/2036-04-17.txt", Fix: "Correct the year in the listing or in the file's name.");
}
