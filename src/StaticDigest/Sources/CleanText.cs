using System.Buffers;
using System.Text;

namespace StaticDigest.Sources;

/// <summary>Takes out of text what may stand in no output: controls, halves of surrogate pairs, non-characters.</summary>
internal static class CleanText
{
    private static readonly SearchValues<char> s_suspects = SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(i => (char)i).Where(IsSuspect)]);

    /// <summary>The text without them; tab and line ends stay, a single half of a pair becomes U+FFFD.</summary>
    public static string Of(string text)
    {
        int first = text.AsSpan().IndexOfAny(s_suspects);
        if (first < 0)
            return text;
        var clean = new StringBuilder(text.Length).Append(text, 0, first);
        for (int i = first; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c))
                clean.Append('\ufffd');
            else if (!IsSuspect(c))
                clean.Append(c);
        }

        return clean.ToString();
    }

    private static bool IsSuspect(char c) =>
        char.IsControl(c) && c is not ('\n' or '\r' or '\t') || char.IsSurrogate(c) || c is '\ufffe' or '\uffff';
}
