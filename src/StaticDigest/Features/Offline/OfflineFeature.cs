using StaticDigest.Theme;

namespace StaticDigest.Features.Offline;

/// <summary>The last week without a network.</summary>
internal static class OfflineFeature
{
    public static Feature Feature { get; } = new("offline")
    {
        Pages = static at => OfflineFiles.Plan(at.Plan, at.Before, at.Theme),
    };
}
