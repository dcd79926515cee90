using CsCheck;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Papers.Cleaning.Tex;
using Xunit;

namespace StaticDigest.Tests.Papers;

public class PaperTextTests
{
    [Theory]
    [InlineData("Multimodal\n  Models", "Multimodal Models")]
    [InlineData("  a \t b\u00a0c\u3000d ", "a b c d")]
    [InlineData("Ple\u0301iades", "Pléiades")]
    [InlineData("Pléiades", "Pléiades")]
    [InlineData("ef\ufb01cient in\u00adforma\u200btion", "efficient information")]
    [InlineData("a\u0000b\u001bc", "abc")]
    [InlineData("\u202eevil\u2066x\u2069", "evilx")]
    [InlineData("😀 ok", "😀 ok")]
    [InlineData("Subgroups of $ A_n $", "Subgroups of $A_n$")]
    [InlineData("54.4\\% of", "54.4% of")]
    [InlineData("0.932\\textpm0.021", "0.932±0.021")]
    [InlineData("0.9 \\textpm 0.1", "0.9 ± 0.1")]
    [InlineData("the ``best'' one", "the “best” one")]
    [InlineData("`code` and ```x```", "`code` and ```x```")]
    [InlineData("Prefill \\& Decode", "Prefill & Decode")]
    [InlineData("{BERT} and {T}ransformers", "BERT and Transformers")]
    [InlineData("the set {0, 1}", "the set {0, 1}")]
    [InlineData("\\emph{very} \\textbf{bold $x$ y}", "very bold $x$ y")]
    [InlineData("{\\em old} style", "old style")]
    [InlineData("\\ie this, \\eg that, Foo \\etal. said", "i.e. this, e.g. that, Foo et al. said")]
    [InlineData("as shown~\\cite{a,b}.", "as shown.")]
    [InlineData("see (\\cite{a}) here \\ref{x} too", "see here too")]
    [InlineData("word\\footnote{with {braces}} next", "word next")]
    [InlineData("at \\url{https://x.org/a_b~c}", "at https://x.org/a_b~c")]
    [InlineData("\\href{javascript:alert(1)}{text}", "text")]
    [InlineData("https://x.org/a--b~c", "https://x.org/a--b~c")]
    [InlineData("a---b 1--2 --flag <!-- x -->", "a—b 1–2 --flag <!-- x -->")]
    [InlineData("Fig.~3 costs ~5 or ~100", "Fig. 3 costs ~5 or ~100")]
    [InlineData("Let's <think> & *a* _b_ ^c", "Let's <think> & *a* _b_ ^c")]
    [InlineData("\\(x\\) is \\[y\\]", "$x$ is $$y$$")]
    [InlineData("$a\\_b$ \\_", "$a\\_b$ _")]
    [InlineData("$f$-Divergence", "$f$-Divergence")]
    [InlineData("\\methodname, new", "\\methodname, new")]
    [InlineData("\\input{/etc/passwd} \\write18", "/etc/passwd \\write18")]
    [InlineData("pay \\$5", "pay $5")]
    [InlineData("pay \\$x\\$", "pay \\$x\\$")]
    [InlineData("O(N\\log n) of \\frac{1}{\\sqrt{T}} and 1+{\\epsilon}", "O(Nlog n) of 1/(√T) and 1+ϵ")]
    [InlineData("{ unbalanced } }", "unbalanced }")]
    [InlineData("Sin&lt;GLU&gt;", "Sin<GLU>")]
    [InlineData("&amp;amp;lt;b&amp;gt; Q&amp;A &#60;i&#x3e;&nbsp;x", "<b> Q&A <i> x")]
    [InlineData("a &#6{2}; b &l{t}; c", "a > b < c")]
    [InlineData("AT&T; R&D &unknown; &#0;&lt", "AT&T; R&D &unknown; &lt")]
    public void Tex_becomes_text(string raw, string expected) => Assert.Equal(expected, PaperText.CleanTitle(raw, EntryText.Tex));

    [Theory]
    [InlineData("Erd\\H{o}s", "Erdős")]
    [InlineData("G\\\"odel", "Gödel")]
    [InlineData("G{\\\"o}del", "Gödel")]
    [InlineData("Andr\\'e", "André")]
    [InlineData("Jos\\'{e}", "José")]
    [InlineData("Mart\\'\\i nez", "Martínez")]
    [InlineData("Mart\\'{\\i}nez", "Martínez")]
    [InlineData("\\v{C}ech \\v Sime", "Čech Šime")]
    [InlineData("Fran\\c{c}ois", "François")]
    [InlineData("\\O{}rsted S\\o rensen Gau\\ss", "Ørsted Sørensen Gauß")]
    [InlineData("\\L{}ukasz {\\AA}ngstr\\\"om", "Łukasz Ångström")]
    [InlineData("O'Brien", "O'Brien")]
    public void Accents_become_letters(string raw, string expected) => Assert.Equal(expected, PaperText.CleanName(raw));

