using System.Collections.Immutable;
using StaticDigest.Settings;

namespace StaticDigest.Features.Chats;

/// <summary>The chats that are told of new editions.</summary>
public sealed record ChatList
{
    /// <summary>The chats, in the order of the settings.</summary>
    public ImmutableArray<ChatSettings> All { get; init; } = [];

    internal static SettingsSection Section { get; } = SettingsSection.Of("", "", new SettingBlock<ChatList>(new())
    {
        {
            "chats", new ChatReader().Kind, chats => chats.All, (chats, value) => chats with { All = value },
            "Chats that `staticdigest notify` tells of new issues. What opens a chat is a secret: it lies in an environment variable, never here; "
            + "`secret` names that variable."
        },
    });
}
