namespace StaticDigest.Topics.Discovery;

/// <summary>
/// Groups phrases by the words of the papers about them, beyond the words that all papers have: papers about "motion
/// planning" and about "path planning" read the same. What brings together papers that have nothing else in common
/// ("structured environments") names no topic.
/// </summary>
internal static class PhraseClusters
{
    private const double MinLikeness = 0.5;

    // Enough where half of the papers about a phrase speak of the leading one, too: "policy gradient" beside "reinforcement
    // learning".
    private const double MinLikenessWithin = 0.25;

    // Likeness of two papers on average; of any two papers of a mixed corpus it is 0.015.
    private const double MinCoherence = 0.025;
    private const double NoCoherence = 0.02;

    /// <summary>The groups with the phrase that leads each first; the one that tells most first, single nouns last.</summary>
    public static List<List<KeyPhrase>> Of(List<KeyPhrase> phrases, PaperWords words, int max)
    {
        var vectors = new PhraseVector[phrases.Count];
        Parallel.For(0, vectors.Length, Concurrently.PerCore, () => new long[words.Totals.Length], (i, _, sums) =>
        {
            vectors[i] = PhraseVector.Of(phrases[i], words, sums);
            return sums;
        }, _ => { });
        var order = Enumerable.Range(0, phrases.Count)
            .Where(i => vectors[i].Coherence >= MinCoherence)
            .OrderBy(i => phrases[i].IsWord)
            .ThenByDescending(i => phrases[i].Papers * Math.Log2(vectors[i].Coherence / NoCoherence))
            .ThenBy(i => phrases[i].Text, StringComparer.Ordinal);
        var groups = new List<(int Leader, HashSet<int> Papers, List<KeyPhrase> Phrases)>();
        foreach (int i in order)
        {
            var (nearest, likeness) = (-1, MinLikenessWithin);
            for (int g = 0; g < groups.Count && !phrases[i].IsWord; g++)
            {
                double own = vectors[i].Likeness(vectors[groups[g].Leader]);
                if (own >= likeness && (own >= MinLikeness || IsWithin(phrases[i], groups[g].Papers)))
                    (nearest, likeness) = (g, own);
            }

            if (nearest >= 0)
                groups[nearest].Phrases.Add(phrases[i]);
            else if (groups.Count < max || phrases[i].IsWord)
                groups.Add((i, [.. phrases[i].Mentions.Select(mention => mention.Paper)], [phrases[i]]));
        }

        return [.. groups.Select(group => group.Phrases)];
    }

    private static bool IsWithin(KeyPhrase phrase, HashSet<int> papers) =>
        2 * phrase.Mentions.Count(mention => mention.IsAbout && papers.Contains(mention.Paper)) >= phrase.Papers;
}
