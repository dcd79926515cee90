namespace StaticDigest.Features.Chats;

/// <summary>A chat service that takes messages from programs.</summary>
public enum ChatKind
{
    /// <summary>Slack, by an incoming webhook.</summary>
    Slack,

    /// <summary>Discord, by a webhook.</summary>
    Discord,

    /// <summary>Telegram, by a bot.</summary>
    Telegram,

    /// <summary>Matrix, by an account's access token.</summary>
    Matrix,

    /// <summary>Feishu or Lark, by a custom bot.</summary>
    Feishu,
}

/// <summary>A chat that is told of new editions. Its secret is in the environment, never in the settings.</summary>
public sealed record ChatSettings
{
    /// <summary>Name, by which the command line calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The service.</summary>
    public required ChatKind Kind { get; init; }

    /// <summary>Name of the environment variable with the webhook's address or the token.</summary>
    public required string Secret { get; init; }

    /// <summary>Name of the environment variable with the key that signs messages; Feishu only, may be empty.</summary>
    public string SigningKey { get; init; } = "";

    /// <summary>Where the messages go: a chat of Telegram, a room of Matrix.</summary>
    public string Room { get; init; } = "";

    /// <summary>Address of the server: of Matrix, or of one that stands in for Telegram.</summary>
    public string Server { get; init; } = "";

    /// <summary>How many papers a message names.</summary>
    public int Papers { get; init; } = 10;
}
