namespace StaticDigest;

/// <content>Saved and copied pages, and mail.</content>
public static partial class DiagnosticCodes
{
    /// <summary>Tags for papers that name none.</summary>
    public static DiagnosticKind PageOfNoPaper { get; } = new("SD0185", Severity.Error, "The page has tags for reference managers, but they name no paper; save the page of a paper, or an export of the list. The file was left out.");

    /// <summary>One of several mails without papers.</summary>
    public static DiagnosticKind MessageWithoutPapers { get; } = new("SD0186", Severity.Warning, "The message \"{0}\" holds no papers that are read; it was left out.");

    /// <summary>A mail without papers.</summary>
    public static DiagnosticKind MailWithoutPapers { get; } = new("SD0188", Severity.Error, "The mail \"{0}\" holds no papers that are read, such as an alert of Google Scholar or Semantic Scholar or the daily mail of arXiv; save that one, or the page behind the mail's link.");

    /// <summary>An entry of a page that cannot be what a paper is.</summary>
    public static DiagnosticKind EntryNotTrusted { get; } = new("SD0187", Severity.Error, "What stands here, \"{0}\", has the place of a paper, but neither a title that can be one nor an id; it was left out, the rest was read.");
}
