using StaticDigest.Papers;
using StaticDigest.Settings;

namespace StaticDigest.Features.Mail;

/// <summary>The e-mail edition; nothing is sent before a server is named in the environment.</summary>
public sealed record MailSettings
{
    /// <summary>Stands in <see cref="Unsubscribe"/> for the recipient's address.</summary>
    public const string Recipient = "{email}";

    /// <summary>The sender's address; empty when there is no e-mail edition.</summary>
    public string From { get; init; } = "";

    /// <summary>Where to unsubscribe: an e-mail address or an https address; may be empty.</summary>
    public string Unsubscribe { get; init; } = "";

    /// <summary>True when the https address unsubscribes by a single POST request (RFC 8058).</summary>
    public bool IsOneClick { get; init; }

    /// <summary>A line for the foot of each message, such as a postal address; may be empty.</summary>
    public string Footer { get; init; } = "";

    // The recipient's place is no part of an address yet: https://example.org/leave?who={email}
    private static readonly SettingKind<string> s_wayOut = SettingKinds.Of(
        new("an e-mail address, an https address, or nothing", """ "type": ["string", "null"], "pattern": "^(https://.+|[^ ]+@[^ ]+)?$" """),
        text => SettingKinds.IsMailbox(text) || text.Replace(Recipient, "a", StringComparison.Ordinal) is var filled
            && filled.StartsWith("https://", StringComparison.Ordinal) && WebAddress.TryParse(filled) is not null ? text : null);

    internal static SettingsSection Section { get; } = SettingsSection.Of(
        "mail",
        "The e-mail edition, for `staticdigest email`. Off while `from` is empty. "
        + "The server and the recipients are named in the environment, never here; the README shows how.",
        new SettingBlock<MailSettings>(new())
        {
            {
                "from", SettingKinds.Mailbox, mail => mail.From, (mail, value) => mail with { From = value },
                "Address of the sender, such as digest@example.org."
            },
            {
                "unsubscribe", s_wayOut, mail => mail.Unsubscribe, (mail, value) => mail with { Unsubscribe = value },
                "Where readers unsubscribe: an e-mail address, or an https address in which {email} stands for the reader's address."
            },
            {
                "one_click", SettingKinds.Boolean, mail => mail.IsOneClick, (mail, value) => mail with { IsOneClick = value },
                "true: the https address unsubscribes at once when it is called by POST, as large mail services ask of large senders."
            },
            {
                "footer", SettingKinds.Text, mail => mail.Footer, (mail, value) => mail with { Footer = value },
                "A line for the foot of each message, such as a postal address where the law asks for one."
            },
        });
}
