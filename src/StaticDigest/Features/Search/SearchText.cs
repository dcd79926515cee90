using System.Buffers;
using System.Globalization;
using System.Text;

namespace StaticDigest.Features.Search;

/// <summary>
/// Text of an index file. Numbers are written in signs that survive in JSON and compress well: five bits a sign,
/// the lowest first, and a sixth that says that more follow. The signs are those of <c>theme/assets/search/index.js</c>.
/// </summary>
internal static class SearchText
{
    private const int Payload = 5;
    private const int More = 1 << Payload;

    private static ReadOnlySpan<byte> Signs => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8;

    /// <summary>Appends a number that is not negative.</summary>
    public static void Number(ArrayBufferWriter<byte> output, int value)
    {
        var span = output.GetSpan(7);
        int length = 0;
        uint rest = (uint)value;
        while (rest >= More)
        {
            span[length++] = Signs[(int)((rest & (More - 1)) | More)];
            rest >>= Payload;
        }

        span[length++] = Signs[(int)rest];
        output.Advance(length);
    }

    /// <summary>Appends a number that may be negative.</summary>
    public static void Signed(ArrayBufferWriter<byte> output, int value) => Number(output, value < 0 ? (-value << 1) | 1 : value << 1);

    public static void Text(ArrayBufferWriter<byte> output, ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, output);

    public static void Sign(ArrayBufferWriter<byte> output, char sign)
    {
        output.GetSpan(1)[0] = (byte)sign;
        output.Advance(1);
    }

    /// <summary>Appends a word of a sorted list: how much it shares with the word before, then the rest.</summary>
    public static void Next(ArrayBufferWriter<byte> output, string before, string word)
    {
        int common = Math.Min(before.AsSpan().CommonPrefixLength(word), More - 1);
        // A pair of units is one sign and is not cut.
        if (common > 0 && char.IsHighSurrogate(word[common - 1]))
            common--;
        Number(output, common);
        Text(output, word.AsSpan(common));
    }

    /// <summary>A name on one line without tabs, for lists whose columns are parted by tabs.</summary>
    public static string Line(string name) =>
        string.Concat(
            name.Select(
                c => char.IsSurrogate(c)
                    ? c
                    : char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? ' ' : c))
            .Trim();
}
