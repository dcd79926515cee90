using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Theme;

/// <summary>What templates can rely on, tried with a layout of the owner's.</summary>
public sealed class TemplateTests
{
    [Theory]
    [InlineData("null", "no")]
    [InlineData("false", "no")]
    [InlineData("''", "no")]
    [InlineData("'no'", "yes")]
    [InlineData("0", "no")]
    [InlineData("1 - 1", "no")]
    [InlineData("-1", "yes")]
    [InlineData("[]", "no")]
    [InlineData("['']", "yes")]
    [InlineData("head.feeds", "no")]
    [InlineData("head.extra", "no")]
    [InlineData("head.title", "yes")]
    [InlineData("head", "yes")]
    [InlineData("'' || []", "no")]
    [InlineData("'a' && [1]", "yes")]
    [InlineData("!site.author", "yes")]
    public void What_says_nothing_is_false(string condition, string expected)
    {
        Assert.Contains($"<p>{expected} {expected}</p>", NotFound($"<p>{{{{ if {condition} }}}}yes{{{{ else }}}}no{{{{ end }}}} {{{{ ({condition}) ? 'yes' : 'no' }}}}</p>"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_partial_may_be_called_without_an_argument()
    {
        var page = NotFound("<p>{{ partial 'mine' }}|{{ partial 'mine' 'a' }}</p>", "[{{ if it }}{{ it }}{{ else }}nothing{{ end }}]");

        Assert.Contains("<p>[nothing]|[a]</p>", page, StringComparison.Ordinal);
    }

    private static string NotFound(string layout, string partial = "") =>
        MemorySite.Build($"-- digest.yml --\ntitle: A\n-- theme/layouts/404.html --\n{layout}\n-- theme/partials/mine.html --\n{partial}\n")["404.html"];
}
