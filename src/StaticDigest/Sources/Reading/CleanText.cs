using System.Buffers;
using System.Text;

namespace StaticDigest.Sources.Reading;

/// <summary>Takes out of text what may stand in no output: controls, halves of surrogate pairs, non-characters.</summary>
internal static class CleanText
{
    // Nearly all text is of these, and they are skipped at the speed of memory.
    private static readonly SearchValues<char> s_plain = SearchValues.Create([.. Enumerable.Range(' ', 0x7F - ' ').Select(i => (char)i), '\n', '\r', '\t']);

    private static readonly (string Wrong, string Right)[] s_bullets =
    [
        ("\u00e2\u20ac\u00a2", "\u2022"), ("\u00e2\u0080\u00a2", "\u2022"), ("&bull;", "\u2022"), ("&#8226;", "\u2022"), ("&#x2022;", "\u2022"),
        ("\u00c2\u00b7", "\u00b7"), ("&middot;", "\u00b7"), ("&#183;", "\u00b7"), ("&#xb7;", "\u00b7"),
    ];

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

    /// <summary>
    /// Text in which the bullets of lists are bullets again: a reference, <c>&amp;bull;</c>, or what becomes of their bytes
    /// in UTF-8 when these are read as Windows-1252 or Latin-1. No words are spelt like that.
    /// </summary>
    public static string Bullets(string text)
    {
        foreach (var (wrong, right) in s_bullets)
            text = text.Contains(wrong, StringComparison.Ordinal) ? text.Replace(wrong, right, StringComparison.Ordinal) : text;
        return text;
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
