namespace StaticDigest;

/// <content>What <c>check</c> says beside what a build says.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind NearlyEqualTitles { get; } = new("SD0204", Severity.Info,
        "'{0}' ({1}) is nearly the title of {2}; all were kept. Give them one id if they are one paper.",
        Example: "\"On transport\" and \"On transports\"", Fix: "Nothing to do; give both one id if they are one paper.");

    internal static DiagnosticKind MoreNearlyEqualTitles { get; } = new("SD0207", Severity.Info,
        "{0} more paper(s) have titles that are nearly those of others.",
        Example: "a digest with hundreds of yearly reports", Fix: "Nothing to do; `check --verbose` shows them.");
}
