using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Site;

/// <summary>Pages that the owner wrote: their titles, and how a reader comes to them.</summary>
public sealed class OwnPagesTests
{
    [Theory]
    [InlineData("---\ntitle: Reading group\n---\nWe meet on *Tuesdays*.\n", "Reading group", "footer")]
    [InlineData("---\ntitle: Reading group\nnav: true\n---\nWe meet.\n", "Reading group", "header")]
    [InlineData("---\ntitle: Reading group\nnav: false\n---\nWe meet.\n", "Reading group", "")]
    [InlineData("---\r\nnav: header\r\n---\r\n# The group\r\n\r\nWe meet.\n", "The group", "header")]
    [InlineData("# The group\n\nWe meet.\n", "The group", "footer")]
    [InlineData("We meet.\n", "reading group", "footer")]
    public void A_page_has_the_title_of_its_front_matter_and_is_linked(string markdown, string title, string place)
    {
        var site = TestSite.Build($"-- pages/reading-group.md --\n{markdown}");

        Assert.Empty(site.Diagnostics);
        var page = site["reading-group/index.html"];
        Assert.Contains($">{title}</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("title:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("nav:", page, StringComparison.Ordinal);
        var home = site["index.html"];
        int header = home.IndexOf("</header>", StringComparison.Ordinal), footer = home.IndexOf("<footer", StringComparison.Ordinal);
        int link = home.IndexOf($"reading-group/\">{title}</a>", StringComparison.Ordinal);
        Assert.Equal(place, link < 0 ? "" : link < header ? "header" : link > footer ? "footer" : "between");
    }

    [Fact]
    public void Front_matter_that_is_broken_is_told_and_not_shown()
    {
        var site = TestSite.Build("-- pages/a.md --\n---\ntitle: Group: autumn\n---\nWe meet.\n");

        var diagnostic = Assert.Single(site.Diagnostics);
        Assert.Equal(("SD0526", "pages/a.md", 2), (diagnostic.Code, diagnostic.Where.Path, diagnostic.Where.Line));
        Assert.DoesNotContain("autumn", site["a/index.html"], StringComparison.Ordinal);
    }
}
