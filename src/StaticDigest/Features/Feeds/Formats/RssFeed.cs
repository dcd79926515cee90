using StaticDigest.Site;

namespace StaticDigest.Features.Feeds.Formats;

/// <summary>RSS 2.0 (https://www.rssboard.org/rss-specification) with Dublin Core authors and the whole content.</summary>
internal static class RssFeed
{
    /// <summary>Minutes for which a reader may keep a copy: a digest changes once or twice a day.</summary>
    private const string MinutesToLive = "360";

    public static ReadOnlyMemory<byte> Write(FeedFrame frame, FeedChannel channel)
    {
        var xml = Begin(frame, channel.Title, channel.Description, channel.Home, $"{channel.Home.Value}feed.xml", channel.Updated);
        foreach (var item in channel.Items)
            xml.Raw(item.Rss);
        return End(xml);
    }

    public static FeedOutput Begin(FeedFrame frame, string title, string description, UrlPath home, string file, DateOnly? updated)
    {
        var xml = FeedOutput.ForFile()
            .Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<?xml-stylesheet type=\"text/css\" href=\""u8).Text(frame.StyleSheet)
            .Raw("\"?>\n<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""u8)
            .Raw(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\n<channel>\n"u8)
            .Element("title"u8, title)
            .Element("link"u8, home.Absolute(frame.Site))
            .Element("description"u8, description)
            .Element("language"u8, frame.Settings.Language)
            .Element("generator"u8, "StaticDigest");
        if (updated is { } date)
            xml.Element("lastBuildDate"u8, FeedDates.Rss(date));
        xml.Element("ttl"u8, MinutesToLive)
            .Raw("<image>\n"u8).Element("url"u8, frame.Favicon).Element("title"u8, title).Element("link"u8, home.Absolute(frame.Site)).Raw("</image>\n"u8)
            .Raw("<atom:link rel=\"self\" type=\"application/rss+xml\" href=\""u8).Text($"{frame.Site.Url}{file}").Raw("\"/>\n"u8);
        if (frame.Hub.Length > 0)
            xml.Raw("<atom:link rel=\"hub\" href=\""u8).Text(frame.Hub).Raw("\"/>\n"u8);
        return xml;
    }

    public static ReadOnlyMemory<byte> End(FeedOutput xml) => xml.Raw("</channel>\n</rss>\n"u8).Written;

    public static void WriteItem(FeedOutput xml, FeedItem item)
    {
        Head(xml, FeedContent.Title(item.Paper, item.Localizer), item.Url, item.Id, item.Published);
        foreach (var author in FeedContent.Authors(item.Paper))
            xml.Element("dc:creator"u8, author);
        foreach (var match in item.Digested.Topics)
            xml.Element("category"u8, match.Topic.Name);
        Tail(xml, FeedContent.Summary(item.Paper, item.Localizer), item.Html);
    }

    public static void Head(FeedOutput xml, string title, string url, string id, DateOnly? published)
    {
        xml.Raw("<item>\n"u8).Element("title"u8, title).Element("link"u8, url)
            .Raw("<guid isPermaLink=\"false\">"u8).Text(id).Raw("</guid>\n"u8);
        if (published is { } date)
            xml.Element("pubDate"u8, FeedDates.Rss(date));
    }

    public static void Tail(FeedOutput xml, string summary, string html) =>
        xml.Element("description"u8, Html.Escape(summary)).Element("content:encoded"u8, html).Raw("</item>\n"u8);
}
