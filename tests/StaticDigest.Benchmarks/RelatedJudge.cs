using System.Globalization;
using StaticDigest.Building;
using StaticDigest.Building.Reading;
using StaticDigest.Features.Related;
using StaticDigest.Site;
using StaticDigest.Topics;

namespace StaticDigest.Benchmarks;

/// <summary>
/// Judges related papers by what their archives say: how often one of the first five has an arXiv category or a venue's
/// keyword of the paper itself, against papers drawn at random and against those that share most words of the title.
/// </summary>
internal static class RelatedJudge
{
    private const int Shown = 5;

    public static int Run(string input)
    {
        var site = Flow.Read(InputFolder.Load(input).Items);
        var digest = Digest.Of(site.Papers, site.Settings);
        var papers = digest.Papers;
        double best = double.MaxValue;
        for (int round = 0; round < 3; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            RelatedPapers.Of(papers);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        var areas = papers.Select(Areas).ToArray();
        var random = new Random(1);
        var byTitle = new TitleOverlap(papers);
        Print("related", RelatedPapers.Of(digest.Papers).Select(related => related.Select(paper => paper.Index)), areas);
        Print("title overlap", Enumerable.Range(0, papers.Length).Select(byTitle.Nearest), areas);
        Print("random", Enumerable.Range(0, papers.Length).Select(_ => Enumerable.Range(0, Shown).Select(_ => random.Next(papers.Length))), areas);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"{papers.Length} papers, {RelatedPapers.Of(digest.Papers).Average(related => related.Length):0.00} each, {best:0.00} s of CPU"));
        return 0;
    }

    private static void Print(string name, IEnumerable<IEnumerable<int>> lists, HashSet<string>[] areas)
    {
        int hits = 0, all = 0, i = 0;
        foreach (var list in lists)
        {
            var own = areas[i++];
            foreach (int other in list.Where(other => own.Count > 0 && areas[other].Count > 0))
            {
                all++;
                hits += own.Overlaps(areas[other]) ? 1 : 0;
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14}{100.0 * hits / Math.Max(all, 1),6:0.0} % of {all} pairs share an area"));
    }

    private static HashSet<string> Areas(DigestPaper paper) =>
        paper.Paper.Categories.Concat(paper.Paper.Keywords).Select(area => area.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);

    /// <summary>The plain rival: most words of the title in common.</summary>
    private sealed class TitleOverlap
    {
        private readonly List<HashSet<string>> _words = [];
        private readonly Dictionary<string, List<int>> _papers = new(StringComparer.Ordinal);

        public TitleOverlap(IEnumerable<DigestPaper> papers)
        {
            foreach (var paper in papers)
            {
                var words = paper.Paper.Title.ToLowerInvariant().Split([' ', ':', ',', '-', '(', ')', '.'], StringSplitOptions.RemoveEmptyEntries)
                    .Where(word => !TopicStopWords.Contains(word)).ToHashSet(StringComparer.Ordinal);
                foreach (var word in words)
                {
                    if (!_papers.TryGetValue(word, out var list))
                        _papers[word] = list = [];
                    list.Add(_words.Count);
                }

                _words.Add(words);
            }
        }

        public IEnumerable<int> Nearest(int paper)
        {
            var counts = new Dictionary<int, int>();
            foreach (int other in _words[paper].SelectMany(word => _papers[word]).Where(other => other != paper))
                counts[other] = counts.GetValueOrDefault(other) + 1;
            return counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Shown).Select(pair => pair.Key);
        }
    }
}
