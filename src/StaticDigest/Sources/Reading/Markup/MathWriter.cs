using System.Text;

namespace StaticDigest.Sources.Reading.Markup;

/// <summary>Writes MathML as people would type it: <c>η_p^2</c>, <c>(a+1)/b</c>, <c>∑_(i=1)^n</c>, <c>√(x+y)</c>.</summary>
internal sealed class MathWriter(StringBuilder text)
{
    // Deeper formulas are read on as a row of signs.
    private const int MaxDepth = 64;

    // Longer parts of a formula are bracketed without a look.
    private const int MaxSimple = 100;

    private readonly List<Frame> _open = [];
    private int _tooDeep;
    private int _wordEnd = -1;

    public void Open(ReadOnlySpan<char> name, ReadOnlySpan<char> attributes)
    {
        if (_open.Count >= MaxDepth)
        {
            _tooDeep++;
            return;
        }

        if (_open.Count > 0)
        {
            var parent = _open[^1];
            text.Append(Between(parent));
            _open[^1] = parent with { Children = parent.Children + 1 };
        }

        int start = text.Length;
        var own = name.ToString();
        text.Append(Before(own, attributes));
        _open.Add(new(own, start, 0, own == "mfenced" ? Attribute(attributes, "separators") ?? "," : "", own == "mfenced"
            ? Attribute(attributes, "close") ?? ")" : ""));
    }

    /// <summary>The content of <c>mi</c>, <c>mn</c>, <c>mo</c> and the like.</summary>
    public void Token(ReadOnlySpan<char> content)
    {
        // The signs of invisible operators are no text: <mi>sin</mi><mo>&#x2061;</mo><mi>x</mi>.
        var token = content.Trim().Trim("\u2061\u2062\u2063\u2064");
        if (token.IsEmpty)
            return;
        // Words are kept apart from what stands beside them: <mi>sin</mi><mi>x</mi>.
        bool isWord = token.Length > 1 && char.IsLetter(token[0]);
        if (text.Length > 0 && char.IsLetter(token[0]) && char.IsLetter(text[^1]) && (isWord || _wordEnd == text.Length))
            text.Append(' ');
        bool wasBlank = false;
        foreach (char c in token)
        {
            bool isBlank = char.IsWhiteSpace(c);
            if (isBlank && !wasBlank)
                text.Append(' ');
            else if (!isBlank && c is not (>= '\u2061' and <= '\u2064'))
                text.Append(c);
            wasBlank = isBlank;
        }

        _wordEnd = isWord ? text.Length : -1;
    }

    public void Close(ReadOnlySpan<char> name)
    {
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return;
        }

        int i = _open.Count - 1;
        while (i >= 0 && !name.SequenceEqual(_open[i].Name))
            i--;
        while (i >= 0 && _open.Count > i)
            CloseLast();
    }

    /// <summary>Closes what is still open.</summary>
    public void End()
    {
        _tooDeep = 0;
        while (_open.Count > 0)
            CloseLast();
    }

    private void CloseLast()
    {
        var frame = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        text.Append(After(frame));
        if (_open.Count > 0 && NeedsBrackets(_open[^1]) && !IsSimple(frame.Start))
            text.Insert(frame.Start, '(').Append(')');
    }

    private static string Before(string name, ReadOnlySpan<char> attributes) => name switch
    {
        "mfenced" => Attribute(attributes, "open") ?? "(",
        "msqrt" => "√(",
        "mtable" or "matrix" => "[",
        "infinity" => "∞",
        "sep" => ", ",
        _ => "",
    };

    private static string After(Frame frame) => frame.Name switch
    {
        "mfenced" => frame.Close,
        "msqrt" => ")",
        "mtable" or "matrix" => "]",
        "mroot" => frame.Children > 1 ? ")" : "",
        _ => "",
    };

    // What stands before the next child.
    private static string Between(Frame parent) => (parent.Name, parent.Children) switch
    {
        ("msup", 1) or ("msubsup" or "munderover", 2) => "^",
        ("msub" or "munder" or "msubsup" or "munderover", 1) => "_",
        ("mfrac", 1) => "/",
        ("mroot", 1) => "^(1/",
        ("mtr" or "matrixrow", > 0) => ", ",
        ("mtable" or "matrix", > 0) => "; ",
        ("mfenced", > 0) => parent.Separators.Trim() is { Length: > 0 } separators ? separators[..1] : "",
        _ => "",
    };

    private static bool NeedsBrackets(Frame parent) => parent.Name switch
    {
        "msup" or "msub" or "msubsup" or "munder" or "munderover" => parent.Children > 1,
        "mfrac" or "mroot" => true,
        _ => false,
    };

    private bool IsSimple(int start)
    {
        int length = text.Length - start;
        if (length <= 1)
            return true;
        if (length > MaxSimple)
            return false;
        int depth = 0;
        bool isWord = true, isBracketed = text[start] == '(';
        for (int i = 0; i < length; i++)
        {
            char c = text[start + i];
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            isBracketed &= depth > 0 || i == length - 1;
            isWord &= char.IsLetterOrDigit(c) || c is '.' or '\'' or '′' or '_' || i == 0 && c is '-' or '−' or '+';
        }

        return isWord || isBracketed;
    }

    private static string? Attribute(ReadOnlySpan<char> attributes, string name)
    {
        int start = attributes.IndexOf($"{name}=", StringComparison.Ordinal);
        if (start < 0 || start + name.Length + 1 >= attributes.Length)
            return null;
        var value = attributes[(start + name.Length + 1)..];
        int end = value[0] is '"' or '\'' ? value[1..].IndexOf(value[0]) : -1;
        // Delimiters are one or two signs; more is no delimiter.
        return end is >= 0 and <= 8 ? System.Net.WebUtility.HtmlDecode(value[1..(end + 1)].ToString()) : null;
    }

    private readonly record struct Frame(string Name, int Start, int Children, string Separators, string Close);
}
