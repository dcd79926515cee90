using System.Collections.Immutable;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.TopicPages;

/// <summary>Layout <c>topics</c>: the index of topics.</summary>
/// <param name="Topics">Topics with papers, in the order of the settings.</param>
/// <param name="Empty">Names of the topics that have no paper yet, joined; may be empty.</param>
internal sealed record TopicsView(ImmutableArray<TopicCardView> Topics, string Empty);

/// <summary>Layout <c>topic</c>: one page of a topic's papers, newest first.</summary>
/// <param name="Topic">The topic. On numbered pages its count is 0, so that they stay as they are when papers come.</param>
/// <param name="Papers">The papers of this page.</param>
/// <param name="Number">Number of the page, 1 is the oldest; 0 for the bare address.</param>
/// <param name="Timeline">Its papers over time; only on the bare address, and null when they lie in one month.</param>
/// <param name="Voted">Its papers with most votes, most first; only on the bare address of a topic with more papers than these.</param>
/// <param name="Neighbours">Topics that share papers with it, most first; only on the bare address.</param>
/// <param name="Paging">The pages around it.</param>
internal sealed record TopicView(
    TopicCardView Topic,
    ImmutableArray<PaperCardView> Papers,
    int Number,
    TimelineView? Timeline,
    ImmutableArray<PaperCardView> Voted,
    ImmutableArray<TopicCardView> Neighbours,
    PagingView Paging);
