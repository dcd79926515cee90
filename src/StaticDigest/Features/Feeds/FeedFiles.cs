using System.Collections.Immutable;
using StaticDigest.Features.Feeds.Formats;
using StaticDigest.Papers;
using StaticDigest.Settings;
using StaticDigest.Site;

namespace StaticDigest.Features.Feeds;

/// <summary>The feeds of the site, of each topic and of each author with a page, in three formats, and those of the issues.</summary>
internal static class FeedFiles
{
    // The papers in the feed of an author who has only one: who follows it has seen those before.
    private const int ShortFeed = 10;

    public static List<Page> Plan(Digest digest, SiteAddress site)
    {
        var localizer = digest.Settings.Localizer;
        var frame = new FeedFrame(digest.Settings, site);
        var items = FeedItem.Of(digest, site);
        var authors = digest.Authors.Where(author => author.HasPage).ToArray();
        var pages = new List<Page>(3 * (authors.Length + digest.Topics.Length + 1) + 2);
        void Add(string title, string description, UrlPath home, ImmutableArray<DigestPaper> papers, bool isShort = false)
        {
            var channel = new FeedChannel(title, description, home, Newest(papers, items, isShort ? Math.Min(frame.Limit, ShortFeed) : frame.Limit));
            pages.Add(new GeneratedFile($"{home.Value}feed.xml", $"the feed {title}", () => RssFeed.Write(frame, channel)));
            if (isShort)
                return;
            pages.Add(new GeneratedFile($"{home.Value}atom.xml", $"the feed {title}", () => AtomFeed.Write(frame, channel)));
            pages.Add(new GeneratedFile($"{home.Value}feed.json", $"the feed {title}", () => JsonFeedWriter.Write(frame, channel)));
        }

        Add(digest.Settings.Title, digest.Settings.Description, UrlPath.Home, digest.Papers);
        foreach (var topic in Topics(digest))
        {
            var description = topic.Topic.Description.Length > 0 ? topic.Topic.Description : localizer.Translate("papers_on_topic", topic.Topic.Name);
            Add($"{topic.Topic.Name} · {digest.Settings.Title}", description, Addresses.Topic(topic.Topic.Slug), topic.Papers);
        }

        foreach (var author in authors)
            Add($"{author.Name} · {digest.Settings.Title}",
                localizer.Translate("sentence", localizer.Translate("papers_by", author.Name, digest.Settings.Title)), author.Address, author.Papers,
                isShort: !author.HasAllFiles);
        pages.AddRange(IssueFeeds.Plan(digest, frame));
        pages.AddRange(Opml.Plan(digest, frame));
        return pages;
    }

    /// <summary>The topics that have feeds.</summary>
    public static IEnumerable<TopicPapers> Topics(Digest digest) => digest.Topics.Where(topic => !topic.Papers.IsEmpty);

    /// <summary>The authors that have feeds, those with most papers first.</summary>
    public static AuthorPapers[] Authors(Digest digest) =>
        [.. digest.Authors.Where(author => author.HasPage)
            .OrderByDescending(author => author.Papers.Length).ThenBy(author => author.Address.Value, StringComparer.Ordinal)];

    private static ImmutableArray<FeedItem> Newest(ImmutableArray<DigestPaper> papers, Dictionary<PaperId, FeedItem> items, int limit) =>
        [.. papers.Select(paper => items[paper.Paper.Id]).OrderBy(item => item.Rank).Take(limit)];
}
