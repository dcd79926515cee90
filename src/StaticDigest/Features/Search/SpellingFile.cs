using System.Buffers;
using System.Numerics;

namespace StaticDigest.Features.Search;

/// <summary>
/// The vocabulary by the last two letters of its words, for slips in the first letters of a word: there the end is
/// right, and one small file has all candidates. Slips in later letters are found in the shard of the word itself.
/// A word is written after a digit for how many papers have it, in powers of two.
/// </summary>
internal static class SpellingFile
{
    private const int PapersPerFile = 160;
    private const int MaxFiles = 19;
    private const int ShortestWord = 4;
    private const int LongestWord = 24;

    /// <summary>Number of files for a segment.</summary>
    public static int CountFor(int papers) => Math.Clamp(papers / PapersPerFile, 1, MaxFiles);

    /// <summary>All files of a segment, in one pass over its words.</summary>
    public static ArrayBufferWriter<byte>[] Write(TermIndex index, int files)
    {
        var outputs = new ArrayBufferWriter<byte>[files];
        for (int i = 0; i < files; i++)
            outputs[i] = new ArrayBufferWriter<byte>(1024);
        var before = new string[files];
        Array.Fill(before, "");
        for (int i = 0; i < index.Count; i++)
        {
            var word = index.Term(i);
            if (!IsWord(word))
                continue;
            var (papers, isNamed) = Spread(index.Occurrences(i));
            // A word that one abstract has may be a slip itself.
            if (papers < 2 && !isNamed)
                continue;
            int file = FileOf(word, files);
            var output = outputs[file];
            SearchText.Number(output, BitOperations.Log2((uint)papers));
            SearchText.Next(output, before[file], before[file] = word);
            SearchText.Sign(output, '\n');
        }

        return outputs;
    }

    /// <summary>The file of a word by its last two letters.</summary>
    internal static int FileOf(string word, int files) => ((word[^2] - 'a') * 26 + word[^1] - 'a') % files;

    private static bool IsWord(string word) =>
        word.Length is >= ShortestWord and <= LongestWord && !word.AsSpan().ContainsAnyExceptInRange('a', 'z');

    private static (int Papers, bool IsNamed) Spread(ReadOnlySpan<Occurrence> occurrences)
    {
        int papers = 0, last = -1;
        bool isNamed = false;
        foreach (var occurrence in occurrences)
        {
            if (occurrence.Paper != last)
                papers++;
            last = occurrence.Paper;
            isNamed |= occurrence.Field is SearchField.Title or SearchField.Author;
        }

        return (papers, isNamed);
    }
}
