using StaticDigest.Theme;

namespace StaticDigest.Features.Statistics;

/// <summary>The digest in numbers.</summary>
internal static class StatisticsFeature
{
    public static Feature Feature { get; } = new("statistics")
    {
        Pages = static at => [StatsPages.Plan(at.Plan)],
        Views =
        [
            ViewShape.Of<StatsView>(),
            ViewShape.Of<ShareView>(),
            ViewShape.Of<TopicTimesView>(),
            ViewShape.Of<TopicTimeView>(),
            ViewShape.Of<TopicPeriodView>(),
        ],
    };
}
