using System.Text.RegularExpressions;
using CsCheck;
using StaticDigest.Features.Citations;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Tests.Markdown;
using Xunit;

namespace StaticDigest.Tests.Features.Citations;

public partial class TexEscapeTests
{
    [Theory]
    [InlineData("Plain words", "Plain words")]
    [InlineData("50% of $5 & #1_2", "50\\% of \\$5 \\& \\#1\\_2")]
    [InlineData("Gödel, Erdős, Çelik, Šimon", "G{\\\"{o}}del, Erd{\\H{o}}s, {\\c{C}}elik, {\\v{S}}imon")]
    [InlineData("Ångström, naïve, Łukasz, Groß", "{\\r{A}}ngstr{\\\"{o}}m, na{\\\"{\\i}}ve, {\\L}ukasz, Gro{\\ss}")]
    [InlineData("a–b—c “d” ‘e’", "a--b---c ``d'' `e'")]
    [InlineData("\\input{/etc/passwd}", "\\textbackslash{}input\\textbraceleft{}/etc/passwd\\textbraceright{}")]
    [InlineData("数学 α", "数学 α")]
    public void Text_is_escaped(string text, string tex) => Assert.Equal(tex, TexEscape.Text(text));

    [Theory]
    [InlineData("Scaling with BERT and MambaRec in 3D", "Scaling with {BERT} and {MambaRec} in {3D}")]
    [InlineData("On $\\ell_2$ and $x^{2}$", "On $\\ell_2$ and $x^{2}$")]
    [InlineData("Bad $\\input{x}$ math", "Bad {inputx} math")]
    [InlineData("Costs $5 and $6", "Costs \\$5 and \\$6")]
    public void Titles_keep_their_math_and_their_capitals(string title, string tex)
    {
        var escaped = TexEscape.Title(title);
        if (title.StartsWith("Bad", StringComparison.Ordinal))
            Assert.DoesNotContain("\\input", escaped, StringComparison.Ordinal);
        else
            Assert.Equal(tex, escaped);
    }

    [Theory]
    [InlineData("https://a.example/x_y~z", "https://a.example/x_y~z")]
    [InlineData("https://a.example/%7Bx}#y", "https://a.example/\\%7Bx\\%7D\\#y")]
    public void Addresses_hold_no_brace(string url, string tex) => Assert.Equal(tex, TexEscape.Url(url));

    [Fact]
    public void Braces_are_balanced_and_only_known_commands_are_left_whatever_the_text() =>
        NastyText.Any.Sample(text =>
        {
            foreach (var tex in new[] { TexEscape.Text(text), TexEscape.Title(text), TexEscape.Url(text) })
                AssertHarmless(tex);
        }, iter: 5_000);

    [Theory]
    [InlineData("Gödel, Erdős, Çelik, Šimon, Łukasz, Groß, Ångström")]
    [InlineData("50% of #1_2 & more")]
    [InlineData("a {set} of {b, c} and a\\b")]
    [InlineData("(_Ünïcode ^ 数学 α")]
    [InlineData("C++ [x](y) a<b>c | d")]
    public void What_is_escaped_is_read_back(string text) => Assert.Equal(text, PaperText.CleanTitle(TexEscape.Text(text), EntryText.Tex));

    private static void AssertHarmless(string tex)
    {
        int depth = 0;
        for (int i = 0; i < tex.Length; i++)
        {
            depth += tex[i] == '{' ? 1 : tex[i] == '}' ? -1 : 0;
            Assert.True(depth >= 0, tex);
        }

        Assert.Equal(0, depth);
        Assert.DoesNotContain(Commands().Matches(tex),
            command => command.Value is "\\input" or "\\write" or "\\include" or "\\def" or "\\catcode" or "\\csname");
    }

    [GeneratedRegex("\\\\[A-Za-z]+", RegexOptions.None, 30_000)]
    private static partial Regex Commands();
}
