using System.Collections.Immutable;
using StaticDigest.Settings;
using StaticDigest.Site;

namespace StaticDigest.Features.Feeds;

/// <summary>A feed in no format yet: what it is called, where it stands and what it holds.</summary>
/// <param name="Title">Title.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Home">The page that it follows; its files stand beside it.</param>
/// <param name="Items">The entries, newest first.</param>
internal sealed record FeedChannel(string Title, string Description, UrlPath Home, ImmutableArray<FeedItem> Items)
{
    /// <summary>The newest date of an entry.</summary>
    public DateOnly? Updated => Items.IsEmpty ? null : Items.Max(item => item.Updated);
}

/// <summary>What all feeds of a site share.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Site">Where it will be served.</param>
internal sealed record FeedFrame(SiteSettings Settings, SiteAddress Site)
{
    /// <summary>The large icon.</summary>
    public string Icon => $"{Site.Url}assets/icon-512.png";

    /// <summary>The small icon.</summary>
    public string Favicon => $"{Site.Url}assets/icon-192.png";

    /// <summary>
    /// What a browser shows a feed with. Browsers are giving up XSLT, but still style XML with CSS: the file stays plain XML
    /// for every reader, and a person who opens it sees its title, its entries and what to do with it.
    /// </summary>
    public string StyleSheet => $"{Site.Base}assets/feed.css";

    /// <summary>Who stands for the digest.</summary>
    public string Author => Settings.Author.Length > 0 ? Settings.Author : Settings.Title;
}
