using StaticDigest.Formulas;
using Xunit;

namespace StaticDigest.Tests.Formulas;

public class TypesetterTests(TypesetterTests.Shared shared) : IClassFixture<TypesetterTests.Shared>
{
    private const string Open = "<mo form=\"prefix\" stretchy=\"false\">(</mo>";
    private const string Close = "<mo form=\"postfix\" stretchy=\"false\">)</mo>";

    [Theory]
    [InlineData("x", "<mi>x</mi>")]
    [InlineData("3.14", "<mn>3.14</mn>")]
    [InlineData("x<y", "<mrow><mi>x</mi><mo>&lt;</mo><mi>y</mi></mrow>")]
    [InlineData(@"\ell_2", "<msub><mi>ℓ</mi><mn>2</mn></msub>")]
    [InlineData(@"\mathbb{R}^n", "<msup><mi>ℝ</mi><mi>n</mi></msup>")]
    [InlineData(@"\mathcal{L}", "<mi>ℒ</mi>")]
    [InlineData(@"f(x)", $"<mrow><mi>f</mi><mrow>{Open}<mi>x</mi>{Close}</mrow></mrow>")]
    [InlineData(@"36\%", "<mrow><mn>36</mn><mi>%</mi></mrow>")]
    [InlineData(@"f'", "<msup><mi>f</mi><mo lspace=\"0em\" rspace=\"0em\" class=\"tml-prime tml-lrg-pad\">′</mo></msup>")]
    [InlineData(@"\frac{a}{b}", "<mfrac><mi>a</mi><mi>b</mi></mfrac>")]
    [InlineData(@"\hat{x}", "<mover><mi>x</mi><mo stretchy=\"false\" class=\"chr-sml wbk-sml-acc tml-depth-0\">ˆ</mo></mover>")]
    [InlineData(@"\text{it's ""so""}", "<mtext>it’s\u00a0\"so\"</mtext>")]
    [InlineData(@"a \mbox{ if } \eps", "<mrow><mi>a</mi><mtext>\u00a0if\u00a0</mtext><mi>ε</mi></mrow>")]
    [InlineData(@"g \not= f", "<mrow><mi>g</mi><mo>≠</mo><mi>f</mi></mrow>")]
    [InlineData(@"a \not\sim b", "<mrow><mi>a</mi><mo>≁</mo><mi>b</mi></mrow>")]
    [InlineData(@"\color{red}x", "<mrow><mi>x</mi></mrow>")]
    [InlineData(@"x\hspace{-3em}y", "<mrow><mi>x</mi><mrow></mrow><mi>y</mi></mrow>")]
    public void Tex_becomes_MathML(string tex, string expected) =>
        Assert.Equal($"<math>{expected}</math>", shared.Typesetter.Typeset(new Formula(tex, false)).Markup);

    [Fact]
    public void A_formula_on_its_own_line_is_a_block() =>
        Assert.Equal("<math display=\"block\"><mi>x</mi></math>", Plain(shared.Typesetter.Typeset(new Formula("x", true)).Markup));

    [Theory]
    [InlineData(@"\unknown{x}", @"the command \unknown is not known")]
    [InlineData(@"{x", "Temml says \"Expected '}', got 'EOF'\"")]
    [InlineData(@"x_1_2", "Temml says \"Double subscript\"")]
    [InlineData(@"\def\a{\a\a}\a", @"it uses the command \def, which no formula here may use")]
    [InlineData(@"\href{javascript:alert(1)}{x}", @"it uses the command \href, which no formula here may use")]
    [InlineData(@"\htmlClass{a}{x}", @"the command \htmlClass is not known")]
    [InlineData(@"\char""202E x", "its markup holds what no page may hold")]
    [InlineData("\\text{a\u202eb}", "its markup holds what no page may hold")]
    [InlineData("\\text{\ud800}", "its markup holds what no page may hold")]
    public void A_formula_that_fails_says_why(string tex, string problem)
    {
        var typeset = shared.Typesetter.Typeset(new Formula(tex, false));
        Assert.Null(typeset.Markup);
        Assert.Equal(problem, typeset.Problem);
    }

    [Fact]
    public void Deep_and_endless_formulas_do_no_harm()
    {
        string[] hostile =
        [
            Deep("{", "}", 5_000), Deep("{", "}", 500), Deep("{", "}", 45), Deep("x^{", "}", 300), Deep(@"\left(", @"\right)", 200),
            Deep(@"\frac{1}{", "}", 39),
            Deep(@"\begin{matrix}", @"\end{matrix}", 60), Deep(@"\begin{matrix}", @"\end{matrix}", 12), Deep("(", ")", 900), Deep(@"\sqrt ", "", 400),
            string.Concat(Enumerable.Repeat(@"\mathrm ", 240)) + "x", new string('(', 1_900), new string('$', 500), new string('&', 900), new string('^', 500),
            Deep(@"\sideset{}{", "}", 30), @"\begin{CD}" + string.Concat(Enumerable.Repeat("A @>>> ", 200)) + @"\end{CD}",
        ];
        foreach (var tex in hostile)
        {
            var typeset = shared.Typesetter.Typeset(new Formula(tex, false));
            Assert.True(typeset.Markup is not null || typeset.Problem is { Length: > 0 });
        }

        Assert.NotNull(shared.Typesetter.Typeset(new Formula("x_0", false)).Markup);
    }

    [Fact]
    public void The_version_is_that_of_the_script()
    {
        using var engine = new TemmlEngine();
        Assert.Equal(TemmlEngine.Version, engine.ScriptVersion);
    }

    [Theory]
    [InlineData("<p>a <span class=\"math\">x&lt;1</span> b</p>", "<p>a <math><mrow><mi>x</mi><mo>&lt;</mo><mn>1</mn></mrow></math> b</p>")]
    [InlineData("<p><span class=\"math display\">x</span></p>", "<p><math display=\"block\"><mi>x</mi></math></p>")]
    [InlineData("<p><span class=\"math\">\\foo&lt;b&gt;</span></p>", "<p><code class=\"math\">\\foo&lt;b&gt;</code></p>")]
    [InlineData("<p>plain</p>", "<p>plain</p>")]
    [InlineData("<p><span class=\"math\">11111111112222222222333</span></p>",
        "<p><span class=\"formula\" tabindex=\"0\"><math><mn>11111111112222222222333</mn></math></span></p>")]
    public void Formulas_in_a_text_are_replaced(string html, string expected) =>
        Assert.Equal(expected, Plain(shared.Typesetter.Body(new Html(html)).Html.Value));

    [Theory]
    [InlineData("a $x$ < b", "a <math><mi>x</mi></math> &lt; b")]
    [InlineData("for $200k and $5", "for $200k and $5")]
    [InlineData("$$x$$", "<math><mi>x</mi></math>")]
    public void Formulas_in_a_line_are_replaced(string text, string expected) => Assert.Equal(expected, shared.Typesetter.Line(text).Html.Value);

    [Fact]
    public void A_text_names_the_formulas_that_failed() =>
        Assert.Equal([new FormulaProblem(@"\foo", @"the command \foo is not known")], shared.Typesetter.Line(@"$x$ and $\foo$").Problems);

    private static string Deep(string open, string close, int times) =>
        string.Concat(Enumerable.Repeat(open, times)) + "x" + string.Concat(Enumerable.Repeat(close, times));

    private static string Plain(string? markup) => (markup ?? "").Replace(" class=\"tml-display\"", "", StringComparison.Ordinal);

    public sealed class Shared : IDisposable
    {
        public Typesetter Typesetter { get; } = new();

        public void Dispose() => Typesetter.Dispose();
    }
}
