using System.Collections.Immutable;
using StaticDigest.Site;
using StaticDigest.Site.Plan;
using StaticDigest.Site.Views;

namespace StaticDigest.Feeds;

/// <summary>The page that explains the feeds and lists them.</summary>
internal static class FeedPages
{
    private const int AuthorsShown = 40;

    private static readonly UrlPath Address = new("feeds/");

    public static TemplatePage Plan(PlanContext plan)
    {
        var title = plan.Digest.Settings.Title;
        var authors = plan.Digest.Authors.Where(author => author.HasPage)
            .OrderByDescending(author => author.Papers.Length)
            .ThenBy(author => author.Address.Value, StringComparer.Ordinal).ToArray();
        var head = plan.Head(Address, "feeds", "feeds", plan.TitleOf("Feeds"), $"Follow {title} in a feed reader: all papers, one entry a day or a week, a topic or an author.") with
        {
            Feeds = plan.IssueFeeds(),
        };
        return new TemplatePage(Address.File, "the page of the feeds", "feeds", head, new FeedsView
        {
            Digest =
            [
                Row(plan, "Every paper", "The newest papers, one by one, with the whole abstract.", UrlPath.Home),
                IssueRow(plan, "Day by day", "One entry for each issue, with all its papers.", Addresses.DailyFeed),
                IssueRow(plan, "Week by week", "One entry when the week is over.", Addresses.WeeklyFeed),
            ],
            Topics = [.. plan.Digest.Topics.Where(topic => !topic.Papers.IsEmpty).Select(topic => Row(plan, topic.Topic.Name, "", Addresses.Topic(topic.Topic.Slug)))],
            Authors = [.. authors.Take(AuthorsShown).Select(author => Row(plan, author.Name, "", author.Address))],
            AuthorCount = authors.Length,
            Opml = $"{plan.Site.Base}{Opml.File}",
            AuthorsOpml = authors.Length > Opml.MostAuthors ? $"{plan.Site.Base}{Opml.AuthorsFile}" : "",
        });
    }

    private static FeedRowView Row(PlanContext plan, string name, string note, UrlPath home)
    {
        var at = home.Href(plan.Site);
        var url = $"{home.Absolute(plan.Site)}feed.xml";
        return new(name, note, home == UrlPath.Home ? "" : at, url, $"{at}feed.xml", $"{at}atom.xml", $"{at}feed.json", Follow(url));
    }

    private static FeedRowView IssueRow(PlanContext plan, string name, string note, string file)
    {
        var url = $"{plan.Site.Url}{file}";
        return new(name, note, "", url, $"{plan.Site.Base}{file}", "", "", Follow(url));
    }

    private static ImmutableArray<LinkView> Follow(string url)
    {
        var escaped = Uri.EscapeDataString(url);
        return
        [
            new("Feedly", $"https://feedly.com/i/subscription/feed%2F{escaped}", "follow"),
            new("Inoreader", $"https://www.inoreader.com/?add_feed={escaped}", "follow"),
            new("NewsBlur", $"https://www.newsblur.com/?url={escaped}", "follow"),
        ];
    }
}
