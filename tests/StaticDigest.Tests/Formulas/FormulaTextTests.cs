using StaticDigest.Formulas;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Formulas;

/// <summary>What listings do to TeX, and the formulas of real papers.</summary>
public class FormulaTextTests
{
    [Theory]
    [InlineData("(0,1)", "(0, 1)")]
    [InlineData("1,2,3", "1, 2, 3")]
    [InlineData("10,000", "10,000")]
    [InlineData("1,000,000", "1,000,000")]
    [InlineData("1000,200", "1000, 200")]
    [InlineData("x,1", "x,1")]
    [InlineData(@"15\\%", @"15\%")]
    public void Numbers_in_lists_are_told_from_long_numbers(string tex, string repaired) => Assert.Equal(repaired, FormulaText.Repair(tex));

    [Fact]
    public void Formulas_of_real_papers_are_typeset()
    {
        using var typesetter = new Typesetter();
        string[] formulas = [.. Fixture.Text("Formulas/abstracts.txt").Split('\n').Where(line => line.Length > 0)];

        Assert.Equal([], formulas.Where(formula => typesetter.Typeset(new Formula(formula, false)).Markup is null));
    }
}
