using StaticDigest.Papers;
using Xunit;

namespace StaticDigest.Tests.Papers;

public class PersonNameTests
{
    [Theory]
    [InlineData("Ada Lovelace", "Ada", "Lovelace", "")]
    [InlineData("Stephen G. Wilson", "Stephen G.", "Wilson", "")]
    [InlineData("Aäron van den Oord", "Aäron", "van den Oord", "")]
    [InlineData("Yann Le Cun", "Yann Le", "Cun", "")]
    [InlineData("Martin L. King, Jr.", "Martin L.", "King", "Jr.")]
    [InlineData("Martin L. King Jr.", "Martin L.", "King", "Jr.")]
    [InlineData("King, Martin", "Martin", "King", "")]
    [InlineData("Plato", "", "Plato", "")]
    [InlineData("van Gogh", "van", "Gogh", "")]
    [InlineData("李 明", "李", "明", "")]
    [InlineData("", "", "", "")]
    [InlineData(",", "", ",", "")]
    public void A_name_is_cut_into_its_parts(string name, string given, string family, string suffix) =>
        Assert.Equal(new PersonName(given, family, suffix), PersonName.Parse(name));

    [Fact]
    public void Particles_do_not_decide_the_place_in_an_index() =>
        Assert.Equal("Oord Aäron", PersonName.Parse("Aäron van den Oord").SortKey());
}
