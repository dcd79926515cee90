using StaticDigest.Theme;

namespace StaticDigest.Features.Chats;

/// <summary>Chats that are told of an edition; it has no page.</summary>
internal static class ChatsFeature
{
    public static Feature Feature { get; } = new("chats") { Settings = [ChatList.Section] };
}
