namespace StaticDigest.Sources.Reading.Pages;

/// <summary>
/// Looks how deep a page is nested before it is parsed: the parser's time grows with the square of the depth,
/// so that 100,000 nested elements would keep it busy for minutes.
/// </summary>
internal static class PageDepth
{
    private const int Max = 512;

    // Elements without an end, and those that end by themselves when the next one begins.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_flat = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup",
        "path", "circle", "rect", "line", "polygon", "stop", "use", "html", "head", "body",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for every page that a person or a program wrote in earnest.</summary>
    public static bool IsModest(ReadOnlySpan<char> html)
    {
        int depth = 0;
        while (html.IndexOf('<') is >= 0 and int start)
        {
            html = html[(start + 1)..];
            bool isEnd = html is ['/', ..];
            var rest = isEnd ? html[1..] : html;
            int length = 0;
            while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] == '-'))
                length++;
            if (length == 0 || s_flat.Contains(rest[..length]))
                continue;
            depth = isEnd ? Math.Max(depth - 1, 0) : depth + 1;
            if (depth > Max)
                return false;
        }

        return true;
    }
}
