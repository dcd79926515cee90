namespace StaticDigest;

/// <content>Pages of single papers.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind PageOfNoPaper { get; } = new("SD0185", Severity.Error,
        "The page has tags for reference managers, but they name no paper; save the page of a paper, or an export of the list. The file was left out.",
        Example: "a saved page of search results with only the journal's tags",
        Fix: "Save the page of one paper, or export the list as BibTeX or RIS.");
}
