using System.Buffers;

namespace StaticDigest.Features.Search;

/// <summary>
/// Writes one shard: a line for each word, and a second file of the same lines that tells where the words stand,
/// which only a phrase needs.
/// </summary>
/// <diagnostics>
/// A line has the word and up to six lists parted by blanks: papers whose abstract has the word once, more often, very
/// often; papers with the word in the title, in a name, around the paper. Empty lists at the end are left out. A list is
/// a row of distances from one paper to the next. Two words with a plus between are a pair that titles have. The line of
/// positions has the same lists: for each paper the distances from position to position, doubled, with one added to all but
/// the last.
/// </diagnostics>
internal sealed class ShardWriter
{
    private const int Lists = 6;
    private const int TitleList = 3;

    // How much a word counts in a short and in a long abstract: lengths are compared to one that never changes.
    private const double UsualLength = 170;
    private const double LengthWeight = 0.4;

    private readonly ArrayBufferWriter<byte>[] _papers = [.. Enumerable.Range(0, Lists).Select(_ => new ArrayBufferWriter<byte>())];
    private readonly ArrayBufferWriter<byte>[] _positions = [.. Enumerable.Range(0, Lists).Select(_ => new ArrayBufferWriter<byte>())];
    private readonly int[] _last = new int[Lists];

    /// <summary>The words from one place of the alphabet to another, with the papers that have them.</summary>
    public static ArrayBufferWriter<byte> Words(TermIndex index, int from, int to) => Write(index, from, to, hasWords: true);

    /// <summary>Where those words stand, a line for each.</summary>
    public static ArrayBufferWriter<byte> Positions(TermIndex index, int from, int to) => Write(index, from, to, hasWords: false);

    private static ArrayBufferWriter<byte> Write(TermIndex index, int from, int to, bool hasWords)
    {
        var writer = new ShardWriter();
        var output = new ArrayBufferWriter<byte>(16 * 1024);
        var before = "";
        for (int i = from; i < to; i++)
        {
            if (hasWords)
            {
                SearchText.Next(output, before, before = index.Term(i));
                SearchText.Sign(output, ' ');
            }

            writer.ReadTerm(index.Occurrences(i), index.Lengths, hasWords);
            Join(output, hasWords ? writer._papers : writer._positions);
        }

        return output;
    }

    private static void Join(ArrayBufferWriter<byte> output, ArrayBufferWriter<byte>[] lists)
    {
        int used = lists.Length;
        while (used > 1 && lists[used - 1].WrittenCount == 0)
            used--;
        for (int i = 0; i < used; i++)
        {
            if (i > 0)
                SearchText.Sign(output, ' ');
            output.Write(lists[i].WrittenSpan);
            lists[i].ResetWrittenCount();
        }

        SearchText.Sign(output, '\n');
    }

    private void ReadTerm(ReadOnlySpan<Occurrence> occurrences, int[] lengths, bool hasWords)
    {
        Array.Fill(_last, -1);
        for (int start = 0; start < occurrences.Length;)
        {
            var first = occurrences[start];
            int end = start + 1;
            while (end < occurrences.Length && occurrences[end].Paper == first.Paper && occurrences[end].Field == first.Field)
                end++;
            int list = first.Field == SearchField.Abstract ? Strength(end - start, lengths[first.Paper]) : TitleList + (int)first.Field;
            if (hasWords)
            {
                SearchText.Number(_papers[list], first.Paper - _last[list] - 1);
                _last[list] = first.Paper;
            }
            else
            {
                WritePositions(_positions[list], occurrences[start..end]);
            }

            start = end;
        }
    }

    private static void WritePositions(ArrayBufferWriter<byte> output, ReadOnlySpan<Occurrence> run)
    {
        int before = 0;
        for (int i = 0; i < run.Length; i++)
        {
            SearchText.Number(output, ((run[i].Position - before) << 1) | (i + 1 < run.Length ? 1 : 0));
            before = run[i].Position;
        }
    }

    private static int Strength(int count, int length)
    {
        double weight = count / (1 - LengthWeight + LengthWeight * length / UsualLength);
        return weight < 1.6 ? 0 : weight < 3 ? 1 : 2;
    }
}
