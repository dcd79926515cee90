using StaticDigest.Theme;

namespace StaticDigest.Features.Trending;

/// <summary>What is read now: papers by votes that fade, topics that rise.</summary>
internal static class TrendingFeature
{
    public static Feature Feature { get; } = new("trending")
    {
        Settings = [TrendingSettings.Section],
        Pages = static at => [TrendingPages.Plan(at.Plan)],
        Views = [ViewShape.Of<TrendingView>(), ViewShape.Of<TrendingPaperView>(), ViewShape.Of<RisingTopicView>()],
    };
}
