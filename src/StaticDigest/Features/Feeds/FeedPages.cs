using System.Collections.Immutable;
using StaticDigest.Site;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.Feeds;

/// <summary>The page that explains the feeds and lists them.</summary>
internal static class FeedPages
{
    private const int AuthorsShown = 40;

    private static readonly UrlPath Address = new("feeds/");

    public static TemplatePage Plan(SiteContext plan)
    {
        var authors = FeedFiles.Authors(plan.Digest);
        var head = plan.Head(Address, "feeds", "feeds", plan.Localizer["feeds"], plan.Localizer.Translate("feeds_sentence", plan.Digest.Settings.Title)) with
        {
            Feeds = plan.IssueFeeds(),
        };
        return new TemplatePage(Address.File, "the page of the feeds", "feeds", head, new FeedsView
        {
            Digest =
            [
                Row(plan, plan.Localizer["every_paper"], plan.Localizer["every_paper_note"], UrlPath.Home),
                IssueRow(plan, plan.Localizer["day_by_day"], plan.Localizer["day_by_day_note"], Addresses.DailyFeed),
                IssueRow(plan, plan.Localizer["week_by_week"], plan.Localizer["week_by_week_note"], Addresses.WeeklyFeed),
            ],
            Topics = [.. FeedFiles.Topics(plan.Digest).Select(topic => Row(plan, topic.Topic.Name, "", Addresses.Topic(topic.Topic.Slug)))],
            Authors = [.. authors.Take(AuthorsShown).Select(author => Row(plan, author.Name, "", author.Address, author.HasAllFiles))],
            AuthorCount = authors.Length,
            Opml = $"{plan.Site.Base}{Opml.File}",
            AuthorsOpml = authors.Length > Opml.MaxAuthors ? $"{plan.Site.Base}{Opml.AuthorsFile}" : "",
        });
    }

    private static FeedRowView Row(SiteContext plan, string name, string note, UrlPath home, bool hasAll = true)
    {
        var at = home.Href(plan.Site);
        var url = $"{home.Absolute(plan.Site)}feed.xml";
        return new(name, note, home == UrlPath.Home ? "" : at, url, $"{at}feed.xml", hasAll ? $"{at}atom.xml" : "", hasAll ? $"{at}feed.json" : "",
            Follow(url));
    }

    private static FeedRowView IssueRow(SiteContext plan, string name, string note, string file)
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