    [Theory]
    [InlineData("the {ell_2} norm", "the $\\ell_2$ norm")]
    [InlineData("{ell_infty}-norm", "$\\ell_\\infty$-norm")]
    [InlineData("{ell_{2}}", "ell_{2}")]
    [InlineData("M^c_{rho}(T)", "M^c_{rho}(T)")]
    [InlineData("ell_2 and nabla f_theta", "ell_2 and nabla f_theta")]
    [InlineData("{enabling faster runs}", "enabling faster runs")]
    public void Stripped_math_is_restored_where_certain(string raw, string expected) =>
        Assert.Equal(expected, PaperText.CleanAbstract(raw, EntryText.HuggingFace));

    [Theory]
    [InlineData("one\ntwo\n\nthree", "one two\n\nthree")]
    [InlineData("First.\n  Second line\nmore", "First.\n\nSecond line more")]
    [InlineData("a wrapped\n  line", "a wrapped line")]
    [InlineData("x.\n    y.\n    z.\n    w", "x. y. z. w")]
    [InlineData("a\r\nb\r\n\r\nc", "a b\n\nc")]
    public void Paragraphs_are_found(string raw, string expected) => Assert.Equal(expected, PaperText.CleanAbstract(raw, EntryText.Tex));

    [Fact]
    public void Lone_surrogates_go() => Assert.Equal("lone ! x", PaperText.CleanTitle($"lone {'\ud83d'}! {'\ude00'}x", EntryText.Clean));

    [Fact]
    public void Nothing_gives_nothing()
    {
        Assert.Equal("", PaperText.CleanTitle(null, EntryText.Tex));
        Assert.Equal("", PaperText.CleanName("  "));
    }

    [Fact]
    public void Cleaning_clean_text_changes_nothing() =>
        Gen.OneOf(Gen.String, Gen.String[@"\{}$~`'- abe.019^_%()[]" + "\n"]).Sample(
            text =>
            {
                foreach (var kind in new[] { EntryText.Tex, EntryText.HuggingFace, EntryText.Clean })
                {
                    var title = PaperText.CleanTitle(text, kind);
                    var paragraphs = PaperText.CleanAbstract(text, kind);
                    Assert.Equal(title, PaperText.CleanTitle(title, EntryText.Clean));
                    Assert.Equal(paragraphs, PaperText.CleanAbstract(paragraphs, EntryText.Clean));
                    MathText.ToPlain(paragraphs);
                }
            },
            iter: 3000,
            threads: 1);

    [Theory]
    [InlineData('{')]
    [InlineData('}')]
    [InlineData('$')]
    [InlineData('\\')]
    [InlineData('`')]
    [InlineData('~')]
    public void Long_runs_are_survived(char c)
    {
        var text = new string(c, 5000);

        Assert.NotNull(PaperText.CleanAbstract(text, EntryText.Tex));
        Assert.NotNull(PaperText.CleanAbstract($"{text}x{text.Replace('{', '}')}", EntryText.HuggingFace));
    }

    [Theory]
    [InlineData("\\textsc{Foo}: $D^2$ of {BERT}", "food2ofbert")]
    [InlineData("Pléiades & ℓ", "pleiadesl")]
    [InlineData("$\\ell_2$ norm", "ell2norm")]
    [InlineData("ell_2 Norm", "ell2norm")]
    [InlineData("深度学习 Straße", "深度学习strasse")]
    [InlineData("???", "")]
    public void Title_key_keeps_letters_and_digits(string title, string expected) => Assert.Equal(expected, TitleKey.Of(title));

    [Theory]
    [InlineData("Code: https://github.com/a/b.", "Code https://github.com/a/b")]
    [InlineData("(see https://x.org/a_(b))", "Other https://x.org/a_(b)")]
    [InlineData("Project page: https://x.org/p, too", "Project https://x.org/p")]
    [InlineData("https://me.github.io/p/!", "Project https://me.github.io/p/")]
    [InlineData("[https://a.org](https://a.org)", "Other https://a.org/")]
    [InlineData("at https://github.com/ owner/repo.", "Code https://github.com/owner/repo")]
    [InlineData("http://user:x@h.org javascript:alert(1)", "")]
    public void Links_in_text_are_found(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', PaperLinks.Find(text).Select(link => $"{link.Kind} {link.Url}")));
}
