namespace StaticDigest.Site.Views;

/// <summary>A feed for the head of a page, by which readers find it.</summary>
/// <param name="Title">Title.</param>
/// <param name="Address">Address from the root of the host.</param>
/// <param name="Type">Media type: <c>application/rss+xml</c>, <c>application/atom+xml</c> or <c>application/feed+json</c>.</param>
internal sealed record FeedLinkView(string Title, string Address, string Type);
