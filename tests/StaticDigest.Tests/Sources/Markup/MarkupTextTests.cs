using CsCheck;
using StaticDigest.Sources.Reading.Markup;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Sources.Markup;

public class MarkupTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("  ", null)]
    [InlineData("<i></i>", null)]
    [InlineData("H<sub>2</sub>O and CO<SUB>2</SUB>", "H2O and CO2")]
    [InlineData("β\n\t\t<sub>2</sub>-agonist", "β2-agonist")]
    [InlineData("H<sub>\n  2\n</sub>O", "H2O")]
    [InlineData("10<sup>5</sup> and 10<sup>\u22123</sup>", "10^5 and 10^\u22123")]
    [InlineData("R<sup>2</sup>, <sup>13</sup>C, 19<sup>th</sup>, 5 <sup>3</sup>", "R2, 13C, 19th, 5 3")]
    [InlineData("a <i>b</i> <b class=\"x\">c</b><em>d</em>", "a b cd")]
    [InlineData("<jats:italic>E. coli</jats:italic> &amp; <scp>DNA</scp>", "E. coli & DNA")]
    [InlineData("&lt;script&gt;", "<script>")]
    [InlineData("&amp;lt;i&amp;gt;", "&lt;i&gt;")]
    [InlineData("Let's <think> about List<T> and a<b, p < 0.05, <|endoftext|>, <s>, <a@b.c>",
        "Let's <think> about List<T> and a<b, p < 0.05, <|endoftext|>, <s>, <a@b.c>")]
    [InlineData("x <b and c> y </b>", "x <b and c> y")]
    [InlineData("<i> without an end, <title> too", "<i> without an end, <title> too")]
    [InlineData("<script>alert(1)</script><img src=x onerror=\"alert(1)\">!", "<script>alert(1)</script>!")]
    [InlineData("a<!-- hidden <i> -->b<![CDATA[<c> &amp;]]>d", "ab<c> &amp;d")]
    [InlineData("a<!-- no end", "a<!-- no end")]
    [InlineData("one<br/>two<p>three</p>four", "one two three four")]
    [InlineData("$a<b$ &lt; $c$", "$a<b$ < $c$")]
    public void A_line_is_made_of_a_fragment(string markup, string? text) => Assert.Equal(text, MarkupText.Line(markup));

    [Theory]
    [InlineData("<p>One\n   two.</p><p>Three.</p>", "One two.\n\nThree.")]
    [InlineData("<P>One<P>Two", "One\n\nTwo")]
    [InlineData("One.<br>Two.<br><br>Three.", "One. Two.\n\nThree.")]
    [InlineData("One &amp; one.\n\nTwo.", "One & one.\n\nTwo.")]
    [InlineData("<jats:title>Abstract</jats:title><jats:p>Text.</jats:p>", "Text.")]
    [InlineData("<title>Abstract:</title><sec><title>Aim</title><p>We.</p></sec><sec><title>Why?</title><p>So.</p></sec>", "Aim: We.\n\nWhy? So.")]
    [InlineData("<ul><li>a</li><li><p>b</p></li></ul>c", "• a\n\n• b\n\nc")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc")]
    [InlineData("<p>Is <jats:disp-formula><jats:tex-math>$$x$$</jats:tex-math></jats:disp-formula> so</p>", "Is $x$ so")]
    public void Paragraphs_are_made_of_a_fragment(string markup, string text) => Assert.Equal(text, MarkupText.Paragraphs(markup));

    [Theory]
    [InlineData("A &amp;amp; B", "A & B")]
    [InlineData("&lt;i&gt;E. coli&lt;/i&gt;", "E. coli")]
    [InlineData("&amp;lt;0.05 List&lt;T&gt;", "<0.05 List<T>")]
    [InlineData("<p>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</p>", "One\n\nTwo")]
    public void Text_that_was_escaped_twice_is_read_twice(string markup, string text) =>
        Assert.Equal(text, MarkupText.Paragraphs(markup, isEscapedTwice: true));

    [Theory]
    [InlineData("<mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup>", "x^2")]
    [InlineData("<msubsup> <mi>η</mi> <mi>p</mi> <mn>2</mn> </msubsup>", "η_p^2")]
    [InlineData("<mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mi>b</mi></mfrac>", "(a+1)/b")]
    [InlineData("<mfrac><mrow><mo>(</mo><mi>a</mi><mo>)</mo><mo>(</mo><mi>c</mi><mo>)</mo></mrow><mi>b</mi></mfrac>", "((a)(c))/b")]
    [InlineData("<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>", "∑_(i=1)^n")]
    [InlineData("<msqrt><mi>x</mi><mo>+</mo><mi>y</mi></msqrt>", "√(x+y)")]
    [InlineData("<mi>sin</mi><mo>\u2061</mo><mi>x</mi>", "sin x")]
    [InlineData("<msup><mn>10</mn><mrow><mo>−</mo><mn>3</mn></mrow></msup>", "10^−3")]
    [InlineData("<mfenced open=\"[\" close=\"]\" separators=\";\"><mi>a</mi><mi>b</mi></mfenced>", "[a;b]")]
    [InlineData("<semantics><mi>x</mi><annotation encoding=\"application/x-tex\">x_{1}</annotation></semantics>", "$x_{1}$")]
    [InlineData("<semantics><mi>x</mi><annotation encoding=\"MathType\">@junk</annotation></semantics>", "x")]
    [InlineData("<mi>a</mi></mrow></mrow><mi>b</mi>", "ab")]
    public void Formulas_become_readable(string math, string text) => Assert.Equal($"is {text} so", MarkupText.Line($"is <math>{math}</math> so"));

    [Fact]
    public void TeX_is_kept_without_its_document()
    {
        const string Formula =
            @"<jats:inline-formula><jats:alternatives><mml:math><mml:mi>x</mml:mi></mml:math><jats:tex-math>\documentclass{minimal}\begin{document}$$x &lt; " +
            @"y$$\end{document}</jats:tex-math></jats:alternatives></jats:inline-formula>";

        Assert.Equal("a $x < y$.", MarkupText.Line($"a {Formula}."));
    }

    [Theory]
    [InlineData("<i a='")]
    [InlineData("<i a=\"x\" ")]
    [InlineData("<")]
    [InlineData("<!--")]
    [InlineData("<![CDATA[")]
    [InlineData("<?xml ")]
    [InlineData("&")]
    [InlineData("&amp;amp;")]
    [InlineData("<sub>")]
    [InlineData("<p>")]
    [InlineData("<title>x</title>")]
    [InlineData("<mml:math><mml:msup><mml:mi>x</mml:mi>")]
    [InlineData("<mml:mfrac><mml:mrow>")]
    [InlineData("<math></math>")]
    [InlineData("<tex-math>")]
    [InlineData("</i>")]
    public void Hostile_text_costs_no_more_than_it_is_long(string part) =>
        Cost.IsLinear(part, 400_000, text => Assert.InRange(MarkupText.Paragraphs(text, isEscapedTwice: true)?.Length ?? 0, 0, 2 * text.Length));

    [Fact]
    public void Any_mixture_is_read()
    {
        string[] parts = ["<", ">", "</", "/>", "i", "sub", "math", "mml:", "msup", "tex-math", "mfenced", " a=\"b\"", "annotation encoding=\"tex\"", "title",
            "li", "&lt;", "&", "<!--", "-->", "x", " ", "\n", "2", "$", "<sup>", "</sup>", "<mml:math>", "</mml:math>", "<mml:mroot>", "</mml:mi>"];
        Gen.Int[0, parts.Length - 1].Array[0, 60].Sample(
            picks =>
            {
                var markup = string.Concat(picks.Select(i => parts[i]));
                var line = MarkupText.Line(markup, isEscapedTwice: true);
                var paragraphs = MarkupText.Paragraphs(markup);
                AssertTidy(line);
                Assert.InRange(line?.Length ?? 0, 0, 2 * markup.Length);
                AssertTidy(paragraphs);
                Assert.Equal(line, MarkupText.Line(markup, isEscapedTwice: true));
            },
            iter: 5000, threads: 1);

        static void AssertTidy(string? text)
        {
            Assert.NotEqual("", text);
            Assert.Equal(text?.Trim(), text);
        }
    }
}
