using System.Text.RegularExpressions;
using CsCheck;
using StaticDigest.Papers.Cleaning;
using Xunit;

namespace StaticDigest.Tests.Papers;

public partial class SlugTests
{
    [Theory]
    [InlineData("Optimal transport", "optimal-transport")]
    [InlineData("  What's in a Prior? Learned — Networks!  ", "whats-in-a-prior-learned-networks")]
    [InlineData("Pléiades, Łódź, Straße, Ångström, Tiến", "pleiades-lodz-strasse-angstrom-tien")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("C++ and C# on .NET", "c-plus-plus-and-c-sharp-on-net")]
    [InlineData("index", "index-1")]
    [InlineData("CON", "con-1")]
    [InlineData("com1", "com1-1")]
    [InlineData("3D vision", "3d-vision")]
    public void Slug_is_readable(string text, string expected) => Assert.Equal(expected, Slug.Of(text));

    [Theory]
    [InlineData("深度学习")]
    [InlineData("")]
    [InlineData("404")]
    [InlineData("—")]
    public void Text_without_latin_letters_gets_a_hash(string text) => Assert.Matches("^x-[0-9a-f]{10}$", Slug.Of(text));

    [Fact]
    public void Long_text_is_cut_between_words()
    {
        Assert.Equal(string.Join('-', Enumerable.Repeat("word", 16)), Slug.Of(string.Join(' ', Enumerable.Repeat("word", 30))));
        Assert.Equal(80, Slug.Of(new string('a', 200)).Length);
    }

    [Fact]
    public void Slug_of_any_text_is_safe_and_stays_itself() =>
        Gen.OneOf(Gen.String, Gen.String["aB3 -'+#é.ßindexcon"]).Sample(text =>
        {
            var slug = Slug.Of(text);
            return Safe().IsMatch(slug) && slug.Length <= 82 && string.Equals(Slug.Of(slug), slug, StringComparison.Ordinal);
        });

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Safe();
}
