using System.Buffers;
using System.Text;
using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Features.Citations;

/// <summary>
/// Text for a field of BibTeX. Braces stay balanced and nothing becomes a command: a .bib file is run by TeX, and the text is foreign.
/// Accented Latin letters are written as TeX, since BibTeX cuts and sorts bytes; other letters stay as UTF-8.
/// </summary>
internal static class TexEscape
{
    private const int MaxMath = 300;

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,;:!?()[]/+*=@'`\"-");

    // Signs that may stand in math as they are. No letter of TeX's own syntax but braces, scripts and the backslash is among them.
    private static readonly SearchValues<char> MathSigns = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,;:!?()[]/+*=<>|'-{}^_\\");

    private static readonly HashSet<string> MathCommands = new(TexSymbols.Math.Keys, StringComparer.Ordinal)
    {
        "mathcal", "mathbb", "mathrm", "mathbf", "mathsf", "mathit", "mathfrak", "boldsymbol", "bm", "text", "frac", "sqrt", "hat", "widehat", "tilde",
        "widetilde", "bar", "overline", "underline", "vec", "dot", "ddot", "left", "right", "log", "ln", "exp", "min", "max", "sup", "inf", "lim", "sin", "cos",
        "tan", "tanh", "det", "dim", "deg", "operatorname", "quad", "mathop",
    };

    /// <summary>Text without math.</summary>
    public static string Text(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
            return text;
        var tex = new StringBuilder(text.Length + 32);
        Append(tex, text);
        return tex.ToString();
    }

    /// <summary>A title: math that is harmless stays math, and words with capitals inside are kept from being changed to small letters.</summary>
    public static string Title(string title)
    {
        var tex = new StringBuilder(title.Length + 32);
        foreach (var part in MathText.Split(title))
        {
            if (part.Kind == TextPartKind.Text)
                AppendWords(tex, part.Value);
            else if (IsHarmless(part.Value))
                tex.Append('$').Append(part.Value).Append('$');
            else
                Append(tex, PlainMath.Convert(part.Value));
        }

        return tex.ToString();
    }

    /// <summary>An address: percent-encoded where a brace or a backslash would end the field or begin a command.</summary>
    public static string Url(string url)
    {
        if (url.AsSpan().IndexOfAny("{}\\%#") < 0)
            return url;
        return url.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal).Replace("#", "\\#", StringComparison.Ordinal);
    }

    // BERT, MambaRec and 3D lose their meaning in small letters; styles leave what is in braces alone.
    private static void AppendWords(StringBuilder tex, string text)
    {
        int i = 0;
        while (i < text.Length)
        {
            int end = i;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || char.IsSurrogate(text[end])))
                end++;
            if (end == i)
            {
                end++;
                Append(tex, text.AsSpan(i, 1));
            }
            else if (text.AsSpan(i + 1, end - i - 1).ContainsAnyInRange('A', 'Z'))
            {
                tex.Append('{');
                Append(tex, text.AsSpan(i, end - i));
                tex.Append('}');
            }
            else
            {
                Append(tex, text.AsSpan(i, end - i));
            }

            i = end;
        }
    }

    private static void Append(StringBuilder tex, ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (Plain.Contains(c))
                tex.Append(c);
            else if (Sign(c) is { } sign)
                tex.Append(sign);
            else if (UnicodeCompositions.Decomposed.TryGetValue(c, out var parts) && char.IsAsciiLetter(parts.Letter) && Accent(parts.Mark) is { } accent)
                tex.Append("{\\").Append(accent).Append('{').Append(parts.Letter switch { 'i' => "\\i", 'j' => "\\j", var letter => letter.ToString() })
                    .Append("}}");
            else if (!char.IsControl(c))
                tex.Append(c);
            else
                tex.Append(' ');
        }
    }

    private static string? Sign(char c) => c switch
    {
        '&' => "\\&",
        '%' => "\\%",
        '$' => "\\$",
        '#' => "\\#",
        '_' => "\\_",
        '{' => "\\textbraceleft{}",
        '}' => "\\textbraceright{}",
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        '\\' => "\\textbackslash{}",
        '<' => "\\textless{}",
        '>' => "\\textgreater{}",
        '|' => "\\textbar{}",
        '–' => "--",
        '—' => "---",
        '“' => "``",
        '”' => "''",
        '‘' => "`",
        '’' => "'",
        '…' => "\\ldots{}",
        '\u00a0' => "~",
        'ß' => "{\\ss}",
        'ø' => "{\\o}",
        'Ø' => "{\\O}",
        'ł' => "{\\l}",
        'Ł' => "{\\L}",
        'æ' => "{\\ae}",
        'Æ' => "{\\AE}",
        'œ' => "{\\oe}",
        'Œ' => "{\\OE}",
        'ı' => "{\\i}",
        _ => null,
    };

    private static char? Accent(char mark) => mark switch
    {
        '\u0301' => '\'',
        '\u0300' => '`',
        '\u0302' => '^',
        '\u0308' => '"',
        '\u0303' => '~',
        '\u0304' => '=',
        '\u0307' => '.',
        '\u0306' => 'u',
        '\u030c' => 'v',
        '\u030b' => 'H',
        '\u0327' => 'c',
        '\u0323' => 'd',
        '\u0331' => 'b',
        '\u0328' => 'k',
        '\u030a' => 'r',
        _ => null,
    };

    private static bool IsHarmless(string math)
    {
        if (math.Length > MaxMath || math.AsSpan().ContainsAnyExcept(MathSigns))
            return false;
        int depth = 0;
        for (int i = 0; i < math.Length; i++)
        {
            if (math[i] == '{')
            {
                depth++;
            }
            else if (math[i] == '}' && --depth < 0)
            {
                return false;
            }
            else if (math[i] == '\\')
            {
                int end = i + 1;
                while (end < math.Length && char.IsAsciiLetter(math[end]))
                    end++;
                if (end == i + 1 ? end == math.Length || math[end] is not (',' or ';' or ':' or '!' or ' ' or '|') : !MathCommands.Contains(math[(i + 1)..end]))
                    return false;
                i = end == i + 1 ? end : end - 1;
            }
        }

        return depth == 0;
    }
}
