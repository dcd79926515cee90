namespace StaticDigest;

/// <content>Chats that are told of an edition.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind ChatNameTwice { get; } = new("SD1221", Severity.Error,
        "There are two chats with the name \"{0}\"; the second one was left out. Give it a name of its own.",
        Example: "two chats without a name, both of the kind slack", Fix: "Give one of them name: other.");

    internal static DiagnosticKind ChatNeeds { get; } = new("SD1222", Severity.Error, "The chat \"{0}\" needs the key `{1}`; it was left out.",
        Example: "- kind: telegram without room", Fix: "Add the key.");

    /// <summary>A chat service does not take the notice.</summary>
    public static DiagnosticKind NoticeRefused { get; } = new("SD1223", Severity.Error,
        "The chat did not accept the message: {0}. Run the command again to try once more.",
        Example: "403 from a webhook that was deleted", Fix: "Make a new webhook, put its address into the secret, run the command again.");

    /// <summary>A chat service may have taken the notice.</summary>
    public static DiagnosticKind NoticeUncertain { get; } = new("SD1224", Severity.Warning,
        "Whether the chat accepted the message is unknown ({0}); since it may have, it is not sent again.",
        Example: "a connection that breaks before the answer", Fix: "Look into the chat; with another --record it is sent again.");

    /// <summary>A chat whose secret is not there.</summary>
    public static DiagnosticKind ChatWithoutSecret { get; } = new("SD1225", Severity.Warning,
        "The environment variable {0} is not set; no message was sent.",
        Example: "SLACK_WEBHOOK is not set", Fix: "Set the variable, as a secret of the repository, or delete the chat.");

    /// <summary>A chat whose secret is something else.</summary>
    public static DiagnosticKind ChatSecretUnusable { get; } = new("SD1226", Severity.Error, "No message was sent to the chat: {0}",
        Example: "SLACK_WEBHOOK: hello", Fix: "Put the webhook's address into the variable.");
}
