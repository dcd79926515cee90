using System.Collections.Immutable;
using StaticDigest.Sources.Formats.HuggingFace.Listing.Lines;
using StaticDigest.Sources.Formats.HuggingFace.Listing.Marks;

namespace StaticDigest.Sources.Formats.HuggingFace.Listing.Cards;

/// <summary>
/// Cuts a page into cards. The grammar of one, every part optional:
/// <code>
/// head   picture | "Submitted by" NAME | VOTES | "Upvote" VOTES           in any order
/// title  one line, or a heading; a second time behind a picture
/// text   the abstract, any number of lines and paragraphs
/// tail   ORGANISATION | N "authors" | "·" | ["Published on"] DATE [COMMENTS]
///        | ORGANISATION | COMMENTS | "Upvote" VOTES | "GitHub" STARS | "arXiv Page"   in any order
/// </code>
/// Between cards stand words of the page and headers with the day, week or month. A text behind a tail begins the next
/// card; so does everything of a head.
/// </summary>
internal sealed partial class CardParser
{
    private const int MaxOrganization = 120;
    private const int MaxName = 60;

    // Behind a word or number, what is longer than this is an abstract, so that word was a title.
    private const int MinText = 250;

    private readonly List<ListingLine> _lines;
    private readonly List<ListingMark> _marks;
    private readonly PageLayout _layout;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly List<ListingCard> _cards = [];
    private readonly bool[] _understood;
    private ListingCard _open = new();
    private ListingHeader? _header;
    private int _position;
    private int _next;
    private bool _hasFurniture;
    private bool _isBelow;
    private int _furnitureStart = -1;
    private int _lastUntitled = -2;

    private CardParser(List<ListingLine> lines, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _lines = lines;
        _marks = ListingMarks.Of(lines);
        _layout = PageLayout.Of(lines, _marks);
        _diagnostics = diagnostics;
        _understood = new bool[lines.Count];
    }

    /// <summary>All cards in order that can be trusted, and which lines were understood.</summary>
    public static (List<ListingCard> Cards, bool[] Understood) Parse(List<ListingLine> lines, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var parser = new CardParser(lines, diagnostics);
        while (parser._next < parser._marks.Count)
            parser.Step();
        parser.Close();
        parser.Beheaded();
        parser.FurnitureEnds(lines.Count);
        return (parser._cards, parser._understood);
    }

    private bool IsOpen => _open.HasTitle && !_open.HasTail;

    private ListingMark Mark => _marks[_next];

    private ListingLine Line => _lines[Mark.Line];

    private void Step()
    {
        if (Line.StartsCard && (_next == 0 || _marks[_next - 1].Line != Mark.Line))
            Close();
        if (Mark.Kind is not (MarkKind.Furniture or MarkKind.Link))
            FurnitureEnds(Mark.Line);
        switch (Mark.Kind)
        {
            case MarkKind.Link:
                Link();
                break;
            case MarkKind.Heading:
                Heading();
                break;
            case MarkKind.Furniture:
                Furniture();
                break;
            case MarkKind.Submitter:
                Submitter();
                break;
            case MarkKind.Vote or MarkKind.Button or MarkKind.Comments:
                Label();
                break;
            case MarkKind.Number:
                Number();
                break;
            case MarkKind.Dot or MarkKind.Authors or MarkKind.Published or MarkKind.Date when IsTail(_next):
                Tail();
                break;
            case MarkKind.Date or MarkKind.Header when IsHeader():
                Header();
                break;
            default:
                Text();
                break;
        }

        _next++;
    }

    // ---- what carries a title or a text

    private void Text()
    {
        if (Mark is { Kind: MarkKind.Authors, HasBullet: true } && IsOpen)
            _diagnostics.Add(DiagnosticCodes.NotAnEnd.At(Line.Where, Mark.Text));
        bool isOther = Line.Id is { } id && _open is { HasTitle: true, Id: { } own } && id != own;
        if (_open is { HasTitle: true, HasTail: true } && !isOther && IsOrganization())
        {
            _open.Organization = Mark.Text;
            Take();
            return;
        }

        if (_open.HasTail || isOther)
            Close();
        if (_open.Texts is [var title] && Same(title.Text, Mark.Text))
            Take();
        else
            AddText();
    }

