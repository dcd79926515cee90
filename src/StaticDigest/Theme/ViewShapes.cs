using System.Collections.Frozen;
using StaticDigest.Features.Archive;
using StaticDigest.Features.Authors;
using StaticDigest.Features.Feeds;
using StaticDigest.Features.Issues;
using StaticDigest.Features.Mail;
using StaticDigest.Features.Map;
using StaticDigest.Features.OwnPages;
using StaticDigest.Features.PaperPages;
using StaticDigest.Features.Saved;
using StaticDigest.Features.Search;
using StaticDigest.Features.Statistics;
using StaticDigest.Features.TopicPages;
using StaticDigest.Features.Trending;
using StaticDigest.Localization;
using StaticDigest.Site.Views;

namespace StaticDigest.Theme;

/// <summary>Every record that a template can meet. A record that is not listed here is invisible to templates.</summary>
internal static class ViewShapes
{
    public static IReadOnlyList<ViewShape> All { get; } =
    [
        ViewShape.Of<SiteView>(),
        ViewShape.Of<HeadView>(),
        ViewShape.Of<DateView>(),
        ViewShape.Of<LinkView>(),
        ViewShape.Of<RefView>(),
        ViewShape.Of<TopicTagView>(),
        ViewShape.Of<PagingView>(),
        ViewShape.Of<PaperCardView>(),
        ViewShape.Of<IssueView>(),
        ViewShape.Of<HomeView>(),
        ViewShape.Of<SavedView>(),
        ViewShape.Of<HelpView>(),
        ViewShape.Of<DayListView>(),
        ViewShape.Of<IssuesView>(),
        ViewShape.Of<PaperView>(),
        ViewShape.Of<RelatedView>(),
        ViewShape.Of<CiteView>(),
        ViewShape.Of<AppearanceView>(),
        ViewShape.Of<DayView>(),
        ViewShape.Of<YearAgoView>(),
        ViewShape.Of<BecameView>(),
        ViewShape.Of<PeriodView>(),
        ViewShape.Of<PeriodPartView>(),
        ViewShape.Of<ArchiveView>(),
        ViewShape.Of<ArchiveYearView>(),
        ViewShape.Of<CalendarView>(),
        ViewShape.Of<CalendarMonthView>(),
        ViewShape.Of<CalendarDayView>(),
        ViewShape.Of<TimelineView>(),
        ViewShape.Of<BarView>(),
        ViewShape.Of<MapView>(),
        ViewShape.Of<MapMarkView>(),
        ViewShape.Of<MapLabelView>(),
        ViewShape.Of<MapGroupView>(),
        ViewShape.Of<StatsView>(),
        ViewShape.Of<ShareView>(),
        ViewShape.Of<TopicTimesView>(),
        ViewShape.Of<TopicTimeView>(),
        ViewShape.Of<TopicPeriodView>(),
        ViewShape.Of<TopicCardView>(),
        ViewShape.Of<TopicsView>(),
        ViewShape.Of<TopicView>(),
        ViewShape.Of<TrendingView>(),
        ViewShape.Of<TrendingPaperView>(),
        ViewShape.Of<RisingTopicView>(),
        ViewShape.Of<AuthorRefView>(),
        ViewShape.Of<AuthorsView>(),
        ViewShape.Of<AuthorGroupView>(),
        ViewShape.Of<AuthorView>(),
        ViewShape.Of<FeedLinkView>(),
        ViewShape.Of<FeedsView>(),
        ViewShape.Of<FeedRowView>(),
        ViewShape.Of<SearchView>(),
        ViewShape.Of<TextView>(),
        ViewShape.Of<NotFoundView>(),
        ViewShape.Of<RedirectView>(),
        ViewShape.Of<MailView>(),
        ViewShape.Of<MailPartView>(),
        ViewShape.Of<MailPaperView>(),
    ];

    private static readonly FrozenDictionary<Type, ViewShape> ByType = All.ToFrozenDictionary(shape => shape.Type);

    public static ViewShape? Find(Type type) => ByType.GetValueOrDefault(type);
}
