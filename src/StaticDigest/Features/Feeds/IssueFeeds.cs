using System.Collections.Immutable;
using System.Text;
using StaticDigest.Features.Feeds.Formats;
using StaticDigest.Papers.Cleaning.Tex;
using StaticDigest.Site;

namespace StaticDigest.Features.Feeds;

/// <summary>The feeds with one entry a day and one a week, for those who would rather read an issue than follow papers.</summary>
internal static class IssueFeeds
{
    // An entry lists every paper, so a feed of very many entries would be a file of megabytes.
    private const int MaxDays = 20;
    private const int MaxWeeks = 8;
    private const int MaxPapers = 150;
    private const int DailyText = 400;

    public static IEnumerable<Page> Plan(Digest digest, FeedFrame frame)
    {
        var localizer = digest.Settings.Localizer;
        var days = digest.Issues.Reverse().Take(Math.Min(frame.Limit, MaxDays)).Select(issue => Day(issue, frame)).ToImmutableArray();
        yield return Feed(frame, Addresses.DailyFeed, localizer.Translate("feed_day_by_day", digest.Settings.Title),
            $"{localizer["day_by_day_note"]} {digest.Settings.Description}", days);

        var weeks = digest.FinishedWeeks().Reverse().Take(Math.Min(frame.Limit, MaxWeeks))
            .Select(week => Week(week.Key, [.. week], frame)).ToImmutableArray();
        yield return Feed(frame, Addresses.WeeklyFeed, localizer.Translate("feed_week_by_week", digest.Settings.Title),
            $"{localizer["week_by_week_note"]} {digest.Settings.Description}", weeks);
    }

    private static GeneratedFile Feed(FeedFrame frame, string file, string title, string description, ImmutableArray<IssueEntry> entries) =>
        new(file, $"the feed {title}", () =>
        {
            var xml = RssFeed.Begin(frame, title, description, UrlPath.Home, file, entries.IsEmpty ? null : entries[0].Date);
            foreach (var entry in entries)
            {
                RssFeed.Head(xml, entry.Title, entry.Home.Absolute(frame.Site), entry.Id, entry.Date);
                RssFeed.Tail(xml, entry.Summary(frame), entry.Html());
            }

            return RssFeed.End(xml);
        });

    private static IssueEntry Day(Issue issue, FeedFrame frame) => new(
        $"{frame.Settings.Localizer.Day(issue.Day)}: {frame.Settings.Localizer.Papers(issue.Papers.Length)}",
        Addresses.Day(issue.Day),
        FeedId.OfName(Invariant($"day {issue.Day:yyyy-MM-dd}")),
        issue.Day,
        issue.Papers,
        () => List(new StringBuilder(), issue.Papers, frame, hasText: true).ToString());

    private static IssueEntry Week((int Year, int Week) week, ImmutableArray<Issue> issues, FeedFrame frame)
    {
        ImmutableArray<DigestPaper> papers = [.. issues.SelectMany(issue => issue.Papers).DistinctBy(paper => paper.Paper.Id)];
        return new(
            $"{frame.Settings.Localizer.Week(week.Year, week.Week)}: {frame.Settings.Localizer.Papers(papers.Length)}",
            Addresses.Week(week.Year, week.Week),
            FeedId.OfName(Invariant($"week {week.Year:D4}-{week.Week:D2}")),
            issues[^1].Day,
            papers,
            () =>
            {
                var html = new StringBuilder();
                foreach (var issue in issues.Reverse())
                {
                    html.Append("<h2>").Append(StaticDigest.Html.Escape(frame.Settings.Localizer.WeekdayAndDay(issue.Day))).Append("</h2>\n");
                    List(html, issue.Papers, frame, hasText: false);
                }

                return html.ToString();
            });
    }

    private static StringBuilder List(StringBuilder html, ImmutableArray<DigestPaper> papers, FeedFrame frame, bool hasText)
    {
        html.Append("<ol>\n");
        foreach (var paper in papers.Take(MaxPapers))
        {
            html.Append("<li><p><strong>");
            FeedContent.Link(html, paper.Address.Absolute(frame.Site), FeedContent.Title(paper.Paper, frame.Settings.Localizer));
            html.Append("</strong>");
            var line = string.Join(" · ",
                paper.Topics.Select(match => match.Topic.Name).Prepend(frame.Settings.Localizer.Byline(paper.Paper)).Where(text => text.Length > 0));
            if (line.Length > 0)
                html.Append("<br>\n").Append(Html.Escape(line));
            html.Append("</p>\n");
            if (hasText && paper.Paper.Abstract.Length > 0)
                html.Append("<p>").Append(Html.Escape(MathText.ToPlain(Truncate.Shorten(paper.Paper.Abstract, DailyText)))).Append("</p>\n");
            html.Append("</li>\n");
        }

        html.Append("</ol>\n");
        if (papers.Length > MaxPapers)
            html.Append("<p>")
                .Append(Html.Escape(frame.Settings.Localizer.Translate("and_more_on_page", frame.Settings.Localizer.Papers(papers.Length - MaxPapers))))
                .Append("</p>\n");
        return html;
    }

    private sealed record IssueEntry(string Title, UrlPath Home, string Id, DateOnly Date, ImmutableArray<DigestPaper> Papers, Func<string> Html)
    {
        public string Summary(FeedFrame frame) => string.Join("; ", Papers.Take(5).Select(paper => FeedContent.Title(paper.Paper, frame.Settings.Localizer)));
    }
}
