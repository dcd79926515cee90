using System.Buffers;
using System.Text;

namespace StaticDigest.Sources;

/// <summary>Takes out of text what may stand in no output: controls, halves of surrogate pairs, non-characters.</summary>
internal static class CleanText
{
    // Nearly all text is of these, and they are skipped at the speed of memory.
    private static readonly SearchValues<char> s_plain = SearchValues.Create([.. Enumerable.Range(' ', 0x7F - ' ').Select(i => (char)i), '\n', '\r', '\t']);

    /// <summary>The text without them; tab and line ends stay, a single half of a pair becomes U+FFFD.</summary>
    public static string Of(string text)
    {
        int first = FirstSuspect(text);
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

    private static int FirstSuspect(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int next = text.AsSpan(i).IndexOfAnyExcept(s_plain);
            if (next < 0)
                return -1;
            i += next;
            if (IsSuspect(text[i]))
                return i;
        }

        return -1;
    }

    private static bool IsSuspect(char c) =>
        char.IsControl(c) && c is not ('\n' or '\r' or '\t') || char.IsSurrogate(c) || c is '\ufffe' or '\uffff';
}
