using StaticDigest.Markdown;
using StaticDigest.Summaries;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Summaries;

/// <summary>The line that says what is new, as pages show it.</summary>
public sealed class PaperGistTests
{
    private const string Text = "Matching is hard & slow. We propose a matcher with cost $O(n)$ for \\<b> & *all* sizes. It works.";

    private static string Site(string line, string page) => TestSite.OfListing(line)[page];

    private static string Line(string fields) =>
        $$"""
        {"id":"arxiv:2604.00001","title":"A matcher","featured":"2026-04-17",
        "abstract":"Matching is hard. We propose a matcher with cost $x^2$ for a<b & all. It works."{{fields}}}
        """.ReplaceLineEndings("");

    [Fact]
    public void On_its_own_page_the_sentence_is_marked_and_not_repeated()
    {
        var page = Site(Line(""), "papers/2604.00001/index.html");
        Assert.Contains("<b>We propose a matcher with cost <math", page, StringComparison.Ordinal);
        Assert.Contains("for a&lt;b &amp; all.</b> It works.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"gist\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_by_a_machine_is_labelled_with_its_origin()
    {
        var line = Line(",\"machine_summary\":\"A matcher of square cost.\",\"list\":\"Hugging Face Daily Papers\"");
        var page = Site(line, "papers/2604.00001/index.html");
        Assert.Contains("A matcher of square cost.", page, StringComparison.Ordinal);
        Assert.Contains("Summary by a machine", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("<abbr title=\"Summary by a machine", Site(line, "index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void In_lists_the_line_stands_before_the_abstract()
    {
        var home = Site(Line(""), "index.html");
        Assert.InRange(home.IndexOf("<span class=\"gist\"", StringComparison.Ordinal), 1, home.IndexOf("Matching is hard.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("We propose a matcher with cost $O(n)$ for \\<b> & *all* sizes.", true)]
    [InlineData("… with cost $O(n)$ for \\<b> & *all* sizes.", true)]
    [InlineData("not there", false)]
    public void What_stands_in_the_text_is_marked(string line, bool isMarked)
    {
        var body = MarkdownHtml.Render(MarkdownText.Escape(Text));
        var marked = new PaperGist(line, IsByMachine: false, "").MarkIn(body).Value;
        Assert.Equal(isMarked, marked.Contains("<b>", StringComparison.Ordinal));
        Assert.Equal(body.Value, marked.Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal));
    }
}
