using StaticDigest.Markdown;
using Xunit;

namespace StaticDigest.Tests.Markdown;

public class MarkdownHtmlTests
{
    [Theory]
    [InlineData("a *b* **c** `d`", "<p>a <em>b</em> <strong>c</strong> <code>d</code></p>\n")]
    [InlineData("let $a_1<b$ and $$c$$", "<p>let <span class=\"math\">a_1&lt;b</span> and <span class=\"math display\">c</span></p>\n")]
    [InlineData("the group $ A_n $", "<p>the group <span class=\"math\">A_n</span></p>\n")]
    [InlineData("$ 5 for x_1 and $ 6", "<p>$ 5 for x_1 and $ 6</p>\n")]
    [InlineData("$5 and $6", "<p>$5 and $6</p>\n")]
    [InlineData("\\$x$", "<p>$x$</p>\n")]
    [InlineData("$$$$ $$$x$$$", "<p>$$$$ $$$x$$$</p>\n")]
    [InlineData("[x](https://a.example/b)", "<p><a href=\"https://a.example/b\" rel=\"noopener\">x</a></p>\n")]
    [InlineData("<https://a.example/b>", "<p><a href=\"https://a.example/b\" rel=\"nofollow ugc\">https://a.example/b</a></p>\n")]
    [InlineData("[x](mailto:a@b.example)", "<p><a href=\"mailto:a@b.example\">x</a></p>\n")]
    [InlineData("![alt *text*](https://a.example/b.png)", "<p>alt <em>text</em></p>\n")]
    [InlineData("[x](/relative)", "<p>x</p>\n")]
    [InlineData("a\n\n<b>c</b>", "<p>a</p>\n<p>&lt;b&gt;c&lt;/b&gt;</p>\n")]
    [InlineData("# a\n\n#\n\n### ![](x)\n\n### b", "<h2>a</h2>\n<h3>b</h3>\n")]
    [InlineData("", "")]
    [InlineData(" \n", "")]
    public void Markdown_is_rendered(string markdown, string expected) => Assert.Equal(expected, MarkdownHtml.Render(markdown).Value);

    [Theory]
    [InlineData("- a\n- b\n\n3. c\n\n> d\n\n# e\n\n---\n\nf  \ng")]
    [InlineData("| a | b |\n|:--|--:|\n| 1 | 2 |")]
    [InlineData("```python\nx < 1\n```\n\n    code")]
    [InlineData("~~a~~ b^c^ d~e~ ==f== ++g++")]
    public void Everything_that_notes_may_use_takes_the_fast_way(string markdown)
    {
        var html = MarkdownHtml.Render(markdown).Value;
        Assert.DoesNotContain("style", html, StringComparison.Ordinal);
        Assert.Same(html, HtmlSanitizerRules.Check(html));
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java&#10;script:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](data:text/html,<script>1</script>)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](//evil.example)")]
    [InlineData("[x](http://user:pass@host)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<data:text/html,x>")]
    [InlineData("[x][a]\n\n[a]: javascript:alert(1)")]
    [InlineData("<a href=\"javascript:alert(1)\" onclick=\"x\">x</a>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x](https://a.example \"t\\\" onclick=\\\"x\")")]
    [InlineData("``` \"><script>\nx\n```")]
    [InlineData("[x](mailto:a@b.example\"onclick=x)")]
    public void Nothing_dangerous_passes(string markdown) => HtmlProbe.AssertHarmless(MarkdownHtml.Render(markdown).Value);

    [Fact]
    public void Depth_and_length_cost_no_stack()
    {
        foreach (var piece in (string[])[">", "- ", "[", "*", "**a ", "$", "$a ", "`", "<", "&", "![", "|", "\\", "$$a ", "a_", "[a]("])
            HtmlProbe.AssertHarmless(MarkdownHtml.Render(string.Concat(Enumerable.Repeat(piece, 6_000))).Value);
    }
}
