namespace StaticDigest;

/// <content>Messages and mail.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind MessageWithoutPapers { get; } = new("SD0186", Severity.Warning,
        "The message \"{0}\" holds no papers that are read; it was left out.",
        Example: "a saved mail with greetings", Fix: "Delete it, or save the alert itself.");

    internal static DiagnosticKind MailWithoutPapers { get; } = new("SD0188", Severity.Error,
        "The mail \"{0}\" holds no papers that are read, such as an alert of Google Scholar or Semantic Scholar or the daily mail of arXiv; save "
        + "that one, or the page behind the mail's link.",
        Example: "a newsletter without papers in listings/", Fix: "Save the alert itself, or the page behind its link.");
}
