using System.Collections.Immutable;
using StaticDigest.Site;

namespace StaticDigest.Features.Feeds.Formats;

/// <summary>A feed in no format yet: what it is called, where it stands and what it holds.</summary>
/// <param name="Description">One sentence.</param>
/// <param name="Home">The page that it follows; its files stand beside it.</param>
/// <param name="Items">The entries, newest first.</param>
internal sealed record FeedChannel(string Title, string Description, UrlPath Home, ImmutableArray<FeedItem> Items)
{
    /// <summary>The newest date of an entry.</summary>
    public DateOnly? Updated => Items.IsEmpty ? null : Items.Max(item => item.Updated);
}
