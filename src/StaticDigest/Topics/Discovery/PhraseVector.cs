namespace StaticDigest.Topics.Discovery;

/// <summary>What papers about a phrase say more often than all papers do.</summary>
/// <param name="Words">Numbers of words, ascending.</param>
/// <param name="Coherence">Likeness of two of its papers on average, the words of the phrase left aside.</param>
internal sealed record PhraseVector(int[] Words, long[] Weights, double Length, double Coherence)
{
    private const int Scale = 1000;

    // What weighs less than this is noise, and most of the words.
    private const long MinWeight = 4 * Scale;

    /// <summary>The vector of a phrase.</summary>
    /// <param name="sums">Memory with a zero for each word; it is left so.</param>
    public static PhraseVector Of(KeyPhrase phrase, PaperWords words, long[] sums)
    {
        var own = phrase.Text.Split(' ').Select(word => words.NumberOf(EnglishNoun.Singular(word))).ToArray();
        var touched = new List<int>();
        long alone = 0;
        foreach (var mention in phrase.Mentions)
        {
            if (!mention.IsAbout)
                continue;
            foreach (var (word, weight) in words.Of(mention.Paper))
            {
                if (sums[word] == 0)
                    touched.Add(word);
                sums[word] += weight;
                alone += Array.IndexOf(own, word) < 0 ? (long)weight * weight : 0;
            }
        }

        touched.Sort();
        long together = 0;
        var kept = new List<(int Word, long Weight)>();
        foreach (int word in touched)
        {
            together += Array.IndexOf(own, word) < 0 ? sums[word] * sums[word] : 0;
            long weight = sums[word] * Scale / phrase.Papers - words.Totals[word] * Scale / words.Count;
            if (weight >= MinWeight)
                kept.Add((word, weight));
            sums[word] = 0;
        }

        double pairs = Math.Max(1, (double)phrase.Papers * (phrase.Papers - 1));
        long squares = kept.Sum(pair => pair.Weight * pair.Weight);
        return new([.. kept.Select(pair => pair.Word)], [.. kept.Select(pair => pair.Weight)], Math.Sqrt(squares),
            (together - alone) / pairs / (PaperWords.Unit * PaperWords.Unit));
    }

    /// <summary>Cosine of two vectors.</summary>
    public double Likeness(PhraseVector other)
    {
        long sum = 0;
        for (int i = 0, j = 0; i < Words.Length && j < other.Words.Length;)
        {
            int order = Words[i] - other.Words[j];
            if (order == 0)
                sum += Weights[i] * other.Weights[j];
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return sum / Math.Max(Length * other.Length, 1);
    }
}
