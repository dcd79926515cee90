using System.Collections.Immutable;
using System.Globalization;
using StaticDigest.Papers;
using StaticDigest.Settings;
using StaticDigest.Site.Links;
using StaticDigest.Topics;
using StaticDigest.Topics.Reading;

namespace StaticDigest.Site;

/// <summary>A paper on its way to a page: the record, its Markdown document, and that document as HTML.</summary>
/// <param name="Paper">The merged record.</param>
/// <param name="Markdown">The document, front matter and body.</param>
/// <param name="Body">The body as HTML.</param>
public sealed record PaperDocument(Paper Paper, string Markdown, Html Body)
{
    /// <summary>Where its first entry stands, for diagnostics about its text.</summary>
    internal SourceSpan Place => Paper.Place;
}

/// <summary>A paper with everything that is known once all papers are: its topics and its address.</summary>
/// <param name="Topics">Its topics, best first, with reasons.</param>
/// <param name="Days">The issues it stands in, oldest first; empty when no day is known.</param>
internal sealed record DigestPaper(PaperDocument Document, ImmutableArray<TopicMatch> Topics, UrlPath Address, ImmutableArray<DateOnly> Days)
{
    /// <summary>The record.</summary>
    public Paper Paper => Document.Paper;

    /// <summary>Its links as they are shown.</summary>
    public PaperLinkRow Links { get; init; } = PaperLinkRow.None;

    /// <summary>True for the newest papers, which have every file; see <see cref="SizeSettings.FullPapers"/>.</summary>
    public bool IsFull { get; init; } = true;

    /// <summary>The date by which it is filed; see <see cref="PaperDays.Filed(Paper)"/>.</summary>
    public PartialDate? Filed => PaperDays.Filed(Paper, Days);

    /// <summary>The day of the newest thing known about it: its newest version or its newest issue; null when no day is known.</summary>
    public DateOnly? Modified
    {
        get
        {
            var filed = Filed is { IsDay: true } day ? day.FirstDay : (DateOnly?)null;
            return Paper.Updated is { IsDay: true } updated && (filed is null || updated.FirstDay > filed) ? updated.FirstDay : filed;
        }
    }

    /// <summary>The newest of the days of some papers.</summary>
    public static DateOnly? Newest(ReadOnlySpan<DigestPaper> papers)
    {
        DateOnly? newest = null;
        foreach (var paper in papers)
        {
            if (paper.Modified is { } day && (newest is null || day > newest))
                newest = day;
        }

        return newest;
    }
}

/// <summary>The papers of one day, best first.</summary>
internal sealed record Issue(DateOnly Day, ImmutableArray<DigestPaper> Papers)
{
    /// <summary>True when it has a picture and BibTeX of its own: one of its papers has every file.</summary>
    public bool IsFull => Papers.Any(paper => paper.IsFull);
}

/// <summary>A topic and its papers.</summary>
/// <param name="Papers">Its papers, oldest submission first.</param>
/// <param name="Swatch">Number of its colour, 1 to 8.</param>
internal sealed record TopicPapers(Topic Topic, ImmutableArray<DigestPaper> Papers, int Swatch);

/// <summary>The model of the whole site, of which every page is a view.</summary>
internal sealed record Digest
{
    public required SiteSettings Settings { get; init; }

    /// <summary>All papers, by address.</summary>
    public required ImmutableArray<DigestPaper> Papers { get; init; }

    /// <summary>The issues, oldest first.</summary>
    public required ImmutableArray<Issue> Issues { get; init; }

    /// <summary>The topics in the order of the settings, those without papers included.</summary>
    public required ImmutableArray<TopicPapers> Topics { get; init; }

    /// <summary>Everybody who is named, by address; hidden authors are not among them.</summary>
    public ImmutableArray<AuthorPapers> Authors => People.All;

    /// <summary>True when it has more papers than those that have every file, so that something is left out.</summary>
    public bool IsLarge => Papers.Length > Settings.Size.FullPapers;

    /// <summary>True when it has so many papers that abstracts of older ones stand on their own pages only.</summary>
    public bool IsVeryLarge => Papers.Length > Settings.Size.WholeAbstracts;

    internal DigestAuthors People { get; init; } = DigestAuthors.None;

