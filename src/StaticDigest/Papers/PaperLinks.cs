using System.Collections.Immutable;
using System.Text;
using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Papers;

/// <summary>Finds the addresses that authors write into their abstracts.</summary>
internal static class PaperLinks
{
    private static readonly string[] CodeHosts = ["github.com", "gitlab.com", "huggingface.co", "bitbucket.org", "codeberg.org", "zenodo.org"];
    private static readonly string[] ProjectWords = ["project", "page", "website", "demo"];

    /// <summary>The addresses in the order of the text, without doubles.</summary>
    public static ImmutableArray<PaperLink> Find(string text)
    {
        int start = text.IndexOf("http", StringComparison.Ordinal);
        if (start < 0)
            return [];
        var links = ImmutableArray.CreateBuilder<PaperLink>();
        while (start >= 0)
        {
            int end = End(text, start);
            if (end > start && WebAddress.TryParse(Whole(text, start, ref end)) is { } url && links.All(link => link.Url != url))
                links.Add(new(KindOf(url, text, start, end), url));
            start = text.IndexOf("http", Math.Max(end, start + 4), StringComparison.Ordinal);
        }

        return links.ToImmutable();
    }

    /// <summary>
    /// Where addresses stand in a text, in order: without the punctuation and brackets of the sentence around them, outside math,
    /// and only those that a reader would see as a whole. <c>(see https://a.org/b_(c).)</c> has <c>https://a.org/b_(c)</c>.
    /// </summary>
    public static List<Range> Places(string text, List<MathSpan> math)
    {
        var places = new List<Range>();
        int start = text.IndexOf("http", StringComparison.Ordinal);
        while (start >= 0)
        {
            int end = End(text, start);
            bool isWhole = end > start && (end == text.Length || text[end] != '…') && Ascii.IsValid(text.AsSpan(start, end - start));
            if (isWhole && !math.Exists(span => span.Start <= start && start < span.End) && IsUnbroken(text, start, end)
                && WebAddress.TryParse(text[start..end]) is not null)
                places.Add(start..end);
            start = text.IndexOf("http", Math.Max(end, start + 4), StringComparison.Ordinal);
        }

        return places;
    }

    /// <summary>What an address leads to, by its host alone; null when that does not tell.</summary>
    public static PaperLinkKind? KindOfHost(string url)
    {
        var host = new Uri(url).IdnHost;
        if (CodeHosts.Any(code => IsHost(host, code)))
            return PaperLinkKind.Code;
        return IsHost(host, "github.io") || IsHost(host, "gitlab.io") ? PaperLinkKind.Project : null;
    }

    private static int End(string text, int start)
    {
        var rest = text.AsSpan(start);
        if (!rest.StartsWith("http://", StringComparison.Ordinal) && !rest.StartsWith("https://", StringComparison.Ordinal))
            return start;
        int round = 0, square = 0, curly = 0, end = start;
        for (; end < text.Length && IsPart(text[end]); end++)
        {
            int depth = text[end] switch
            {
                '(' => ++round,
                ')' => --round,
                '[' => ++square,
                ']' => --square,
                '{' => ++curly,
                '}' => --curly,
                _ => 0,
            };
            if (depth < 0)
                break;
        }

        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '"' or '*' or '_' or '(' or '[' or '’' or '”' or '。')
            end--;
        return end;
    }

    // From U+2E80 on are the scripts that put no blank after an address.
    private static bool IsPart(char c) =>
        !char.IsWhiteSpace(c) && !char.IsControl(c)
            && c is not ('<' or '>' or '"' or '`' or '\\' or '$' or '|' or '”' or '…' or (>= '\u2e80' and <= '\ud7ff') or (>= '\uff00' and <= '\uffef'));

    private static bool IsUnbroken(string text, int start, int end)
    {
        int whole = end;
        Whole(text, start, ref whole);
        return whole == end;
    }

    // "https://github.com/ owner/repo": a line was broken after the slash.
    private static string Whole(string text, int start, ref int end)
    {
        var address = text[start..end];
        if (!address.EndsWith("github.com/", StringComparison.Ordinal) || end + 1 >= text.Length || text[end] != ' ')
            return address;
        int from = end + 1, to = from;
        while (to < text.Length && (char.IsAsciiLetterOrDigit(text[to]) || text[to] is '-' or '_' or '.' or '/'))
            to++;
        var rest = text[from..to].TrimEnd('.');
        if (rest.Count(c => c == '/') != 1)
            return address;
        end = from + rest.Length;
        return address + rest;
    }

    private static PaperLinkKind KindOf(string url, string text, int start, int end)
    {
        if (KindOfHost(url) is { } kind)
            return kind;
        int from = Math.Max(text.LastIndexOf(". ", start, StringComparison.Ordinal), 0);
        int to = text.IndexOf(". ", end, StringComparison.Ordinal);
        var sentence = text.AsSpan(from, (to < 0 ? text.Length : to) - from);
        foreach (var word in ProjectWords)
        {
            if (sentence.Contains(word, StringComparison.OrdinalIgnoreCase))
                return PaperLinkKind.Project;
        }

        return PaperLinkKind.Other;
    }

    private static bool IsHost(string host, string name) =>
        host.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (host.Length == name.Length || host[^(name.Length + 1)] == '.');
}
