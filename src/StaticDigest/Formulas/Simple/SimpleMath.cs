using System.Text;

namespace StaticDigest.Formulas.Simple;

/// <summary>
/// Writes the simple and frequent formulas without the script engine, byte for byte as it would: letters, numbers, signs,
/// brackets, scripts, fractions, roots, names of functions. It gives up at the first thing that it does not know for certain.
/// The rules are those of TeX (The TeXbook, chapters 17 and 18) as Temml applies them; tests compare the two.
/// </summary>
internal sealed class SimpleMath
{
    private const int MaxDepth = 12;
    private const string Thin = "0.1667em";

    // Half an em of the formula's own size, in the ems of text, scripts, and scripts of scripts; low letters under a root get it.
    private static readonly string[] StrutHeights = ["0.5em", "0.7143em", "1em"];

    private readonly string _tex;
    private int _at;
    private int _depth;
    private PartKind _before;
    private MathClass _classBefore;

    private SimpleMath(string tex) => _tex = tex;

    /// <summary>A formula within a line as a <c>math</c> element; null when it is not simple.</summary>
    public static string? TryWrite(string tex)
    {
        // Double and single bars side by side are spaced by the engine in ways of its own.
        if (tex.Contains(@"\||", StringComparison.Ordinal) || tex.Contains(@"|\|", StringComparison.Ordinal))
            return null;
        var reader = new SimpleMath(tex);
        if (reader.Parts("", 1) is not { Count: > 0 } parts || reader._at < tex.Length)
            return null;
        var nodes = SimpleRow.Join(parts);
        var output = new StringBuilder(tex.Length * 16).Append("<math>");
        var node = nodes.Count == 1 && nodes[0].Element.Length > 0 ? nodes[0] : new SimpleNode("mrow") { Children = nodes };
        node.Write(output);
        return output.Append("</math>").ToString();
    }

    /// <summary>Reads up to a token that ends the row; the token is left. Null when something is not simple.</summary>
    /// <param name="end">The token; empty for the end of the formula.</param>
    /// <param name="level">1 for text, 2 for scripts, 3 for scripts of scripts.</param>
    private List<SimplePart>? Parts(string end, int level)
    {
        if (++_depth > MaxDepth)
            return null;
        var parts = new List<SimplePart>();
        _before = PartKind.None;
        while (true)
        {
            SkipBlanks();
            var token = Token();
            if (token.IsEmpty ? end.Length == 0 : token.SequenceEqual(end))
                break;
            if (token.IsEmpty || Scripted(level) is not { } part)
                return null;
            parts.Add(part);
            (_before, _classBefore) = (part.Kind, part.Class);
        }

        _depth--;
        return parts;
    }

    private SimplePart? Scripted(int level)
    {
        int start = _at;
        var name = FunctionName();
        bool hasLead = name is not null && _before is PartKind.Ordinary or PartKind.Group or PartKind.Font || (_before == PartKind.Atom && _classBefore == MathClass.Closing);
        bool endsName = name is not null && SimpleSymbols.EndsName(Token());
        SimplePart? read = name is not null ? new SimplePart(PartKind.Operator, MathClass.None, new SimpleNode("mi", name), start, _at) : Base(level);
        if (read is not { } nucleus)
            return null;
        SimpleNode? sub = null, sup = null;
        while (true)
        {
            SkipBlanks();
            char c = _at < _tex.Length ? _tex[_at] : '\0';
            if (c is not ('^' or '_'))
                break;
            _at++;
            // A script of a space, as in "\,^*", stands at nothing; the engine knows what then.
            if (nucleus.Node.Element == "mspace" || (c == '^' ? sup : sub) is not null || Script(level == 1 ? 2 : 3) is not { } script)
                return null;
            if (c == '^')
                sup = script;
            else
                sub = script;
        }

        if (sub is null && sup is null)
            return name is null ? nucleus : nucleus with { Node = Function(nucleus.Node, hasLead, endsName, "mrow") };
        if (level == 3)
        {
            sub?.AddClass("tml-depth-2");
            sup?.AddClass("tml-depth-2");
        }

        if (sup is not null && nucleus.Tex.Length == 1 && SimpleSymbols.Pad(nucleus.Tex[0]) is { } pad)
            sup.AddClass(pad);
        var scripted = new SimpleNode(sup is null ? "msub" : sub is null ? "msup" : "msubsup") { Children = [nucleus.Node] };
        if (sub is not null)
            scripted.Children.Add(sub);
        if (sup is not null)
            scripted.Children.Add(sup);
        var node = name is null ? scripted : Function(scripted, hasLead, SimpleSymbols.EndsName(Token()), "");
        return new SimplePart(PartKind.Other, MathClass.None, node, start, _at);
    }

