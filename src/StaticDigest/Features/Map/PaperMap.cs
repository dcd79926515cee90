using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using StaticDigest.Features.Related;
using StaticDigest.Site;

namespace StaticDigest.Features.Map;

/// <summary>
/// Places papers by likeness, the same ones always in the same way: a paper starts near its topics and moves towards the
/// papers that are related to it, also by way of related papers that are not on the map; then papers that would cover each
/// other make room. All of that is linear in the papers, and depends on the papers of the map only.
/// </summary>
internal static class PaperMap
{
    public const int Width = 1000;

    public const int Height = 640;

    private const int Rounds = 12;

    // A topic's papers start so far around its place, in roots of their number.
    private const double Scatter = 0.6;

    // How much a paper keeps to where it started: near its topics, or, without a topic, anywhere.
    private const double TopicWeight = 0.5;
    private const double AnywhereWeight = 0.15;

    /// <summary>The place of each paper on the map, in the order given.</summary>
    /// <param name="papers">Places of the papers of the map among those of the digest.</param>
    /// <param name="topicOf">The number of a topic by its slug.</param>
    public static MapPoint[] Place(SiteContext plan, ImmutableArray<int> papers, IReadOnlyDictionary<string, int> topicOf)
    {
        if (papers.IsEmpty)
            return [];
        var nodes = new Dictionary<int, int>(papers.Length * 2);
        foreach (int paper in papers)
            nodes[paper] = nodes.Count;
        var edges = Edges(RelatedPapers.Of(plan), papers, nodes);
        var starts = Starts(plan.Digest, papers, topicOf, edges);
        return MapSpace.Spread(Smooth(starts, edges, nodes.Count), Width, Height);
    }

    private static List<(int From, int To)> Edges(ImmutableArray<ImmutableArray<RelatedPaper>> related, ImmutableArray<int> papers, Dictionary<int, int> nodes)
    {
        var edges = new List<(int, int)>(papers.Length * 5);
        for (int i = 0; i < papers.Length; i++)
        {
            foreach (var other in related[papers[i]])
            {
                ref int node = ref CollectionsMarshal.GetValueRefOrAddDefault(nodes, other.Index, out bool isKnown);
                if (!isKnown)
                    node = nodes.Count - 1;
                edges.Add((i, node));
            }
        }

        return edges;
    }

    private static (MapPoint Place, double Weight)[] Starts(Digest digest, ImmutableArray<int> papers, IReadOnlyDictionary<string, int> topicOf,
        List<(int From, int To)> edges)
    {
        var sizes = new int[topicOf.Count];
        foreach (int paper in papers)
        {
            if (digest.Papers[paper].Topics is [var first, ..])
                sizes[topicOf[first.Topic.Slug]]++;
        }

        int[] used = [.. Enumerable.Range(0, sizes.Length).Where(topic => sizes[topic] > 0)];
        var numbers = new int[sizes.Length];
        Array.Fill(numbers, -1);
        for (int i = 0; i < used.Length; i++)
            numbers[used[i]] = i;
        int[] firsts = [.. papers.Select(paper => digest.Papers[paper].Topics is [var first, ..] ? numbers[topicOf[first.Topic.Slug]] : -1)];
        int[] seconds = [.. papers.Select(paper => digest.Papers[paper].Topics is [_, var second, ..] ? numbers[topicOf[second.Topic.Slug]] : -1)];

        int[] ownSizes = [.. used.Select(topic => sizes[topic])];
        var anchors = TopicAnchors.Place(ownSizes, Ties(used.Length, firsts, seconds, edges));
        var starts = new (MapPoint, double)[papers.Length];
        for (int i = 0; i < starts.Length; i++)
        {
            if (firsts[i] < 0)
            {
                starts[i] = (Scattered(digest.Papers[papers[i]]) * Math.Sqrt(papers.Length), AnywhereWeight);
                continue;
            }

            var place = seconds[i] < 0 ? anchors[firsts[i]] : anchors[firsts[i]] * 0.7 + anchors[seconds[i]] * 0.3;
            starts[i] = (place + Scattered(digest.Papers[papers[i]]) * (Scatter * Math.Sqrt(ownSizes[firsts[i]])), TopicWeight);
        }

        return starts;
    }

    // How often two topics meet: in a paper, and in papers that are related.
    private static double[,] Ties(int topics, int[] firsts, int[] seconds, List<(int From, int To)> edges)
    {
        var ties = new double[topics, topics];
        for (int i = 0; i < firsts.Length; i++)
            Tie(firsts[i], seconds[i]);
        foreach (var (from, to) in edges)
        {
            if (to < firsts.Length)
                Tie(firsts[from], firsts[to]);
        }

        return ties;

        void Tie(int left, int right)
        {
            if (left >= 0 && right >= 0 && left != right)
            {
                ties[left, right]++;
                ties[right, left]++;
            }
        }
    }

    /// <summary>A place in the square around nought that only the paper's address decides.</summary>
    private static MapPoint Scattered(DigestPaper paper)
    {
        ulong hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(paper.Address.Value.AsSpan()));
        return new(((uint)hash / (double)uint.MaxValue * 2) - 1, ((uint)(hash >> 32) / (double)uint.MaxValue * 2) - 1);
    }

    private static MapPoint[] Smooth((MapPoint Place, double Weight)[] starts, List<(int From, int To)> edges, int count)
    {
        var places = new MapPoint[count];
        for (int i = 0; i < starts.Length; i++)
            places[i] = starts[i].Place;
        var degrees = new int[count];
        foreach (var (from, to) in edges)
        {
            degrees[from]++;
            degrees[to]++;
        }

        for (int round = 0; round < Rounds; round++)
        {
            var sums = new MapPoint[count];
            foreach (var (from, to) in edges)
            {
                sums[from] += places[to];
                sums[to] += places[from];
            }

            for (int i = 0; i < count; i++)
            {
                var middle = degrees[i] > 0 ? sums[i] * (1.0 / degrees[i]) : places[i];
                places[i] = i < starts.Length ? starts[i].Place * starts[i].Weight + middle * (1 - starts[i].Weight) : middle;
            }
        }

        return places[..starts.Length];
    }
}
