namespace StaticDigest;

/// <summary>Shortens texts.</summary>
internal static class Truncate
{
    /// <summary>At most <paramref name="length"/> characters, cut at a word.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
            return text;
        int end = text.LastIndexOf(' ', length);
        if (end < length / 2)
            end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return string.Concat(text.AsSpan(0, end).TrimEnd(" ,;:."), "…");
    }
}
