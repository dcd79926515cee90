using System.Collections.Immutable;
using StaticDigest.Features.Search.Reading;

namespace StaticDigest.Features.Search;

/// <summary>
/// Where the words of a segment are cut into shards of about equal size. The borders come from titles, names and few abstracts,
/// which is quick, so that the files of a site can be planned before all abstracts have been read.
/// </summary>
internal static class ShardBorders
{
    // Letters of text behind one shard. A query reads a shard of the old papers for each word, about 6 KB when it is compressed,
    // and mostly one of the newest for all of its words.
    private const int TextPerShard = 32 * 1024;
    private const int TextPerNewShard = 128 * 1024;

    // So many papers tell well enough how words spread over the alphabet.
    private const int Sample = 2000;
    private const int AbstractsOfSample = 4;

    private const int AlikeLetters = 6;

    // Above so many shards they grow: files are few on many hosts, and a reader of a large digest has a larger budget.
    private const int ManyShards = 250;

    /// <summary>The first words of all shards but the first, sorted.</summary>
    /// <param name="isNewest">True for the segment of the newest papers.</param>
    public static ImmutableArray<string> Of(ImmutableArray<SearchPaper> papers, bool isNewest)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        var buffer = new char[WordReader.BufferLength];
        long letters = 0;
        foreach (var paper in papers)
            letters += paper.Abstract.Length + paper.Title.Length;
        int every = Math.Max(1, papers.Length / Sample);
        for (int i = 0; i < papers.Length; i += every)
        {
            var paper = papers[i];
            Count(paper.Title);
            if (i / every % AbstractsOfSample == 0)
                Count(paper.Abstract);
            foreach (var name in paper.FirstNames)
                Count(name);
            foreach (var id in paper.Ids)
                Add(id);
        }

        return Borders(counts, Shards(letters, isNewest ? TextPerNewShard : TextPerShard));

        void Count(string text)
        {
            var reader = new WordReader(text, buffer);
            while (reader.Read())
            {
                if (!SearchStopWords.Contains(reader.Word))
                    Add(reader.Word);
            }
        }

        void Add(ReadOnlySpan<char> word) => System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(lookup, word, out _)++;
    }

    // The words at which the alphabet is cut into parts of the same weight.
    private static ImmutableArray<string> Borders(Dictionary<string, int> counts, int shards)
    {
        var borders = ImmutableArray.CreateBuilder<string>();
        var words = counts.Keys.ToArray();
        Array.Sort(words, StringComparer.Ordinal);
        long total = counts.Values.Sum(), passed = 0, part = 0;
        var before = "";
        foreach (var word in words)
        {
            // A frequent word may fill several parts; it is not followed by empty ones. Words that begin alike stay together, for
            // forms of one word are mostly asked for together.
            if (passed * shards / total > part && before.AsSpan().CommonPrefixLength(word) < AlikeLetters)
            {
                part = passed * shards / total;
                borders.Add(Shortest(before, word));
            }

            passed += counts[word];
            before = word;
        }

        return borders.ToImmutable();
    }

    // As much of a word as parts it from the one before.
    private static string Shortest(string before, string word)
    {
        int length = before.AsSpan().CommonPrefixLength(word) + 1;
        return word[..(char.IsHighSurrogate(word[length - 1]) ? length + 1 : length)];
    }

    private static int Shards(long letters, int perShard)
    {
        long wanted = Math.Max(1, letters / perShard);
        return (int)(wanted <= ManyShards ? wanted : ManyShards * Math.Sqrt((double)wanted / ManyShards));
    }
}
