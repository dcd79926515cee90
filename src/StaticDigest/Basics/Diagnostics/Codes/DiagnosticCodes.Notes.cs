namespace StaticDigest;

/// <content>The editor's notes.</content>
public static partial class DiagnosticCodes
{
    /// <summary>A note on a paper that is not there.</summary>
    public static DiagnosticKind NoteWithoutPaper { get; } = new("SD0210", Severity.Warning, "The note is on \"{0}\", but no paper has this id or title{1}; it was left out. Name the file by the paper's id, such as 2509.09114.md.");

    /// <summary>A note whose name fits several papers.</summary>
    public static DiagnosticKind NoteAmbiguous { get; } = new("SD0211", Severity.Warning, "The note is on \"{0}\", which fits {1} papers, among them {2} and {3}; it was left out. Name the file by one paper's id.");

    /// <summary>A file among the notes that is no note.</summary>
    public static DiagnosticKind NoteNotMarkdown { get; } = new("SD0212", Severity.Warning, "Only Markdown files (.md) are read from notes/; the file was left out. Listings belong into listings/.");
}
