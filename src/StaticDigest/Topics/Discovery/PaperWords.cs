using System.Runtime.InteropServices;
using StaticDigest.Papers;

namespace StaticDigest.Topics.Discovery;

/// <summary>A word of a paper.</summary>
/// <param name="Word">Its number.</param>
/// <param name="Weight">How often it stands there times how rare it is, in thousandths of the length of the paper's vector.</param>
internal readonly record struct WeightedWord(int Word, int Weight);

/// <summary>
/// The words of all papers as vectors (TF-IDF). Whole numbers, so that sums do not depend on their order.
/// </summary>
internal sealed class PaperWords
{
    /// <summary>Length of the vector of a paper.</summary>
    public const int Unit = 1000;

    private const int MinLength = 3;
    private const int TitleCount = 2;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers;
    private readonly WeightedWord[][] _papers;
    private readonly List<int> _papersWith = [];

    /// <summary>Counts and weighs the words.</summary>
    public PaperWords(IReadOnlyList<Paper> papers)
    {
        _numbers = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var counts = new Dictionary<int, int>();
        _papers = new WeightedWord[papers.Count][];
        for (int i = 0; i < _papers.Length; i++)
        {
            counts.Clear();
            Add(papers[i].Title, TitleCount, counts);
            Add(papers[i].Abstract, 1, counts);
            _papers[i] = [.. counts.Select(pair => new WeightedWord(pair.Key, pair.Value))];
            foreach (int word in counts.Keys)
                _papersWith[word]++;
        }

        Parallel.For(0, _papers.Length, Concurrently.PerCore, i => _papers[i] = Weigh(_papers[i]));
        Totals = new long[_papersWith.Count];
        foreach (var (word, weight) in _papers.SelectMany(words => words))
            Totals[word] += weight;
    }

    /// <summary>Sum of all papers' vectors.</summary>
    public long[] Totals { get; }

    /// <summary>Number of papers.</summary>
    public int Count => _papers.Length;

    public ReadOnlySpan<WeightedWord> Of(int paper) => _papers[paper];

    /// <summary>Number of a word in singular; -1 when no paper has it.</summary>
    public int NumberOf(ReadOnlySpan<char> word) => _numbers.TryGetValue(word, out int number) ? number : -1;

    private void Add(string text, int count, Dictionary<int, int> counts)
    {
        using var words = new WordList(text);
        for (int i = 0; i < words.Count; i++)
        {
            var word = words.Normal(i);
            if (word.Length < MinLength || char.IsAsciiDigit(word[0]) || TopicStopWords.Contains(word))
                continue;
            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, EnglishNoun.Singular(word), out bool isKnown);
            if (!isKnown)
            {
                number = _papersWith.Count;
                _papersWith.Add(0);
            }

            CollectionsMarshal.GetValueRefOrAddDefault(counts, number, out _) += count;
        }
    }

    private WeightedWord[] Weigh(WeightedWord[] counted)
    {
        // Counted in the order of the paper's words, which is always the same.
        var weights = new double[counted.Length];
        double squares = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            int with = _papersWith[counted[i].Word];
            weights[i] = with < 2 ? 0 : (1 + Math.Log(counted[i].Weight)) * Math.Log((_papers.Length + 1.0) / with);
            squares += weights[i] * weights[i];
        }

        double length = Math.Max(Math.Sqrt(squares), 1e-9);
        return [.. counted.Select((word, i) => word with { Weight = (int)Math.Round(Unit * weights[i] / length) }).Where(word => word.Weight > 0)];
    }
}
