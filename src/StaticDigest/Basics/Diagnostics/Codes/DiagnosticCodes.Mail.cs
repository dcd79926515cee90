namespace StaticDigest;

/// <content>Editions that are handed out: by e-mail and to chats.</content>
public static partial class DiagnosticCodes
{
    /// <summary>There is nothing to hand out.</summary>
    public static DiagnosticKind EditionMissing { get; } =
        new("SD1201", Severity.Warning, "There is no edition `{0}`; nothing was handed out.");

    /// <summary>The newest edition is not new.</summary>
    public static DiagnosticKind EditionOld { get; } =
        new("SD1202", Severity.Info, "The newest edition is of {0}, {1} days ago; as old ones are handed out only when they are named, it was not.");

    /// <summary>The edition is longer than a message may be.</summary>
    public static DiagnosticKind EditionShortened { get; } =
        new("SD1203", Severity.Info, "The message shows {0} of {1} papers, since mail programs cut longer ones off; it links to the others.");

    /// <summary>The theme cannot make messages.</summary>
    public static DiagnosticKind MailTemplateMissing { get; } =
        new("SD1204", Severity.Error, "The theme has no mail/issue.html, from which messages are made; copy it from the program's own theme.");

    /// <summary>Nobody sends it.</summary>
    public static DiagnosticKind MailSenderMissing { get; } =
        new("SD1205", Severity.Error, "The setting `mail.from` is empty; a message needs the address that it comes from.");

    /// <summary>A line of the list of recipients.</summary>
    public static DiagnosticKind RecipientInvalid { get; } =
        new("SD1206", Severity.Warning, "The line is no e-mail address such as ada@example.org; nothing is sent to it.");

    /// <summary>The server does not take the message, and never will.</summary>
    public static DiagnosticKind MailRefused { get; } =
        new("SD1207", Severity.Error, "The server refused the message to this recipient: {0}");

    /// <summary>The server did not take the message in time.</summary>
    public static DiagnosticKind MailGivenUp { get; } =
        new("SD1208", Severity.Error, "The message could not be sent to this recipient, tried {0} times: {1} Run the command again to go on.");

    /// <summary>The connection broke at the one moment that leaves it open.</summary>
    public static DiagnosticKind MailUncertain { get; } =
        new("SD1209", Severity.Warning, "The connection broke after the whole message was handed over and before the server said that it has it; since it may have arrived, it is not sent again.");

    /// <summary>The server cannot be used.</summary>
    public static DiagnosticKind MailServerUnusable { get; } =
        new("SD1210", Severity.Error, "Nothing can be sent through the server: {0}");

    /// <summary>Two chats of one name.</summary>
    public static DiagnosticKind ChatNameTwice { get; } =
        new("SD1221", Severity.Error, "There are two chats with the name \"{0}\"; the second one was left out. Give it a name of its own.");

    /// <summary>A chat that lacks something.</summary>
    public static DiagnosticKind ChatNeeds { get; } =
        new("SD1222", Severity.Error, "The chat \"{0}\" needs the key `{1}`; it was left out.");

    /// <summary>A chat whose secret is not there.</summary>
    public static DiagnosticKind ChatWithoutSecret { get; } =
        new("SD1225", Severity.Warning, "The environment variable {0} is not set; the chat was told nothing.");

    /// <summary>A chat whose secret is something else.</summary>
    public static DiagnosticKind ChatSecretUnusable { get; } =
        new("SD1226", Severity.Error, "The chat was told nothing: {0}");

    /// <summary>A chat service does not take the notice.</summary>
    public static DiagnosticKind NoticeRefused { get; } =
        new("SD1223", Severity.Error, "The chat did not take the notice: {0}. Run the command again to try once more.");

    /// <summary>A chat service may have taken the notice.</summary>
    public static DiagnosticKind NoticeUncertain { get; } =
        new("SD1224", Severity.Warning, "Whether the chat took the notice is not known ({0}); since it may have, it is not sent again.");
}
