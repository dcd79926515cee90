using System.Numerics;

namespace StaticDigest.Topics.Discovery;

/// <summary>
/// Groups phrases that keep the same company. Each phrase is a vector over all phrases: how often the papers about it speak
/// of each, times how rare that one is. Whole numbers throughout, so that sums do not depend on their order.
/// </summary>
internal static class PhraseClusters
{
    private const double MinLikeness = 0.45;

    /// <summary>Groups with the phrase that leads each first; the order is that of the leaders, the one that tells most first.</summary>
    public static List<List<KeyPhrase>> Of(List<KeyPhrase> phrases, int papers)
    {
        var vectors = Vectors(phrases, papers);
        var lengths = vectors.Select(vector => Math.Sqrt(Dot(vector, vector))).ToArray();
        var order = Enumerable.Range(0, phrases.Count)
            .OrderByDescending(i => phrases[i].Papers * Rarity(phrases[i], papers))
            .ThenBy(i => phrases[i].Text, StringComparer.Ordinal);
        var groups = new List<(int Leader, HashSet<int> Papers, List<KeyPhrase> Phrases)>();
        foreach (int i in order)
        {
            var (nearest, likeness) = (-1, MinLikeness);
            for (int g = 0; g < groups.Count; g++)
            {
                int leader = groups[g].Leader;
                double own = Dot(vectors[i], vectors[leader]) / (lengths[i] * lengths[leader]);
                if (own >= likeness)
                    (nearest, likeness) = (g, own);
            }

            if (nearest >= 0 && IsWithin(phrases[i], groups[nearest].Papers))
                groups[nearest].Phrases.Add(phrases[i]);
            else
                groups.Add((i, [.. phrases[i].Mentions.Select(mention => mention.Paper)], [phrases[i]]));
        }

        return [.. groups.Select(group => group.Phrases)];
    }

    // Likeness alone brings neighbours together; a rule needs papers that speak of the leader, too.
    private static bool IsWithin(KeyPhrase phrase, HashSet<int> papers) =>
        2 * phrase.Mentions.Count(mention => mention.IsAbout && papers.Contains(mention.Paper)) >= phrase.Papers;

    private static int[][] Vectors(List<KeyPhrase> phrases, int papers)
    {
        var mentioned = new List<int>[papers];
        for (int i = 0; i < phrases.Count; i++)
        {
            foreach (var mention in phrases[i].Mentions)
                (mentioned[mention.Paper] ??= []).Add(i);
        }

        var rarity = phrases.Select(phrase => Rarity(phrase, papers)).ToArray();
        var vectors = new int[phrases.Count][];
        Parallel.For(0, vectors.Length, i =>
        {
            var vector = vectors[i] = new int[phrases.Count];
            foreach (var mention in phrases[i].Mentions)
            {
                if (!mention.IsAbout)
                    continue;
                foreach (int other in mentioned[mention.Paper])
                    vector[other] += rarity[other];
            }
        });
        return vectors;
    }

    // In steps of doublings, so that a few new papers change little.
    private static int Rarity(KeyPhrase phrase, int papers) => Math.Max(1, BitOperations.Log2((uint)(papers / phrase.Mentions.Count)));

    private static double Dot(int[] left, int[] right)
    {
        long sum = 0;
        for (int i = 0; i < left.Length; i++)
            sum += (long)left[i] * right[i];
        return sum;
    }
}
