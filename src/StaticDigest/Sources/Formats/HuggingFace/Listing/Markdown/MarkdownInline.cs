using System.Text;
using StaticDigest.Sources.Formats.HuggingFace.Listing.Lines;

namespace StaticDigest.Sources.Formats.HuggingFace.Listing.Markdown;

/// <summary>Takes the links and images out of one line of Markdown, keeping what one reads. Each bracket is looked at once.</summary>
internal sealed class MarkdownInline
{
    /// <summary>A stretch of a line under one link, or under none.</summary>
    internal sealed record Part(string Text)
    {
        /// <summary>Where the link goes; null for text.</summary>
        public string? Address { get; init; }

        /// <summary>A paper's picture within it.</summary>
        public string? Picture { get; init; }
    }

    private readonly string _text;
    private readonly Func<string, string?> _find;
    private readonly List<Part> _parts = [];
    private readonly StringBuilder _current = new();
    private readonly Stack<(int Start, bool IsImage)> _open = new();
    private string? _address;
    private string? _picture;

    private MarkdownInline(string text, Func<string, string?> find) => (_text, _find) = (text, find);

    /// <summary>The parts in order. A link that begins or ends on another line is without its brackets.</summary>
    /// <param name="text">The line.</param>
    /// <param name="find">The address of a link that names it: <c>[title][32]</c>.</param>
    public static List<Part> Parse(string text, Func<string, string?> find)
    {
        if (!text.AsSpan().ContainsAny('[', ']'))
            return [new(text)];
        var line = new MarkdownInline(text, find);
        line.Parse();
        return line._parts;
    }

    private void Parse()
    {
        for (int i = 0; i < _text.Length; i++)
        {
            char c = _text[i];
            bool isImage = c == '!' && i + 1 < _text.Length && _text[i + 1] == '[';
            if (c == '\\' && i + 1 < _text.Length)
            {
                _current.Append(c).Append(_text[++i]);
            }
            else if (c == '[' || isImage)
            {
                if (_open.Count == 0)
                    Flush();
                i += isImage ? 1 : 0;
                _open.Push((_current.Length, isImage));
            }
            else if (c == ']')
            {
                i = Close(i);
            }
            else
            {
                _current.Append(c);
            }
        }

        // A bracket that leads the line is a link that goes on below; others are text.
        while (_open.TryPop(out var left))
        {
            if (left.Start == 0 && _parts.Count == 0)
                continue;
            _current.Insert(left.Start, left.IsImage ? "![" : "[");
            _address = null;
        }

        Flush();
    }

    // Returns the index of the last character that belongs to the bracket.
    private int Close(int i)
    {
        int end = Target(_text, i + 1, _find, out var target);
        bool isLink = end > i + 1;
        if (_open.TryPeek(out var top) && !isLink)
        {
            // The text itself may name the address, an image or nothing may lead anywhere.
            int length = _current.Length - top.Start;
            target = length is > 0 and <= 300 ? _find(_current.ToString(top.Start, length)) : null;
            bool isCollapsed = _text.AsSpan(i + 1).StartsWith("[]");
            int close = top.IsImage || length == 0 ? Closing(_text, i + 1) : -1;
            isLink = target is not null || close > 0 || length == 0 && !top.IsImage;
            end = close > 0 ? close : isCollapsed && isLink ? i + 3 : end;
        }

        if (!_open.TryPop(out var open))
        {
            // The end of a link that began on an earlier line.
            if (isLink)
                _address ??= target;
            else
                _current.Append(']');
            return end - 1;
        }

        if (!isLink)
        {
            _current.Insert(open.Start, '[').Append(']');
        }
        else if (open.IsImage)
        {
            _picture ??= target is null ? null : PaperAddress.PictureOf(target);
            _address ??= target is not null && PaperAddress.IdOf(target) is not null ? target : null;
            _current.Length = open.Start;
        }
        else
        {
            _address = target ?? _address ?? "";
        }

        if (_open.Count == 0)
            Flush();
        return end - 1;
    }

    private void Flush()
    {
        if (_current.Length > 0 || _address is not null || _picture is not null)
            _parts.Add(new(_current.ToString()) { Address = _address, Picture = _picture });
        _current.Clear();
        (_address, _picture) = (null, null);
    }

    // Behind (…) without a blank in it; -1 when there is none.
    private static int Closing(string text, int i)
    {
        int end = i < text.Length && text[i] == '(' ? text.IndexOf(')', i) : -1;
        return end > i && end - i < 1000 && !text.AsSpan(i, end - i).Contains(' ') ? end + 1 : -1;
    }

    // What follows the closing bracket: (address "title"), [number], or nothing.
    private static int Target(string text, int i, Func<string, string?> find, out string? target)
    {
        target = null;
        if (i >= text.Length || text[i] is not ('(' or '['))
            return i;
        bool isAddress = text[i] == '(';
        int depth = 0, end = i;
        for (; end < text.Length && end - i < 1000; end++)
        {
            depth += text[end] is '(' or '[' ? 1 : text[end] is ')' or ']' ? -1 : 0;
            if (depth == 0)
                break;
        }

        if (depth != 0 || end >= text.Length)
            return i;
        var inner = text.AsSpan(i + 1, end - i - 1).Trim();
        if (!isAddress)
        {
            if (inner.IsEmpty || inner.ContainsAnyExceptInRange('0', '9') && find(inner.ToString()) is null)
                return i;
            target = find(inner.ToString());
            return end + 1;
        }

        int blank = inner.IndexOf(' ');
        inner = (blank < 0 ? inner : inner[..blank]).Trim("<>");
        if (!inner.StartsWith("http", StringComparison.Ordinal) && !inner.StartsWith("/") && !inner.StartsWith("#") && !inner.StartsWith("./")
            && !inner.StartsWith("data:") && !inner.StartsWith("mailto:"))
            return i;
        target = inner.ToString();
        return end + 1;
    }
}
