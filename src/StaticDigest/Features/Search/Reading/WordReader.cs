namespace StaticDigest.Features.Search.Reading;

/// <summary>
/// Reads the words of a text one after the other, folded. Beside the words themselves it gives the two halves of
/// a short hyphenated word as one (<c>pre-training</c> also gives <c>pretraining</c>), and pairs of signs
/// for scripts without spaces. The words of a query are read by the same rules in the browser.
/// </summary>
internal ref struct WordReader
{
    /// <summary>Longer words are cut.</summary>
    public const int MaxLength = 40;

    private const int MaxFold = 8;
    private const int ShortFirst = 5;
    private const int ShortSecond = 2;

    private readonly ReadOnlySpan<char> _text;
    private readonly char[] _buffer;
    private Span<char> _word;
    private Span<char> _before;
    private int _beforeLength;
    private int _beforeEnd;
    private int _length;
    private int _at;
    private int _next;
    private bool _isJoinedNext;
    private int _run;

    /// <summary>Begins to read.</summary>
    /// <param name="buffer">Memory for words, of the length <see cref="BufferLength"/>.</param>
    public WordReader(ReadOnlySpan<char> text, char[] buffer, int position = 0)
    {
        _text = text;
        _buffer = buffer;
        _word = buffer.AsSpan(0, MaxLength + MaxFold);
        _before = buffer.AsSpan(MaxLength + MaxFold, MaxLength + MaxFold);
        _beforeEnd = -1;
        _next = position;
    }

    /// <summary>Length of the memory that a reader needs.</summary>
    public static int BufferLength => 4 * (MaxLength + MaxFold);

    /// <summary>The word; valid until the next one is read.</summary>
    public ReadOnlySpan<char> Word { get; private set; }

    /// <summary>Number of the word in its text.</summary>
    public int Position { get; private set; }

    /// <summary>Position that the next word will have.</summary>
    public readonly int NextPosition => _next;

    /// <summary>Reads the next word; false at the end of the text.</summary>
    public bool Read()
    {
        if (_isJoinedNext)
        {
            _isJoinedNext = false;
            return ReadJoined();
        }

        Span<char> folded = stackalloc char[MaxFold];
        _length = 0;
        int start = -1;
        while (_at < _text.Length)
        {
            char c = _text[_at];
            if (char.IsAsciiLetterOrDigit(c))
            {
                // Nearly all letters of nearly all texts.
                if (start < 0)
                    start = _at;
                if (_length < MaxLength)
                    _word[_length++] = (char)(c | 0x20);
                _at++;
                continue;
            }

            int i = _at;
            var kind = SearchFold.Fold(_text, ref i, folded, out int length);
            if (kind == CharKind.Word)
            {
                // A combining mark folds to nothing and begins no word.
                if (start < 0 && length > 0)
                    start = _at;
                Append(folded[..length]);
            }
            else if (start >= 0)
            {
                break;
            }
            else if (kind == CharKind.Cjk)
            {
                return ReadSigns(i);
            }

            _at = i + 1;
            if (kind == CharKind.None)
                _run = 0;
        }

        return start >= 0 && GiveWord(start);
    }

    private bool GiveWord(int start)
    {
        _run = 0;
        Word = _word[.._length];
        Position = _next++;
        _isJoinedNext = start == _beforeEnd + 1 && _beforeEnd > 0 && _text[_beforeEnd] is '-' or '\u2010' or '\u2011'
            && (_beforeLength <= ShortFirst || _length <= ShortSecond) && _beforeLength + _length <= MaxLength;
        if (!_isJoinedNext)
            Keep();
        return true;
    }

    private bool ReadJoined()
    {
        var joined = _buffer.AsSpan(2 * (MaxLength + MaxFold));
        _before[.._beforeLength].CopyTo(joined);
        _word[.._length].CopyTo(joined[_beforeLength..]);
        Word = joined[..(_beforeLength + _length)];
        Position = _next - 2;
        Keep();
        return true;
    }

    // The word becomes the one before the next.
    private void Keep()
    {
        var spare = _before;
        _before = _word;
        _word = spare;
        (_beforeLength, _beforeEnd) = (_length, _at);
    }

    // Signs come in pairs; the last sign of a run stands only in the pair before, one that is alone stands alone.
    private bool ReadSigns(int end)
    {
        Span<char> folded = stackalloc char[MaxFold];
        int i = _at;
        SearchFold.Fold(_text, ref i, folded, out int length);
        folded[..length].CopyTo(_word);
        _length = length;
        _at = end + 1;
        int after = _at;
        bool hasSecond = _at < _text.Length && SearchFold.Fold(_text, ref after, folded, out length) == CharKind.Cjk;
        _run++;
        if (!hasSecond && _run > 1)
        {
            _run = 0;
            return Read();
        }

        if (hasSecond)
        {
            folded[..length].CopyTo(_word[_length..]);
            _length += length;
        }
        else
        {
            _run = 0;
        }

        Word = _word[.._length];
        Position = _next++;
        _beforeEnd = -1;
        return true;
    }

    private void Append(scoped ReadOnlySpan<char> folded)
    {
        if (_length + folded.Length > MaxLength)
            return;
        folded.CopyTo(_word[_length..]);
        _length += folded.Length;
    }
}
