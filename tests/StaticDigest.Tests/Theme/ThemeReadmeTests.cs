using System.Text.RegularExpressions;
using StaticDigest.Features;
using StaticDigest.Tests.Support;
using StaticDigest.Theme;
using Xunit;

namespace StaticDigest.Tests.Theme;

/// <summary>What templates can use is documented in theme/README.md, no more and no less.</summary>
public partial class ThemeReadmeTests
{
    private static readonly string s_readme = File.ReadAllText(Repository.PathOf("theme/README.md"));

    public static TheoryData<string> Views => [.. FeatureList.Views.All.Select(shape => shape.Type.Name)];

    [Theory]
    [MemberData(nameof(Views))]
    public void Every_value_of_a_view_is_documented(string view)
    {
        var shape = FeatureList.Views.All.Single(shape => shape.Type.Name == view);
        int start = s_readme.IndexOf($"\n### {view}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"theme/README.md has no section {view}");
        int end = s_readme.IndexOf("\n### ", start + 1, StringComparison.Ordinal);
        var section = end < 0 ? s_readme[start..] : s_readme[start..end];

        Assert.Equal(shape.Members.Order(StringComparer.Ordinal), Row().Matches(section).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_layout_and_partial_is_listed()
    {
        foreach (var folder in (string[])["layouts", "partials"])
        {
            foreach (var file in Directory.EnumerateFiles(Repository.PathOf($"theme/{folder}"), "*.html").Select(Path.GetFileNameWithoutExtension))
                Assert.Contains($"| `{file}` |", s_readme, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"^\| `(?<name>[a-z_0-9]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
