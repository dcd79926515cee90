namespace StaticDigest;

/// <content>Tables, and what libraries of references keep beside the references.</content>
public static partial class DiagnosticCodes
{
    /// <summary>A table of something else.</summary>
    public static DiagnosticKind TableWithoutPapers { get; } = new("SD0190", Severity.Error, "The table has no column that tells papers, its columns are {0}; wanted are headings with a title or an id and at least one more, such as Title, Authors, Date, DOI, arXiv ID, URL. The file was left out.");

    /// <summary>Columns without a meaning.</summary>
    public static DiagnosticKind TableColumnsUnknown { get; } = new("SD0191", Severity.Info, "These columns are not read: {0}.");

    /// <summary>A row that does not fit the headings.</summary>
    public static DiagnosticKind TableRowWidth { get; } = new("SD0192", Severity.Error, "The row has {0} cell(s) under {1} headings, as with a separator or a line break outside quotes; it was left out.");

    /// <summary>A quote without its end.</summary>
    public static DiagnosticKind TableOpenQuote { get; } = new("SD0193", Severity.Warning, "A quote in this row is never closed; the row was read as ending with its line.");

    /// <summary>Files and notes of a library.</summary>
    public static DiagnosticKind AttachmentsSkipped { get; } = new("SD0194", Severity.Info, "{0} record(s) are attached files and notes of a library; they were skipped.");

    /// <summary>YAML that breaks off.</summary>
    public static DiagnosticKind YamlBroken { get; } = new("SD0195", Severity.Error, "The list of references is not valid YAML from here on ({0}); what stands before was read, the rest was left out.");

    /// <summary>{0} is the number of papers.</summary>
    public static DiagnosticKind ReadMe { get; } = new("SD0196", Severity.Info, "A README.md is taken for a word to people and not for a listing when it names fewer than three papers; this one names {0} and was left alone.");
}
