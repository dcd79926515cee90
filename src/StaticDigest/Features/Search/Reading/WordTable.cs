namespace StaticDigest.Features.Search.Reading;

/// <summary>Numbers the words of a segment, in the order in which they first appear. A word is a string once, however often it is met.</summary>
internal sealed class WordTable
{
    private readonly List<string> _words = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _words.Count;

    /// <summary>The word of a number.</summary>
    public string this[int number] => _words[number];

    /// <summary>The number of a word, a new one when it is met for the first time.</summary>
    public int NumberOf(ReadOnlySpan<char> word)
    {
        if (_numbers.TryGetValue(word, out int number))
            return number;
        _words.Add(word.ToString());
        return _numbers.Dictionary[_words[^1]] = Count - 1;
    }
}