    // A function's name, the invisible sign of its application, and thin spaces where no bracket follows.
    private static SimpleNode Function(SimpleNode name, bool hasLead, bool endsName, string element)
    {
        var node = new SimpleNode(element);
        if (hasLead)
            node.Children.Add(Space());
        node.Children.Add(name);
        node.Children.Add(new SimpleNode("mo", "\u2061"));
        if (!endsName)
            node.Children.Add(Space());
        return node;
    }

    private static SimpleNode Space() => new SimpleNode("mspace").Set("width", Thin);

    private SimpleNode? Script(int level)
    {
        SkipBlanks();
        var token = Token();
        if (token is "{")
            return Group(level);
        return token.IsEmpty || token[0] is '(' or '[' || Symbol() is not { } symbol ? null : symbol.Node;
    }

    private SimplePart? Base(int level)
    {
        int start = _at;
        var token = Token();
        if (token is "{")
            return Group(level) is { } group && !(group is { IsSign: true, Text: "," }) ? new SimplePart(PartKind.Group, MathClass.None, group, start, _at) : null;
        if (SimpleSymbols.Delimiter(token) is { } delimiter)
        {
            _at += token.Length;
            if (Parts(delimiter.Close, level) is not { } inside)
                return null;
            _at += delimiter.Close.Length;
            var nodes = SimpleRow.Join(inside);
            nodes.Insert(0, new SimpleNode("mo", delimiter.Left).Set("form", "prefix").Set("stretchy", "false"));
            nodes.Add(new SimpleNode("mo", delimiter.Right).Set("form", "postfix").Set("stretchy", "false"));
            return new SimplePart(PartKind.Other, MathClass.None, new SimpleNode("mrow") { Children = nodes }, start, _at);
        }

        return (token[0] == '\\' ? SimpleCommands.Of(token[1..]) : SimpleCommand.None) switch
        {
            SimpleCommand.Fraction when level == 1 => Fraction(start),
            SimpleCommand.Root => Root(start, level),
            SimpleCommand.Alphabet => Alphabet(start),
            SimpleCommand.Roman => Words(start, "\\mathrm", PartKind.Font),
            SimpleCommand.Words => Words(start, "\\text", PartKind.Words),
            SimpleCommand.Sum => Sum(start, token[1..]),
            SimpleCommand.ThinSpace => Skip(start, 2, new SimplePart(PartKind.Group, MathClass.None, Space(), start, start + 2)),
            _ => Symbol(),
        };
    }

    private SimplePart? Skip(int start, int length, SimplePart part)
    {
        _at = start + length;
        return part;
    }

    private SimpleNode? Group(int level)
    {
        _at++;
        if (Parts("}", level) is not { } parts)
            return null;
        _at++;
        return SimpleRow.Wrap(SimpleRow.Join(parts));
    }

    // An argument is read apart: what stood before the command stays before what follows it.
    private SimpleNode? Argument(int level)
    {
        var (before, classBefore) = (_before, _classBefore);
        SkipBlanks();
        var node = Token() is "{" ? Group(level) : null;
        (_before, _classBefore) = (before, classBefore);
        return node;
    }

    private SimplePart? Fraction(int start)
    {
        _at = start + "\\frac".Length;
        if (Argument(2) is not { } upper || Argument(2) is not { } lower)
            return null;
        return new SimplePart(PartKind.Other, MathClass.None, new SimpleNode("mfrac") { Children = [upper, lower] }, start, _at);
    }

    private SimplePart? Root(int start, int level)
    {
        _at = start + "\\sqrt".Length;
        SkipBlanks();
        if (Token() is not "{")
            return null;
        var (before, classBefore) = (_before, _classBefore);
        _at++;
        if (Parts("}", level) is not { } parts)
            return null;
        _at++;
        (_before, _classBefore) = (before, classBefore);
        if (parts is [{ Kind: PartKind.Ordinary, Tex: var tex }] && SimpleSymbols.IsLow(tex))
            parts.Add(new SimplePart(PartKind.Other, MathClass.None, new SimpleNode("mspace").Set("width", "0pt").Set("height", StrutHeights[level - 1]), _at, _at));
        return new SimplePart(PartKind.Other, MathClass.None, new SimpleNode("msqrt") { Children = [SimpleRow.Wrap(SimpleRow.Join(parts))] }, start, _at);
    }

