using StaticDigest.Settings;

namespace StaticDigest.Features.Feeds.Formats;

/// <summary>What all feeds of a site share.</summary>
/// <param name="Site">Where it will be served.</param>
internal sealed record FeedFrame(SiteSettings Settings, SiteAddress Site)
{
    public string Icon => $"{Site.Url}assets/icon-512.png";

    /// <summary>The small icon.</summary>
    public string Favicon => $"{Site.Url}assets/icon-192.png";

    /// <summary>
    /// What a browser shows a feed with. Browsers are giving up XSLT, but still style XML with CSS: the file stays plain XML
    /// for every reader, and a person who opens it sees its title, its entries and what to do with it.
    /// </summary>
    public string StyleSheet => $"{Site.Base}assets/feed.css";

    /// <summary>Entries in one feed, 1 to 500.</summary>
    public int Limit => Settings.Of<FeedSettings>().Limit;

    /// <summary>Absolute address of a WebSub hub; empty when there is none.</summary>
    public string Hub => Settings.Of<FeedSettings>().Hub;

    /// <summary>Who stands for the digest.</summary>
    public string Author => Settings.Author.Length > 0 ? Settings.Author : Settings.Title;
}
