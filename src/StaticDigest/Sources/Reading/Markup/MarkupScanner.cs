using System.Buffers;
using System.Net;

namespace StaticDigest.Sources.Reading.Markup;

/// <summary>Finds the tags in a fragment, forgiving and in linear time; what is no tag of a known element is text.</summary>
internal sealed class MarkupScanner(string text, MarkupWriter writer)
{
    // A tag is looked for no further than this, so that many beginnings without an end cost no more than the text is long.
    private const int MaxTag = 4000;

    private static readonly SearchValues<char> s_valueEnds = SearchValues.Create(" \t\r\n\"'<>=`");

    private readonly Dictionary<string, int> _lastClosing = new(StringComparer.OrdinalIgnoreCase);
    private bool _hasNoCommentEnd;
    private bool _hasNoDataEnd;

    public void Scan()
    {
        int i = 0;
        while (i < text.Length)
        {
            int start = text.IndexOf('<', i);
            if (start < 0)
            {
                writer.Text(WebUtility.HtmlDecode(text[i..]));
                return;
            }

            if (start > i)
                writer.Text(WebUtility.HtmlDecode(text[i..start]));
            int length = Other(start);
            if (length == 0)
                length = Tag(start);
            if (length == 0)
            {
                writer.Text("<");
                length = 1;
            }

            i = start + length;
        }
    }

    // Comments, instructions and CDATA.
    private int Other(int start)
    {
        var rest = text.AsSpan(start);
        if (!_hasNoCommentEnd && rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            int end = rest.IndexOf("-->", StringComparison.Ordinal);
            _hasNoCommentEnd = end < 0;
            return end < 0 ? 0 : end + 3;
        }

        if (!_hasNoDataEnd && rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            int end = rest.IndexOf("]]>", StringComparison.Ordinal);
            _hasNoDataEnd = end < 0;
            if (end < 0)
                return 0;
            writer.Text(rest[9..end]);
            return end + 3;
        }

        if (rest.StartsWith("<?xml", StringComparison.Ordinal))
            return rest[..Math.Min(rest.Length, MaxTag)].IndexOf("?>", StringComparison.Ordinal) + 2 is > 2 and int length ? length : 0;
        return 0;
    }

    private int Tag(int start)
    {
        var rest = text.AsSpan(start, Math.Min(text.Length - start, MaxTag));
        int i = 1;
        bool isClosing = rest.Length > 1 && rest[1] == '/';
        i += isClosing ? 1 : 0;
        var name = Name(rest, ref i);
        if (name.IsEmpty)
            return 0;
        bool isPrefixed = false;
        if (i < rest.Length && rest[i] == ':' && MarkupNames.IsPrefix(name))
        {
            i++;
            isPrefixed = true;
            name = Name(rest, ref i);
        }

        int attributes = i;
        if (name.IsEmpty || !Attributes(rest, ref i, out bool isEmpty))
            return 0;
        var kind = isPrefixed || writer.IsMath ? MarkupNames.Find(name) : MarkupNames.FindKnown(name);
        if (kind == MarkupKind.None || !isClosing && !isEmpty && !isPrefixed && !IsClosedAfter(name, kind, start))
            return 0;
        if (!isClosing)
            writer.Open(kind, name, rest[attributes..i]);
        if (isClosing || isEmpty)
            writer.Close(kind, name);
        return i + 1;
    }

    // <i> without </i> is more likely a type parameter or a token than an italic word.
    private bool IsClosedAfter(ReadOnlySpan<char> name, MarkupKind kind, int start)
    {
        // HTML lets the ends of these be left out.
        if (kind is MarkupKind.Void or MarkupKind.Break or MarkupKind.Cell || name is "p" or "li" or "dd" or "dt" or "tr" or "P" or "LI")
            return true;
        var key = name.ToString();
        if (!_lastClosing.TryGetValue(key, out int last))
        {
            // Within MathML names are anybody's: no table of them may grow with the text.
            if (_lastClosing.Count > 100)
                return true;
            last = text.LastIndexOf($"</{key}", StringComparison.OrdinalIgnoreCase);
            _lastClosing.Add(key, last);
        }

        return writer.IsMath || last > start;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag, ref int i)
    {
        int start = i;
        while (i < tag.Length && (char.IsAsciiLetter(tag[i]) || i > start && (char.IsAsciiDigit(tag[i]) || tag[i] == '-')))
            i++;
        return tag[start..i];
    }

    // name="value" as often as needed, then the end; anything else is prose: <b and c>.
    private static bool Attributes(ReadOnlySpan<char> tag, ref int i, out bool isEmpty)
    {
        isEmpty = false;
        while (true)
        {
            int before = i;
            SkipBlanks(tag, ref i);
            if (i < tag.Length && tag[i] == '/')
            {
                isEmpty = true;
                i++;
            }

            if (i < tag.Length && tag[i] == '>')
                return true;
            if (i == tag.Length || isEmpty || i == before)
                return false;
            int name = i;
            while (i < tag.Length && (char.IsAsciiLetterOrDigit(tag[i]) || tag[i] is '-' or '_' or ':' or '.'))
                i++;
            if (i == name)
                return false;
            SkipBlanks(tag, ref i);
            if (i == tag.Length || tag[i] != '=')
                return false;
            i++;
            SkipBlanks(tag, ref i);
            if (!Value(tag, ref i))
                return false;
        }
    }

    private static bool Value(ReadOnlySpan<char> tag, ref int i)
    {
        if (i == tag.Length)
            return false;
        if (tag[i] is '"' or '\'')
        {
            int end = tag[(i + 1)..].IndexOf(tag[i]);
            i += end + 2;
            return end >= 0;
        }

        int length = tag[i..].IndexOfAny(s_valueEnds);
        i += length;
        return length > 0;
    }

    private static void SkipBlanks(ReadOnlySpan<char> tag, ref int i)
    {
        while (i < tag.Length && char.IsWhiteSpace(tag[i]))
            i++;
    }
}
