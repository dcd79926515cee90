using System.Buffers;
using System.Text;

namespace StaticDigest.Papers.Cleaning.Tex;

/// <summary>
/// Turns the TeX of one text into Unicode, math left alone. One pass and no expansion of macros,
/// so that its time is linear in the text whatever the text is.
/// </summary>
internal sealed class TexText
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\{}$~`'-h");

    private readonly string _text;
    private readonly bool _isHuggingFace;
    private readonly List<MathSpan> _math;
    private readonly TexBraces _braces;
    private readonly StringBuilder _out;
    private int _openQuotes;

    /// <param name="text">Text after hygiene, with math between dollars.</param>
    /// <param name="isHuggingFace">True when math has lost its dollars and backslashes.</param>
    public TexText(string text, bool isHuggingFace)
    {
        _text = text;
        _isHuggingFace = isHuggingFace;
        _math = text.Contains('$', StringComparison.Ordinal) ? MathText.Find(text) : [];
        _braces = new TexBraces(text, _math);
        _out = new StringBuilder(text.Length);
    }

    /// <summary>The text without TeX; blanks may need collapsing.</summary>
    public string Convert()
    {
        int math = 0;
        for (int i = 0; i < _text.Length;)
        {
            if (math < _math.Count && i >= _math[math].Start)
            {
                // A command cannot swallow math, yet one that is removed with its argument can hold some.
                if (i == _math[math].Start)
                {
                    var dollars = _math[math].IsDisplay ? "$$" : "$";
                    _out.Append(dollars).Append(_math[math].Inside(_text)).Append(dollars);
                    i = _math[math].End;
                }

                math++;
                continue;
            }

            i = Plain(i, math < _math.Count ? _math[math].Start : _text.Length);
        }

        return Dollars(_out.ToString());
    }

    // Literal dollars were written as "\$"; the backslash is only kept where they would be misread as math.
    private static string Dollars(string text)
    {
        if (!text.Contains("\\$", StringComparison.Ordinal))
            return text;
        var bare = text.Replace("\\$", "$", StringComparison.Ordinal);
        return MathText.Split(bare).SequenceEqual(MathText.Split(text)) ? bare : text;
    }

    private int Plain(int i, int end)
    {
        int length = _text.AsSpan(i, end - i).IndexOfAny(Signs);
        if (length == 0)
            return Step(i);
        length = length < 0 ? end - i : length;
        _out.Append(_text, i, length);
        return i + length;
    }

    private int Step(int i)
    {
        char c = _text[i];
        switch (c)
        {
            case '\\':
                return Command(i);
            case '{':
                return OpenBrace(i);
            case '}':
                if (!_braces.IsDropped(i))
                    _out.Append(c);
                return i + 1;
            case '$':
                _out.Append("\\$");
                return i + 1;
            case '~':
                _out.Append(IsTie(i) ? ' ' : '~');
                return i + 1;
            case '`' or '\'':
                return Quotes(i, c);
            case '-':
                return Dashes(i);
            case 'h' when _text.AsSpan(i).StartsWith("http://", StringComparison.Ordinal) || _text.AsSpan(i).StartsWith("https://", StringComparison.Ordinal):
                return Address(i);
            default:
                _out.Append(c);
                return i + 1;
        }
    }

    private char At(int i) => i >= 0 && i < _text.Length ? _text[i] : '\0';

    private int Run(int i)
    {
        int end = i + 1;
        while (end < _text.Length && _text[end] == _text[i])
            end++;
        return end - i;
    }

    private int OpenBrace(int i)
    {
        int close = _braces.Match(i);
        if (_isHuggingFace && close > 0 && StrippedMath.TryRead(_text, i, close) is { } math)
        {
            _out.Append('$').Append(math).Append('$');
            return close + 1;
        }

        if (close < 0 || (At(i - 1) is '_' or '^' && At(i - 2) != '\\') || TexBraces.IsSet(_text.AsSpan(i + 1, close - i - 1)))
            _out.Append('{');
        else
            _braces.Drop(close);
        return i + 1;
    }

    private bool IsTie(int i) =>
        (char.IsLetterOrDigit(At(i - 1)) || At(i - 1) is '.' or ',' or ';' or ':' or ')' or ']' or '}' or '$')
        && (char.IsLetterOrDigit(At(i + 1)) || At(i + 1) is '$' or '\\' or '(' or '[' or '{');

    private int Quotes(int i, char c)
    {
        int run = Run(i);
        if (run == 2 && c == '`' && ClosesQuote(i + 2))
        {
            _out.Append('“');
            _openQuotes++;
        }
        else if (run == 2 && c == '\'' && _openQuotes > 0)
        {
            _out.Append('”');
            _openQuotes--;
        }
        else
        {
            _out.Append(c, run);
        }

        return i + run;
    }

    private bool ClosesQuote(int from)
    {
        int close = _text.IndexOf("''", from, StringComparison.Ordinal);
        int next = _text.IndexOf("``", from, StringComparison.Ordinal);
        return close >= 0 && (next < 0 || close < next);
    }

    private int Dashes(int i)
    {
        int run = Run(i);
        bool isOption = (i == 0 || At(i - 1) is ' ' or '`' or '"' or '(') && char.IsLetter(At(i + run));
        if (run is 2 or 3 && !isOption && At(i - 1) != '!' && At(i + run) != '>' && _text.Length > run)
            _out.Append(run == 2 ? '–' : '—');
        else
            _out.Append('-', run);
        return i + run;
    }

    private int Address(int i)
    {
        int end = i;
        while (end < _text.Length && _text[end] is not (' ' or '\n' or '{' or '}' or '$' or '\\' or '`' or '\''))
            end++;
        _out.Append(_text, i, end - i);
        return end;
    }

    private int Command(int i)
    {
        int end = i + 1;
        while (end < _text.Length && char.IsAsciiLetter(_text[end]))
            end++;
        if (end == i + 1)
            return Symbol(i);
        var name = _text[(i + 1)..end];
        if (name.Length == 1 && TexAccents.ForLetter(name[0]) is { } mark && TryAccent(mark, end) is { } after)
            return after;
        if (TexSymbols.Text.TryGetValue(name, out var symbol))
        {
            _out.Append(symbol == "$" ? "\\$" : symbol);
            return SkipEmptyGroup(end, symbol.Length == 1 && char.IsLetter(symbol[0]));
        }

        if (TexSymbols.Words.TryGetValue(name, out var word))
        {
            _out.Append(word);
            end = SkipEmptyGroup(end, false);
            return word.EndsWith('.') && At(end) == '.' ? end + 1 : end;
        }

        return TexCommands.KindOf(name) switch
        {
            TexCommands.Kind.Removed => Remove(SkipArguments(end)),
            TexCommands.Kind.Switch => SkipBlanks(end),
            TexCommands.Kind.Paragraph => Append("\n\n", end),
            TexCommands.Kind.Blank => Append(" ", end),
            TexCommands.Kind.Address => Verbatim(end),
            TexCommands.Kind.SkipFirst => SkipArgument(end),
            TexCommands.Kind.Argument => Argument(end),
            TexCommands.Kind.Slash => Append("/", SkipBlanks(SkipEmptyGroup(end, false))),
            TexCommands.Kind.Name => Append(name, end),
            TexCommands.Kind.Math => Math(i, end),
            _ when At(end) == '{' && _braces.Match(end) > 0 => Argument(end),
            _ => Append(_text[i..end], end),
        };
    }

    private int Symbol(int i)
    {
        char c = At(i + 1);
        if (c == '\'' && char.IsLetter(At(i - 1)) && At(i + 2) == 's' && !char.IsLetter(At(i + 3)))
            return Append("'", i + 2);
        if (TexAccents.ForSign(c) is { } mark)
        {
            if (TryAccent(mark, i + 2) is { } after)
                return after;
            return Append(c.ToString(), SkipEmptyGroup(i + 2, false));
        }

        return c switch
        {
            '$' => Append("\\$", i + 2),
            '%' or '&' or '_' or '#' or '{' or '}' => Append(c.ToString(), i + 2),
            ',' or ';' or ':' or ' ' or '\n' => Append(" ", i + 2),
            '\\' => Append(" ", i + 2),
            '-' or '/' or '!' or '@' => i + 2,
            _ => Append("\\", i + 1),
        };
    }

    // The letter may be bare, in braces, or a dotless i: \'e \'{e} \' e \'\i \'{\i}
    private int? TryAccent(char mark, int i)
    {
        int at = SkipBlanks(i), close = -1;
        if (at > i && !char.IsAsciiLetter(At(i - 1)))
            return null;
        if (At(at) == '{' && (close = _braces.Match(at)) < 0)
            return null;
        int letter = close >= 0 ? at + 1 : at;
        int end = letter + 1;
        char c = At(letter);
        if (c == '\\' && At(letter + 1) is 'i' or 'j' && !char.IsAsciiLetter(At(letter + 2)))
        {
            c = At(letter + 1);
            end = letter + 2;
        }

        if (!char.IsLetter(c) || (close >= 0 && end != close))
            return null;
        var composed = UnicodeForms.Compose($"{c}{mark}");
        if (composed.Length != 1)
            return null;
        _out.Append(composed);
        return close >= 0 ? close + 1 : c is 'i' or 'j' && end == letter + 2 ? SkipEmptyGroup(end, true) : end;
    }

    private int Append(string text, int next)
    {
        _out.Append(text);
        return next;
    }

    private int SkipBlanks(int i)
    {
        while (At(i) == ' ')
            i++;
        return i;
    }

    private int SkipEmptyGroup(int i, bool swallowBlank) =>
        At(i) == '{' && At(i + 1) == '}' ? i + 2 : swallowBlank && At(i) == ' ' && char.IsAsciiLetterLower(At(i + 1)) && _out.Length > 1 ? i + 1 : i;

    private int SkipArgument(int i)
    {
        i = SkipBlanks(i);
        return At(i) == '{' && _braces.Match(i) is > 0 and int close ? close + 1 : i;
    }

    // The braces of an argument are none of the text's own, whatever is between them.
    private int Argument(int i)
    {
        int open = SkipBlanks(i);
        if (_isHuggingFace || At(open) != '{' || _braces.Match(open) is not (> 0 and int close))
            return i;
        _braces.Drop(close);
        return open + 1;
    }

    private int SkipArguments(int i)
    {
        while (At(i) == '[' && _text.IndexOf(']', i) is > 0 and int bracket)
            i = bracket + 1;
        return SkipArgument(i);
    }

    private int Remove(int next)
    {
        bool hadBlank = _out.Length > 0 && _out[^1] == ' ';
        if (hadBlank)
            _out.Length--;
        if (_out.Length > 0 && _out[^1] == '(' && At(next) == ')')
        {
            _out.Length--;
            return next + 1;
        }

        if (hadBlank && (char.IsLetterOrDigit(At(next)) || At(next) is '(' or '$' or '\\' or '{'))
            _out.Append(' ');
        return next;
    }

    private int Math(int i, int end)
    {
        int after = SkipArgument(SkipArgument(end));
        return Append(PlainMath.Convert(_text[i..after]).Replace("$", "\\$", StringComparison.Ordinal), after);
    }

    private int Verbatim(int i)
    {
        if (At(i) != '{' || _braces.Match(i) is not (> 0 and int close))
            return i;
        _out.Append(_text[(i + 1)..close].Replace("\\", "", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal));
        return close + 1;
    }
}
