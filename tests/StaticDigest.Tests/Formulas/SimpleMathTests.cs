using CsCheck;
using StaticDigest.Formulas;
using StaticDigest.Formulas.Simple;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Formulas;

/// <summary>The shortcut must write what the script engine writes, or nothing.</summary>
public class SimpleMathTests(SimpleMathTests.Engine engine) : IClassFixture<SimpleMathTests.Engine>
{
    private static readonly string[] s_pieces =
    [
        "x", "n", "A", "f", "O", "1", "2", "10", "3.5", ".", ",", ", ", ";", ":", "/", "|", "!", "+", "-", "*", "=", "<", ">", " ", "^", "_", "^2", "_i", "^{", "_{", "{", "}", "}", "(", ")", ")", "[", "]",
        @"\{", @"\}", @"\alpha", @"\alpha ", @"\Gamma ", @"\epsilon", @"\ell", @"\infty", @"\in ", @"\leq ", @"\mid ", @"\to ", @"\rightarrow ", @"\cdot ", @"\times", @"\pm ", @"\ldots", @"\nabla ", @"\|", @"\%", @"\,",
        @"\log ", @"\log", @"\min", @"\max_{x}", @"\log_2 ", @"\sum_{i=1}^n ", @"\int ", @"\frac{1}{n}", @"\frac{", @"\sqrt{n}", @"\sqrt{2k}", @"\mathbb{R}", @"\mathbb R", @"\mathcal{O}", @"\mathbf{x}", @"\mathrm{KL}", @"\text{in}",
        @"\lfloor ", @"\rfloor ", @"\langle ", @"\rangle", @"O(\log n)", "x_{-1}", "x^{(1)}", "2^{2^{k^2}}", "1,000", "(0,1)", "x^*", "{+}",
    ];

    [Fact]
    public void Generated_formulas_come_out_as_from_the_engine() =>
        Gen.Int[0, s_pieces.Length - 1].Select(i => s_pieces[i]).Array[1, 9].Select(string.Concat).Sample(IsEqual, iter: 3_000, threads: 1);

    [Theory]
    [InlineData(@"\mathcal{O}^{\ell3.5\sqrt{n}}\nabla ")]
    [InlineData(@"x^{\sqrt{n}}")]
    [InlineData(@"\,^*")]
    [InlineData(@"x^{y_{\sqrt{n}}}")]
    [InlineData(@"\frac{\sqrt{n}}{2}")]
    public void Formulas_that_once_differed_come_out_as_from_the_engine(string tex)
    {
        if (SimpleMath.TryWrite(FormulaText.Repair(tex)) is { } simple)
            Assert.Equal(TemmlAnswer.Read(engine.Temml.Render(new Formula(FormulaText.Repair(tex), false))).Markup, simple);
    }

    [Fact]
    public void Formulas_of_real_papers_come_out_as_from_the_engine()
    {
        string[] formulas = [.. Fixture.Text("Formulas/abstracts.txt").Split('\n').Where(line => line.Length > 0)];
        Assert.Equal([], formulas.Where(formula => !IsEqual(formula)));
        int simple = formulas.Count(formula => SimpleMath.TryWrite(FormulaText.Repair(formula)) is not null);
        Assert.True(simple >= 0.7 * formulas.Length, $"only {simple} of {formulas.Length} are simple");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("x_")]
    [InlineData("(x")]
    [InlineData("x)")]
    [InlineData("a % b")]
    [InlineData("{")]
    [InlineData(@"\")]
    [InlineData(@"\unknown")]
    [InlineData("é")]
    [InlineData("x''")]
    public void What_is_not_simple_is_left_to_the_engine(string tex) => Assert.Null(SimpleMath.TryWrite(tex));

    [Theory]
    [InlineData("(0,1)", "(0, 1)")]
    [InlineData("1,2,3", "1, 2, 3")]
    [InlineData("10,000", "10,000")]
    [InlineData("1,000,000", "1,000,000")]
    [InlineData("1000,200", "1000, 200")]
    [InlineData("x,1", "x,1")]
    [InlineData(@"15\\%", @"15\%")]
    public void Numbers_in_lists_are_told_from_long_numbers(string tex, string repaired) => Assert.Equal(repaired, FormulaText.Repair(tex));

    private bool IsEqual(string tex) =>
        SimpleMath.TryWrite(FormulaText.Repair(tex)) is not { } simple || simple == TemmlAnswer.Read(engine.Temml.Render(new Formula(FormulaText.Repair(tex), false))).Markup;

    public sealed class Engine : IDisposable
    {
        internal TemmlEngine Temml { get; } = new();

        public void Dispose() => Temml.Dispose();
    }
}
