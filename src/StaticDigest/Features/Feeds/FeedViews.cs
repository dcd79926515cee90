using System.Collections.Immutable;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.Feeds;

/// <summary>Layout <c>feeds</c>: what there is to follow, and how.</summary>
internal sealed record FeedsView
{
    /// <summary>The feeds of the whole digest: by paper, by day, by week.</summary>
    public required ImmutableArray<FeedRowView> Digest { get; init; }

    /// <summary>The feeds of the topics.</summary>
    public required ImmutableArray<FeedRowView> Topics { get; init; }

    /// <summary>The feeds of the authors with most papers.</summary>
    public required ImmutableArray<FeedRowView> Authors { get; init; }

    /// <summary>Number of all authors with feeds.</summary>
    public required int AuthorCount { get; init; }

    /// <summary>Address of the list that readers import.</summary>
    public required string Opml { get; init; }

    /// <summary>Address of the list of all authors; empty when the first list has them.</summary>
    public required string AuthorsOpml { get; init; }
}

/// <summary>Something that can be followed.</summary>
/// <param name="Name">Name.</param>
/// <param name="Note">What it brings; may be empty.</param>
/// <param name="Home">Address of its page; empty when it is the home page's.</param>
/// <param name="Url">Absolute address of the RSS feed, to be copied into a reader.</param>
/// <param name="Rss">Address of the RSS feed from the root of the host.</param>
/// <param name="Atom">Address of the Atom feed; empty when there is none.</param>
/// <param name="Json">Address of the JSON feed; empty when there is none.</param>
/// <param name="Follow">Readers on the web that follow it with one click.</param>
internal sealed record FeedRowView(string Name, string Note, string Home, string Url, string Rss, string Atom, string Json, ImmutableArray<LinkView> Follow);
