using System.Collections.Frozen;

namespace StaticDigest.Topics;

/// <summary>How often a phrase stands in a text, and where for the first time.</summary>
internal struct PhraseHit
{
    /// <summary>Number of times; 0 when it is not there.</summary>
    public int Count;

    /// <summary>Start of the first time.</summary>
    public int Start;

    /// <summary>End of the first time, exclusive.</summary>
    public int End;
}

/// <summary>All phrases of all topics, found in one pass over a text by their first words.</summary>
internal sealed class PhraseIndex
{
    private readonly Phrase[] _phrases;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _byWord;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _byPrefix;

    /// <summary>Indexes the phrases; their places in the list are their numbers.</summary>
    public PhraseIndex(IReadOnlyCollection<Phrase> phrases)
    {
        _phrases = [.. phrases];
        _byWord = Group(phrase => !phrase.IsFirstPrefix, form => form);
        _byPrefix = Group(phrase => phrase.IsFirstPrefix, form => form[..Phrase.MinPrefix]);
    }

    public int Count => _phrases.Length;

    /// <summary>Adds what is found in a text to the hits, which have one place for each phrase.</summary>
    public void Scan(ReadOnlySpan<char> text, Span<PhraseHit> hits)
    {
        using var words = new WordList(text);
        for (int i = 0; i < words.Count; i++)
        {
            var word = words.Normal(i);
            if (_byWord.TryGetValue(word, out var candidates))
                Verify(words, i, candidates, hits);
            if (word.Length >= Phrase.MinPrefix && _byPrefix.TryGetValue(word[..Phrase.MinPrefix], out candidates))
                Verify(words, i, candidates, hits);
        }
    }

    private void Verify(in WordList words, int start, int[] candidates, Span<PhraseHit> hits)
    {
        foreach (int number in candidates)
        {
            var phrase = _phrases[number];
            if (!phrase.IsAt(words, start))
                continue;
            ref var hit = ref hits[number];
            if (hit.Count++ == 0)
                (hit.Start, hit.End) = (words[start].SourceStart, words[start + phrase.Length - 1].SourceEnd);
        }
    }

    private FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Group(Func<Phrase, bool> isWanted, Func<string, string> key)
    {
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < _phrases.Length; i++)
        {
            if (!isWanted(_phrases[i]))
                continue;
            foreach (var form in _phrases[i].FirstForms)
            {
                var name = key(form);
                if (!groups.TryGetValue(name, out var group))
                    groups[name] = group = [];
                group.Add(i);
            }
        }

        return groups.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
