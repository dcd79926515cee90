using StaticDigest.Papers.Cleaning.Tex;
using Xunit;

namespace StaticDigest.Tests.Papers;

public class MathTextTests
{
    [Theory]
    [InlineData("plain", "T:plain")]
    [InlineData("", "")]
    [InlineData("$f$-Divergence", "I:f|T:-Divergence")]
    [InlineData("a $x_1$ and $y$.", "T:a |I:x_1|T: and |I:y|T:.")]
    [InlineData("$$a<b$$ so", "D:a<b|T: so")]
    [InlineData("5$\\times$ faster", "T:5|I:\\times|T: faster")]
    [InlineData("$1, 2, 3$ and $5$", "I:1, 2, 3|T: and |I:5")]
    [InlineData("$a$$b$", "I:a|I:b")]
    [InlineData("cost \\$5 and \\$6", "T:cost $5 and $6")]
    public void Math_is_cut_out(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("Video Generation Model in $200k")]
    [InlineData("Fixing 7,400 Bugs for 1$: Cheap Repair")]
    [InlineData("for Under $0.1")]
    [InlineData("between $5 and $10")]
    [InlineData("$5-$10 per task")]
    [InlineData("from $5 million and at most 10$ a day")]
    [InlineData("1$: cheap, for 2$")]
    [InlineData("Under $0.1 and $200k: 1$")]
    [InlineData("one $ alone")]
    [InlineData("Given $with an automorphism, we study systems of the form A(x) = b over $k")]
    [InlineData("It costs $5. We pay 3$")]
    [InlineData("a $5\n\nb$")]
    [InlineData("$$")]
    [InlineData("$$$")]
    public void Money_is_text(string text) => Assert.Equal($"T:{text}", Show(text));

    [Theory]
    [InlineData("the group $ A_n $ acts", "the group $A_n$ acts")]
    [InlineData("let $ x $, $ O (mn) $ and $ m = \\Theta(n) $.", "let $x$, $O (mn)$ and $m = \\Theta(n)$.")]
    [InlineData("in $ O(\\min (m^{7/6},\nn)) $ time", "in $O(\\min (m^{7/6},\nn))$ time")]
    [InlineData("$ \\text{all of them, for } x $", "$\\text{all of them, for } x$")]
    [InlineData("$x$ and $ y_1 $ and $z$", "$x$ and $y_1$ and $z$")]
    [InlineData("$ 10^{-3} $-close", "$10^{-3}$-close")]
    [InlineData("$ 5 and $ 6", null)]
    [InlineData("$ 5 for x_1 and $ 6", null)]
    [InlineData("$ 5 = x, $ 6 = y", null)]
    [InlineData("US $ 5 - 10 $ a day", null)]
    [InlineData("pay $ 5 (or less) or get $ back", null)]
    [InlineData("$n$ is $ and a_1 by $ m$", null)]
    [InlineData("costs 3 $ for A_n in $ or so", null)]
    [InlineData("3$ and x_1 for 4 $ each", null)]
    [InlineData("a $ x_1. The $ b", null)]
    [InlineData("\\$ A_n $ b", null)]
    public void Blanks_inside_the_dollars_of_a_formula_go(string text, string? expected) => Assert.Equal(expected ?? text, MathText.Close(text));

    [Theory]
    [InlineData("$\\ell_2$ norm", "ℓ₂ norm")]
    [InlineData("$\\mathcal{O}(n^2)$", "O(n²)")]
    [InlineData("$\\nabla f_\\theta$", "∇f_θ")]
    [InlineData("$\\sqrt{m}$ and $\\sqrt{a+b}$", "√m and √(a+b)")]
    [InlineData("$\\left(x \\leq y\\right)$", "(x ≤ y)")]
    [InlineData("$f$-Divergence for $200k", "f-Divergence for $200k")]
    [InlineData("$\\mathbb{R}^n$", "ℝⁿ")]
    [InlineData("$10^{-3}$", "10⁻³")]
    [InlineData("$\\frac{a}{b+c}$", "a/(b+c)")]
    [InlineData("$O(n\\log{n})$ $\\log\\log n$", "O(n log n) log log n")]
    [InlineData("$\\unknown{x}$ $x_{$", "x x")]
    public void Math_becomes_readable(string text, string expected) => Assert.Equal(expected, MathText.ToPlain(text));

    [Fact]
    public void Deep_math_does_no_harm() =>
        Assert.NotNull(MathText.ToPlain($"${new string('{', 500)}x{new string('}', 50)}$ $x{string.Concat(Enumerable.Repeat("^{", 250))}$"));

    private static string Show(string text) => string.Join('|', MathText.Split(text).Select(part => $"{part.Kind.ToString()[0]}:{part.Value}"));
}
