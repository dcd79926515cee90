using System.Text;

namespace StaticDigest.Sources.Reading.Markup;

/// <summary>Writes plain text as elements open and close: paragraphs, headings, lists, scripts, formulas.</summary>
/// <param name="isLine">True when paragraphs are not wanted.</param>
/// <param name="keepsEmptyLines">True when an empty line in the text begins a paragraph.</param>
internal sealed class MarkupWriter(bool isLine, bool keepsEmptyLines)
{
    private const int MaxHeading = 80;

    private readonly StringBuilder _text = new();
    private MathWriter? _math;
    private StringBuilder? _captured;
    private string? _tex;
    private int _breaks, _newlines, _formulas, _mathElements;
    private int _headingStart = -1, _formulaStart;
    private bool _hasBlank, _isAfterHeading, _isItem, _isSuperscript, _skipsBlanks, _isTexCaptured;

    /// <summary>True within MathML.</summary>
    public bool IsMath => _mathElements > 0;

    public void Text(ReadOnlySpan<char> text)
    {
        if (_captured is not null)
        {
            _captured.Append(text);
            return;
        }

        if (IsMath)
        {
            _math?.Token(text);
            return;
        }

        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                _hasBlank |= !_skipsBlanks;
                _newlines += c == '\n' && !_skipsBlanks ? 1 : 0;
                continue;
            }

            Flush();
            // 10<sup>5</sup> is not 105.
            if (_isSuperscript && _text.Length > 0 && char.IsAsciiDigit(_text[^1]) && (char.IsAsciiDigit(c) || c is '-' or '+' or '\u2212' or '\u2013'))
                _text.Append('^');
            _isSuperscript = _skipsBlanks = false;
            _text.Append(c);
        }
    }

    public void Open(MarkupKind kind, ReadOnlySpan<char> name, ReadOnlySpan<char> attributes)
    {
        if (_captured is not null)
            return;
        switch (kind)
        {
            case MarkupKind.Formula or MarkupKind.Math:
                OpenFormula(isDisplay: name.StartsWith("disp", StringComparison.Ordinal));
                if (kind == MarkupKind.Math && ++_mathElements == 1)
                    _math = new MathWriter(_text);
                return;
            case MarkupKind.Tex or MarkupKind.Annotation:
                OpenFormula(isDisplay: false);
                _captured = new();
                _isTexCaptured = kind == MarkupKind.Tex || attributes.Contains("tex\"", StringComparison.OrdinalIgnoreCase)
                    || attributes.Contains("tex'", StringComparison.OrdinalIgnoreCase);
                return;
        }

        if (IsMath)
            _math?.Open(name, attributes);
        else
            Open(kind);
    }

    private void Open(MarkupKind kind)
    {
        switch (kind)
        {
            case MarkupKind.Block:
                Break();
                break;
            case MarkupKind.Item:
                Break();
                _isItem = true;
                break;
            case MarkupKind.Heading:
                Break();
                _headingStart = _text.Length;
                break;
            case MarkupKind.Break:
                _breaks++;
                break;
            case MarkupKind.Cell:
                _hasBlank = true;
                break;
            case MarkupKind.Subscript or MarkupKind.Superscript:
                DropIndent();
                _skipsBlanks = true;
                _isSuperscript = kind == MarkupKind.Superscript && !_hasBlank && _breaks == 0;
                break;
        }
    }

    public void Close(MarkupKind kind, ReadOnlySpan<char> name)
    {
        if (_captured is not null && kind is not (MarkupKind.Tex or MarkupKind.Annotation))
            return;
        switch (kind)
        {
            case MarkupKind.Tex or MarkupKind.Annotation:
                if (_captured is not null)
                {
                    if (_isTexCaptured && TexMarkup.Formula(_captured.ToString()) is { } tex)
                        _tex ??= tex;
                    _captured = null;
                    CloseFormula();
                }

                return;
            case MarkupKind.Math:
                if (_mathElements > 0 && --_mathElements == 0)
                    _math?.End();
                CloseFormula();
                return;
            case MarkupKind.Formula:
                CloseFormula();
                return;
        }

        if (IsMath)
        {
            _math?.Close(name);
            return;
        }

        switch (kind)
        {
            case MarkupKind.Block or MarkupKind.Item:
                Break();
                _isItem = false;
                break;
            case MarkupKind.Heading:
                Heading();
                break;
            case MarkupKind.Cell:
                _hasBlank = true;
                break;
            case MarkupKind.Subscript or MarkupKind.Superscript:
                DropIndent();
                _skipsBlanks = _isSuperscript = false;
                break;
        }
    }

    public override string ToString()
    {
        // An element that was never closed keeps what it holds.
        if (_captured is { Length: > 0 } rest)
        {
            _captured = null;
            _mathElements = 0;
            Text(rest.ToString());
        }

        return _text.ToString();
    }

    private void Break()
    {
        // The paragraph after a heading follows it on its line: "Methods: We ..."
        if (_isAfterHeading)
            _hasBlank = true;
        else
            _breaks = 2;
    }

    // A line break before or within a script was put there by a program that indents.
    private void DropIndent()
    {
        if (_newlines == 0 || _breaks > 0)
            return;
        _hasBlank = false;
        _newlines = 0;
    }

    private void Flush()
    {
        bool isBreak = _breaks > 1 || keepsEmptyLines && _newlines > 1 && !_isAfterHeading;
        if (_text.Length > 0)
        {
            if (isBreak && !isLine)
                _text.Append("\n\n");
            else if ((isBreak || _breaks > 0 || _hasBlank) && _text[^1] != ' ')
                _text.Append(' ');
        }

        if (_isItem && !isLine)
            _text.Append("• ");
        _breaks = _newlines = 0;
        _hasBlank = _isAfterHeading = _isItem = false;
    }

    private void Heading()
    {
        int start = _headingStart;
        _headingStart = -1;
        if (start < 0 || start >= _text.Length || isLine)
            return;
        var heading = _text.ToString(start, _text.Length - start).Trim();
        if (heading.Length > MaxHeading)
        {
            Break();
        }
        else if (start == 0 && heading.TrimEnd(':', '.').Equals("abstract", StringComparison.OrdinalIgnoreCase))
        {
            _text.Length = 0;
        }
        else
        {
            if (heading[^1] is not (':' or '.' or '?' or '!'))
                _text.Append(':');
            _hasBlank = _isAfterHeading = true;
        }
    }

    private void OpenFormula(bool isDisplay)
    {
        if (_formulas++ > 0)
            return;
        _hasBlank |= isDisplay;
        Flush();
        _formulaStart = _text.Length;
        _tex = null;
    }

    private void CloseFormula()
    {
        if (_formulas == 0 || --_formulas > 0)
            return;
        if (_tex is null)
            return;
        _text.Length = _formulaStart;
        _text.Append('$').Append(_tex).Append('$');
        _tex = null;
    }
}
