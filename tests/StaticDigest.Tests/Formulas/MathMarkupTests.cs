using StaticDigest.Formulas;
using Xunit;

namespace StaticDigest.Tests.Formulas;

public class MathMarkupTests
{
    [Theory]
    [InlineData("<math><mi>x</mi></math>", "<math><mi>x</mi></math>")]
    [InlineData("<math><mo fence=\"true\" form=\"prefix\">(</mo></math>", "<math><mo form=\"prefix\">(</mo></math>")]
    [InlineData("<math style=\"display:block math;\" display=\"block\"></math>", "<math display=\"block\"></math>")]
    [InlineData("<math><mi onclick=\"alert(1)\" href=\"javascript:x\" id=\"main\">x</mi></math>", "<math><mi>x</mi></math>")]
    [InlineData("<math><mspace width=\"1em\"></mspace><mspace width=\"99em\"></mspace><mspace width=\"-1em\"></mspace></math>",
        "<math><mspace width=\"1em\"></mspace><mspace></mspace><mspace></mspace></math>")]
    [InlineData("<math><mi class=\"tml-prime skip\" style=\"position:fixed;math-depth:0;\">x</mi></math>",
        "<math><mi class=\"tml-prime tml-depth-0\">x</mi></math>")]
    [InlineData("<math><mi>&lt;&amp;&#x27;&quot;</mi></math>", "<math><mi>&lt;&amp;'\"</mi></math>")]
    [InlineData("<math><mo><mpadded><mi>arg</mi></mpadded><mspace></mspace>min</mo></math>", "<math><mo>argmin</mo></math>")]
    [InlineData("<math><mn scriptlevel=\"2\">1</mn></math>", "<math><mn class=\"tml-depth-2\">1</mn></math>")]
    [InlineData("<math><mi>𝐱</mi></math>", "<math><mi>𝐱</mi></math>")]
    public void Allowed_markup_passes_and_the_rest_of_its_attributes_is_dropped(string markup, string expected) =>
        Assert.Equal(expected, MathMlSanitizer.Check(markup, out _));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("<mi>x</mi>")]
    [InlineData("<math><script>x</script></math>")]
    [InlineData("<math><a>x</a></math>")]
    [InlineData("<math><mi>x</math>")]
    [InlineData("<math><mi>x</mi>")]
    [InlineData("<math><mi>x</mi></math><p>y</p>")]
    [InlineData("<math></math>text")]
    [InlineData("<math><math></math></math>")]
    [InlineData("<math><mi>a>b</mi></math>")]
    [InlineData("<math><mi>&copy;</mi></math>")]
    [InlineData("<math><mi>& </mi></math>")]
    [InlineData("<math><mi class=x>y</mi></math>")]
    [InlineData("<math><mi class=\"x>y</mi></math>")]
    [InlineData("<math><annotation-xml>x</annotation-xml></math>")]
    [InlineData("<math><mi>a\u202eb</mi></math>")]
    [InlineData("<math><mi>a\0b</mi></math>")]
    public void Anything_else_fails(string markup)
    {
        Assert.Null(MathMlSanitizer.Check(markup, out var problem));
        Assert.NotNull(problem);
    }
}
