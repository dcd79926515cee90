using StaticDigest.Sources.Formats.HuggingFace.Listing.Marks;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.HuggingFace.Listing.Cards;

/// <content>The ends of cards, and what becomes of a card that is complete.</content>
internal sealed partial class CardParser
{
    private const int MinAbstract = 80;
    private const int MaxBadDate = 30;

    // A line of a wrapped text is shorter.
    private const int MinWrapped = 150;

    // ---- the tail

    // Lines within an abstract may look like a part of a tail; only together with another part they are one.
    private bool IsTail(int i)
    {
        var (before, after) = (Neighbour(i, -1), Neighbour(i, 1));
        return _marks[i].Kind switch
        {
            MarkKind.Published => true,
            MarkKind.Authors => before is MarkKind.Dot || after is MarkKind.Dot or MarkKind.Date or MarkKind.Published || !_layout.IsDated
                || after is MarkKind.Text && IsBeforeDate(i + 1)
                || after is null or MarkKind.Submitter or MarkKind.Heading or MarkKind.Vote or MarkKind.Button or MarkKind.Furniture,
            MarkKind.Dot => before is MarkKind.Authors || after is MarkKind.Authors or MarkKind.Published or MarkKind.Date || _open.HasTail,
            MarkKind.Date => before is MarkKind.Dot or MarkKind.Authors || !_layout.HasDots && IsOpen && _open.Texts.Count > 1,
            _ => false,
        };
    }

    private bool IsBeforeDate(int i) =>
        Neighbour(i, 1) is MarkKind.Published || Neighbour(i, 1) is MarkKind.Dot && i + 2 < _marks.Count
            && _marks[i + 2].Kind is MarkKind.Date or MarkKind.Published && _marks[i].Text.Length <= MaxOrganization;

    // Links without text may stand between the parts.
    private MarkKind? Neighbour(int i, int step)
    {
        do
            i += step;
        while (i >= 0 && i < _marks.Count && _marks[i].Kind == MarkKind.Link);
        return i >= 0 && i < _marks.Count ? _marks[i].Kind : null;
    }

    private void Tail()
    {
        if (Mark.Kind == MarkKind.Authors && _open is { Authors: not null, Date: not null })
            Close();
        if (!_open.HasTitle)
        {
            // One diagnostic for all parts of an end.
            if (!_isBelow && _lastUntitled != _next - 1)
                _diagnostics.Add(DiagnosticCodes.NoTitle.At(Line.Where));
            _lastUntitled = _next;
            _open = new();
            return;
        }

        if (!_open.HasTail)
            Organization();
        _open.HasTail = true;
        if (Mark.Kind == MarkKind.Authors)
            _open.Authors ??= Mark.Count;
        if (Line.Id is { } id)
            _open.Id ??= id;
        if (Mark.Date is { } date)
        {
            _open.Date ??= date;
            _open.Comments ??= date.Comments;
        }

        Take();
        // Authors and a dot are there, so this is the place of a date, though it is none.
        if (Mark.Kind == MarkKind.Dot && _open is { Authors: not null, Date: null } && Neighbour(_next, -1) == MarkKind.Authors
            && Peek(1) is { Kind: MarkKind.Text, Text.Length: <= MaxBadDate } bad && bad.Text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            _open.BadDate = bad.Text;
            _next++;
            Take();
        }
    }

    // Before the dot stands the organisation, in place of the authors or before them.
    private void Organization()
    {
        if (_open.Texts.Count < 2)
            return;
        var last = _open.Texts[^1].Text;
        bool isDot = Mark.Kind == MarkKind.Dot;
        bool isOrganization = isDot
            ? last.Length <= MaxOrganization && (Neighbour(_next, 1) != MarkKind.Authors || !EndsSentence(last))
            : Mark.Kind == MarkKind.Published ? last.Length <= MaxOrganization
            : IsName(last) && (_open.Texts.Count == 2 || _lines[_open.Texts[^1].Line].StartsBlock || _open.Texts[^2].Text.Length > MinWrapped);
        if (!isOrganization)
            return;
        _open.Organization = last;
        _open.Texts.RemoveAt(_open.Texts.Count - 1);
    }

    // Short, no end of a sentence and no link to code: what may stand alone between an abstract and the number of authors.
    private static bool IsName(string text) => text.Length <= MaxName && !EndsSentence(text) && !text.Contains("http", StringComparison.Ordinal);

    private static bool EndsSentence(string text) => text[^1] is '.' or '!' or '?' or ':';

