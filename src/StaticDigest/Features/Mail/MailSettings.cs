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
}
