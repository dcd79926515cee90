using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Site;

namespace StaticDigest.Features.Related;

/// <summary>A term that tells what a paper is about.</summary>
/// <param name="Hash">Its number.</param>
/// <param name="Weight">How much it tells; whole numbers, so that sums do not depend on their order.</param>
/// <param name="Label">The term as this paper writes it; empty for what is not shown, such as a topic.</param>
internal readonly record struct WeightedTerm(uint Hash, int Weight, string Label);

/// <summary>
/// The terms by which papers are compared. Rarity is counted in powers of two, so that a few new papers change neither
/// the choice of terms nor their weights, and links between older papers stay.
/// </summary>
internal sealed class PaperTerms
{
    /// <summary>Terms kept for each paper: the ones that tell most.</summary>
    private const int Kept = 24;

    private const int Slots = 1 << 21;
    private const int TitleCount = 3;
    private const int MaxCount = 6;

    private readonly int[] _papersWith = new int[Slots];
    private readonly int _doublings;

    /// <summary>Counts in how many papers each term stands.</summary>
    public PaperTerms(IReadOnlyList<DigestPaper> papers)
    {
        _doublings = Doublings(papers.Count);
        Parallel.ForEach(papers, Concurrently.PerCore, () => new Scratch(), (paper, _, scratch) =>
        {
            foreach (uint hash in scratch.Read(paper).Keys)
                Interlocked.Increment(ref _papersWith[hash % Slots]);
            return scratch;
        }, _ => { });
    }

    /// <summary>The terms of a paper, by their numbers.</summary>
    public WeightedTerm[] Of(DigestPaper paper, Scratch scratch)
    {
        var counts = scratch.Read(paper);
        var weighted = scratch.Weighted;
        weighted.Clear();
        foreach (var (hash, term) in counts)
        {
            int with = _papersWith[hash % Slots];
            int rarity = _doublings - Doublings(with);
            // A term of one paper links nothing; one of every eighth paper tells nothing.
            if (with > 1 && rarity >= 3)
                weighted.Add((hash, Math.Min(term.Count, MaxCount) * rarity, term));
        }

        weighted.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Hash.CompareTo(b.Hash));
        var terms = new WeightedTerm[Math.Min(weighted.Count, Kept)];
        for (int i = 0; i < terms.Length; i++)
            terms[i] = new(weighted[i].Hash, weighted[i].Weight, Label(paper.Paper, weighted[i].Term));
        Array.Sort(terms, static (a, b) => a.Hash.CompareTo(b.Hash));
        return terms;
    }

    private static string Label(Paper paper, CountedTerm term)
    {
        if (term.Name is not null)
            return term.Name;
        if (term.End == 0)
            return "";
        var text = term.IsTitle ? paper.Title : paper.Abstract;
        return string.Join(' ', text[term.Start..term.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static int Doublings(int count) =>
        System.Numerics.BitOperations.Log2((uint)Math.Max(count, 1)) + (System.Numerics.BitOperations.IsPow2(count) ? 0 : 1);

    internal readonly record struct CountedTerm(int Count, bool IsTitle, int Start, int End, string? Name);

    /// <summary>Memory of one thread, used again for each paper.</summary>
    internal sealed class Scratch
    {
        private readonly List<TermPlace> _places = [];
        private readonly Dictionary<uint, CountedTerm> _counts = [];

        public List<(uint Hash, int Weight, CountedTerm Term)> Weighted { get; } = [];

        public Dictionary<uint, CountedTerm> Read(DigestPaper paper)
        {
            _counts.Clear();
            Add(paper.Paper.Title, isTitle: true);
            Add(paper.Paper.Abstract, isTitle: false);
            foreach (var match in paper.Topics)
                _counts.TryAdd(TermScanner.HashOf($"topic:{match.Topic.Slug}"), new(1, false, 0, 0, null));
            foreach (var author in paper.Paper.Authors)
            {
                if (!author.IsHidden)
                    _counts.TryAdd(TermScanner.HashOf($"author:{TitleKey.Of(author.Name)}"), new(2, false, 0, 0, author.Name));
            }

            return _counts;
        }

        private void Add(string text, bool isTitle)
        {
            _places.Clear();
            TermScanner.Scan(text, _places);
            foreach (var place in _places)
            {
                ref var term = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, place.Hash, out bool isKnown);
                int count = isTitle ? TitleCount : 1;
                term = isKnown ? term with { Count = term.Count + count } : new(count, isTitle, place.Start, place.End, null);
            }
        }
    }
}
