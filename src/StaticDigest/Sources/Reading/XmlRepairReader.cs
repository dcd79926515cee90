using System.Net;
using System.Text;

namespace StaticDigest.Sources.Reading;

/// <summary>
/// Repairs on the way what makes real XML files unreadable, and nothing else: a bare <c>&amp;</c>, entities of HTML such as
/// <c>&amp;nbsp;</c>, entities that nobody defined (shown as text), characters that XML forbids, text before the declaration.
/// </summary>
internal sealed class XmlRepairReader(TextReader source) : TextReader
{
    private const int MaxName = 32;
    private const string CDataStart = "<![CDATA[";
    private const string CDataEnd = "]]>";

    private readonly char[] _chunk = new char[16 * 1024];
    private readonly StringBuilder _ready = new();
    private int _length;
    private int _next;
    private int _taken;
    private int _matched;
    private bool _isCData;
    private bool _isStarted;

    /// <summary>How many places were repaired so far.</summary>
    public int Count { get; private set; }

    public override int Peek() => Fill() ? _ready[_taken] : -1;

    public override int Read() => Fill() ? _ready[_taken++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        if (count == 0 || !Fill())
            return 0;
        int length = Math.Min(count, _ready.Length - _taken);
        _ready.CopyTo(_taken, buffer, index, length);
        _taken += length;
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }

    // At most one chunk is ready at a time.
    private bool Fill()
    {
        if (_taken < _ready.Length)
            return true;
        _ready.Clear();
        _taken = 0;
        while (_ready.Length < _chunk.Length && Next() is >= 0 and int c)
            Repair((char)c);
        return _ready.Length > 0;
    }

    private int Next()
    {
        if (_next == _length)
        {
            _length = source.Read(_chunk, 0, _chunk.Length);
            _next = 0;
        }

        return _length <= 0 ? -1 : _chunk[_next++];
    }

    private void Repair(char c)
    {
        // The declaration is only allowed at the very beginning, and blanks before it are common.
        if (!_isStarted && (char.IsWhiteSpace(c) || c == '\ufeff'))
            return;
        _isStarted = true;
        if (c < ' ' && c is not ('\t' or '\n' or '\r') || c is '\ufffe' or '\uffff')
        {
            Count++;
            return;
        }

        var border = _isCData ? CDataEnd : CDataStart;
        _matched = c == border[_matched] ? _matched + 1 : c == border[0] ? 1 : _isCData && c == ']' ? _matched : 0;
        if (_matched == border.Length)
        {
            _isCData = !_isCData;
            _matched = 0;
        }

        if (c == '&' && !_isCData)
            Reference();
        else
            _ready.Append(c);
    }

    private void Reference()
    {
        var name = new StringBuilder();
        int c = Next();
        while (c >= 0 && name.Length < MaxName && (char.IsAsciiLetterOrDigit((char)c) || c == '#' && name.Length == 0))
        {
            name.Append((char)c);
            c = Next();
        }

        var text = name.ToString();
        if (c == ';' && text is "amp" or "lt" or "gt" or "quot" or "apos" || c == ';' && IsNumber(text))
        {
            _ready.Append('&').Append(text).Append(';');
            return;
        }

        Count++;
        var decoded = c == ';' && text.Length > 0 && text[0] != '#' ? WebUtility.HtmlDecode($"&{text};") : "";
        if (decoded.Length is 1 or 2 && decoded[0] != '&')
        {
            _ready.Append(decoded);
            return;
        }

        _ready.Append("&amp;").Append(text);
        if (c >= 0)
            Repair((char)c);
    }

    // A number that is no character of XML would break the file as well: it is shown as text.
    private static bool IsNumber(string text)
    {
        if (text.Length < 2 || text[0] != '#')
            return false;
        bool isHex = text[1] is 'x' or 'X';
        var digits = text.AsSpan(isHex ? 2 : 1);
        if (!int.TryParse(digits, isHex ? System.Globalization.NumberStyles.AllowHexSpecifier
            : System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int code))
            return false;
        return code is '\t' or '\n' or '\r' or (>= 0x20 and <= 0xd7ff) or (>= 0xe000 and <= 0xfffd) or (>= 0x10000 and <= 0x10ffff);
    }
}
