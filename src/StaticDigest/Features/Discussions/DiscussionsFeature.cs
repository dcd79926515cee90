using StaticDigest.Theme;

namespace StaticDigest.Features.Discussions;

/// <summary>Discussions under papers; they are shown on the pages of papers.</summary>
internal static class DiscussionsFeature
{
    public static Feature Feature { get; } = new("discussions") { Settings = [DiscussionSettings.Section] };
}
