using System.Collections.Immutable;
using StaticDigest.Papers.Cleaning.Tex;
using StaticDigest.Site;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.Issues;

/// <summary>Home, the older issues by title, and a page for each day.</summary>
internal static class IssuePages
{
    /// <summary>Titles on one page of older issues, and the most that a list by title shows of one day.</summary>
    private const int Titles = 80;

    private const int TopicsShown = 12;

    /// <summary>An issue is read, sorted and filtered as a whole, so its pages are longer than those of other lists.</summary>
    private const int IssueCards = 40;

    /// <summary>Characters of HTML that the cards of one page may have: a page stays below 100 KiB.</summary>
    private const int IssueWeight = 90_000;

    public static IEnumerable<Page> Plan(SiteContext plan)
    {
        var chunks = Chunks(plan.Digest.Issues);
        yield return Home(plan, chunks.Count);
        for (int i = 0; i < chunks.Count; i++)
            yield return Older(plan, chunks, i);
        for (int i = 0; i < plan.Digest.Issues.Length; i++)
        {
            foreach (var page in Day(plan, i))
                yield return page;
        }
    }

    /// <summary>Whole days, oldest first, until a page is full; a last page that is not full stays on the home page.</summary>
    private static List<ImmutableArray<Issue>> Chunks(ImmutableArray<Issue> issues)
    {
        var chunks = new List<ImmutableArray<Issue>>();
        int start = 0, titles = 0;
        for (int i = 0; i < issues.Length; i++)
        {
            titles += Math.Min(issues[i].Papers.Length, Titles);
            if (titles < Titles)
                continue;
            chunks.Add(issues[start..(i + 1)]);
            (start, titles) = (i + 1, 0);
        }

        return chunks;
    }

    private static TemplatePage Home(SiteContext plan, int chunks)
    {
        var settings = plan.Digest.Settings;
        var issues = plan.Digest.Issues;
        var newest = issues.IsEmpty ? null : issues[^1];
        int cards = newest is null ? 0 : Fitting(plan, newest.Papers);
        var earlier = new List<Issue>();
        int titles = 0;
        for (int i = issues.Length - 2; i >= 0 && titles < Titles; i--)
        {
            earlier.Add(issues[i]);
            titles += Math.Min(issues[i].Papers.Length, Titles);
        }

        var view = new HomeView
        {
            Issue = newest is null ? null : plan.Issue(newest) with { Made = plan.Localizer.Date(new Papers.PartialDate(plan.Today)) },
            Papers = newest is null ? [] : plan.Cards(newest.Papers.Take(cards)),
            More = newest is null ? [] : plan.Cards(newest.Papers.Skip(cards).Take(Titles)),
            Earlier = DayLists(plan, earlier),
            Topics = newest is null ? [] : plan.TopicsOf(newest.Papers, TopicsShown),
            Paging = new PagingView("", chunks > 0 ? Addresses.Numbered(UrlPath.Home, chunks).Href(plan.Site) : "", "",
                chunks > 1 ? Addresses.Numbered(UrlPath.Home, 1).Href(plan.Site) : ""),
        };
        return new TemplatePage(UrlPath.Home.File, "the home page", "home",
            plan.Head(UrlPath.Home, "home", "home", settings.Title, settings.Description) with { Feeds = plan.IssueFeeds() }, view)
        { Modified = newest?.Day };
    }

    private static TemplatePage Older(SiteContext plan, List<ImmutableArray<Issue>> chunks, int index)
    {
        var days = chunks[index];
        var address = Addresses.Numbered(UrlPath.Home, index + 1);
        var (from, to) = (plan.Localizer.Day(days[0].Day), plan.Localizer.Day(days[^1].Day));
        var paging = new PagingView(
            Newer: index < chunks.Count - 1 ? Addresses.Numbered(UrlPath.Home, index + 2).Href(plan.Site) : UrlPath.Home.Href(plan.Site),
            Older: index > 0 ? Addresses.Numbered(UrlPath.Home, index).Href(plan.Site) : "",
            Newest: UrlPath.Home.Href(plan.Site),
            Oldest: index > 0 ? Addresses.Numbered(UrlPath.Home, 1).Href(plan.Site) : "");
        return new TemplatePage(
            address.File,
            "the older issues",
            "issues",
            plan.Head(address, "issues", "home", plan.Localizer.Translate("issues_from", from, to),
                plan.Localizer.Translate("issues_from_sentence", plan.Digest.Settings.Title, from, to)),
            new IssuesView(DayLists(plan, days.Reverse()), index + 1, paging))
        { Modified = days[^1].Day };
    }

