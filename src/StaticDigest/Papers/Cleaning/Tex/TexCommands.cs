using System.Collections.Frozen;

namespace StaticDigest.Papers.Cleaning.Tex;

/// <summary>What becomes of TeX commands in text that stand for no character.</summary>
internal static class TexCommands
{
    private static readonly FrozenDictionary<string, Kind> Kinds = Read(
        (Kind.Removed,
            "cite citep citet citealp citealt citeauthor citeyear autocite parencite textcite nocite ref eqref cref Cref autoref label footnote thanks " +
            "footnotemark includegraphics vspace hspace index"),
        (Kind.Switch,
            "em it bf tt sc rm sf sl itshape bfseries ttfamily scshape rmfamily sffamily normalfont small large Large footnotesize tiny normalsize noindent " +
            "centering protect relax displaystyle"),
        (Kind.Paragraph, "par"),
        (Kind.Blank, "newline linebreak quad qquad enspace thinspace space"),
        (Kind.Slash, "slash"),
        (Kind.Address, "url path nolinkurl"),
        (Kind.SkipFirst, "href textcolor color colorbox"),
        (Kind.Argument,
            "emph textit textbf texttt textsc textrm textsf textsl textmd textnormal textup text mbox hbox fbox underline uline textsuperscript " +
            "textsubscript mathrm mathbf mathit ensuremath boldsymbol"),
        (Kind.Name, "log ln exp min max sup inf arg argmin argmax sin cos tan tanh det dim deg lim Pr gcd mod poly polylog"),
        (Kind.Math, "frac tfrac dfrac"));

    public enum Kind
    {
        /// <summary>Not known: its argument is shown, or, without one, the command as written.</summary>
        Unknown,

        /// <summary>Goes with its argument.</summary>
        Removed,

        /// <summary>Goes with the blanks after it.</summary>
        Switch,

        Paragraph,

        /// <summary>Becomes a blank.</summary>
        Blank,

        /// <summary>Becomes a slash, at which a line may break.</summary>
        Slash,

        /// <summary>Its argument is shown to the letter.</summary>
        Address,

        /// <summary>Its first argument goes, the second is shown.</summary>
        SkipFirst,

        Argument,

        /// <summary>A function of mathematics, which is shown by its name.</summary>
        Name,

        /// <summary>Math without dollars, with two arguments.</summary>
        Math,
    }

    public static Kind KindOf(string name) => Kinds.GetValueOrDefault(name, Kind.Unknown);

    private static FrozenDictionary<string, Kind> Read(params ReadOnlySpan<(Kind Kind, string Names)> groups)
    {
        var map = new Dictionary<string, Kind>(StringComparer.Ordinal);
        foreach (var (kind, names) in groups)
        {
            foreach (var name in names.Split(' '))
                map[name] = kind;
        }

        return map.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>The combining marks of TeX's accents.</summary>
internal static class TexAccents
{
    /// <summary>The mark of an accent written with a sign, such as <c>\'</c>.</summary>
    public static char? ForSign(char sign) => sign switch
    {
        '\'' => '\u0301',
        '`' => '\u0300',
        '^' => '\u0302',
        '"' => '\u0308',
        '~' => '\u0303',
        '=' => '\u0304',
        '.' => '\u0307',
        _ => null,
    };

    /// <summary>The mark of an accent written with a letter, such as <c>\v</c>.</summary>
    public static char? ForLetter(char letter) => letter switch
    {
        'u' => '\u0306',
        'v' => '\u030c',
        'H' => '\u030b',
        'c' => '\u0327',
        'd' => '\u0323',
        'b' => '\u0331',
        'k' => '\u0328',
        'r' => '\u030a',
        _ => null,
    };
}
