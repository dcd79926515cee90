using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Topics;

/// <summary>A paper in a topic, and why it is there.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Match">Why.</param>
public sealed record SortedPaper(Paper Paper, TopicMatch Match);

/// <summary>How many papers of its topic a phrase or category speaks for.</summary>
/// <param name="Rule">The phrase or category as the settings write it.</param>
/// <param name="Papers">Number of papers; 0 when it never fired.</param>
public sealed record RuleCount(string Rule, int Papers);

/// <summary>What one topic holds.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Papers">Its papers, newest first.</param>
/// <param name="Rules">Its phrases and categories in the order of the settings.</param>
public sealed record TopicReportRow(Topic Topic, ImmutableArray<SortedPaper> Papers, ImmutableArray<RuleCount> Rules);

/// <summary>Two topics of which one lies nearly whole in the other.</summary>
/// <param name="Smaller">The topic with fewer papers.</param>
/// <param name="Larger">The other one.</param>
/// <param name="Shared">Number of papers in both.</param>
/// <param name="Share">Share of the smaller one's papers that are in both.</param>
public sealed record TopicOverlap(Topic Smaller, Topic Larger, int Shared, double Share);

/// <summary>How the rules of the topics do on the papers that there are: the answer of <c>staticdigest topics</c>.</summary>
/// <param name="Papers">Number of papers.</param>
/// <param name="Topics">The topics in the order of the settings.</param>
/// <param name="Unsorted">Papers in no topic, newest first.</param>
/// <param name="Overlaps">Topics that are nearly the same, the nearest first.</param>
public sealed record TopicReport(int Papers, ImmutableArray<TopicReportRow> Topics, ImmutableArray<Paper> Unsorted, ImmutableArray<TopicOverlap> Overlaps)
{
    /// <summary>Share of the smaller topic's papers from which on two topics are said to overlap.</summary>
    internal const double MaxShare = 0.8;

    // Of two or three papers any chance makes most of them shared.
    private const int FewestPapers = 4;

    /// <summary>Sorts the papers and counts.</summary>
    public static TopicReport Of(IEnumerable<Paper> papers, ImmutableArray<Topic> topics)
    {
        var ordered = NewestFirst(papers);
        var matches = Classify(ordered, topics);
        var lists = topics.ToDictionary(topic => topic.Slug, _ => new List<SortedPaper>(), StringComparer.Ordinal);
        for (int i = 0; i < ordered.Length; i++)
        {
            foreach (var match in matches[i])
                lists[match.Topic.Slug].Add(new(ordered[i], match));
        }

        return new(
            ordered.Length,
            [.. topics.Select(topic => new TopicReportRow(topic, [.. lists[topic.Slug]], RulesOf(topic, lists[topic.Slug])))],
            [.. ordered.Where((_, i) => matches[i].IsEmpty)],
            OverlapsOf(topics, matches));
    }

    /// <summary>Papers by the day under which they are filed.</summary>
    internal static ImmutableArray<Paper> NewestFirst(IEnumerable<Paper> papers) =>
        [.. papers.OrderByDescending(paper => PaperDays.Filed(paper) ?? default).ThenBy(paper => paper.Id.ToString(), StringComparer.Ordinal)];

    internal static ImmutableArray<TopicMatch>[] Classify(ImmutableArray<Paper> papers, ImmutableArray<Topic> topics)
    {
        var classifier = new TopicClassifier(topics);
        var matches = new ImmutableArray<TopicMatch>[papers.Length];
        Parallel.For(0, matches.Length, Concurrently.PerCore, i => matches[i] = classifier.Classify(papers[i]));
        return matches;
    }

    private static ImmutableArray<RuleCount> RulesOf(Topic topic, List<SortedPaper> papers)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var paper in papers)
        {
            foreach (var rule in paper.Match.Reasons.Select(reason => reason.Rule).Distinct(StringComparer.Ordinal))
                counts[rule] = counts.GetValueOrDefault(rule) + 1;
        }

        return [.. topic.Rule.All.Concat(topic.Rule.Any).Concat(topic.Rule.Categories).Distinct(StringComparer.Ordinal)
            .Select(rule => new RuleCount(rule, counts.GetValueOrDefault(rule)))];
    }

    private static ImmutableArray<TopicOverlap> OverlapsOf(ImmutableArray<Topic> topics, ImmutableArray<TopicMatch>[] matches)
    {
        var numbers = topics.Select((topic, i) => (topic.Slug, i)).ToDictionary(pair => pair.Slug, pair => pair.i, StringComparer.Ordinal);
        var counts = new int[topics.Length];
        var shared = new Dictionary<(int First, int Second), int>();
        foreach (var own in matches)
        {
            var sorted = own.Select(match => numbers[match.Topic.Slug]).Order().ToList();
            for (int i = 0; i < sorted.Count; i++)
            {
                counts[sorted[i]]++;
                for (int j = i + 1; j < sorted.Count; j++)
                    shared[(sorted[i], sorted[j])] = shared.GetValueOrDefault((sorted[i], sorted[j])) + 1;
            }
        }

        return [.. shared
            .Select(pair => (pair.Key, Count: pair.Value, Fewer: Math.Min(counts[pair.Key.First], counts[pair.Key.Second])))
            .Where(pair => pair.Fewer >= FewestPapers && pair.Count > pair.Fewer * MaxShare)
            .OrderByDescending(pair => (double)pair.Count / pair.Fewer).ThenBy(pair => pair.Key)
            .Select(pair => counts[pair.Key.First] <= counts[pair.Key.Second]
                ? new TopicOverlap(topics[pair.Key.First], topics[pair.Key.Second], pair.Count, (double)pair.Count / pair.Fewer)
                : new TopicOverlap(topics[pair.Key.Second], topics[pair.Key.First], pair.Count, (double)pair.Count / pair.Fewer))];
    }
}
