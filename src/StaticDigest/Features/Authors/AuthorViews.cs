using System.Collections.Immutable;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.Authors;

/// <summary>Layout <c>authors</c>: the index of authors, whole or a part of the alphabet.</summary>
/// <param name="Part">Beginning of the names on this page: <c>S</c>, <c>Sch</c>; empty on the index itself.</param>
/// <param name="Count">Number of authors.</param>
/// <param name="Parts">The parts that this page leads to; empty when the names stand here.</param>
/// <param name="Groups">The names, by letter.</param>
/// <param name="Frequent">On an index in parts the authors with most papers.</param>
internal sealed record AuthorsView(
    string Part,
    int Count,
    ImmutableArray<RefView> Parts,
    ImmutableArray<AuthorGroupView> Groups,
    ImmutableArray<AuthorRefView> Frequent);

/// <summary>Names with one beginning.</summary>
/// <param name="Heading">The beginning: <c>S</c>.</param>
/// <param name="Authors">The authors by family name.</param>
internal sealed record AuthorGroupView(string Heading, ImmutableArray<AuthorRefView> Authors);

/// <summary>Layout <c>author</c>: one page of an author's papers, newest first.</summary>
internal sealed record AuthorView
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Number of papers; 0 on numbered pages, so that they stay as they are when papers come.</summary>
    public required int Count { get; init; }

    /// <summary>The papers of this page.</summary>
    public required ImmutableArray<PaperCardView> Papers { get; init; }

    /// <summary>Number of the page, 1 is the oldest; 0 for the bare address.</summary>
    public required int Number { get; init; }

    /// <summary>The people whom the papers name beside the author, most shared papers first; only on the bare address.</summary>
    public ImmutableArray<AuthorRefView> Coauthors { get; init; } = [];

    /// <summary>How many more there are than are shown.</summary>
    public int MoreCoauthors { get; init; }

    /// <summary>Topics of the papers, most papers first; only on the bare address.</summary>
    public ImmutableArray<TopicCardView> Topics { get; init; } = [];

    /// <summary>The pages around it.</summary>
    public required PagingView Paging { get; init; }
}
