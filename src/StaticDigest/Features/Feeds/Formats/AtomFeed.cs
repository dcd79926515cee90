namespace StaticDigest.Features.Feeds.Formats;

/// <summary>Atom 1.0 (RFC 4287).</summary>
internal static class AtomFeed
{
    // Atom demands a date where a paper may have none at all; the beginning of the era says that it is not known.
    private static readonly DateOnly Unknown = new(1970, 1, 1);

    public static ReadOnlyMemory<byte> Write(FeedFrame frame, FeedChannel channel)
    {
        var self = $"{frame.Site.Url}{channel.Home.Value}atom.xml";
        var xml = FeedOutput.ForFile()
            .Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<?xml-stylesheet type=\"text/css\" href=\""u8).Text(frame.StyleSheet)
            .Raw("\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\""u8).Text(frame.Settings.Language).Raw("\">\n"u8)
            .Element("title"u8, channel.Title)
            .Element("subtitle"u8, channel.Description)
            .Element("id"u8, self)
            .Element("updated"u8, FeedDates.Rfc3339(channel.Updated ?? Unknown))
            .Raw("<link rel=\"self\" type=\"application/atom+xml\" href=\""u8).Text(self).Raw("\"/>\n"u8)
            .Raw("<link rel=\"alternate\" type=\"text/html\" href=\""u8).Text(channel.Home.Absolute(frame.Site)).Raw("\"/>\n"u8);
        if (frame.Hub.Length > 0)
            xml.Raw("<link rel=\"hub\" href=\""u8).Text(frame.Hub).Raw("\"/>\n"u8);
        xml.Raw("<author>"u8).Element("name"u8, frame.Author).Raw("</author>\n<generator>StaticDigest</generator>\n"u8).Element("icon"u8, frame.Favicon);
        foreach (var item in channel.Items)
            xml.Raw(item.Atom);
        return xml.Raw("</feed>\n"u8).Written;
    }

    public static void WriteEntry(FeedOutput xml, FeedItem item)
    {
        xml.Raw("<entry>\n"u8)
            .Element("title"u8, FeedContent.Title(item.Paper, item.Localizer))
            .Element("id"u8, item.Id)
            .Raw("<link rel=\"alternate\" type=\"text/html\" href=\""u8).Text(item.Url).Raw("\"/>\n"u8);
        foreach (var link in item.Digested.Links.All)
            xml.Raw("<link rel=\"related\" title=\""u8).Text(link.Label).Raw("\" href=\""u8).Text(link.Url).Raw("\"/>\n"u8);
        if (item.Published is { } published)
            xml.Element("published"u8, FeedDates.Rfc3339(published));
        xml.Element("updated"u8, FeedDates.Rfc3339(item.Updated ?? Unknown));
        foreach (var author in FeedContent.Authors(item.Paper))
            xml.Raw("<author>"u8).Element("name"u8, author).Raw("</author>\n"u8);
        foreach (var match in item.Digested.Topics)
            xml.Raw("<category term=\""u8).Text(match.Topic.Slug).Raw("\" label=\""u8).Text(match.Topic.Name).Raw("\"/>\n"u8);
        xml.Element("summary"u8, FeedContent.Summary(item.Paper, item.Localizer))
            .Raw("<content type=\"html\">"u8).Text(item.Html).Raw("</content>\n</entry>\n"u8);
    }
}
