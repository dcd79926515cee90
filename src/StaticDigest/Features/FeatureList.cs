using System.Collections.Immutable;
using StaticDigest.Features.Api;
using StaticDigest.Features.Archive;
using StaticDigest.Features.Authors;
using StaticDigest.Features.Cards;
using StaticDigest.Features.Chats;
using StaticDigest.Features.Citations;
using StaticDigest.Features.Discussions;
using StaticDigest.Features.Feeds;
using StaticDigest.Features.Feeds.Formats;
using StaticDigest.Features.Issues;
using StaticDigest.Features.Mail;
using StaticDigest.Features.Map;
using StaticDigest.Features.Offline;
using StaticDigest.Features.OwnPages;
using StaticDigest.Features.PaperPages;
using StaticDigest.Features.Saved;
using StaticDigest.Features.Search;
using StaticDigest.Features.Statistics;
using StaticDigest.Features.TopicPages;
using StaticDigest.Features.Trending;
using StaticDigest.Settings;
using StaticDigest.Theme;

namespace StaticDigest.Features;

/// <summary>The table of contents: every feature of the site, in the order in which their pages are planned.</summary>
internal static class FeatureList
{
    public static ImmutableArray<Feature> All { get; } =
    [
        IssuesFeature.Feature,
        PaperPagesFeature.Feature,
        CitationsFeature.Feature,
        TopicPagesFeature.Feature,
        AuthorsFeature.Feature,
        TrendingFeature.Feature,
        ArchiveFeature.Feature,
        StatisticsFeature.Feature,
        MapFeature.Feature,
        SearchFeature.Feature,
        SavedFeature.Feature,
        OwnPagesFeature.Feature,
        FeedsFeature.Feature,
        ApiFeature.Feature,
        MailFeature.Feature,
        OfflineFeature.Feature,
        SitemapFeature.Feature,
    ];

    /// <summary>Every record that a template can meet.</summary>
    public static ViewShapes Views { get; } = new(All.SelectMany(feature => feature.Views));

    /// <summary>The settings of the features, in the order of the reference.</summary>
    public static ImmutableArray<SettingsSection> Settings { get; } =
    [
        IssueSettings.Section,
        CardSettings.Section,
        ApiSettings.Section,
        FeedSettings.Section,
        DiscussionSettings.Section,
        MailSettings.Section,
        ChatList.Section,
    ];
}
