namespace StaticDigest.Features.Search.Reading;

/// <summary>
/// Numbers the words of a segment, in the order in which they first appear. Their letters lie in one array: there are
/// some hundred thousand words and a million questions, and a string for each would cost more than all the rest.
/// </summary>
internal sealed class WordTable
{
    private const uint Prime = 0x9E3779B1;

    private int[] _slots = new int[1 << 12];
    private Entry[] _entries = new Entry[1 << 11];
    private char[] _letters = new char[1 << 14];
    private int _end;

    public int Count { get; private set; }

    /// <summary>The letters of a word.</summary>
    public ReadOnlySpan<char> this[int number] => _letters.AsSpan(_entries[number].Start, _entries[number].Length);

    /// <summary>The number of a word, a new one when it is met for the first time.</summary>
    public int NumberOf(ReadOnlySpan<char> word)
    {
        uint hash = HashOf(word);
        int slot = (int)(hash & (uint)(_slots.Length - 1));
        // A slot holds the number plus one; 0 is free.
        while (_slots[slot] is > 0 and var number)
        {
            if (_entries[number - 1].Hash == hash && this[number - 1].SequenceEqual(word))
                return number - 1;
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return Add(word, hash, slot);
    }

    // Not for keeping apart what an attacker chose: the worst that many equal hashes do is a slow build.
    private static uint HashOf(ReadOnlySpan<char> word)
    {
        uint hash = (uint)word.Length;
        foreach (char c in word)
            hash = (hash ^ c) * Prime;
        return hash ^ (hash >> 15);
    }

    private int Add(ReadOnlySpan<char> word, uint hash, int slot)
    {
        if (_end + word.Length > _letters.Length)
            Array.Resize(ref _letters, Math.Max(_letters.Length * 2, _end + word.Length));
        if (Count == _entries.Length)
            Array.Resize(ref _entries, Count * 2);
        word.CopyTo(_letters.AsSpan(_end));
        _entries[Count] = new Entry(hash, _end, word.Length);
        _end += word.Length;
        _slots[slot] = ++Count;
        if (Count * 2 > _slots.Length)
            Grow();
        return Count - 1;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (int i = 0; i < Count; i++)
        {
            int slot = (int)(_entries[i].Hash & (uint)(_slots.Length - 1));
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = i + 1;
        }
    }

    private readonly record struct Entry(uint Hash, int Start, int Length);
}
