using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Sources.Formats.References.Words;

namespace StaticDigest.Sources.Formats.References.Scanning;

/// <summary>
/// Takes a line apart into text and addresses: links of Markdown and HTML, bare addresses, ids. Images are left out,
/// formulas stay as they are, marks of emphasis become a style.
/// </summary>
/// <param name="definitions">Addresses by their names: <c>[1]: https://…</c>.</param>
internal sealed class LineScanner(IReadOnlyDictionary<string, string> definitions)
{
    private const int MaxLine = 20_000;
    private const int MaxLink = 600;

    private static readonly SearchValues<char> s_signs = SearchValues.Create("[]*_`\\<!~");

    private readonly ImmutableArray<Piece>.Builder _pieces = ImmutableArray.CreateBuilder<Piece>();
    private readonly StringBuilder _text = new();
    private string _line = "";
    private int _at;
    private bool _isBold;
    private bool _isItalic;

    private PieceStyle Style => _isBold ? PieceStyle.Bold : _isItalic ? PieceStyle.Italic : PieceStyle.Plain;

    /// <summary>The pieces of a line; one that is longer than any line people write is text.</summary>
    public ImmutableArray<Piece> Scan(string line)
    {
        _pieces.Clear();
        _text.Clear();
        (_isBold, _isItalic) = (false, false);
        if (line.Length > MaxLine)
            return [new(line, PieceStyle.Plain)];
        _line = line;
        for (_at = 0; _at < line.Length;)
        {
            if (!Mark(line[_at]) && !Address())
                _text.Append(line[_at++]);
        }

        Flush();
        return WeakIds.Check(_pieces.ToImmutable());
    }

    // Everything that begins with a sign of Markdown or HTML.
    private bool Mark(char c) => c switch
    {
        '\\' => Escaped(),
        '$' => Formula(),
        '`' => Skip(1),
        '!' when Next(1) == '[' => Image(),
        '[' => Link(),
        '<' => Tag(),
        '*' or '_' => Emphasis(c),
        '~' when Next(1) == '~' => Skip(2),
        _ => false,
    };

    private char Next(int offset) => _at + offset < _line.Length ? _line[_at + offset] : '\0';

    private bool Skip(int count)
    {
        _at += count;
        return true;
    }

    private bool Escaped()
    {
        char next = Next(1);
        if (!char.IsPunctuation(next) && next is not ('|' or '$' or '<' or '>' or '~' or '`' or '+' or '='))
            return false;
        // \( … \) and \[ … \] around letters are formulas of TeX; before words they are brackets.
        _text.Append(next);
        return Skip(2);
    }

    private bool Formula()
    {
        int end = _at + 1 < _line.Length ? _line.IndexOf('$', _at + 1, Math.Min(200, _line.Length - _at - 1)) : -1;
        if (end <= _at + 1 || char.IsWhiteSpace(_line[_at + 1]) || char.IsWhiteSpace(_line[end - 1]) || end + 1 < _line.Length
            && char.IsAsciiDigit(_line[end + 1]))
            return false;
        _text.Append(_line, _at, end + 1 - _at);
        _at = end + 1;
        return true;
    }

    private bool Emphasis(char c)
    {
        int count = 1;
        while (Next(count) == c)
            count++;
        bool isBlankBefore = _at == 0 || char.IsWhiteSpace(_line[_at - 1]), isBlankAfter = _at + count >= _line.Length || char.IsWhiteSpace(_line[_at + count]);
        bool isInWord = c == '_' && _at > 0 && char.IsLetterOrDigit(_line[_at - 1]) && char.IsLetterOrDigit(Next(count));
        if (count > 3 || isBlankBefore && isBlankAfter || isInWord)
            return false;
        Flush();
        _isBold ^= count >= 2;
        _isItalic ^= count % 2 == 1;
        return Skip(count);
    }

    private bool Image()
    {
        if (Bracketed(_at + 1) is not { } close)
            return false;
        int end = Target(close + 1, out _);
        _at = end < 0 ? close + 1 : end;
        return true;
    }

    private bool Link()
    {
        if (Bracketed(_at) is not { } close)
            return false;
        var inner = _line[(_at + 1)..close];
        int end = Target(close + 1, out var url);
        if (end < 0)
        {
            // [text][name] · [name]
            int next = close + 1 < _line.Length && _line[close + 1] == '[' ? _line.IndexOf(']', close + 1, Math.Min(MaxLink, _line.Length - close - 1)) : -1;
            var name = next > close + 2 ? _line[(close + 2)..next] : inner;
            if (definitions.Count == 0 || !definitions.TryGetValue(name, out url))
                return false;
            end = next > 0 ? next + 1 : close + 1;
        }

        if (url is null || !Web(ref url))
            _text.Append(Words(inner));
        else
            Add(Words(inner), url);
        _at = end;
        return true;
    }

    // What stands in the brackets of a link, itself without links: an image is none of its words.
    private string Words(string inner)
    {
        if (!inner.AsSpan().ContainsAny(s_signs))
            return inner;
        var words = new LineScanner(definitions).Scan(inner);
        var text = string.Concat(words.Select(piece => piece.Text.Length > 0 ? piece.Text : piece.Url ?? piece.Id?.Value)).Trim();
        return text.Length > 2 && text[0] == '[' && text.IndexOf(']', StringComparison.Ordinal) == text.Length - 1 ? text[1..^1] : text;
    }

