using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Pages;

namespace StaticDigest.Sources.Formats.References.Lines;

/// <summary>Turns a page into lines of Markdown: items, headings, rows of tables and links; a text with tables in HTML likewise.</summary>
internal sealed partial class ReferencePage
{
    private const int MaxLines = 200_000;

    private static readonly SearchValues<char> s_unsafe = SearchValues.Create(" ()<>\n\r");

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();
    private readonly List<int> _numbers = [];
    private readonly PageDocument _page;
    private readonly int _offset;
    private int _number = 1;
    private int _depth;
    private string _prefix = "";
    private bool _inCell;

    private ReferencePage(PageDocument page, int offset) => (_page, _offset) = (page, offset);

    /// <summary>The lines and for each its number in the file; null for text that needs no turning.</summary>
    public static (string Text, IReadOnlyList<int> Numbers)? ToLines(InputFile file, SourceKind kind, string text,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal) && kind is SourceKind.Html or SourceKind.Xml)
            return Turn(file, text, 0, diagnostics) ?? ("", []);
        if (!text.Contains("<tr", StringComparison.OrdinalIgnoreCase))
            return null;
        var all = new StringBuilder(text.Length);
        var numbers = new List<int>();
        int at = 0, number = 1;
        foreach (Match table in Tables().Matches(text))
        {
            number = Copy(text[at..table.Index], number, all, numbers);
            if (Turn(file, table.Value, number - 1, diagnostics) is var (rows, places))
            {
                all.Append('\n').Append(rows);
                numbers.Add(number);
                numbers.AddRange(places);
            }

            number += table.Value.AsSpan().Count('\n');
            at = table.Index + table.Length;
        }

        Copy(text[at..], number, all, numbers);
        return (all.ToString(), numbers);
    }

    private static int Copy(string text, int number, StringBuilder all, List<int> numbers)
    {
        // A table begins and ends within lines: each part of such a line becomes a line of its own.
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            all.Append(line).Append('\n');
            numbers.Add(number++);
        }

        return number - 1;
    }

    private static (string Text, List<int> Numbers)? Turn(InputFile file, string html, int offset, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        using var page = PageDocument.Open(file, html, diagnostics);
        if (page is null)
            return null;
        var turned = new ReferencePage(page, offset);
        foreach (var body in page.All("body"))
            turned.Walk(body);
        turned.End();
        return (turned._text.ToString(), turned._numbers);
    }

    private void Walk(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (_numbers.Count > MaxLines)
                return;
            if (child is IText text)
                _line.Append(Plain(text.Data));
            else if (child is IElement element)
                Element(element);
        }
    }

    private void Element(IElement element)
    {
        switch (element.LocalName)
        {
            case "script" or "style" or "template" or "noscript" or "svg" or "img" or "nav":
                return;
            case "br":
                End();
                return;
            case "a":
                Link(element);
                return;
            case "b" or "strong":
                Around(element, "**");
                return;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Block(element, $"{new string('#', element.LocalName[1] - '0')} ");
                return;
            case "li" or "dt":
                Block(element, $"{new string(' ', 2 * Math.Min(_depth, 20))}- ");
                return;
            case "dd":
                Block(element, $"{new string(' ', 2 * Math.Min(_depth, 20) + 2)}");
                return;
            case "ul" or "ol" or "dl":
                _depth++;
                Block(element, "");
                _depth--;
                return;
            case "tr":
                Row(element);
                return;
            case "p" or "div" or "section" or "article" or "blockquote" or "table" or "tbody" or "thead" or "header" or "footer" or "main"
                or "details" or "summary" or "figure" or "pre" or "hr":
                Block(element, "");
                if (element.LocalName is "p" or "hr")
                    Blank();
                return;
            default:
                Walk(element);
                return;
        }
    }

    private void Block(IElement element, string prefix)
    {
        if (_inCell)
        {
            _line.Append(' ');
            Walk(element);
            return;
        }

        End();
        At(element);
        _prefix = prefix.Length > 0 ? prefix : _prefix;
        Walk(element);
        End();
        _prefix = prefix.Length > 0 ? "" : _prefix;
    }

    private void Row(IElement row)
    {
        End();
        At(row);
        bool wasInCell = _inCell;
        _inCell = true;
        bool isHead = false;
        foreach (var cell in row.Children)
        {
            _line.Append('|');
            isHead |= cell.LocalName == "th";
            Walk(cell);
        }

        int cells = row.Children.Length;
        _inCell = wasInCell;
        _line.Append('|');
        End();
        if (!isHead || cells is 0 or > 60)
            return;
        _line.Append(string.Concat(Enumerable.Repeat("|---", cells))).Append('|');
        End();
    }

    private void Link(IElement element)
    {
        var address = element.GetAttribute("href") ?? "";
        if (!address.StartsWith("http", StringComparison.OrdinalIgnoreCase) || address.AsSpan().ContainsAny(s_unsafe))
        {
            Walk(element);
            return;
        }

        At(element);
        _line.Append('[').Append(Plain(element.TextContent).Trim()).Append("](").Append(address).Append(')');
    }

    private void Around(IElement element, string mark)
    {
        bool isWords = element.TextContent.Trim().Length > 0 && element.QuerySelector("p, div, li, br, table") is null;
        _line.Append(isWords ? mark : "");
        Walk(element);
        _line.Append(isWords ? mark : "");
    }

    private void At(IElement element) => _number = _page.Where(element).Line is > 0 and int line ? line : _number;

    private void End()
    {
        var text = _line.ToString();
        _line.Clear();
        if (string.IsNullOrWhiteSpace(text))
            return;
        _text.Append(_prefix).Append(text.Trim()).Append('\n');
        _numbers.Add(_number + _offset);
        _prefix = _prefix.Length > 0 ? new string(' ', _prefix.Length) : "";
    }

    private void Blank()
    {
        _text.Append('\n');
        _numbers.Add(_number + _offset);
    }

    // Signs that Markdown would take for its own.
    private static string Plain(string text) => Signs().Replace(Blanks().Replace(text, " "), @"\$0");

    /// <summary>Links of a page, before it is parsed.</summary>
    [GeneratedRegex(
        @"<a\s[^<>]{0,1500}?href\s?=\s?[""'](?<url>https?://[^""'<>\s]{3,1500})[""'][^<>]{0,2000}>(?<text>[^<]{0,400})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    public static partial Regex Anchors();

    [GeneratedRegex(@"[\\*_\[\]`<>|]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Signs();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Blanks();

    // Bounded, and no table within a table.
    [GeneratedRegex(
        @"<table\b((?!<table\b|</table).){0,500000}</table\s*>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Tables();
}
