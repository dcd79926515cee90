using System.Runtime.InteropServices;
using StaticDigest.Features.Search.Reading;
using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Features.Search;

/// <summary>The part of a paper in which a word stands; the order is that of reading.</summary>
internal enum SearchField
{
    Title,

    Author,

    /// <summary>Keywords, topics, venue and the like, and ids.</summary>
    Other,

    Abstract,
}

/// <summary>That a word stands somewhere: paper, field and position in one number, so that they sort as they are read.</summary>
/// <param name="Value">The packed number.</param>
internal readonly record struct Occurrence(uint Value)
{
    /// <summary>Positions from here on are all counted as this one.</summary>
    public const int MaxPosition = (1 << 13) - 1;

    public Occurrence(int paper, SearchField field, int position)
        : this(((uint)paper << 15) | ((uint)field << 13) | (uint)Math.Min(position, MaxPosition)) { }

    /// <summary>Number of the paper in its segment.</summary>
    public int Paper => (int)(Value >> 15);

    public SearchField Field => (SearchField)((Value >> 13) & 3);

    /// <summary>Number of the word in its field.</summary>
    public int Position => (int)(Value & MaxPosition);
}

/// <summary>Every word of a segment with all its occurrences.</summary>
internal sealed class TermIndex
{
    // Between two names or keywords, so that no phrase runs from one into the next.
    private const int Gap = 8;

    private const int InitialOccurrences = 1 << 16;

    // Two words that stand side by side in so many titles are a word, too, so that a search for both finds these first
    // without a look at positions. Its sign makes it follow the first of the two in the alphabet.
    private const int FewestOfPair = 2;
    private const char PairSign = '+';

    // From here on a word is a pair of signs of a script without spaces.
    private const char FirstSign = '\u3000';

    private readonly string[] _terms;
    private readonly int[] _starts;
    private readonly Occurrence[] _occurrences;
    private readonly int[] _order;

    private TermIndex(WordTable table, ReadOnlySpan<int> termOf, ReadOnlySpan<Occurrence> read, int[] lengths)
    {
        Lengths = lengths;
        _starts = new int[table.Count + 1];
        foreach (int id in termOf)
            _starts[id + 1]++;
        for (int i = 1; i < _starts.Length; i++)
            _starts[i] += _starts[i - 1];
        _occurrences = new Occurrence[read.Length];
        var next = _starts.AsSpan(0, table.Count).ToArray();
        for (int i = 0; i < read.Length; i++)
            _occurrences[next[termOf[i]]++] = read[i];

        // Common words that stand in no title have a number and nothing else.
        int used = 0;
        var terms = new string[table.Count];
        _order = new int[table.Count];
        for (int id = 0; id < terms.Length; id++)
        {
            if (_starts[id] < _starts[id + 1])
                (terms[used], _order[used++]) = (table[id], id);
        }

        _terms = terms[..used];
        _order = _order[..used];
        Array.Sort(_terms, _order, StringComparer.Ordinal);
    }

    /// <summary>Number of different words.</summary>
    public int Count => _order.Length;

    /// <summary>Words in the abstract of each paper.</summary>
    public int[] Lengths { get; }

    /// <summary>A word by its place in the alphabet.</summary>
    public string Term(int i) => _terms[i];

    /// <summary>Occurrences of that word, in the order of papers, fields and positions.</summary>
    public ReadOnlySpan<Occurrence> Occurrences(int i) => _occurrences.AsSpan(_starts[_order[i]].._starts[_order[i] + 1]);

    /// <summary>Place in the alphabet of the first word that is not before the given one.</summary>
    public int Find(string term)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (string.CompareOrdinal(Term(middle), term) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Reads all papers of a segment.</summary>
    public static TermIndex Of(SearchSegment segment)
    {
        var table = new WordTable();
        foreach (var word in SearchStopWords.All)
            table.NumberOf(word);
        var read = new Reading(table);
        var lengths = new int[segment.Papers.Length];
        for (int i = 0; i < lengths.Length; i++)
        {
            var paper = segment.Papers[i];
            read.Text(MathText.ToPlain(paper.Title), i, SearchField.Title, 0);
            int position = 0;
            foreach (var name in paper.Names)
                position = read.Text(name, i, SearchField.Author, position) + Gap;

            position = 0;
            foreach (var text in paper.Surroundings)
                position = read.Text(text, i, SearchField.Other, position) + Gap;
            foreach (var id in paper.Ids)
                read.Add(id.Length > 80 ? id[..80] : id, new Occurrence(i, SearchField.Other, position += Gap));
            lengths[i] = read.Text(MathText.ToPlain(paper.Abstract), i, SearchField.Abstract, 0);
        }

        read.AddPairs();
        return new TermIndex(table, read.Terms, read.Occurrences, lengths);
    }

    // Grows by hand: two arrays side by side, of millions of words.
    private sealed class Reading(WordTable table)
    {
        private readonly int _common = table.Count;
        private readonly char[] _buffer = new char[WordReader.BufferLength];
        private readonly List<(int First, int Second, Occurrence At)> _pairs = [];
        private int[] _terms = new int[InitialOccurrences];
        private Occurrence[] _occurrences = new Occurrence[InitialOccurrences];
        private int _count;

        public ReadOnlySpan<int> Terms => _terms.AsSpan(0, _count);

        public ReadOnlySpan<Occurrence> Occurrences => _occurrences.AsSpan(0, _count);

        public int Text(string text, int paper, SearchField field, int position)
        {
            var reader = new WordReader(text, _buffer, position);
            int before = -1, last = -1;
            while (reader.Read())
            {
                var at = new Occurrence(paper, field, reader.Position);
                int id = Add(reader.Word, at);
                // The halves of a word, as one, stand where the first half does.
                if (field != SearchField.Title || reader.Position <= last)
                    continue;
                bool isOfPair = id >= _common && reader.Word[0] < FirstSign;
                if (isOfPair && before >= 0)
                    _pairs.Add((before, id, at));
                (before, last) = (isOfPair ? id : -1, reader.Position);
            }

            return reader.NextPosition;
        }

        /// <summary>Makes words of the pairs that several titles have.</summary>
        public void AddPairs()
        {
            var counts = new Dictionary<(int, int), int>();
            foreach (var (first, second, _) in _pairs)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, (first, second), out _)++;
            foreach (var (first, second, at) in _pairs.Where(pair => counts[(pair.First, pair.Second)] >= FewestOfPair))
                Add($"{table[first]}{PairSign}{table[second]}", at);
        }

        public int Add(ReadOnlySpan<char> term, Occurrence occurrence)
        {
            int id = table.NumberOf(term);
            if (id < _common && occurrence.Field != SearchField.Title)
                return id;
            if (_count == _occurrences.Length)
            {
                Array.Resize(ref _terms, _count * 2);
                Array.Resize(ref _occurrences, _count * 2);
            }

            _terms[_count] = id;
            _occurrences[_count++] = occurrence;
            return id;
        }
    }
}