    private void Heading()
    {
        if (_layout.HasLinkedHeadings && Line.Id is null)
        {
            if (!IsOpen)
                Close();
            return;
        }

        // A lone line before a heading is the text of its picture, or a name: the parts of the head stay.
        if (IsOpen && _open.Texts.Count == 1 && !_open.HasHeading)
            _open.Texts.Clear();
        else if (_open.HasTitle)
            Close();
        _open.HasHeading = true;
        AddText();
    }

    private void AddText()
    {
        if (Line.Id is { } id)
            _open.Id = id;
        _open.Picture ??= Line.Picture;
        _open.Texts.Add((Mark.Line, Mark.Text));
        Take();
    }

    // Behind a tail, one short line that has no tail of its own: "· 8 authors", "Google", "2".
    private bool IsOrganization()
    {
        // "9 authors", "Google", "·", "Apr 20".
        if (_open is { Organization: null, Authors: not null, Date: null } && Mark.Text.Length <= MaxOrganization && IsBeforeDate(_next))
            return true;
        if (_open.Organization is not null || _open.Authors is null || _open.Date is not null && !_layout.HasDots || Mark.Text.Length > MaxOrganization)
            return false;
        int i = _next + 1;
        bool hasNumber = false;
        while (i < _marks.Count && _marks[i].Kind is MarkKind.Number or MarkKind.Link or MarkKind.Comments or MarkKind.Button or MarkKind.Vote)
        {
            hasNumber |= _marks[i].Kind != MarkKind.Link;
            i++;
        }

        bool isLast = i == _marks.Count || _marks[i].Kind is MarkKind.Submitter or MarkKind.Heading or MarkKind.Furniture or MarkKind.Header;
        return isLast ? !_layout.IsDated || _open.Date is null : hasNumber && _marks[i].Kind == MarkKind.Text && !_layout.IsDated;
    }

    // ---- what stands around them

    private void Link()
    {
        if (Line.Id is { } id && !Line.IsDiscussion)
        {
            bool isOwn = _open.Id is null ? !_open.HasTail || IsBehindTail() : _open.Id == id;
            if (!isOwn && _open.HasTitle)
                Close();
            _open.Id = id;
            _open.Picture ??= Line.Picture;
        }

        Take();
    }

    private bool IsBehindTail() => _next > 0 && _marks[_next - 1].Kind is MarkKind.Authors or MarkKind.Date or MarkKind.Published or MarkKind.Dot;

    private void Submitter()
    {
        int start = _next;
        var name = Mark.Name;
        if (name is null && Peek(1) is { Kind: MarkKind.Text or MarkKind.Furniture, Text.Length: <= MaxName } next)
        {
            name = next.Text;
            _next++;
        }

        if (IsOpen && IsRepeated())
            _open.Texts.Clear();
        bool isTrailing = _open.HasTitle && (_open.HasTail ? _layout.SubmitterTrails : _next + 1 < _marks.Count && IsTail(_next + 1));
        if (_open.HasTitle && !isTrailing)
            Close();
        _open.Submitter = name;
        _isBelow = false;
        Understand(start);
        Take();
    }

    // The text of a picture that leads its card comes again as the title.
    private bool IsRepeated()
    {
        if (_open.Texts is not [var title])
            return false;
        for (int distance = 1; distance <= 8 && Peek(distance) is { } mark; distance++)
        {
            if (mark.Kind is MarkKind.Text or MarkKind.Heading && Same(title.Text, mark.Text))
                return true;
        }

        return false;
    }

    private void Label()
    {
        int start = _next;
        int? count = Mark.Count;
        bool isVote = Mark.Kind == MarkKind.Vote, isCode = Mark.Text.StartsWith("GitHub", StringComparison.Ordinal),
            isComments = Mark.Kind == MarkKind.Comments;
        if (count is null && !isComments && Peek(1) is { Kind: MarkKind.Number } number && !(Mark.Text.Contains(' ', StringComparison.Ordinal) && isCode))
        {
            count = number.Count;
            _next++;
        }

        if (isVote && _layout.LabelLeads && _open.HasTail)
            Close();
        if (isVote)
            _open.Votes ??= count;
        else if (isComments && _open.HasTitle)
            _open.Comments ??= count;
        else if (isCode && _open.HasTitle)
            _open.Stars ??= count;
        _open.HasTail |= _open.HasTitle && !isComments;
        Understand(start);
        Take();
    }

