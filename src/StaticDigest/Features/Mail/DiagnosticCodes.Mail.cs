namespace StaticDigest;

/// <content>Editions by e-mail.</content>
public static partial class DiagnosticCodes
{
    /// <summary>The edition is longer than a message may be.</summary>
    public static DiagnosticKind EditionShortened { get; } = new("SD1203", Severity.Info,
        "The message shows {0} of {1} papers, since mail programs cut longer ones off; it links to the others.",
        Example: "an issue of 300 papers", Fix: "Nothing to do.");

    /// <summary>The theme cannot make messages.</summary>
    public static DiagnosticKind MailTemplateMissing { get; } = new("SD1204", Severity.Error,
        "The theme has no mail/issue.html, from which messages are made; copy it from the program's own theme.",
        Example: "a theme of your own without mail/issue.html", Fix: "Copy mail/issue.html from the program's own theme.");

    /// <summary>Nobody sends it.</summary>
    public static DiagnosticKind MailSenderMissing { get; } = new("SD1205", Severity.Error,
        "The setting `mail.from` is empty; a message needs the address that it comes from.",
        Example: "email without mail.from", Fix: "Add mail: {from: digest@example.org}.");

    /// <summary>A line of the list of recipients.</summary>
    public static DiagnosticKind RecipientInvalid { get; } = new("SD1206", Severity.Warning,
        "The line is not an e-mail address such as ada@example.org; nothing is sent to it.",
        Example: "ada at example.org in the list of recipients", Fix: "Correct the line.");

    /// <summary>The server does not take the message, and never will.</summary>
    public static DiagnosticKind MailRefused { get; } = new("SD1207", Severity.Error, "The server refused the message to this recipient: {0}",
        Example: "550 no such user", Fix: "Delete the recipient from the list.");

    /// <summary>The server did not take the message in time.</summary>
    public static DiagnosticKind MailGivenUp { get; } = new("SD1208", Severity.Error,
        "The message could not be sent to this recipient, tried {0} times: {1} Run the command again to go on.",
        Example: "a server that says 451 for an hour", Fix: "Run the command again; recipients who have the message do not get it twice.");

    /// <summary>The connection broke at the one moment that leaves it open.</summary>
    public static DiagnosticKind MailUncertain { get; } = new("SD1209", Severity.Warning,
        "The connection broke after the whole message was handed over and before the server confirmed it; since it may have arrived, it "
        + "is not sent again.",
        Example: "a connection that breaks after the last byte",
        Fix: "Ask the recipient; name them with --to and another --record to send it again.");

    /// <summary>The server cannot be used.</summary>
    public static DiagnosticKind MailServerUnusable { get; } = new("SD1210", Severity.Error, "Nothing can be sent through the server: {0}",
        Example: "a wrong password in SMTP_PASSWORD", Fix: "Correct the SMTP_ variables, as secrets of the repository.");
}
