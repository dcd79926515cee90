using StaticDigest.Site;

namespace StaticDigest.Feeds;

/// <summary>A feed for the site and one for each topic.</summary>
internal static class FeedFiles
{
    public static IEnumerable<Page> Plan(Digest digest, SiteAddress site)
    {
        var settings = digest.Settings;
        yield return Feed("feed.xml", settings.Title, settings.Description, UrlPath.Home, digest, site, digest.Papers);
        foreach (var topic in digest.Topics.Where(topic => !topic.Papers.IsEmpty))
        {
            var address = Addresses.Topic(topic.Topic.Slug);
            var description = topic.Topic.Description.Length > 0 ? topic.Topic.Description : $"Papers on {topic.Topic.Name}.";
            yield return Feed($"{address.Value}feed.xml", $"{topic.Topic.Name} · {settings.Title}", description, address, digest, site, topic.Papers);
        }
    }

    private static BytesPage Feed(string file, string title, string description, UrlPath home, Digest digest, SiteAddress site, IEnumerable<DigestPaper> papers)
    {
        var newest = papers
            .OrderByDescending(paper => paper.Filed ?? default)
            .ThenBy(paper => paper.Address.Value, StringComparer.Ordinal)
            .Take(digest.Settings.FeedLimit).ToList();
        var hash = new Fingerprint();
        foreach (var text in (ReadOnlySpan<string>)[title, description, site.Url, digest.Settings.Language])
            hash.Add(text);
        foreach (var paper in newest)
        {
            hash.Add(paper.Document.Markdown);
            hash.Add(paper.Address.Value);
            foreach (var match in paper.Topics)
                hash.Add(match.Topic.Name);
        }

        return new BytesPage(file, $"the feed {title}", hash.Finish(), () => RssFeed.Write(title, description, home.Absolute(site), $"{site.Url}{file}", digest.Settings, site, newest));
    }
}
