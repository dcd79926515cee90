using StaticDigest.Features.Feeds.Formats;
using StaticDigest.Settings;
using StaticDigest.Site;

namespace StaticDigest.Features.Feeds;

/// <summary>
/// OPML 2.0 (http://opml.org/spec2.opml), which any reader imports: the digest, its topics and its authors, a folder each.
/// Of very many authors the most frequent stand there, and all of them in a file of their own.
/// </summary>
internal static class Opml
{
    public const string File = "feeds.opml";
    public const string AuthorsFile = "authors/feeds.opml";

    /// <summary>Authors in the file for everything.</summary>
    public const int MaxAuthors = 200;

    public static IEnumerable<Page> Plan(Digest digest, FeedFrame frame)
    {
        var title = digest.Settings.Title;
        var site = frame.Site;
        Outline[] whole =
        [
            new($"{title}, paper by paper", $"{site.Url}feed.xml", site.Url),
            new($"{title}, day by day", $"{site.Url}{Addresses.DailyFeed}", site.Url),
            new($"{title}, week by week", $"{site.Url}{Addresses.WeeklyFeed}", site.Url),
        ];
        Outline[] topics = [.. FeedFiles.Topics(digest).Select(topic => Of(topic.Topic.Name, Addresses.Topic(topic.Topic.Slug), site))];
        Outline[] authors = [.. FeedFiles.Authors(digest).Select(author => Of(author.Name, author.Address, site))];
        yield return Document(File, title, [("The digest", whole), ("Topics", topics), ("Authors", authors[..Math.Min(authors.Length, MaxAuthors)])]);
        if (authors.Length > MaxAuthors)
            yield return Document(AuthorsFile, $"Authors · {title}", [("Authors", authors)]);
    }

    private static Outline Of(string text, UrlPath home, SiteAddress site) => new(text, $"{home.Absolute(site)}feed.xml", home.Absolute(site));

    private static GeneratedFile Document(string file, string title, (string Name, Outline[] Outlines)[] folders) =>
        new(file, $"the list of feeds {title}", () =>
        {
            var xml = FeedOutput.ForFile()
                .Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<opml version=\"2.0\">\n<head>\n"u8).Element("title"u8, title)
                .Raw("</head>\n<body>\n"u8);
            foreach (var (name, outlines) in folders.Where(folder => folder.Outlines.Length > 0))
            {
                xml.Raw("<outline text=\""u8).Text(name).Raw("\">\n"u8);
                foreach (var outline in outlines)
                {
                    xml.Raw("<outline type=\"rss\" text=\""u8).Text(outline.Text)
                        .Raw("\" title=\""u8).Text(outline.Text)
                        .Raw("\" xmlUrl=\""u8).Text(outline.Feed)
                        .Raw("\" htmlUrl=\""u8).Text(outline.Home).Raw("\"/>\n"u8);
                }

                xml.Raw("</outline>\n"u8);
            }

            return xml.Raw("</body>\n</opml>\n"u8).Written;
        });

    private readonly record struct Outline(string Text, string Feed, string Home);
}
