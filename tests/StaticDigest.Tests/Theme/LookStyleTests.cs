using StaticDigest.Settings;
using StaticDigest.Tests.Support;
using StaticDigest.Theme;
using Xunit;

namespace StaticDigest.Tests.Theme;

public sealed class LookStyleTests
{
    [Fact]
    public void Without_settings_the_style_sheet_stays_as_it_is()
    {
        Assert.Equal("", LookStyle.Of(new LookSettings()));
    }

    [Theory]
    [InlineData("#ffff00")]
    [InlineData("#000000")]
    [InlineData("#ffffff")]
    [InlineData("#1d6fd1")]
    [InlineData("#8c1d2f")]
    public void Any_accent_can_be_read_on_light_and_on_dark_paper(string accent)
    {
        var text = LookStyle.Of(new LookSettings { Accent = accent });
        int start = text.IndexOf("light-dark(#", StringComparison.Ordinal) + "light-dark(".Length;
        var light = Colour.Parse(text.Substring(start, 7));
        var dark = Colour.Parse(text.Substring(start + 8, 7));

        Assert.InRange(light.ContrastTo(Colour.Parse("#fbfaf6")), 4.5, 21);
        Assert.InRange(dark.ContrastTo(Colour.Parse("#161513")), 4.5, 21);
    }

    [Fact]
    public void Five_values_give_a_digest_its_own_face()
    {
        var site = TestSite.OfListing(
            "{\"id\":\"2401.00001\",\"title\":\"The first paper of all\",\"date\":\"2024-01-02\"}\n",
            "look: { accent: \"#1d6fd1\", fonts: \"Literata, 'Noto Serif SC'\", radius: 6, logo: logo.svg, density: titles }\n");
        var home = site["index.html"];
        var style = site[site.Paths.Single(file => file.StartsWith("assets/site.", StringComparison.Ordinal))];

        Assert.Contains("data-density=\"titles\"", home, StringComparison.Ordinal);
        Assert.Contains("<img src=\"/d/logo.svg\" alt=\"\"", home, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"preload\"", home, StringComparison.Ordinal);
        Assert.Empty(site.Diagnostics);
        Assert.Contains("--radius:6px", style, StringComparison.Ordinal);
        Assert.Contains("(prefers-contrast:no-preference)", style.Replace(": ", ":", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\"Literata\",\"Noto Serif SC\"", style, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accent: red")]
    [InlineData("fonts: \"x;}body{\"")]
    [InlineData("radius: 90")]
    [InlineData("logo: ../secret.svg")]
    [InlineData("density: loose")]
    public void A_value_that_cannot_be_meant_is_refused_with_a_diagnostic(string line)
    {
        var site = TestSite.OfListing("", $"look:\n  {line}\n");

        Assert.Contains(site.Diagnostics, diagnostic => diagnostic.Where.Line == 2);
    }
}
