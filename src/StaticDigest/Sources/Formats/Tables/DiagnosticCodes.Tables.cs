namespace StaticDigest;

/// <content>Tables.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind TableWithoutPapers { get; } = new("SD0190", Severity.Error,
        "The table has no column that tells papers, its columns are {0}; wanted are headings with a title or an id and at least one more, such "
        + "as Title, Authors, Date, DOI, arXiv ID, URL. The file was left out.",
        Example: "Size,Colour in the first line of a CSV", Fix: "Name the columns Title, Authors, Date, DOI, URL.");

    internal static DiagnosticKind TableColumnsUnknown { get; } = new("SD0191", Severity.Info, "These columns are not read: {0}.",
        Example: "a column \"Read\"", Fix: "Nothing to do.");

    internal static DiagnosticKind TableRowWidth { get; } = new("SD0192", Severity.Error,
        "The row has {0} cell(s) under {1} headings, as with a separator or a line break outside quotes; it was left out.",
        Example: "a line break within a cell without quotes", Fix: "Put the cell into quotes, or export the table again.");

    internal static DiagnosticKind TableOpenQuote { get; } = new("SD0193", Severity.Warning,
        "A quote in this row is never closed; the row was read as ending with its line.",
        Example: "\"A paper, Ada Lovelace, 2024", Fix: "Close the quote.");
}
