using StaticDigest.Features.Feeds.Formats;
using StaticDigest.Theme;

namespace StaticDigest.Features.Feeds;

/// <summary>RSS, Atom and JSON Feed of the digest, its topics and authors, OPML, and the page that lists them.</summary>
internal static class FeedsFeature
{
    public static Feature Feature { get; } = new("feeds")
    {
        Settings = [FeedSettings.Section],
        Pages = static at => [FeedPages.Plan(at.Plan), .. FeedFiles.Plan(at.Plan.Digest, at.Plan.Site)],
        Views = [ViewShape.Of<FeedsView>(), ViewShape.Of<FeedRowView>()],
    };
}
