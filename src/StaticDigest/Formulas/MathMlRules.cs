using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Formulas;

/// <summary>
/// What may stand in a formula on a page: elements and attributes of MathML Core (https://www.w3.org/TR/mathml-core/)
/// and <c>menclose</c>. Pages forbid inline styles, so the few that matter become classes; colours and sizes are the theme's.
/// </summary>
internal static class MathMlRules
{
    private const double MaxLength = 10;

    private static readonly FrozenSet<string> Elements = new[]
    {
        "math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "ms", "msup", "msub", "msubsup", "munder", "mover", "munderover",
        "mmultiscripts", "mprescripts", "none", "mfrac", "msqrt", "mroot", "mtable", "mtr", "mtd", "mpadded", "mphantom", "mstyle", "menclose",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Classes that the theme's style sheet knows; the names are those of Temml, so that its own style sheets fit too.
    private static readonly FrozenSet<string> Classes = new[]
    {
        "tml-prime", "tml-sml-pad", "tml-med-pad", "tml-lrg-pad", "tml-vec", "tml-overline", "tml-underline",
        "tml-hat-1", "tml-hat-2", "tml-hat-3", "tml-hat-4", "tml-tilde-2", "tml-tilde-3", "tml-tilde-4",
        "tml-left", "tml-right", "tml-jot", "tml-small", "tml-cancel", "upstrike", "downstrike", "sout",
        "chr-sml", "chr-med", "chr-lrg", "chr-sml-vec", "chr-med-vec", "chr-lrg-vec",
        "wbk-acc", "wbk-sml", "wbk-med", "wbk-lrg", "wbk-sml-acc", "wbk-med-acc", "wbk-lrg-acc", "wbk-sml-vec", "wbk-med-vec", "wbk-lrg-vec",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Styles = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["math-depth:0"] = "tml-depth-0",
        ["math-depth:2"] = "tml-depth-2",
        ["text-align:left"] = "tml-left",
        ["text-align:right"] = "tml-right",
        ["padding-left:0em"] = "tml-pl-0",
        ["padding-right:0em"] = "tml-pr-0",
        ["padding-left:1em"] = "tml-pl-1",
        ["border:1px solid"] = "tml-fbox",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Source, string Written)[] References =
    [
        ("&lt;", "&lt;"), ("&gt;", "&gt;"), ("&amp;", "&amp;"), ("&quot;", "\""), ("&#x27;", "'"),
    ];

    private static readonly SearchValues<char> LowerAndBlank = SearchValues.Create("abcdefghijklmnopqrstuvwxyz ");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ElementSpans = Elements.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ClassSpans = Classes.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> StyleSpans = Styles.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The stroke through the sign before it, as in <c>\not=</c>.</summary>
    public const char Stroke = '\u0338';

    /// <summary>
    /// The sign for the contrary of a relation, null when Unicode has none: pages are in form C, where a relation and a
    /// stroke are one sign. What looks like <c>&lt;</c> or <c>&gt;</c> in markup is the border of a tag.
    /// </summary>
    public static char? Negated(char relation) =>
        relation is not ('<' or '>') && UnicodeCompositions.Composed.TryGetValue((relation, Stroke), out char negated) ? negated : null;

    /// <summary>The element's name; null when it is not on the list.</summary>
    public static string? Element(ReadOnlySpan<char> name) => ElementSpans.TryGetValue(name, out var element) ? element : null;

    /// <summary>True for an element that may hold text and nothing else.</summary>
    public static bool IsToken(string element) => element is "mi" or "mn" or "mo" or "mtext" or "ms" or "mspace";

    /// <summary>The attribute's name; null when it may not stand there, or says nothing to a browser.</summary>
    public static string? Attribute(string element, ReadOnlySpan<char> name, ReadOnlySpan<char> value) => name switch
    {
        "display" => element == "math" && value is "block" ? "display" : null,
        "mathvariant" => element == "mi" && value is "normal" ? "mathvariant" : null,
        "form" => element == "mo" && value is "prefix" or "infix" or "postfix" ? "form" : null,
        "stretchy" => element == "mo" && IsBoolean(value) ? "stretchy" : null,
        "symmetric" => element == "mo" && IsBoolean(value) ? "symmetric" : null,
        "largeop" => element == "mo" && IsBoolean(value) ? "largeop" : null,
        "movablelimits" => element == "mo" && IsBoolean(value) ? "movablelimits" : null,
        "accent" => element is "mover" or "munderover" && IsBoolean(value) ? "accent" : null,
        "accentunder" => element is "munder" or "munderover" && IsBoolean(value) ? "accentunder" : null,
        "displaystyle" => element is "mstyle" or "mtable" && IsBoolean(value) ? "displaystyle" : null,
        "scriptlevel" => element == "mstyle" && value is "0" or "1" or "2" ? "scriptlevel" : null,
        "lspace" => element == "mo" && IsLength(value) ? "lspace" : null,
        "rspace" => element == "mo" && IsLength(value) ? "rspace" : null,
        "minsize" => element == "mo" && IsLength(value) ? "minsize" : null,
        "maxsize" => element == "mo" && IsLength(value) ? "maxsize" : null,
        "width" => element == "mspace" && IsLength(value) ? "width" : null,
        "height" => element == "mspace" && IsLength(value) ? "height" : null,
        "linethickness" => element == "mfrac" && IsLength(value) ? "linethickness" : null,
        "notation" => element == "menclose" && !value.ContainsAnyExcept(LowerAndBlank) ? "notation" : null,
        _ => null,
    };

    public static void AddClasses(ReadOnlySpan<char> value, List<string> classes)
    {
        foreach (var range in value.Split(' '))
        {
            if (ClassSpans.TryGetValue(value[range], out var known))
                Add(classes, known);
        }
    }

    /// <summary>Adds the classes that stand for a style: <c>math-depth:0;</c>.</summary>
    public static void AddStyles(ReadOnlySpan<char> value, List<string> classes)
    {
        foreach (var range in value.Split(';'))
        {
            if (StyleSpans.TryGetValue(value[range], out var known))
                Add(classes, known);
        }
    }

    /// <summary>How a character reference is written and how long it was; null when it is none of those that text needs.</summary>
    public static (string Written, int Length)? Reference(ReadOnlySpan<char> text)
    {
        foreach (var (source, written) in References)
        {
            if (text.StartsWith(source, StringComparison.Ordinal))
                return (written, source.Length);
        }

        return null;
    }

    /// <summary>Controls, halves of pairs, and the marks that turn the direction of the text around.</summary>
    public static bool IsRefused(char c) =>
        char.IsControl(c) || char.IsSurrogate(c)
            || c is '>' or '\u061c' or '\u200e' or '\u200f' or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u206f') or >= '\ufff0';

    private static void Add(List<string> classes, string name)
    {
        if (!classes.Contains(name))
            classes.Add(name);
    }

    private static bool IsBoolean(ReadOnlySpan<char> value) => value is "true" or "false";

    // "0.1667em", "0px", "0"; nothing negative, by which a formula could cover its neighbours, and nothing that fills the page.
    private static bool IsLength(ReadOnlySpan<char> value)
    {
        int digits = value.IndexOfAnyExcept(Digits);
        var number = digits < 0 ? value : value[..digits];
        var unit = digits < 0 ? "" : value[digits..];
        return number.Length is > 0 and < 8
            && double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double length)
            && unit switch { "" => length == 0, "em" or "ex" => length <= MaxLength, "px" or "pt" => length <= 12 * MaxLength, _ => false };
    }
}
