namespace StaticDigest;

/// <summary>Shortens texts.</summary>
public static class Truncate
{
    /// <summary>At most <paramref name="length"/> characters, cut at a word.</summary>
    internal static string Shorten(string text, int length)
    {
        if (text.Length <= length)
            return text;
        int end = text.LastIndexOf(' ', length);
        if (end < length / 2)
            end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return string.Concat(text.AsSpan(0, end).TrimEnd(" ,;:."), "…");
    }

    /// <summary>Foreign text as one line of at most <paramref name="length"/> characters and an ellipsis.</summary>
    internal static string Quote(string text, int length) => Cut(OneLine(text), length);

    /// <summary>The text on one line: controls, and halves of a pair, become blanks.</summary>
    public static string OneLine(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (int i = 0; i < span.Length; i++)
            span[i] = char.IsControl(source[i]) || char.IsSurrogate(source[i]) && !IsPaired(source, i) ? ' ' : source[i];
    });

    /// <summary>At most <paramref name="length"/> characters and an ellipsis, cut anywhere but within a character.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), "…");

    private static bool IsPaired(string text, int i) =>
        char.IsHighSurrogate(text[i])
            ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
            : i > 0 && char.IsHighSurrogate(text[i - 1]);
}
