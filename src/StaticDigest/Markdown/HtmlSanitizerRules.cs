using System.Buffers;

namespace StaticDigest.Markdown;

/// <summary>
/// The second line of defence for markup made from foreign text: it trusts nothing that the renderer promises.
/// Everything on the list passes at the speed of a scan; anything else sends the whole text to <see cref="HtmlSanitizer"/>.
/// </summary>
internal static class HtmlSanitizerRules
{
    private const int MaxDepth = 64;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>\"'`\\");

    /// <summary>The same string when it holds nothing but allowed, well-nested markup; else what can be kept of it.</summary>
    public static string Check(string html) => IsAllowed(html) ? html : HtmlSanitizer.Rebuild(html);

    /// <summary>True when every tag, attribute and address is on the list and every element is closed in order.</summary>
    public static bool IsAllowed(ReadOnlySpan<char> html)
    {
        Span<int> open = stackalloc int[MaxDepth];
        int depth = 0;
        while (true)
        {
            int tag = html.IndexOf('<');
            if (tag < 0)
                return depth == 0;
            html = html[(tag + 1)..];
            int end = html.IndexOf('>');
            if (end < 1)
                return false;
            var content = html[..end];
            html = html[(end + 1)..];
            if (content[0] == '/')
            {
                if (depth == 0 || TagIndex(content[1..]) != open[--depth])
                    return false;
                continue;
            }

            if (content is "br /" or "hr /" or "br" or "hr")
                continue;
            int space = content.IndexOf(' ');
            int index = TagIndex(space < 0 ? content : content[..space]);
            if (index < 0 || depth == MaxDepth || (space >= 0 && !AreAttributesAllowed(content[..space], content[space..])))
                return false;
            open[depth++] = index;
        }
    }

    /// <summary>True for an element that has an end tag and may stand in a text.</summary>
    public static bool IsAllowedTag(string name) => TagIndex(name) >= 0;

    private static int TagIndex(ReadOnlySpan<char> name) => name switch
    {
        "p" => 0,
        "span" => 1,
        "em" => 2,
        "strong" => 3,
        "a" => 4,
        "code" => 5,
        "pre" => 6,
        "blockquote" => 7,
        "ul" => 8,
        "ol" => 9,
        "li" => 10,
        "del" => 11,
        "ins" => 12,
        "sub" => 13,
        "sup" => 14,
        "mark" => 15,
        "h1" => 16,
        "h2" => 17,
        "h3" => 18,
        "h4" => 19,
        "h5" => 20,
        "h6" => 21,
        "table" => 22,
        "thead" => 23,
        "tbody" => 24,
        "tr" => 25,
        "th" => 26,
        "td" => 27,
        _ => -1,
    };

    // Only ` name="value"`, again and again; the '>' that ended the tag may have stood in a value, which then fails here.
    private static bool AreAttributesAllowed(ReadOnlySpan<char> tag, ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            int equals = text.IndexOf("=\"");
            if (text[0] != ' ' || equals < 2)
                return false;
            var name = text[1..equals];
            text = text[(equals + 2)..];
            int quote = text.IndexOf('"');
            if (quote < 0 || !IsAllowedAttribute(tag, name, text[..quote]))
                return false;
            text = text[(quote + 1)..];
        }

        return true;
    }

    /// <summary>True for an attribute that may stand on an element; the value is as it stands between the quotes.</summary>
    public static bool IsAllowedAttribute(ReadOnlySpan<char> tag, ReadOnlySpan<char> name, ReadOnlySpan<char> value) => name switch
    {
        "href" => tag is "a" && IsAllowedAddress(value),
        "rel" => tag is "a" && value is SafeLinks.Made or SafeLinks.Foreign,
        "class" => (tag is "span" && value is "math" or "math display") || (tag is "code" && IsLanguage(value)),
        "start" => tag is "ol" && value.Length is > 0 and < 10 && !value.ContainsAnyExceptInRange('0', '9'),
        _ => false,
    };

    private static bool IsAllowedAddress(ReadOnlySpan<char> value)
    {
        if (!value.StartsWith("https://", StringComparison.Ordinal)
            && !value.StartsWith("http://", StringComparison.Ordinal)
            && !value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            return false;
        return !value.ContainsAny(Forbidden) && !value.ContainsAnyExceptInRange('!', '~');
    }

    private static bool IsLanguage(ReadOnlySpan<char> value)
    {
        if (!value.StartsWith("language-", StringComparison.Ordinal) || value.Length > 40)
            return false;
        foreach (char c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '+' or '#' or '.' or '_'))
                return false;
        }

        return true;
    }
}