    // The bracket that closes the one at a place.
    private int? Bracketed(int open)
    {
        int depth = 0, last = Math.Min(_line.Length, open + MaxLink);
        for (int i = open; i < last; i++)
        {
            if (_line[i] == '\\')
                i++;
            else if (_line[i] == '[')
                depth++;
            else if (_line[i] == ']' && --depth == 0)
                return i;
        }

        return null;
    }

    // (https://… "title") behind a bracket: the place behind it, and the address; -1 when there is none.
    private int Target(int start, out string? url)
    {
        url = null;
        if (start >= _line.Length || _line[start] != '(')
            return -1;
        int depth = 0, last = Math.Min(_line.Length, start + 2 * MaxLink);
        for (int i = start; i < last; i++)
        {
            if (_line[i] == '\\')
                i++;
            else if (_line[i] == '(')
                depth++;
            else if (_line[i] == ')' && --depth == 0)
            {
                var inner = _line[(start + 1)..i].Trim();
                int blank = inner.AsSpan().IndexOfAny(' ', '\t');
                url = (blank < 0 ? inner : inner[..blank]).Trim('<', '>');
                return i + 1;
            }
        }

        return -1;
    }

    private bool Tag()
    {
        int end = _line.IndexOf('>', _at, Math.Min(2 * MaxLink, _line.Length - _at));
        if (end < 0)
            return false;
        var inner = _line.AsSpan(_at + 1, end - _at - 1);
        if (inner.StartsWith("http", StringComparison.OrdinalIgnoreCase) || inner.StartsWith("doi:", StringComparison.OrdinalIgnoreCase))
            return Skip(1);
        var tag = inner.Trim('/').Trim();
        if (tag.IsEmpty || !char.IsAsciiLetter(tag[0]))
            return false;
        if (tag is ['a' or 'A', ' ' or '\t', ..] && Anchor(end))
            return true;
        if (tag.StartsWith("strong", StringComparison.OrdinalIgnoreCase) || tag is "b" or "B")
        {
            Flush();
            _isBold = !inner.StartsWith('/');
        }
        else if (tag is "i" or "I" or "em" or "EM")
        {
            Flush();
            _isItalic = !inner.StartsWith('/');
        }
        else
        {
            _text.Append(tag.StartsWith("br", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("p", StringComparison.OrdinalIgnoreCase) ? " " : "");
        }

        _at = end + 1;
        return true;
    }

    private bool Anchor(int end)
    {
        var url = AddressPatterns.Href().Match(_line[_at..(end + 1)]).Groups["url"].Value;
        int close = _line.IndexOf("</a", end, Math.Min(MaxLink, _line.Length - end), StringComparison.OrdinalIgnoreCase);
        if (close < 0 || !Web(ref url))
            return false;
        Add(Words(_line[(end + 1)..close]), url);
        end = _line.IndexOf('>', close);
        _at = end < 0 ? _line.Length : end + 1;
        return true;
    }

    private bool Address()
    {
        char before = _at == 0 ? ' ' : _line[_at - 1];
        if (char.IsAsciiLetterOrDigit(before) || before is '/' or '.' or '-' or '_' or '@' or '%' or '=')
            return false;
        char c = _line[_at];
        if (!char.IsAsciiLetterOrDigit(c))
            return false;
        if (c is 'h' or 'H' && AddressPatterns.Url().Match(_line, _at) is { Success: true } web)
            return Found(web, AddressPatterns.Trim(web.Value));
        if (AddressPatterns.Host().Match(_line, _at) is { Success: true } host)
            return Found(host, AddressPatterns.Trim(host.Value), "https://");
        if (AddressPatterns.Id().Match(_line, _at) is not { Success: true } match)
            return false;
        var value = AddressPatterns.Trim(match.Groups["id"].Value);
        var text = match.Groups["pmid"].Success ? $"pubmed:{match.Groups["pmid"].Value}" : value;
        if (PaperIds.TryParse(text, out int? version) is not { } id || match.Groups["weak"].Success && !WeakIds.IsPossible(id))
            return false;
        Flush();
        _pieces.Add(new(match.Groups["weak"].Success ? WeakIds.Mark : "", Style, null, id, version));
        _at += match.Groups["pmid"].Success ? match.Length : match.Groups["id"].Index - match.Index + value.Length;
        return true;
    }

    private bool Found(System.Text.RegularExpressions.Match match, string address, string scheme = "")
    {
        var url = scheme + address;
        if (!Web(ref url))
            return false;
        _at = match.Index + address.Length;
        Add("", url);
        return true;
    }

    private void Add(string words, string url)
    {
        Flush();
        var id = PaperIds.TryParse(url, out int? version);
        _pieces.Add(new(AuthorText.OnOneLine(words), Style, url, id, version));
    }

    private static bool Web(ref string url)
    {
        if (WebAddress.TryParse(CharacterReferences.Decode(url)) is not { } address)
            return false;
        url = AddressPatterns.Unwrapped(address);
        return true;
    }

    private void Flush()
    {
        if (_text.Length == 0)
            return;
        _pieces.Add(new(CharacterReferences.Decode(_text.ToString()), Style));
        _text.Clear();
    }
}
