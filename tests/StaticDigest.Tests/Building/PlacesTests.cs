using System.Text;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Building;

/// <summary>Files that want one path, or a file where another needs a folder.</summary>
public class PlacesTests
{
    [Theory]
    [InlineData("pages/foo.md", "static/foo", "foo")]
    [InlineData("pages/foo.md", "static/FOO", "FOO")]
    [InlineData("pages/foo.md", "static/foo/index.html", "foo/index.html")]
    [InlineData("pages/foo.md", "static/Foo/Index.html", "Foo/Index.html")]
    [InlineData("static/a", "static/a/b/c.txt", "a/b/c.txt")]
    [InlineData("static/A.txt", "static/a.txt", "a.txt")]
    public void The_first_is_published_and_the_other_reported(string first, string second, string path)
    {
        var site = TestSite.Build([.. ((string[])[first, second]).Select(file => new StaticDigest.InputFile(file, Encoding.UTF8.GetBytes("text")))]);

        var diagnostic = Assert.Single(site.Diagnostics, diagnostic => diagnostic.Code == "SD0501");
        Assert.Equal(second, diagnostic.Where.Path);
        Assert.Contains($"`{path}` is claimed by {first} and by {second}", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("static/papers")]
    [InlineData("static/Topics")]
    [InlineData("static/index.html/a.txt")]
    public void A_page_of_the_site_is_published_before_a_file(string file)
    {
        var site = TestSite.Build(
            [new("listings/a.jsonl", Encoding.UTF8.GetBytes("{\"title\":\"A paper of some kind\",\"date\":\"2024-01-02\"}")),
                new(file, Encoding.UTF8.GetBytes("text"))]);

        Assert.Equal(file, Assert.Single(site.Diagnostics, diagnostic => diagnostic.Code == "SD0501").Where.Path);
    }
}