    /// <summary>The weeks that are over, oldest first: a later day is known, or the Friday, for lists rest at the weekend.</summary>
    internal IEnumerable<IGrouping<(int Year, int Week), Issue>> FinishedWeeks() => Issues
        .GroupBy(issue => Addresses.WeekOf(issue.Day))
        .Where(week => Issues[^1].Day >= DateOnly.FromDateTime(ISOWeek.ToDateTime(week.Key.Year, week.Key.Week, DayOfWeek.Friday)));

    /// <summary>Files papers by day, topic and author.</summary>
    public static Digest Of(IReadOnlyList<PaperDocument> documents, SiteSettings settings)
    {
        settings = TopicSettings.Find(settings, [.. documents.Select(document => document.Paper)]);
        var classifier = new TopicClassifier(settings.Of<TopicSettings>().All);
        var addresses = Addresses.OfPapers(documents.Select(document => document.Paper));
        var filed = new DigestPaper[documents.Count];
        EachPaper.Do(filed.Length, i => documents[i], i =>
        {
            var paper = documents[i].Paper;
            filed[i] = new DigestPaper(documents[i], classifier.Classify(paper), addresses[paper.Id], PaperDays.Of(paper))
            {
                Links = PaperLinkRow.Of(paper, settings),
            };
        });
        Array.Sort(filed, (left, right) => string.CompareOrdinal(left.Address.Value, right.Address.Value));
        MarkOlder(filed, settings.Size.FullPapers);
        return new Digest
        {
            Settings = settings,
            Papers = [.. filed],
            Issues = IssuesOf(filed, settings.Ranking),
            Topics = TopicsOf(filed, settings.Of<TopicSettings>().All),
            People = DigestAuthors.Of(filed, settings),
        };
    }

    // All but the newest; of one day those that come first by address count as newer.
    private static void MarkOlder(DigestPaper[] papers, int full)
    {
        if (papers.Length <= full)
            return;
        var places = Enumerable.Range(0, papers.Length).OrderByDescending(i => papers[i].Filed ?? default).ThenBy(i => i);
        foreach (int i in places.Skip(full))
            papers[i] = papers[i] with { IsFull = false };
    }

    private static ImmutableArray<Issue> IssuesOf(DigestPaper[] papers, RankingSettings ranking)
    {
        var byDay = new SortedDictionary<DateOnly, List<DigestPaper>>();
        foreach (var paper in papers)
        {
            foreach (var day in paper.Days)
            {
                if (!byDay.TryGetValue(day, out var list))
                    byDay[day] = list = [];
                list.Add(paper);
            }
        }

        return [.. byDay.Select(pair => new Issue(pair.Key, [.. pair.Value.OrderBy(paper => paper, new Ranking(pair.Key, ranking))]))];
    }

    private static ImmutableArray<TopicPapers> TopicsOf(DigestPaper[] papers, ImmutableArray<Topic> topics)
    {
        var bySlug = topics.ToDictionary(topic => topic.Slug, _ => new List<DigestPaper>(), StringComparer.Ordinal);
        foreach (var paper in papers)
        {
            foreach (var match in paper.Topics)
                bySlug[match.Topic.Slug].Add(paper);
        }

        const int swatches = 8;
        return [.. topics.Select((topic, i) => new TopicPapers(
            topic,
            [.. bySlug[topic.Slug].OrderBy(paper => paper.Paper.Dated ?? default).ThenBy(paper => paper.Address.Value, StringComparer.Ordinal)],
            (i % swatches) + 1))];
    }

    /// <summary>Best first: points, then the listing's own order.</summary>
    private sealed class Ranking(DateOnly day, RankingSettings ranking) : IComparer<DigestPaper>
    {
        public int Compare(DigestPaper? left, DigestPaper? right)
        {
            var (a, b) = (left!.Paper, right!.Paper);
            int order = ranking.PointsOf(b).CompareTo(ranking.PointsOf(a));
            if (order == 0)
                order = PositionOn(a).CompareTo(PositionOn(b));
            return order != 0 ? order : string.CompareOrdinal(left.Address.Value, right.Address.Value);
        }

        private int PositionOn(Paper paper)
        {
            int position = int.MaxValue;
            foreach (var appearance in paper.Appearances)
            {
                if (appearance.Day == day)
                    position = Math.Min(position, appearance.Position);
            }

            return position;
        }
    }
}
