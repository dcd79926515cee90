using System.Collections.Immutable;
using StaticDigest.Site;

namespace StaticDigest.Features.Related;

/// <summary>
/// For every paper the papers that are most like it: those that share most of the terms that tell what a paper is about
/// (cosine of weighted terms). Only papers that share a term are ever compared, and a term of too many papers links none.
/// </summary>
internal static class RelatedPapers
{
    private const int Shown = 5;

    /// <summary>The nearest that are looked at: some of them share too little to be shown.</summary>
    private const int Considered = 8;

    private const int LabelsShown = 3;

    // Longer lists would cost the square of their length and tell least.
    private const int MaxPostings = 600;
    private const double MinLikeness = 0.06;

    /// <summary>Likeness counts in steps of an eighth; of equal ones the older paper stays, so that a newcomer must be clearly better.</summary>
    private static readonly double Step = Math.Log(1.125);

    /// <summary>The related papers of each paper of a site, found once.</summary>
    public static ImmutableArray<ImmutableArray<RelatedPaper>> Of(SiteContext plan) => plan.Once(static plan => new Found(Of(plan.Digest.Papers))).Papers;

    /// <summary>The related papers of each paper, in the order of the papers.</summary>
    public static ImmutableArray<ImmutableArray<RelatedPaper>> Of(IReadOnlyList<DigestPaper> papers)
    {
        var index = new PaperTerms(papers);
        var terms = new WeightedTerm[papers.Count][];
        Parallel.For(0, terms.Length, Concurrently.PerCore, () => new PaperTerms.Scratch(), (i, _, scratch) =>
        {
            terms[i] = index.Of(papers[i], scratch);
            return scratch;
        }, _ => { });

        var lengths = terms.Select(own => Math.Sqrt(own.Sum(term => (double)term.Weight * term.Weight))).ToArray();
        var postings = Postings(terms);
        var age = Ages(papers);
        var related = new ImmutableArray<RelatedPaper>[papers.Count];
        Parallel.For(0, related.Length, Concurrently.PerCore, () => new int[papers.Count], (i, _, sums) =>
        {
            related[i] = Nearest(i, terms, lengths, postings, age, sums);
            return sums;
        }, _ => { });
        return [.. related];
    }

    private static Dictionary<uint, List<(int Paper, int Weight)>> Postings(WeightedTerm[][] terms)
    {
        var postings = new Dictionary<uint, List<(int, int)>>();
        for (int i = 0; i < terms.Length; i++)
        {
            foreach (var term in terms[i])
            {
                if (!postings.TryGetValue(term.Hash, out var list))
                    postings[term.Hash] = list = [];
                list.Add((i, term.Weight));
            }
        }

        return postings;
    }

    // Oldest first, for ties.
    private static int[] Ages(IReadOnlyList<DigestPaper> papers)
    {
        var order = Enumerable.Range(0, papers.Count)
            .OrderBy(i => papers[i].Filed ?? default)
            .ThenBy(i => papers[i].Address.Value, StringComparer.Ordinal).ToArray();
        var age = new int[order.Length];
        for (int place = 0; place < order.Length; place++)
            age[order[place]] = place;
        return age;
    }

    private static ImmutableArray<RelatedPaper> Nearest(int paper, WeightedTerm[][] terms, double[] lengths,
        Dictionary<uint, List<(int Paper, int Weight)>> postings, int[] age, int[] sums)
    {
        var touched = new List<int>();
        foreach (var term in terms[paper])
        {
            var list = postings[term.Hash];
            if (list.Count > MaxPostings)
                continue;
            foreach (var (other, weight) in list)
            {
                if (sums[other] == 0)
                    touched.Add(other);
                sums[other] += weight * term.Weight;
            }
        }

        var best = new List<(int Likeness, int Age, int Paper)>(Considered + 1);
        // What is clearly below the last one shown needs no exact look, and that is nearly all.
        double bound = MinLikeness;
        foreach (int other in touched)
        {
            double likeness = sums[other] / (lengths[paper] * lengths[other]);
            sums[other] = 0;
            if (other == paper || likeness < bound)
                continue;
            best.Add(((int)Math.Round(Math.Log(likeness) / Step), age[other], other));
            for (int i = best.Count - 1; i > 0 && IsBefore(best[i], best[i - 1]); i--)
                (best[i], best[i - 1]) = (best[i - 1], best[i]);
            if (best.Count > Considered)
                best.RemoveAt(Considered);
            if (best.Count == Considered)
                bound = Math.Max(MinLikeness, Math.Exp((best[^1].Likeness - 1) * Step));
        }

        return [.. best.Where(found => ShareEnough(terms[paper], terms[found.Paper])).Take(Shown)
            .Select(found => new RelatedPaper(found.Paper, Shared(terms[paper], terms[found.Paper])))];
    }

    private sealed record Found(ImmutableArray<ImmutableArray<RelatedPaper>> Papers);

    private static bool IsBefore((int Likeness, int Age, int Paper) a, (int Likeness, int Age, int Paper) b) =>
        a.Likeness != b.Likeness ? a.Likeness > b.Likeness : a.Age < b.Age;

    /// <summary>Whether two papers share two words, a phrase, an author or a topic; one word alone links what has nothing in common.</summary>
    private static bool ShareEnough(WeightedTerm[] left, WeightedTerm[] right)
    {
        int words = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            int order = left[i].Hash.CompareTo(right[j].Hash);
            // A topic is not shown, and phrases and names have a blank.
            if (order == 0 && (left[i].Label.Length == 0 || left[i].Label.Contains(' ', StringComparison.Ordinal) || ++words == 2))
                return true;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return false;
    }

    /// <summary>The terms that both have, the weightiest first; a word that is part of a pair already shown is left out.</summary>
    private static ImmutableArray<string> Shared(WeightedTerm[] left, WeightedTerm[] right)
    {
        var shared = new List<(int Weight, string Label)>();
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            int order = left[i].Hash.CompareTo(right[j].Hash);
            if (order == 0 && left[i].Label.Length > 0)
                shared.Add((left[i].Weight * right[j].Weight, left[i].Label));
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        shared.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : string.CompareOrdinal(a.Label, b.Label));
        // Of "optimal", "transport" and "optimal transport" only the last is shown.
        var labels = shared.Select(term => term.Label).Where(label => !shared.Exists(other =>
            other.Label.Length > label.Length && other.Label.Contains(label, StringComparison.OrdinalIgnoreCase)));
        return [.. labels.Distinct(StringComparer.OrdinalIgnoreCase).Take(LabelsShown)];
    }
}

/// <summary>A paper that is like another one.</summary>
/// <param name="Index">Its place among the papers of the digest.</param>
/// <param name="Shared">The terms that both share, as the other one writes them, the most telling first.</param>
internal sealed record RelatedPaper(int Index, ImmutableArray<string> Shared);
