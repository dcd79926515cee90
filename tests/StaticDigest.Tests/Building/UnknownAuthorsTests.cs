using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Building;

/// <summary>Lists that name the first authors and say neither who the others are nor how many.</summary>
public class UnknownAuthorsTests
{
    [Theory]
    [InlineData("listings/a.md", "- Devlin, J., Chang, M. et al. [A Paper of Things](https://arxiv.org/abs/2604.00001). 2026.",
        "J. Devlin, M. Chang and others")]
    [InlineData("listings/a.bib", "@misc{a, title = {A Paper of Things}, author = {Ada Lovelace and others}, eprint = {2604.00001}}",
        "Ada Lovelace and others")]
    [InlineData("listings/a.csv", "Title,Authors,arXiv ID\nA Paper of Things,\"Lovelace, A.; Hopper, G.; et al.\",2604.00001",
        "A. Lovelace, G. Hopper and others")]
    [InlineData("listings/a.ris", "TY  - JOUR\nTI  - A Paper of Things\nAU  - Lovelace, Ada\nAU  - et al.\nN1  - arXiv:2604.00001\nER  - ",
        "Ada Lovelace and others")]
    [InlineData(
        "listings/a.html",
        "<div class=\"csl-entry\">A. Lovelace <i>et al.</i>, “A Paper of Things,” 2026. <a href=\"https://arxiv.org/abs/2604.00001\">here</a></div>",
        "A. Lovelace and others")]
    [InlineData("listings/a.jsonl", """{"title":"A Paper of Things","id":"2604.00001","authors":["A B","C D","E F","G H"],"more_authors":true}""",
        "A B, C D, E F and others")]
    public void No_number_is_claimed_anywhere(string path, string text, string byline)
    {
        var site = TestSite.Build($"-- {path} --\n{text}\n");

        Assert.Contains(byline, site["feed.json"], StringComparison.Ordinal);
        Assert.Contains(" and others</p>", site["papers/2604.00001/index.html"], StringComparison.Ordinal);
        Assert.Contains(" and others}", site["papers/2604.00001/cite.bib"], StringComparison.Ordinal);
        Assert.All(site.Paths.Where(file => file.EndsWith(".html", StringComparison.Ordinal)),
            file => Assert.DoesNotContain("and 1 more", site[file], StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_that_names_all_goes_before_one_that_is_cut_and_a_number_before_none()
    {
        const string Cut = """{"title":"A Paper of Things","id":"2604.00001","authors":["Ada Lovelace"],"more_authors":true}""";
        const string Whole = """{"title":"A Paper of Things","id":"2604.00001","authors":["Ada Lovelace","Grace Hopper"]}""";
        const string Counted = """{"title":"A Paper of Things","id":"2604.00001","author_count":3}""";

        Assert.Contains("Ada Lovelace, Grace Hopper<", Built($"{Cut}\n{Whole}")["feed.json"], StringComparison.Ordinal);
        Assert.Contains("Ada Lovelace and 2 more", Built($"{Cut}\n{Counted}")["feed.json"], StringComparison.Ordinal);
    }

    private static TestSite Built(string lines) => TestSite.Build($"-- listings/a.jsonl --\n{lines}\n");
}