    private void Number()
    {
        if (!_open.HasTitle && Peek(1) is { Kind: MarkKind.Text, Text.Length: > MinText } && !_layout.VotesFollowTitle)
        {
            Text();
        }
        else if (!_open.HasTitle)
        {
            _open.Votes = Mark.Count;
            Take();
        }
        else if (_open.HasTail && Peek(1) is { Kind: MarkKind.Text, Text.Length: > MinText } && !_layout.VotesFollowTitle)
        {
            Text();
        }
        else if (_open.HasTail)
        {
            Behind();
        }
        else if (_open.Votes is null && (_next + 1 < _marks.Count && IsTail(_next + 1) || _layout.VotesFollowTitle && _open.Texts.Count == 1))
        {
            _open.Votes = Mark.Count;
            Take();
        }
        else if (_layout.VotesLead && (!_layout.HasTails || _open.Texts.Count == 1))
        {
            Close();
            _open.Votes = Mark.Count;
            Take();
        }
        else
        {
            Text();
        }
    }

    // A number behind a tail: the comments, or the votes of the next card.
    private void Behind()
    {
        int after = _next + 1;
        while (after < _marks.Count && _marks[after].Kind == MarkKind.Link)
            after++;
        bool isLast = after < _marks.Count && (_marks[after].Kind is MarkKind.Text or MarkKind.Heading || _layout.VotesLeadSubmitter
            && _marks[after].Kind == MarkKind.Submitter);
        if (isLast && _layout.VotesLead && !Line.IsDiscussion)
        {
            Close();
            _open.Votes = Mark.Count;
        }
        else
        {
            _open.Comments ??= Mark.Count;
        }

        Take();
    }

    private void Header()
    {
        if (IsOpen)
            _open = new();
        Close();
        FurnitureEnds(Mark.Line);
        if (_cards.Count > 0)
            _diagnostics.Add(DiagnosticCodes.NextListing.At(Line.Where, Mark.Text));
        (_header, _position, _isBelow) = (Mark.Header, 0, false);
        Understand(_next);
    }

    private bool IsHeader()
    {
        if (Mark.Header is null || Peek(1) is { Kind: MarkKind.Text, Text.Length: > MinText })
            return false;
        // Before the first card also behind words that are not known: a search box, a name.
        return !IsOpen || _header is null && _cards.Count == 0 && _hasFurniture && _open is { HasHeading: false, Votes: null, Submitter: null };
    }

    private void Furniture()
    {
        var next = Peek(1);
        if (!Mark.IsCertain && next is { Kind: MarkKind.Text, Text.Length: > MinText } && (!IsOpen || _open.HasTail))
        {
            FurnitureEnds(Mark.Line);
            _diagnostics.Add(DiagnosticCodes.DoubtfulTitle.At(Line.Where, Mark.Text));
            Text();
            return;
        }

        bool isText = IsOpen && !Mark.IsCertain && (_cards.Count > 0 || _open.Texts.Count > 1 || _open.HasHeading)
            && next is not (null or { Kind: MarkKind.Furniture });
        if (isText)
        {
            Text();
            return;
        }

        if (_open.HasTitle || _isBelow)
            Close();
        _isBelow |= _cards.Count > 0 && Mark.IsCertain;
        _hasFurniture = true;
        _furnitureStart = _furnitureStart < 0 ? Mark.Line : _furnitureStart;
        Understand(_next);
    }

    private void FurnitureEnds(int line)
    {
        if (_furnitureStart < 0)
            return;
        int last = Math.Max(line - 1, _furnitureStart);
        var (first, end) = (_lines[_furnitureStart], _lines[last]);
        _diagnostics.Add(DiagnosticCodes.ChromeSkipped.At(first.Where, first.Where.Line, end.Where.Line, first.Text, end.Text));
        _furnitureStart = -1;
    }

    private ListingMark? Peek(int distance) => _next + distance < _marks.Count ? _marks[_next + distance] : null;

    private void Take() => _open.Lines.Add(Mark.Line);

    private void Understand(int mark) => _understood[_marks[mark].Line] = true;

    private static bool Same(string a, string b) => a.Length == b.Length && string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