    private SimplePart? Alphabet(int start)
    {
        var name = Token()[1..];
        _at = start + 1 + name.Length;
        SkipBlanks();
        bool isGroup = Token() is "{";
        int letter = isGroup ? _at + 1 : _at;
        if (letter >= _tex.Length || (isGroup && (letter + 1 >= _tex.Length || _tex[letter + 1] != '}')) || SimpleSymbols.Letter(name, _tex[letter]) is not { } text)
            return null;
        _at = letter + (isGroup ? 2 : 1);
        return new SimplePart(PartKind.Font, MathClass.None, new SimpleNode("mi", text), start, _at);
    }

    // \mathrm{KL} and \text{in}: letters only, since anything else in them has rules of its own.
    private SimplePart? Words(int start, string command, PartKind kind)
    {
        int open = start + command.Length;
        int close = open < _tex.Length && _tex[open] == '{' ? _tex.IndexOf('}', open) : -1;
        var word = close < 0 ? default : _tex.AsSpan(open + 1, close - open - 1);
        if (word.Length < 2)
            return null;
        foreach (char c in word)
        {
            if (!char.IsAsciiLetter(c))
                return null;
        }

        _at = close + 1;
        var text = word.ToString();
        var node = kind == PartKind.Words ? new SimpleNode("mtext", text) : new SimpleNode("mpadded") { Children = [new SimpleNode("mi", text)] };
        return new SimplePart(kind, MathClass.None, node, start, _at);
    }

    private SimplePart? Sum(int start, ReadOnlySpan<char> name)
    {
        _at = start + 1 + name.Length;
        var node = new SimpleNode("mo", name switch { "sum" => "∑", "prod" => "∏", _ => "∫" }).Set("movablelimits", "false");
        return new SimplePart(PartKind.Operator, MathClass.None, node, start, _at);
    }

    private SimplePart? Symbol()
    {
        int start = _at;
        var token = Token();
        bool isCommand = token[0] == '\\';
        var symbol = isCommand ? SimpleSymbols.Command(token[1..]) : SimpleSymbols.Character(token[0]);
        if (symbol.Class == MathClass.None)
            return null;
        _at += token.Length;
        var tex = isCommand ? token[1..].ToString() : symbol.Class == MathClass.Binary ? "" : symbol.Text;
        if (symbol.Class == MathClass.Ordinary)
            return new SimplePart(PartKind.Ordinary, MathClass.None, Letter(symbol.Text), start, _at, tex);

        // Beside words the signs need spaces of their own.
        if (_before == PartKind.Words && symbol.Class is MathClass.Binary or MathClass.Relation)
            return null;
        var kind = symbol.Class == MathClass.Binary && IsPrefix() ? MathClass.Opening : symbol.Class;
        var node = new SimpleNode("mo", symbol.Text);
        if (kind is MathClass.Opening or MathClass.Closing)
            node.Set("form", kind == MathClass.Opening ? "prefix" : "postfix").Set("stretchy", "false");
        else if (tex == "mid")
            node.Set("lspace", "0.22em").Set("rspace", "0.22em").Set("stretchy", "false");
        else if (tex.EndsWith("arrow", StringComparison.Ordinal))
            node.Set("stretchy", "false");
        else if (tex == ":")
            node.Set("lspace", "0.2222em").Set("rspace", "0.2222em");
        return new SimplePart(PartKind.Atom, kind, node, start, _at, tex);
    }

    // A minus is a sign and not an operation where nothing stands before it that something could be taken from.
    private bool IsPrefix() => _before switch
    {
        PartKind.None or PartKind.Operator => true,
        PartKind.Atom => _classBefore is MathClass.Binary or MathClass.Opening or MathClass.Punctuation or MathClass.Relation,
        _ => false,
    };

    private static SimpleNode Letter(string text)
    {
        char c = text[0];
        if (char.IsAsciiDigit(c))
            return new SimpleNode("mn", text);
        var node = new SimpleNode("mi", text);
        return c is > '\u0390' and < '\u03aa' ? new SimpleNode("mrow") { Children = [node.Set("mathvariant", "normal"), new SimpleNode("mspace")] } : node;
    }

    private string? FunctionName()
    {
        var token = Token();
        if (token[0] != '\\' || SimpleSymbols.Function(token[1..]) is not { } name)
            return null;
        _at += token.Length;
        SkipBlanks();
        return name;
    }

    private ReadOnlySpan<char> Token()
    {
        if (_at >= _tex.Length)
            return default;
        int end = _at + 1;
        if (_tex[_at] == '\\' && end < _tex.Length)
        {
            while (end < _tex.Length && char.IsAsciiLetter(_tex[end]))
                end++;
            if (end == _at + 1)
                end++;
        }

        return _tex.AsSpan(_at, end - _at);
    }

    private void SkipBlanks()
    {
        while (_at < _tex.Length && _tex[_at] is ' ' or '\n' or '\t')
            _at++;
    }
}
