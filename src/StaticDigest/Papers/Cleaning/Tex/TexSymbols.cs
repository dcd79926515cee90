using System.Collections.Frozen;

namespace StaticDigest.Papers.Cleaning.Tex;

/// <summary>What TeX commands without arguments look like in Unicode.</summary>
internal static class TexSymbols
{
    private const string GreekTable = """
        alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε eps ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν
        xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
        Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ nabla ∇ infty ∞ partial ∂
        """;

    private const string SignTable = """
        times × cdot · div ÷ pm ± mp ∓ leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ neq ≠ ne ≠ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝
        ll ≪ gg ≫ lesssim ≲ gtrsim ≳ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ emptyset ∅ varnothing ∅
        forall ∀ exists ∃ neg ¬ land ∧ wedge ∧ lor ∨ vee ∨ oplus ⊕ otimes ⊗ odot ⊙ circ ∘ bullet • star ⋆ ast ∗ dagger † dag † ddag ‡
        to → rightarrow → longrightarrow ⟶ leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⇒ iff ⇔ mapsto ↦
        uparrow ↑ downarrow ↓ nearrow ↗ searrow ↘ sum ∑ prod ∏ int ∫ oint ∮ ldots … dots … cdots ⋯ vdots ⋮ hbar ℏ Re ℜ Im ℑ aleph ℵ
        perp ⊥ parallel ∥ mid ∣ angle ∠ triangle △ square □ checkmark ✓ degree ° prime ′ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉
        vert | Vert ‖ lVert ‖ rVert ‖ lvert | rvert | colon : lbrace { rbrace }
        """;

    private const string TextTable = """
        textpm ± textasciitilde ~ textasciicircum ^ textbackslash \ textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotesingle '
        textquotedblleft “ textquotedblright ” textregistered ® texttrademark ™ textcopyright © copyright © textdegree ° textmu µ textless <
        textgreater > textbraceleft { textbraceright } textbar | textunderscore _ textellipsis … textbullet • texttimes × S § P ¶ pounds £ textsterling £ euro € texteuro €
        textmultiply × textperiodcentered · textdollar $ textrightarrow → textquotedbl " o ø O Ø l ł L Ł ss ß aa å AA Å ae æ AE Æ oe œ OE Œ
        sqrt √ dh ð DH Ð th þ TH Þ ng ŋ NG Ŋ dj đ DJ Đ i ı j ȷ
        """;

    /// <summary>Greek letters and the few other letters of math: certain enough to be told from words.</summary>
    public static FrozenDictionary<string, string> Letters { get; } = Read(GreekTable);

    /// <summary>Letters and signs of math.</summary>
    public static FrozenDictionary<string, string> Math { get; } = Read(GreekTable, SignTable);

    /// <summary>Commands that may stand in text.</summary>
    public static FrozenDictionary<string, string> Text { get; } = Read(GreekTable, SignTable, TextTable);

    /// <summary>Abbreviations and names that authors define, after which a blank is meant.</summary>
    public static FrozenDictionary<string, string> Words { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ie"] = "i.e.",
        ["eg"] = "e.g.",
        ["Ie"] = "I.e.",
        ["Eg"] = "E.g.",
        ["etal"] = "et al.",
        ["etc"] = "etc.",
        ["wrt"] = "w.r.t.",
        ["cf"] = "cf.",
        ["vs"] = "vs.",
        ["aka"] = "a.k.a.",
        ["LaTeX"] = "LaTeX",
        ["TeX"] = "TeX",
        ["BibTeX"] = "BibTeX",
        ["xspace"] = "",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Read(params ReadOnlySpan<string> tables)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            var words = table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
            for (int i = 0; i + 1 < words.Length; i += 2)
                map[words[i]] = words[i + 1];
        }

        return map.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
