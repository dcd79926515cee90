namespace StaticDigest;

/// <content>RIS.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind RisUnframed { get; } = new("SD0158", Severity.Info, "The record has no line \"{0}\"; it was read anyway.",
        Example: "a record of RIS without \"ER  -\"", Fix: "Nothing to do; export the file again to get rid of this message.");
}
