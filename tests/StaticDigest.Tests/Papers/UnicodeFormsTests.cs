using CsCheck;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Papers.Cleaning.Tex;
using Xunit;

namespace StaticDigest.Tests.Papers;

public class UnicodeFormsTests
{
    // The real data of the test host is the reference; the product runs without it.
    [Fact]
    public void Composition_is_that_of_Unicode() =>
        Gen.String["aeoiuAEOÂêüøsznưạ가각 ぱαι\u0301\u0300\u0302\u0323\u0327\u0308\u030c\u031b\u0345\u0304"].Sample(
            text => Assert.Equal($"x{text}".Normalize(), UnicodeForms.Compose($"x{text}")), iter: 5000, threads: 1);

    [Fact]
    public void Every_composed_letter_is_made_of_its_parts()
    {
        foreach (var ((letter, mark), composed) in UnicodeCompositions.Composed)
            Assert.Equal($"{letter}{mark}".Normalize(), composed.ToString());
    }

    [Theory]
    [InlineData("ＡＢ１２ 𝐁𝐨𝐥𝐝 𝟜 x²", "ab12bold4x2")]
    [InlineData("Việt Ångström Pléiades", "vietangstrompleiades")]
    [InlineData("か\u3099く", "かく")]
    [InlineData("Vie\u0302\u0323t", "viet")]
    public void Keys_know_plain_letters(string title, string expected) => Assert.Equal(expected, TitleKey.Of(title));
}
