using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using StaticDigest.Building;
using StaticDigest.Building.Reading;
using StaticDigest.Localization;
using StaticDigest.Papers;
using StaticDigest.Topics;
using StaticDigest.Topics.Discovery;

namespace StaticDigest.Benchmarks;

/// <summary>
/// Judges topics that are found in papers: how many papers they hold, how often two papers of one topic share an arXiv
/// category or a venue's keyword, against random ones, and how many topics stay when papers are taken away.
/// </summary>
internal static class DiscoveryJudge
{
    private const int Apart = 5;

    public static int Run(string input)
    {
        ImmutableArray<Paper> papers = [.. Flow.Read(InputFolder.Load(input).Items).Papers.Select(document => document.Paper)];
        double best = double.MaxValue;
        ImmutableArray<Topic> found = [];
        for (int round = 0; round < 5; round++)
        {
            long start = Stopwatch.GetTimestamp();
            found = TopicDiscovery.Of(papers, [], TopicDiscovery.MaxTopics, Localizer.English.FoundTopic);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var report = TopicReport.Of(papers, found);
        foreach (var row in report.Topics)
            Console.WriteLine($"{row.Papers.Length,5} {row.Topic.Name}: {string.Join(", ", row.Rules.Select(rule => $"{rule.Rule} {rule.Papers}"))}");
        var random = new Random(1);
        Paper[] shuffled = [.. papers];
        random.Shuffle(shuffled);
        Write($"{report.Papers - report.Unsorted.Length} of {report.Papers} papers in {found.Length} topics, {report.Overlaps.Length} overlaps, {best:0} ms");
        Write(
            Invariant($"{Shared(report.Topics.Select(row => row.Papers.Select(paper => paper.Paper).ToArray())):0.0} % of pairs share an ") +
            Invariant($"area, {Shared([shuffled]):0.0} % of random pairs"));
        foreach (int less in (ReadOnlySpan<int>)[30, papers.Length / 10, papers.Length / 2])
        {
            Paper[] fewer = [.. shuffled[Math.Min(less, shuffled.Length)..]];
            var before = TopicDiscovery.Of(fewer, [], TopicDiscovery.MaxTopics, Localizer.English.FoundTopic);
            var kept = TopicDiscovery.Of(papers, before, TopicDiscovery.MaxTopics - before.Length, Localizer.English.FoundTopic);
            Write($"without {less} papers: {Common(before, found)} of {before.Length} topics stay; kept ones: {Common(before, kept)}");
        }

        return 0;
    }

    private static int Common(ImmutableArray<Topic> left, ImmutableArray<Topic> right) =>
        left.Select(topic => topic.Slug).Intersect(right.Select(topic => topic.Slug), StringComparer.Ordinal).Count();

    private static double Shared(IEnumerable<Paper[]> lists)
    {
        int hits = 0, all = 0;
        foreach (var areas in lists.Select(list => list.Select(Areas).Where(own => own.Count > 0).ToArray()))
        {
            for (int i = 0; i < areas.Length; i++)
            {
                for (int j = i + 1; j < Math.Min(i + 1 + Apart, areas.Length); j++, all++)
                    hits += areas[i].Overlaps(areas[j]) ? 1 : 0;
            }
        }

        return 100.0 * hits / Math.Max(all, 1);
    }

    private static HashSet<string> Areas(Paper paper) =>
        paper.Categories.Concat(paper.Keywords).Select(area => area.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);

    private static void Write(string line) => Console.WriteLine(line);

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
