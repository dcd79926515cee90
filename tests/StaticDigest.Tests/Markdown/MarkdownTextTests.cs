using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using StaticDigest.Markdown;
using StaticDigest.Papers.Cleaning.Tex;
using Xunit;

namespace StaticDigest.Tests.Markdown;

public class MarkdownTextTests
{
    [Theory]
    [MemberData(nameof(Payloads.All), MemberType = typeof(Payloads))]
    public void Any_text_is_shown_as_it_is(string text) => AssertShown(text);

    [Theory]
    [MemberData(nameof(Payloads.All), MemberType = typeof(Payloads))]
    public void Any_text_is_read_back(string text) => Assert.Equal(text, MarkdownPlainText.Read(MarkdownText.Escape(text)));

    [Theory]
    [InlineData("Write to <2@example.org> or <a@example.org>")]
    [InlineData("$<2=@x>`")]
    [InlineData("p <0.05 @ x > 1")]
    public void An_address_between_angles_is_no_link(string text) => AssertShown(text);

    [Theory]
    [InlineData("Code: https://github.com/a/b.", "https://github.com/a/b")]
    [InlineData("(see https://a.org/b_(c), and https://a.org/d)", "https://a.org/b_(c) https://a.org/d")]
    [InlineData("[https://a.org/x], *http://b.org/y*; 'https://c.org/z'!", "https://a.org/x http://b.org/y https://c.org/z")]
    [InlineData("https://a.org/?q=1&amp=2&lt;=3#part and https://a.org/a_b__c~d^e|f", "https://a.org/?q=1&amp=2&lt;=3#part https://a.org/a_b__c~d^e")]
    [InlineData("$\\text{https://a.org/x}$ and $x$", "")]
    [InlineData("代码见https://github.com/a/b，数据见https://a.org/d。", "https://github.com/a/b https://a.org/d")]
    [InlineData("It goes on: https://a.org/long…", "")]
    [InlineData("https://github.com/ owner/name", "")]
    [InlineData("https://user@a.org/x http:// https:/a httpsx://a", "")]
    public void Addresses_are_links(string text, string expected)
    {
        var html = MarkdownHtml.Render(MarkdownText.Escape(text)).Value;
        var links = new HtmlParser().ParseDocument(html).QuerySelectorAll("a");

        Assert.Equal(expected, string.Join(' ', links.Select(link => link.TextContent)));
        Assert.All(links, link => Assert.Equal("nofollow ugc", link.GetAttribute("rel")));
        Assert.Equal(text, MarkdownPlainText.Read(MarkdownText.Escape(text)));
    }

    [Fact]
    public void Text_put_together_at_random_is_shown_and_read_back() =>
        NastyText.Any.Sample(
            text =>
            {
                AssertShown(text);
                Assert.Equal(text, MarkdownPlainText.Read(MarkdownText.Escape(text)));
            },
            iter: 3_000,
            threads: 1);

    [Fact]
    public void What_no_document_may_hold_is_replaced() =>
        Assert.Equal("x\ufffdy\ufffd", MarkdownPlainText.Read(MarkdownText.Escape("x\ud83dy\0")));

    [Fact]
    public void Ordinary_text_stays_readable() =>
        Assert.Equal(
            "R\\&D reaches 3.5% (p < 0.1, a = b) - see x_1 & $x_i$; it costs \\$5.",
            MarkdownText.Escape("R&D reaches 3.5% (p < 0.1, a = b) - see x_1 & $x_i$; it costs $5."));

    [Fact]
    public void Money_on_both_sides_of_a_sentence_is_no_math() =>
        Assert.Equal("It is \\$10. It costs 5\\$ and $x$ more.", MarkdownText.Escape("It is $10. It costs 5$ and $x$ more."));

    private static void AssertShown(string text)
    {
        var html = MarkdownHtml.Render(MarkdownText.Escape(text)).Value;
        Assert.True(HtmlSanitizerRules.IsAllowed(html), html);
        var body = new HtmlParser().ParseDocument(html).Body!;
        Assert.All(body.QuerySelectorAll("*"),
            element =>
                Assert.True(element.LocalName is "p" or "span" || element is IHtmlAnchorElement { Relation: "nofollow ugc", Href: ['h', 't', 't', 'p', ..] },
                    html));
        Assert.Equal(Collapse(Shown(text)), Collapse(body.TextContent));
    }

    // What a reader sees: math without its dollars, an escaped dollar as a dollar.
    private static string Shown(string text)
    {
        var shown = new System.Text.StringBuilder();
        var math = MathText.Find(text);
        for (int i = 0; i < text.Length;)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '$')
            {
                shown.Append('$');
                i += 2;
            }
            else if (text[i] == '$' && math.Exists(span => span.Start == i) && MathSpans.TryMatch(text.AsSpan(i), out int width, out int length)
                && !text.Substring(i, length).Any(c => char.IsControl(c) || char.IsSurrogate(c)))
            {
                shown.Append(text, i + width, length - 2 * width);
                i += length;
            }
            else
            {
                shown.Append(text[i++]);
            }
        }

        return shown.ToString();
    }

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
