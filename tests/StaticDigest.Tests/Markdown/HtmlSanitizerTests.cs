using CsCheck;
using StaticDigest.Markdown;
using Xunit;

namespace StaticDigest.Tests.Markdown;

public class HtmlSanitizerTests
{
    [Theory]
    [InlineData("<p>a &lt; b > c</p>\n")]
    [InlineData("<a href=\"https://a.example/?b=c&amp;d\" rel=\"noopener\">x</a><br />")]
    [InlineData("<ol start=\"3\"><li>a</li></ol><pre><code class=\"language-c++\">x</code></pre>")]
    [InlineData("")]
    public void Allowed_markup_is_the_same_string(string html) => Assert.Same(html, HtmlSanitizerRules.Check(html));

    [Theory]
    [InlineData("<script>alert(1)</script>", "alert(1)")]
    [InlineData("<p onclick=\"x\">a</p>", "<p>a</p>")]
    [InlineData("<P>a</P>", "<p>a</p>")]
    [InlineData("<a href=\"javascript:x\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"https://a.example\" target=\"_blank\">a</a>", "<a href=\"https://a.example/\">a</a>")]
    [InlineData("<a href='data:x'>a</a>", "<a>a</a>")]
    [InlineData("<p style=\"color:red\">a<br>b", "<p>a<br />b</p>")]
    [InlineData("<img src=x onerror=x>a", "a")]
    [InlineData("<svg><p>a</p></svg>", "<p>a</p>")]
    [InlineData("</div><p>a</p>", "<p>a</p>")]
    [InlineData("<!-- x --><em>a</em>", "<em>a</em>")]
    [InlineData("<p title=\">\"><script>\">a</p>", "<p></p>&quot;&gt;a")]
    [InlineData("a<", "a&lt;")]
    public void Other_markup_is_rebuilt(string html, string expected)
    {
        var rebuilt = HtmlSanitizerRules.Check(html);
        HtmlProbe.AssertHarmless(rebuilt);
        Assert.True(HtmlSanitizerRules.IsAllowed(rebuilt), rebuilt);
        if (!html.Contains("title", StringComparison.Ordinal))
            Assert.Equal(expected, rebuilt);
    }

    [Fact]
    public void Random_markup_never_passes_unchecked() =>
        NastyText.Choice("<p>", "</p>", "<a href=\"", "https://x.example", "javascript:x", "\"", ">", "<", "<a", " rel=\"noopener\"", "</a>", "<script>",
            "<svg>", "<b>", " onclick=\"x\"", "=", "'", "text", "<!--", "-->", "<table>", "<td>", "</td>", "<ol start=\"", "12", "<math>", "<template>",
            "&quot;")
            .Array[0, 14].Select(string.Concat).Sample(
                html =>
                {
                    var result = HtmlSanitizerRules.Check(html);
                    HtmlProbe.AssertHarmless(result);
                    Assert.True(HtmlSanitizerRules.IsAllowed(result), result);
                },
                iter: 3_000,
                threads: 1);

    [Fact]
    public void Deep_markup_is_flattened()
    {
        var html = string.Concat(Enumerable.Repeat("<blockquote>", 300)) + "x";
        Assert.True(HtmlSanitizerRules.IsAllowed(HtmlSanitizerRules.Check(html)));
    }
}
