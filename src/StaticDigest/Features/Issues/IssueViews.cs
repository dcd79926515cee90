using System.Collections.Immutable;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.Issues;

/// <summary>Layout <c>home</c>: the newest issue, then the days before.</summary>
internal sealed record HomeView
{
    /// <summary>The newest issue; null for a digest without papers.</summary>
    public IssueView? Issue { get; init; }

    /// <summary>The first papers of the issue, in full.</summary>
    public ImmutableArray<PaperCardView> Papers { get; init; } = [];

    /// <summary>The other papers of the issue, by title.</summary>
    public ImmutableArray<PaperCardView> More { get; init; } = [];

    /// <summary>The issues before, newest first.</summary>
    public ImmutableArray<DayListView> Earlier { get; init; } = [];

    /// <summary>The topics of this issue, most papers first.</summary>
    public ImmutableArray<TopicCardView> Topics { get; init; } = [];

    /// <summary>Where the older issues are.</summary>
    public required PagingView Paging { get; init; }
}

/// <summary>A day and its papers by title.</summary>
/// <param name="Issue">The day.</param>
/// <param name="Papers">Its papers.</param>
internal sealed record DayListView(IssueView Issue, ImmutableArray<PaperCardView> Papers);

/// <summary>Layout <c>issues</c>: a numbered page of older issues.</summary>
/// <param name="Days">The issues, newest first.</param>
/// <param name="Number">Number of the page, 1 is the oldest.</param>
/// <param name="Paging">The pages around it.</param>
internal sealed record IssuesView(ImmutableArray<DayListView> Days, int Number, PagingView Paging);

/// <summary>Layout <c>day</c>: one issue.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Week">The week it belongs to.</param>
/// <param name="Papers">The papers of this page, in full.</param>
/// <param name="Number">Number of the page, from 1 = the first papers of the day.</param>
/// <param name="Pages">The pages of this day; empty when there is only one.</param>
/// <param name="Topics">Topics of the issue, most papers first.</param>
/// <param name="Previous">The issue before; null on the first.</param>
/// <param name="Next">The issue after; null on the newest.</param>
internal sealed record DayView(
    IssueView Issue,
    RefView Week,
    ImmutableArray<PaperCardView> Papers,
    int Number,
    ImmutableArray<RefView> Pages,
    ImmutableArray<TopicCardView> Topics,
    RefView? Previous,
    RefView? Next)
{
    /// <summary>The issue of a year before; null where there is none, and on further pages of the day.</summary>
    public YearAgoView? YearAgo { get; init; }
}

/// <summary>What became of the papers of an issue a year before.</summary>
/// <param name="Issue">That issue.</param>
/// <param name="Papers">Some of its papers, those with most to tell first.</param>
internal sealed record YearAgoView(RefView Issue, ImmutableArray<BecameView> Papers);

/// <summary>What became of a paper.</summary>
/// <param name="Title">Its title; may hold math.</param>
/// <param name="Address">Address from the root of the host.</param>
/// <param name="Facts">Short texts: venue, version, citations and stars with their days; may be empty.</param>
internal sealed record BecameView(Html Title, string Address, ImmutableArray<string> Facts);
