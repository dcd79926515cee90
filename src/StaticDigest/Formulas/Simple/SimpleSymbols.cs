using System.Collections.Frozen;
using System.Globalization;

namespace StaticDigest.Formulas.Simple;

/// <summary>How a sign behaves among others; the names are TeX's.</summary>
internal enum MathClass
{
    None,
    Ordinary,
    Binary,
    Relation,
    Opening,
    Closing,
    Punctuation,
    Inner,
}

/// <summary>A sign: its class and how it is shown.</summary>
internal readonly record struct MathSymbol(MathClass Class, string Text);

/// <summary>The signs and names that <see cref="SimpleMath"/> knows, by their TeX names.</summary>
internal static class SimpleSymbols
{
    // Lower-case Greek is slanted like Latin letters, upper-case is upright as in TeX.
    private const string Ordinary = """
        alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο
        pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
        Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
        ell ℓ infty ∞ forall ∀ exists ∃ partial ∂ emptyset ∅ hbar ℏ Re ℜ Im ℑ aleph ℵ top ⊤ bot ⊥ angle ∠ | ‖ % %
        """;

    private const string Relations = """
        perp ⟂ in ∈ notin ∉ ni ∋ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ ll ≪ gg ≫ sim ∼ simeq ≃ approx ≈ equiv ≡ cong ≅ propto ∝
        subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ subsetneq ⊊ mid | to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐
        mapsto ↦ prec ≺ succ ≻ preceq ⪯ succeq ⪰ models ⊨ vdash ⊢ parallel ∥ leqslant ⩽ geqslant ⩾ lesssim ≲ gtrsim ≳ triangleq ≜
        """;

    private const string Binaries = """
        times × cdot ⋅ pm ± mp ∓ cup ∪ cap ∩ setminus ∖ circ ∘ bullet ∙ star ⋆ ast ∗ otimes ⊗ odot ⊙ wedge ∧ vee ∨ land ∧ lor ∨
        div ÷ dagger † sqcup ⊔ sqcap ⊓
        """;

    private static readonly FrozenDictionary<string, MathSymbol> Commands = Read();

