using System.Collections.Immutable;
using System.Text;
using StaticDigest.Sources.Reading.Citations;

namespace StaticDigest.Sources.Formats.BibTex.Grammar;

/// <summary>
/// Finds the entries of a BibTeX file. There is no grammar that all programs agree on, so nearly everything is accepted;
/// an entry whose braces do not match ends where the next one begins, and costs no other.
/// </summary>
internal sealed class BibTexParser(string text, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    // Each failure reads on to the end of the file; after so many of them every entry is read within its own lines.
    private const int MaxFailures = 20;

    private readonly BibTexMacros _macros = new();
    private int _at;
    private int _limit = text.Length;
    private int _next;
    private int _failures;
    private int _line = 1;
    private int _lineStart;
    private int _counted;
    private bool _isCut;
    private bool _isRepairing;
    private bool _hasReportedExhausted;
    private bool _hasReportedForeign;

    /// <summary>All entries other than comments, abbreviations and preambles.</summary>
    public List<BibTexRecord> Parse()
    {
        var records = new List<BibTexRecord>();
        while (BibTexShape.NextEntry(text, _at) is >= 0 and int start)
        {
            Between(_at, start);
            int reported = diagnostics.Count;
            (_isCut, _isRepairing) = (false, false);
            _limit = _failures < MaxFailures ? text.Length : Next(start);
            var record = Entry(start);
            if (_isCut)
            {
                // Once more, within the lines up to the next entry, and no value beyond the line of the next field.
                _failures++;
                while (diagnostics.Count > reported)
                    diagnostics.RemoveAt(diagnostics.Count - 1);
                (_isCut, _isRepairing) = (false, true);
                _limit = Next(start);
                record = Entry(start);
                _at = _limit;
                diagnostics.Add(DiagnosticCodes.BibTexUnclosed.At(Where(start), Name(start), _limit == text.Length ? "the end of the file" : "the next entry"));
            }

            if (record is not null)
                records.Add(record);
        }

        Between(_at, text.Length);
        return records;
    }

    // What stands between entries is comment, unless it is the export of another program.
    private void Between(int from, int to)
    {
        if (_hasReportedForeign)
            return;
        foreach (var line in text.AsSpan(from, to - from).Split('\n'))
        {
            var (offset, length) = line.GetOffsetAndLength(to - from);
            if (ForeignRecord.At(text.AsSpan(from + offset, length)) is not { } format || format == "BibTeX")
                continue;
            diagnostics.Add(DiagnosticCodes.ForeignRecords.At(Where(from + offset), "BibTeX", format));
            _hasReportedForeign = true;
            return;
        }
    }

    // Where the next line that begins with an entry begins; asked for in the order of the text.
    private int Next(int start)
    {
        if (_next <= start)
            _next = BibTexShape.NextEntry(text, start + 1, onlyAtLineStart: true) is >= 0 and int next ? next : text.Length;
        return _next;
    }

    private BibTexRecord? Entry(int start)
    {
        _at = start + 1;
        var type = Word().ToLowerInvariant();
        SkipBlanks();
        char close = text[_at++] == '(' ? ')' : '}';
        if (type is "comment" or "preamble")
        {
            Block(close);
            return null;
        }

        var where = Where(start);
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var key = type == "string" ? "" : Key(close);
        Fields(type, key, where, fields, close);
        if (type != "string")
            return new(type, key, where, fields);
        foreach (var (name, value) in fields)
            _macros.Set(name, value);
        return null;
    }

    // Up to the first comma; an entry without key has its first field there.
    private string Key(char close)
    {
        SkipBlanks();
        int start = _at;
        int end = text.AsSpan(start, _limit - start).IndexOfAny(",\n}") is >= 0 and int length ? start + length : _limit;
        var key = text.AsSpan(start, end - start).Trim();
        if (key.Contains('=') && BibTexShape.IsField(text, start))
            return "";
        _at = end;
        return (close == ')' ? key.TrimEnd(')') : key).ToString();
    }

    private void Fields(string type, string key, SourceSpan where, Dictionary<string, string> fields, char close)
    {
        while (true)
        {
            SkipBetween();
            if (_at >= _limit)
            {
                _isCut = true;
                return;
            }

            char c = text[_at];
            if (c == close || c == '}')
            {
                _at++;
                if (!GoesOn())
                    return;
                diagnostics.Add(DiagnosticCodes.BibTexExtraBrace.At(where, key));
                continue;
            }

            if (c == '@' && BibTexShape.IsEntry(text, _at))
            {
                _isCut = true;
                return;
            }

            if (!BibTexShape.IsField(text, _at))
            {
                // A word or sign that belongs to nothing; the next field is found behind it.
                _at++;
                while (_at < _limit && BibTexShape.IsNamePart(text[_at]))
                    _at++;
                continue;
            }

            int start = _at;
            while (BibTexShape.IsNamePart(text[_at]))
                _at++;
            var name = text[start.._at];
            SkipBlanks();
            _at++;
            var value = Value(type == "string" ? "@string" : name, key, where);
            if (!fields.TryAdd(name, value) && value.Length > 0 && !string.Equals(fields[name], value, StringComparison.Ordinal))
                diagnostics.Add(DiagnosticCodes.BibTexFieldTwice.At(where, name, key));
        }
    }

    // "title = {A}}, year = 2020}": the entry ended too early, and its fields go on.
    private bool GoesOn()
    {
        int i = BibTexShape.AfterBlanks(text, _at);
        if (i >= _limit || text[i] != ',')
            return false;
        i = BibTexShape.AfterBlanks(text, i + 1);
        return i < _limit && BibTexShape.IsField(text, i);
    }

    // Parts joined with #.
    private string Value(string field, string key, SourceSpan where)
    {
        string? first = null;
        StringBuilder? joined = null;
        while (true)
        {
            SkipBlanks();
            var part = _at >= _limit ? "" : text[_at] switch
            {
                '{' => Braced(),
                '"' => Quoted(),
                _ => Bare(field, key, where),
            };
            if (first is null)
                first = part;
            else
                (joined ??= new StringBuilder(first)).Append(part);
            int next = BibTexShape.AfterBlanks(text, _at);
            if (next >= _limit || text[next] != '#')
                return joined?.ToString() ?? first;
            _at = next + 1;
        }
    }

    private string Braced()
    {
        int start = ++_at, depth = 1;
        while (_at < _limit)
        {
            int next = text.AsSpan(_at, _limit - _at).IndexOfAny('{', '}');
            if (next < 0)
                break;
            _at += next + 1;
            depth += text[_at - 1] == '{' ? 1 : -1;
            if (depth == 0)
                return IsTooLong(start) ? Cut(start) : text[start..(_at - 1)];
        }

        return Cut(start);
    }

    private string Quoted()
    {
        int start = ++_at, depth = 0;
        while (_at < _limit)
        {
            int next = text.AsSpan(_at, _limit - _at).IndexOfAny('{', '}', '"');
            if (next < 0)
                break;
            _at += next + 1;
            char c = text[_at - 1];
            if (c != '"')
                depth += c == '{' ? 1 : -1;
            else if (depth <= 0 && EndsQuote(_at))
                return IsTooLong(start) || HoldsEntry(text[start..(_at - 1)]) ? Cut(start) : text[start..(_at - 1)];
        }

        return Cut(start);
    }

    // In an entry with a fault a value that holds the line of another field was not closed where it should have been.
    private bool IsTooLong(int start) => _isRepairing && BibTexShape.NextFieldLine(text, start, _at - 1) < _at - 1;

    // A quote that first closes behind the beginning of another entry was never closed.
    private static bool HoldsEntry(string value) => value.Contains('@', StringComparison.Ordinal) && BibTexShape.NextEntry(value, 0, onlyAtLineStart: true) > 0;

    // A bare \" is an accent, although BibTeX itself would end the value there: "Erd\"os".
    private bool EndsQuote(int after)
    {
        if (after < 2 || text[after - 2] != '\\')
            return true;
        int next = BibTexShape.AfterBlanks(text, after);
        return next >= _limit || text[next] is ',' or '}' or ')' or '#';
    }

    // The value runs to the limit: it is taken up to the line on which the next field seems to begin.
    private string Cut(int start)
    {
        _isCut = true;
        _at = BibTexShape.NextFieldLine(text, start, _limit);
        return text.AsSpan(start, _at - start).TrimEnd(" \t\r\n,}\"").ToString();
    }

    private string Bare(string field, string key, SourceSpan where)
    {
        int start = _at;
        while (_at < _limit && !char.IsWhiteSpace(text[_at]) && text[_at] is not (',' or '#' or '{' or '}' or '(' or ')' or '"' or '='))
            _at++;
        var word = text[start.._at];
        if (word.Length == 0 || !word.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return word;
        if (_macros.Get(word) is { } value)
        {
            if (_macros.IsExhausted && !_hasReportedExhausted)
                diagnostics.Add(DiagnosticCodes.BibTexMacroLimit.At(where));
            _hasReportedExhausted = _macros.IsExhausted;
            return value;
        }

        // Months in other languages and pages without braces are no abbreviations.
        if (!char.IsAsciiDigit(word[0]) && !field.Equals("month", StringComparison.OrdinalIgnoreCase))
            diagnostics.Add(DiagnosticCodes.BibTexMacro.At(where, field, key, word));
        return word;
    }

    private void Block(char close)
    {
        if (close == '}' && _failures < MaxFailures)
        {
            (int start, _isRepairing) = (_at--, false);
            _ = Braced();
            if (_isCut)
                (_at, _isCut, _failures) = (start, false, _failures + 1);
        }
        else
        {
            int end = text.AsSpan(_at, _limit - _at).IndexOfAny(close, '\n');
            _at = end < 0 ? _limit : _at + end + 1;
        }
    }

    private string Word()
    {
        int start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '_' or '-'))
            _at++;
        return text[start.._at];
    }

    private void SkipBlanks() => _at = Math.Min(BibTexShape.AfterBlanks(text, _at), _limit);

    // Blanks, commas, and lines of comment as Biber takes them: % to the end of the line.
    private void SkipBetween()
    {
        while (_at < _limit)
        {
            if (text[_at] == '%')
                _at = text.AsSpan(_at, _limit - _at).IndexOf('\n') is >= 0 and int length ? _at + length : _limit;
            else if (!char.IsWhiteSpace(text[_at]) && text[_at] != ',')
                return;
            else
                _at++;
        }
    }

    private string Name(int start)
    {
        int end = text.AsSpan(start).IndexOfAny(",\n") is >= 0 and int length ? start + length : text.Length;
        return text[start..end].Trim();
    }

    // Entries are asked for in their order.
    private SourceSpan Where(int index)
    {
        for (; _counted < index; _counted++)
        {
            if (text[_counted] == '\n')
                (_line, _lineStart) = (_line + 1, _counted + 1);
        }

        return new(path, _line, index - _lineStart + 1);
    }
}