    private static ImmutableArray<DayListView> DayLists(SiteContext plan, IEnumerable<Issue> issues) =>
        [.. issues.Select(issue => new DayListView(plan.Issue(issue), plan.Cards(issue.Papers.Take(Titles))))];

    private static IEnumerable<Page> Day(SiteContext plan, int index)
    {
        var issue = plan.Digest.Issues[index];
        var address = Addresses.Day(issue.Day);
        var name = plan.Localizer.Day(issue.Day);
        var sheets = Sheets(plan, issue.Papers);
        ImmutableArray<RefView> links = sheets.Count == 1
            ? []
            : [.. Enumerable.Range(1, sheets.Count).Select(number => new RefView(Html.Text(Invariant($"{number}")), Sheet(address, number).Href(plan.Site)))];
        for (int number = 1; number <= sheets.Count; number++)
        {
            var at = Sheet(address, number);
            var title = plan.Localizer.OnPage(name, number == 1 ? null : number);
            var view = new DayView(
                plan.Issue(issue),
                plan.Week(Addresses.WeekOf(issue.Day)),
                plan.IssueCards(sheets[number - 1]),
                number,
                links,
                plan.TopicsOf(issue.Papers, TopicsShown),
                index > 0 ? Neighbour(plan, index - 1) : null,
                index < plan.Digest.Issues.Length - 1 ? Neighbour(plan, index + 1) : null)
            {
                YearAgo = number == 1 ? Before(plan, issue) : null,
            };
            yield return new TemplatePage(
                at.File,
                $"the issue of {name}",
                "day",
                plan.Head(at, "day", "archive", title,
                    $"{plan.Localizer.Translate("day_of", plan.Localizer.Papers(issue.Papers.Length), title)}: " +
                    $"{string.Join("; ", sheets[number - 1].Take(3).Select(paper => MathText.ToPlain(paper.Paper.Title)))}") with
                {
                    Bibliography = issue.IsFull ? plan.Bibliography(address) : "",
                },
                view)
            { Modified = issue.Day };
        }
    }

    private static YearAgoView? Before(SiteContext plan, Issue issue)
    {
        if (!plan.Digest.Settings.Of<IssueSettings>().ShowsYearAgo || YearAgo.Find(plan.Digest.Issues, issue.Day) is not { } index)
            return null;
        var papers = YearAgo.Of(plan.Digest.Issues[index], plan.Localizer);
        return new(Neighbour(plan, index),
            [.. papers.Select(
                paper => new BecameView(plan.Card(paper).Title, paper.Address.Href(plan.Site), PaperFacts.WithFate(paper.Paper, plan.Localizer)))]);
    }

    private static UrlPath Sheet(UrlPath day, int number) => number == 1 ? day : Addresses.Numbered(day, number);

    private static RefView Neighbour(SiteContext plan, int index)
    {
        var issue = plan.Digest.Issues[index];
        return new RefView(Html.Text(plan.Localizer.Day(issue.Day)), Addresses.Day(issue.Day).Href(plan.Site), issue.Papers.Length);
    }

    /// <summary>An issue's order is its rank, so its pages count from the best paper, and are of equal length.</summary>
    private static List<ImmutableArray<DigestPaper>> Sheets(SiteContext plan, ImmutableArray<DigestPaper> papers) =>
        [.. Paging.Share([.. papers.Select(paper => Weight(plan.Card(paper)))], IssueCards, IssueWeight).Select(range => papers[range])];

    /// <summary>How many of the first papers one page can show in full.</summary>
    private static int Fitting(SiteContext plan, ImmutableArray<DigestPaper> papers)
    {
        int count = 0, weight = 0;
        while (count < Math.Min(papers.Length, IssueCards) && (weight += Weight(plan.Card(papers[count]))) <= IssueWeight)
            count++;
        return Math.Max(1, count);
    }

    /// <summary>About how many characters of HTML a card takes: its texts, and the markup around them.</summary>
    private static int Weight(PaperCardView card)
    {
        const int frame = 320, link = 36, topic = 36;
        return frame + card.Address.Length + card.Title.Value.Length + card.Authors.Length + card.Gist.Value.Length + card.Abstract.Value.Length +
            card.Names.Length + card.Also.Length + card.Because.Length + card.Links.Sum(item => link + item.Url.Length) +
            card.Topics.Sum(item => topic + item.Address.Length + 2 * item.Name.Length + item.Reason.Length);
    }
}