    // ---- the card

    private void Close()
    {
        var card = _open;
        _open = new();
        if (!card.HasTitle)
        {
            // The numbers of further pages stand below the cards.
            foreach (int line in _isBelow ? card.Lines : [])
                _understood[line] = true;
            return;
        }

        card.Header = _header;
        var where = _lines[card.Texts[0].Line].Where;
        if (!Compose(card))
        {
            _diagnostics.Add(DiagnosticCodes.CardWithoutTitle.At(where, card.Texts[0].Text));
            return;
        }

        if (!card.HasTail && !IsTrusted(card))
        {
            // A text or a part of a head is more than the words of a menu.
            bool isEntryLike = _cards.Count > 0 && !_isBelow && (card.Abstract?.Length >= MinAbstract || card.Votes is not null);
            _diagnostics.Add((isEntryLike ? DiagnosticCodes.LinesLeftOver : DiagnosticCodes.LinesUnknown)
                .At(where, where.Line, _lines[card.Lines[^1]].Where.Line, card.Title));
            return;
        }

        Report(card, where);
        card.Position = _position++;
        foreach (int line in card.Lines)
            _understood[line] = true;
        _cards.Add(card);
    }

    // A selection that begins within a card leaves its end, whose organisation is no title.
    private void Beheaded()
    {
        if (_cards is not [var first, _, ..] || first is not { Header: null, Abstract: null, Submitter: null, Id: null } || first.Texts[0].Line > 1
            || first.Votes is not null && _layout.VotesLead)
            return;
        if (!_cards.Skip(1).All(card => card.Abstract is not null || card.Submitter is not null || card.Votes is not null && _layout.VotesLead))
            return;
        _diagnostics.Add(DiagnosticCodes.NoTitle.At(_lines[first.Texts[0].Line].Where));
        foreach (int line in first.Lines)
            _understood[line] = false;
        _cards.RemoveAt(0);
    }

    // Without an end, a text is a card only when something else speaks for it.
    private bool IsTrusted(ListingCard card)
    {
        if (card.Id is not null && (card.HasHeading || !_isBelow))
            return true;
        if (_isBelow)
            return false;
        return card.Submitter is not null || card.Votes is not null && _layout.VotesLead || (_header is not null || _cards.Count > 0)
            && card.Abstract?.Length >= MinAbstract;
    }

    private void Report(ListingCard card, SourceSpan where)
    {
        if (!card.HasTail)
            _diagnostics.Add(DiagnosticCodes.EntryCutOff.At(where, card.Title, _layout.IsDated ? "the number of authors and a date were"
                : "the number of authors was"));
        else if (_layout.IsDated && card is { Date: null, BadDate: null })
            _diagnostics.Add(DiagnosticCodes.EntryCutOff.At(where, card.Title, "a date was"));
        if (card.Abstract is null)
            _diagnostics.Add(DiagnosticCodes.NoAbstract.At(where, card.Title));
    }

    // Title and abstract from the lines; false when the first is no title.
    private bool Compose(ListingCard card)
    {
        // The name of who submitted it leads a selection that begins behind "Submitted by".
        if (card.Texts is [{ Line: <= 1, Text: var name }, { Text.Length: <= PageLayout.MaxTitle }, { Text.Length: > MinText }, ..]
            && card is { HasHeading: false, Submitter: null } && !name.Contains(' ', StringComparison.Ordinal))
        {
            card.Submitter = name;
            card.Texts.RemoveAt(0);
        }

        var blocks = new List<List<string>>();
        foreach (var (line, text) in card.Texts)
        {
            if (blocks.Count == 0 || _lines[line].StartsBlock)
                blocks.Add([]);
            blocks[^1].Add(text);
        }

        var first = blocks[0];
        // A title broken over lines is a short block; else its first line is the title and text follows without an empty line.
        int titleLines = !card.HasHeading && blocks.Count > 1 && first.Sum(part => part.Length + 1) <= PageLayout.MaxTitle ? first.Count : 1;
        var title = CleanText.Of(string.Join(' ', first.Take(titleLines)));
        var paragraphs = blocks.Skip(1).Prepend(first.Skip(titleLines)).Select(block => CleanText.Of(string.Join(' ', block)))
            .Where(paragraph => paragraph.Length > 0 && !Same(paragraph, title));
        var body = string.Join("\n\n", paragraphs);
        card.Title = title;
        card.Abstract = body.Length == 0 ? null : body;
        return title.Length is > 0 and <= PageLayout.MaxTitle;
    }
}
