using StaticDigest.Sources.Formats.References.Fields;
using StaticDigest.Sources.Formats.References.Items;
using StaticDigest.Sources.Formats.References.Lines;
using StaticDigest.Sources.Formats.References.Scanning;
using StaticDigest.Sources.Formats.References.Titles;
using StaticDigest.Sources.Formats.References.Words;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.References.Sections;

/// <summary>
/// Takes lines apart into items: bullets and numbers with the lines below them, paragraphs in which a title and an address
/// stand on lines of their own, references wrapped over lines.
/// </summary>
internal sealed class ReferenceBlocks(TextLines lines, LineScanner scanner)
{
    private const int MaxPending = 6;
    private const int MaxJoined = 12;

    private readonly List<ReferenceItem> _items = [];
    private readonly List<int> _pending = [];
    private ReferenceItem? _open;

    /// <summary>The items of a range of lines that holds no headings and tables.</summary>
    public List<ReferenceItem> Items(int start, int end)
    {
        _items.Clear();
        Close();
        for (int i = start; i < end; i++)
        {
            var line = ReferenceLine.Of(lines[i].Text);
            if (line.Start is LineStart.Bullet or LineStart.Number)
                Begin(i, line);
            else if (line.Start is LineStart.Rule or LineStart.Fence)
                Close();
            else
                Plain(i, line.Text);
        }

        Close();
        return [.. _items];
    }

    private void Close()
    {
        _open = null;
        _pending.Clear();
    }

    private void Begin(int index, ReferenceLine line)
    {
        _pending.Clear();
        var head = Linked(index, line.Text);
        bool isNested = _open is { Shape: ItemShape.Item } open && lines[index].Indent > open.Indent;
        if (isNested && IsDetail(head, line.Text))
        {
            _open!.Details.Add((index, line.Text, true));
            return;
        }

        _open = new(index, lines[index].Indent, ItemShape.Item, head) { IsNumbered = line.Start == LineStart.Number };
        _items.Add(_open);
    }

    // Below an item: a labelled line, words without a paper, or the paper's address where the item has none yet.
    private bool IsDetail(LinkedLine head, string text) =>
        LineLabel.TryParse(text) is { } label && label.Field != LabelField.Title || !head.HasPaper
        || head.IsBare && !_open!.Head.HasPaper && _open.Head.Text.Length > 2 && !_open.Details.Exists(detail => Linked(detail.Index, detail.Text).HasPaper);

    private void Plain(int index, string text)
    {
        bool afterBlank = lines[index].AfterBlank;
        if (_open is { Shape: ItemShape.Item } item && (!afterBlank || lines[index].Indent > item.Indent)
            && !(afterBlank && item.Indent == 0 && lines[index].Indent < 2))
        {
            Continue(item, index, text);
            return;
        }

        if (LineLabel.TryParse(text) is { } label && (label.Field == LabelField.Title || _open is { Shape: ItemShape.Lines }
            && !(label.Field == LabelField.Address && _open.Head.HasPaper)))
        {
            Labelled(index, text, label);
            return;
        }

        if (afterBlank && _open is not { Details.Count: > 0 })
            _open = null;
        // One line and then, behind an empty one, an address: its title, as pages are copied.
        if (afterBlank && (_pending.Count != 1 || !Linked(index, text).IsBare))
            _pending.Clear();
        Paragraph(index, text);
    }

    // A reference that is wrapped goes on in its line; other items have lines below them.
    private void Continue(ReferenceItem item, int index, string text)
    {
        bool isLabelled = LineLabel.TryParse(text) is not null || text.StartsWith('<');
        bool isWrapped = !isLabelled && item.Details.Count == 0 && !item.Head.Pieces.Any(piece => piece.IsPaper && !piece.IsBare)
            && (item.IsNumbered || item.Head.Text.Length > 50) && (item.IsNumbered || char.IsLower(text[0])) && !Linked(index, text).IsBare;
        if (!isWrapped || Joined(item, index, text) is not { } joined)
        {
            item.Details.Add((index, text, false));
            return;
        }

        _items[^1] = _open = joined;
    }

    private ReferenceItem? Joined(ReferenceItem item, int index, string text)
    {
        if (index - item.First > MaxJoined)
            return null;
        var words = string.Join(' ', Enumerable.Range(item.First, index - item.First)
            .Select(i => i == item.First ? ReferenceLine.Of(lines[i].Text).Text : lines[i].Text).Append(text));
        return item with { Head = Linked(item.First, Unhyphened(words)), Last = index };
    }

