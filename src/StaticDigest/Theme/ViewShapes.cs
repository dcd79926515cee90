using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticDigest.Localization;
using StaticDigest.Site.Views;

namespace StaticDigest.Theme;

/// <summary>Every record that a template can meet. A record that is not among them is invisible to templates.</summary>
internal sealed class ViewShapes
{
    private readonly FrozenDictionary<Type, ViewShape> _byType;

    /// <summary>The records that pages share, and those of the features.</summary>
    public ViewShapes(IEnumerable<ViewShape> ofFeatures)
    {
        All =
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
            ViewShape.Of<TopicCardView>(),
            ViewShape.Of<AuthorRefView>(),
            ViewShape.Of<FeedLinkView>(),
            ViewShape.Of<TimelineView>(),
            ViewShape.Of<BarView>(),
            ViewShape.Of<NotFoundView>(),
            ViewShape.Of<RedirectView>(),
            .. ofFeatures,
        ];
        _byType = All.ToFrozenDictionary(shape => shape.Type);
    }

    public ImmutableArray<ViewShape> All { get; }

    public ViewShape? Find(Type type) => _byType.GetValueOrDefault(type);
}
