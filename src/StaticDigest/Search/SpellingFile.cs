using System.Buffers;
using System.Numerics;

namespace StaticDigest.Search;

/// <summary>
/// The vocabulary by the last two letters of its words, for slips in the first letters of a word: there the end is
/// right, and one small file has all candidates. Slips in later letters are found in the shard of the word itself.
/// A word is written after a digit for how many papers have it, in powers of two.
/// </summary>
internal static class SpellingFile
{
    private const int PapersPerFile = 160;
    private const int MostFiles = 61;
    private const int ShortestWord = 4;
    private const int LongestWord = 24;

    /// <summary>Number of files for a segment.</summary>
    public static int CountFor(int papers) => Math.Clamp(papers / PapersPerFile, 1, MostFiles);

    /// <summary>The words of one file.</summary>
    public static ReadOnlyMemory<byte> Write(TermIndex index, int file, int files)
    {
        var output = new ArrayBufferWriter<byte>(16 * 1024);
        var before = "";
        for (int i = 0; i < index.Count; i++)
        {
            var word = index.Term(i);
            if (!IsWord(word) || FileOf(word, files) != file)
                continue;
            var (papers, isNamed) = Spread(index.Occurrences(i));
            // A word that one abstract has may be a slip itself.
            if (papers < 2 && !isNamed)
                continue;
            SearchText.Number(output, BitOperations.Log2((uint)papers));
            SearchText.Next(output, before, before = word);
            SearchText.Sign(output, '\n');
        }

        return output.WrittenMemory;
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
