using StaticDigest.Theme;

namespace StaticDigest.Features.TopicPages;

/// <summary>A page for each topic, and the index of topics.</summary>
internal static class TopicPagesFeature
{
    public static Feature Feature { get; } = new("topics")
    {
        Pages = static at => TopicPages.Plan(at.Plan),
        Views = [ViewShape.Of<TopicsView>(), ViewShape.Of<TopicView>()],
    };
}