    private static readonly FrozenDictionary<string, MathSymbol>.AlternateLookup<ReadOnlySpan<char>> CommandSpans = Commands.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Names = new[]
    {
        "arg", "cos", "cosh", "cot", "deg", "dim", "exp", "hom", "ker", "lg", "ln", "log", "sin", "sinh", "tan", "tanh",
        "det", "gcd", "inf", "lim", "max", "min", "Pr", "sup",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NameSpans = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    // Superscripts keep away from these letters, which lean to the right.
    private const string SmallPad = "DHKLUcegorsuvxyz";
    private const string MediumPad = "BCEFGIMNOPQRSTXZlpqtw";
    private const string LargePad = "AJdf";

    // Letters so low that a root above them needs a strut.
    private const string LowLetters = "acemnorsuvwxz";
    private static readonly FrozenSet<string> LowCommands = new[] { "alpha", "epsilon", "iota", "kappa", "nu", "omega", "pi", "tau" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The sign of a command such as <c>alpha</c> or <c>%</c>; of class None when it is not known.</summary>
    public static MathSymbol Command(ReadOnlySpan<char> name) => CommandSpans.TryGetValue(name, out var symbol) ? symbol : default;

    /// <summary>The name when it is that of a function, <c>log</c>; else null.</summary>
    public static string? Function(ReadOnlySpan<char> name) => NameSpans.TryGetValue(name, out var known) ? known : null;

    /// <summary>The sign that a character stands for; of class None when it is not known.</summary>
    public static MathSymbol Character(char c) => c switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' => new(MathClass.Ordinary, Letters[c]),
        '/' or '.' or '|' => new(MathClass.Ordinary, Letters[c]),
        '+' => new(MathClass.Binary, "+"),
        '-' => new(MathClass.Binary, "−"),
        '*' => new(MathClass.Binary, "∗"),
        '=' or '<' or '>' or ':' => new(MathClass.Relation, Letters[c]),
        ',' or ';' => new(MathClass.Punctuation, Letters[c]),
        '!' => new(MathClass.Closing, "!"),
        _ => default,
    };

    /// <summary>The class by which a superscript keeps away from a letter; null when it need not.</summary>
    public static string? Pad(char letter) =>
        SmallPad.Contains(letter, StringComparison.Ordinal) ? "tml-sml-pad"
        : MediumPad.Contains(letter, StringComparison.Ordinal) ? "tml-med-pad"
        : LargePad.Contains(letter, StringComparison.Ordinal) ? "tml-lrg-pad" : null;

    /// <summary>Whether a root above nothing but this sign gets a strut.</summary>
    public static bool IsLow(string tex) => tex.Length == 1 ? LowLetters.Contains(tex, StringComparison.Ordinal) : LowCommands.Contains(tex);

    /// <summary>The closing partner of an opening delimiter, both as written; null when it is none.</summary>
    public static (string Close, string Left, string Right)? Delimiter(ReadOnlySpan<char> token) => token switch
    {
        "(" => (")", "(", ")"),
        "[" => ("]", "[", "]"),
        "\\{" => ("\\}", "{", "}"),
        "\\lfloor" => ("\\rfloor", "⌊", "⌋"),
        "\\lceil" => ("\\rceil", "⌈", "⌉"),
        "\\langle" => ("\\rangle", "⟨", "⟩"),
        _ => null,
    };

    /// <summary>Whether a function's name needs no space before this token.</summary>
    public static bool EndsName(ReadOnlySpan<char> token) =>
        token is "(" or ")" or "[" or "]" or "\\{" or "\\}" or "<" or ">" or "/" or "|" or "\\|" or "." or "}"
            or "\\lfloor" or "\\rfloor" or "\\lceil" or "\\rceil" or "\\langle" or "\\rangle";

    /// <summary>A letter in another alphabet; null when there is none. Some letters had a place in Unicode before the alphabets.</summary>
    public static string? Letter(ReadOnlySpan<char> alphabet, char letter)
    {
        if (!char.IsAsciiLetter(letter))
            return null;
        int index = char.IsAsciiLetterUpper(letter) ? letter - 'A' : 26 + letter - 'a';
        return alphabet switch
        {
            "mathbb" => letter switch { 'C' => "ℂ", 'H' => "ℍ", 'N' => "ℕ", 'P' => "ℙ", 'Q' => "ℚ", 'R' => "ℝ", 'Z' => "ℤ", _ => char.ConvertFromUtf32(0x1D538 + index) },
            "mathcal" when index < 26 => letter switch { 'B' => "ℬ", 'E' => "ℰ", 'F' => "ℱ", 'H' => "ℋ", 'I' => "ℐ", 'L' => "ℒ", 'M' => "ℳ", 'R' => "ℛ", _ => char.ConvertFromUtf32(0x1D49C + index) },
            "mathbf" => char.ConvertFromUtf32(0x1D400 + index),
            _ => null,
        };
    }

    private static readonly string[] Letters = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString(CultureInfo.InvariantCulture))];

    private static FrozenDictionary<string, MathSymbol> Read()
    {
        var symbols = new Dictionary<string, MathSymbol>(StringComparer.Ordinal) { ["ldots"] = new(MathClass.Inner, "…"), ["nabla"] = new(MathClass.Opening, "∇") };
        foreach (var (table, kind) in (ReadOnlySpan<(string, MathClass)>)[(Ordinary, MathClass.Ordinary), (Relations, MathClass.Relation), (Binaries, MathClass.Binary)])
        {
            var words = table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
            for (int i = 0; i + 1 < words.Length; i += 2)
                symbols[words[i]] = new(kind, words[i + 1]);
        }

        return symbols.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
