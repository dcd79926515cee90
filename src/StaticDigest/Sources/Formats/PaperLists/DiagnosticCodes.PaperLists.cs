namespace StaticDigest;

/// <content>Lists of a venue's papers.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind NoListYear { get; } = new("SD0162", Severity.Warning,
        "Neither the file's name nor the list says which year it is of; name the file after its venue, such as iclr2025.json. The papers were "
        + "kept without a year.",
        Example: "listings/papers.json of a venue's list", Fix: "Name the file after venue and year: iclr2025.json.");
}
