using System.Collections.Immutable;
using StaticDigest.Settings;
using StaticDigest.Theme;

namespace StaticDigest.Features;

/// <summary>
/// The table of contents: every feature of the site, in the order in which their pages are planned and their settings explained.
/// To leave one out delete its line and its folder.
/// </summary>
internal static class FeatureList
{
    public static ImmutableArray<Feature> All { get; } =
    [
        Issues.IssuesFeature.Feature,
        PaperPages.PaperPagesFeature.Feature,
        Citations.CitationsFeature.Feature,
        TopicPages.TopicPagesFeature.Feature,
        Authors.AuthorsFeature.Feature,
        Trending.TrendingFeature.Feature,
        Archive.ArchiveFeature.Feature,
        Statistics.StatisticsFeature.Feature,
        Map.MapFeature.Feature,
        Search.SearchFeature.Feature,
        Saved.SavedFeature.Feature,
        OwnPages.OwnPagesFeature.Feature,
        Api.ApiFeature.Feature,
        Feeds.FeedsFeature.Feature,
        Discussions.DiscussionsFeature.Feature,
        Mail.MailFeature.Feature,
        Chats.ChatsFeature.Feature,
        Offline.OfflineFeature.Feature,
        Sitemap.SitemapFeature.Feature,
        Cards.CardsFeature.Feature,
    ];

    /// <summary>Every record that a template can meet.</summary>
    public static ViewShapes Views { get; } = new(All.SelectMany(feature => feature.Views));

    public static ImmutableArray<SettingsSection> Settings { get; } = [.. All.SelectMany(feature => feature.Settings)];
}