    // arXiv:2303.- 08867 and https://doi.org/10.1000/ abc were broken at the end of a line.
    private static string Unhyphened(string text) => text.Replace("arXiv: ", "arXiv:", StringComparison.Ordinal);

    // Title: … and labelled lines below it.
    private void Labelled(int index, string text, LineLabel label)
    {
        if (label.Field == LabelField.Title || _open is null)
        {
            _open = new(index, lines[index].Indent, ItemShape.Lines, Linked(index, ""));
            _items.Add(_open);
        }

        _open.Details.Add((index, text, false));
        _pending.Clear();
    }

    private void Paragraph(int index, string text)
    {
        var line = Linked(index, text);
        if (_open is { Shape: ItemShape.Lines, Details.Count: > 0 } record && record.Head.Pieces.IsEmpty && !line.HasPaper)
        {
            record.Details.Add((index, text, false));
            return;
        }

        if (!line.HasPaper)
        {
            WithoutPaper(index, text, line);
            return;
        }

        var shape = ReferenceLine.IsMessage(lines[index].Text) ? ItemShape.Prose : ItemShape.Lines;
        int first = index;
        if (_pending.Count > 0 && shape == ItemShape.Lines)
        {
            if (line.IsBare)
            {
                Above(index, line);
                return;
            }

            if (IsWrapped(text, out var joined))
                (line, first) = (Linked(index, joined), _pending[0]);
        }

        _open = new(first, lines[first].Indent, shape, line) { Last = index };
        _items.Add(_open);
        _pending.Clear();
    }

    // A line without a paper: the title of an address below or above it, code that belongs to it, or prose.
    private void WithoutPaper(int index, string text, LinkedLine line)
    {
        if (_open is { Shape: ItemShape.Lines } open && !lines[index].AfterBlank)
        {
            bool isCode = line.Pieces.Any(piece => piece.IsAddress) && AddressLabel.IsGeneric(line.Text);
            bool isTitle = open.Head.IsBare && open.Details.Count == 0 && !HasTitleAbove(open)
                && (index + 1 >= lines.Count || lines[index + 1].AfterBlank || Linked(index + 1, lines[index + 1].Text).IsBare);
            bool isTail = char.IsLower(text[0]) || char.IsAsciiDigit(text[0]);
            bool isNames = !open.Head.IsBare && AuthorText.TryParse(text) is { IsCertain: true };
            if (isCode || isTitle || isNames || isTail && !open.Head.IsBare)
            {
                open.Details.Add((index, text, false));
                return;
            }
        }

        _open = null;
        if (_pending.Count == MaxPending)
            _pending.RemoveAt(0);
        _pending.Add(index);
    }

    private static bool HasTitleAbove(ReferenceItem open) => open.Details.Exists(detail => detail.Index < open.Head.Index);

    // The lines above an address: a title, a title and authors, or prose of which nothing is sure.
    private void Above(int index, LinkedLine line)
    {
        _open = new(_pending[0], lines[_pending[0]].Indent, ItemShape.Lines, line);
        var texts = _pending.Select(i => lines[i].Text).ToList();
        bool isWrappedTitle = texts.Count == 2 && AuthorText.TryParse(texts[1]) is null && texts[0].Length > 40 && !texts[0].EndsWith('.')
            && !texts[0].EndsWith(':');
        if (isWrappedTitle)
            texts = [string.Join(' ', texts)];
        bool isTitle = texts.Count == 1 || isWrappedTitle || texts.Count <= 3 && AuthorText.TryParse(texts[1]) is not null;
        for (int i = 0; i < texts.Count && isTitle; i++)
            _open.Details.Add((_pending[i], texts[i], false));
        _open = isTitle ? _open with { Last = index } : _open with { First = index, Last = index };
        _items.Add(_open);
        _pending.Clear();
    }

    // "J. Doe and A. Smith. A long title that" · "wraps. arXiv:2303.08867, 2023."
    private bool IsWrapped(string text, out string joined)
    {
        joined = string.Join(' ', _pending.Select(i => lines[i].Text).Append(text));
        return !lines[_pending[^1]].Text.EndsWith(':')
            && BibliographyLine.TryParse(string.Concat(scanner.Scan(joined).Select(piece => piece.IsBare ? "" : piece.Text))) is { Authors: not null };
    }

    private LinkedLine Linked(int index, string text) => new(index, scanner.Scan(text));
}
