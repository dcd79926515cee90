using Xunit;

namespace StaticDigest.Tests.Building;

public class OutputPathTests
{
    [Theory]
    [InlineData("index.html")]
    [InlineData(".nojekyll")]
    [InlineData("paper/arxiv-2401.01234/index.md")]
    [InlineData("tag/größe/index.html")]
    [InlineData("console/common/nul-set.html")]
    public void Ordinary_paths_are_safe(string path) => Assert.True(OutputPath.IsSafe(path));

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData(".")]
    [InlineData("../a")]
    [InlineData("a/../b")]
    [InlineData("a/./b")]
    [InlineData("a\\b")]
    [InlineData("C:/a")]
    [InlineData("a:stream")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a./b")]
    [InlineData("a /b")]
    [InlineData("aux")]
    [InlineData("a/NUL.html")]
    [InlineData("com1.tar.gz")]
    [InlineData(".staticdigest/manifest")]
    [InlineData(".StaticDigest2")]
    public void Dangerous_paths_are_not(string path) => Assert.False(OutputPath.IsSafe(path));

    [Fact]
    public void A_segment_has_at_most_200_bytes_of_valid_text()
    {
        Assert.True(OutputPath.IsSafe(new string('a', 200)));
        Assert.False(OutputPath.IsSafe(new string('a', 201)));
        Assert.False(OutputPath.IsSafe(new string('ä', 101)));
        Assert.True(OutputPath.IsSafe("\ud83d\ude00"));
        Assert.False(OutputPath.IsSafe("a\ud83d"));
        Assert.False(OutputPath.IsSafe("\ude00a"));
    }
}
