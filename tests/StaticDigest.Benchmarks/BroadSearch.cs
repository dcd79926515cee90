using System.Text.RegularExpressions;
using StaticDigest.Papers.Cleaning.Tex;
using StaticDigest.Site;
using StaticDigest.Tests.Features.Search;

namespace StaticDigest.Benchmarks;

/// <summary>Judges searches for a topic of one or two words: in how many of the first ten titles it stands, where ten titles have it.</summary>
internal static partial class BroadSearch
{
    private const int FirstTitles = 10;
    private const int MaxPairs = 100;

    private static readonly string[] s_topics =
    [
        "diffusion", "reinforcement learning", "reasoning", "language models", "video generation", "world models", "graph neural networks", "attention",
        "optimization", "object detection", "neural networks", "deep learning", "transformer", "convergence", "agents", "quantum", "random",
        "large language", "time series", "benchmark", "image generation", "dataset", "machine translation", "question answering",
        "representation learning", "federated learning", "graph", "clustering", "inference", "bayesian", "kernel", "sparse", "adversarial", "privacy",
        "retrieval", "speech", "segmentation", "gaussian", "regression", "point clouds", "image segmentation", "continual learning",
        "transfer learning", "few-shot learning", "semantic segmentation", "sentiment analysis", "knowledge distillation", "contrastive learning",
        "code generation", "dark matter", "black holes", "phase transition", "operating systems", "software engineering",
    ];

    public static void Judge(Digest digest, SearchScript script)
    {
        var titles = digest.Papers.Select(paper => Plain(MathText.ToPlain(paper.Paper.Title))).ToList();
        Write("topics", s_topics, titles, script);
        var pairs = titles
            .SelectMany(title => Pair().Matches(title)
                .Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}").Distinct(StringComparer.Ordinal))
            .Where(pair => !pair.Split(' ').Any(script.IsStop))
            .CountBy(pair => pair, StringComparer.Ordinal)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key).Take(MaxPairs);
        Write("pairs in titles", pairs, titles, script);
    }

    private static void Write(string name, IEnumerable<string> queries, List<string> titles, SearchScript script)
    {
        var found = new List<(string Query, int Hits)>();
        foreach (var query in queries)
        {
            var phrase = Plain(query);
            if (titles.Count(title => title.Contains(phrase, StringComparison.Ordinal)) >= FirstTitles)
            {
                var first = script.Ask(query, FirstTitles).Titles.Select(title => Plain(MathText.ToPlain(title)));
                found.Add((query, first.Count(title => title.Contains(phrase, StringComparison.Ordinal))));
            }
        }

        if (found.Count == 0)
            return;
        Console.WriteLine(Invariant(
            $"{name,-16} {found.Count,4} queries  stand in {found.Average(query => 100.0 * query.Hits / FirstTitles):0.0} % of the first {FirstTitles} ") +
            "titles, where so many have them");
        foreach (var (query, hits) in found.Where(query => query.Hits < FirstTitles))
            Console.WriteLine(Invariant($"fewer, {name}: {query} ({hits} of {FirstTitles})"));
    }

    private static string Plain(string text) => $" {Word().Replace(text.ToLowerInvariant(), " ").Trim()} ";

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    // Each word also begins a pair of its own.
    [GeneratedRegex(@"(?<= )([a-z0-9]{2,})(?= ([a-z0-9]{2,}) )", RegexOptions.None, 1000)]
    private static partial Regex Pair();
}
