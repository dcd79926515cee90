using System.Text;
using StaticDigest.Papers;
using StaticDigest.Sources;
using StaticDigest.Sources.Reading;
using Xunit;

namespace StaticDigest.Tests.Sources.References;

/// <summary>Lists of papers by their addresses: what becomes of a line, a pair of lines, an item.</summary>
public class ReferenceListTests
{
    private const string First = "arxiv:2303.08867", Second = "arxiv:2303.08968";

    private static Batch<Entry> Read(string text, string name = "list.md") =>
        EntryReader.Read(new(name, Encoding.UTF8.GetBytes(text)), new ReadContext(Today: new(2026, 12, 1)));

    private static string Line(Entry entry) =>
        string.Join(" | ", string.Join(' ', entry.Ids), entry.Title ?? "-", string.Join("; ", entry.Authors.Select(author => author.Name)), entry.Venue ?? "-");

    [Theory]
    [InlineData("2303.08867")]
    [InlineData("arXiv:2303.08867v2 [q-fin.TR]")]
    [InlineData("arxiv.org/abs/2303.08867")]
    [InlineData("https://arxiv.org/abs/2303.08867?utm_source=mail&utm_medium=x.")]
    [InlineData("<https://arxiv.org/abs/2303.08867>")]
    [InlineData("- https://www.alphaxiv.org/abs/2303.08867")]
    [InlineData("https://www.google.com/url?q=https://arxiv.org/abs/2303.08867&sa=D")]
    [InlineData("https://web.archive.org/web/2024/https://arxiv.org/abs/2303.08867")]
    [InlineData("Paper: https://arxiv.org/pdf/2303.08867v3.pdf")]
    [InlineData("[1] 2303.08867")]
    [InlineData("[1]: https://arxiv.org/abs/2303.08867")]
    [InlineData("[12/05/2024, 10:11:12] Jane: have you seen https://arxiv.org/abs/2303.08867 ?")]
    [InlineData("Check this out: https://arxiv.org/abs/2303.08867")]
    [InlineData("also https://arxiv.org/abs/2303.08867 is great")]
    public void An_address_without_a_title_is_an_id(string text)
    {
        var entry = Assert.Single(Read(text, "list.txt").Items);

        Assert.Equal(First, Assert.Single(entry.Ids).ToString());
        Assert.Null(entry.Title);
    }

    [Fact]
    public void Several_ids_on_a_line_and_old_ones_and_DOIs_are_papers_each()
    {
        var batch = Read(
            "2303.08867, 2303.08968;2303.09011\r\nhep-th/9901001 math.GT/0309136v2\r\ndoi:10.1038/s41586-021-03819-2, 10.1145/3292500.3330701.\r\nPMID: " +
            "29768149\r\n", "ids.txt");

        Assert.Equal(
            [First, Second, "arxiv:2303.09011", "arxiv:hep-th/9901001", "arxiv:math/0309136", "doi:10.1038/s41586-021-03819-2", "doi:10.1145/3292500.3330701",
                "pubmed:29768149"], batch.Items.Select(entry => entry.Ids[0].ToString()));
        Assert.All(batch.Items, entry => Assert.Single(entry.Ids));
        Assert.Equal([1, 1, 1, 2, 2, 3, 3, 4], batch.Items.Select(entry => entry.Where.Line));
    }

    [Theory]
    [InlineData("A Square Root Law of Impact - https://arxiv.org/abs/2303.08867")]
    [InlineData("A Square Root Law of Impact: https://arxiv.org/abs/2303.08867")]
    [InlineData("A Square Root Law of Impact (https://arxiv.org/abs/2303.08867)")]
    [InlineData("A Square Root Law of Impact\thttps://arxiv.org/abs/2303.08867")]
    [InlineData("https://arxiv.org/abs/2303.08867 - A Square Root Law of Impact")]
    [InlineData("https://arxiv.org/abs/2303.08867 | A Square Root Law of Impact")]
    [InlineData("2303.08867 A Square Root Law of Impact")]
    [InlineData("A Square Root Law of Impact (arXiv:2303.08867)")]
    [InlineData("A Square Root Law of Impact\nhttps://arxiv.org/abs/2303.08867")]
    [InlineData("A Square Root Law of Impact\n\nhttps://arxiv.org/abs/2303.08867")]
    [InlineData("https://arxiv.org/abs/2303.08867\nA Square Root Law of Impact")]
    [InlineData("1) A Square Root Law of Impact – <https://arxiv.org/abs/2303.08867>.")]
    [InlineData("① A Square Root Law of Impact – arXiv:2303.08867")]
    [InlineData("&bull; A Square Root Law of Impact – arXiv:2303.08867")]
    [InlineData("\u00e2\u20ac\u00a2 A Square Root Law of Impact – arXiv:2303.08867")]
    [InlineData("🔥 A Square Root Law of Impact 👉 https://arxiv.org/abs/2303.08867")]
    [InlineData("- [A Square Root Law of Impact](https://arxiv.org/abs/2303.08867)")]
    [InlineData("- [**A Square Root Law of Impact**][1]\n\n[1]: https://arxiv.org/abs/2303.08867 \"arXiv\"")]
    [InlineData("* **A Square Root Law of Impact** [[PDF]](https://arxiv.org/pdf/2303.08867)")]
    [InlineData("* [x] **A Square Root Law of Impact** [![arXiv](https://img.shields.io/badge/arXiv-2303.08867-red)](https://arxiv.org/abs/2303.08867)")]
    [InlineData("- <a href=\"https://arxiv.org/abs/2303.08867\">A Square Root Law of Impact</a>")]
    [InlineData("- A Square Root Law of Impact\n  - Paper: https://arxiv.org/abs/2303.08867")]
    [InlineData(
        "**[A Square Root Law of Impact](https://tracking.example.com/CL0/https:%2F%2Farxiv.org%2Fabs%2F2303.08867%3Futm_source=x/1/0100) (5 minute read)**")]
    [InlineData("### Title: A Square Root Law of Impact\n**Link**: [arXiv](https://arxiv.org/abs/2303.08867)")]
    [InlineData("Title: A Square Root Law of Impact\nLink: https://arxiv.org/abs/2303.08867")]
    public void A_title_beside_an_address_is_the_papers(string text)
    {
        var entry = Assert.Single(Read(text).Items);

        Assert.Equal(First, Assert.Single(entry.Ids).ToString());
        Assert.Equal("A Square Root Law of Impact", entry.Title);
    }

    [Theory]
    [InlineData("[1] J. Doe. A Paper. arXiv:2303.08867, 2023.", "A Paper | J. Doe | -")]
    [InlineData("[2] L. Saddier and M. Marsili, \"A law of impact,\" arXiv preprint arXiv:2303.08867, 2023.", "A law of impact | L. Saddier; M. Marsili | -")]
    [InlineData(
        "[3] P. M. van Staden, P. A. Forsyth, and Y. Li, “A law of impact for all of\n    us,” Phys. Rev. E, vol. 1, 2023. [Online]. Available: " +
        "https://arxiv.org/abs/2303.08867", "A law of impact for all of us | P. M. van Staden; P. A. Forsyth; Y. Li | Phys")]
    [InlineData("Saddier, L., & Marsili, M. (2023). A law of impact. Journal of Markets, 12(3), 45–67. https://arxiv.org/abs/2303.08867",
        "A law of impact | L. Saddier; M. Marsili | Journal of Markets")]
    [InlineData("Jane Doe and John Smith. 2023. A law of impact. In Proceedings of the 29th Conference (KDD '23). ACM. https://arxiv.org/abs/2303.08867",
        "A law of impact | Jane Doe; John Smith | Proceedings of the 29th Conference")]
    [InlineData("Doe, Jane, and John Smith. \"A law of impact.\" Nature 600 (2021): 1-5. arXiv:2303.08867", "A law of impact | Jane Doe; John Smith | Nature")]
    [InlineData("Smith J, Doe AB. A law of impact. J Med. 2020;12(3):45-67. arXiv:2303.08867", "A law of impact | J. Smith; A. B. Doe | J Med")]
    [InlineData("Doe, J. and Smith, A., 2023. A law of impact. Journal of Style, 5(1). https://arxiv.org/abs/2303.08867",
        "A law of impact | J. Doe; A. Smith | Journal of Style")]
    [InlineData("Ashish Vaswani, Noam Shazeer, et al. A law of impact. In Advances in Systems, pages 1–2, 2017. arXiv:2303.08867",
        "A law of impact | Ashish Vaswani; Noam Shazeer | Advances in Systems")]
    [InlineData("He, Kaiming, et al. \"A law of impact.\" Proceedings of X. 2016. arXiv:2303.08867", "A law of impact | Kaiming He | Proceedings of X")]
    public void References_of_every_style_are_taken_apart(string text, string expected)
    {
        var entry = Assert.Single(Read(text, "refs.txt").Items);

        Assert.Equal($"{First} | {expected}", Line(entry));
    }

    [Theory]
    [InlineData("- [A Law of Impact](https://arxiv.org/abs/2303.08867) - *Jane Doe, John Smith*, 2023.", "A Law of Impact | Jane Doe; John Smith | -")]
    [InlineData("- **A Law of Impact**, *NeurIPS 2023*. [[paper](https://arxiv.org/abs/2303.08867)] [[code](https://github.com/x/y)]",
        "A Law of Impact | | NeurIPS 2023")]
    [InlineData(
        "- [ICLR 2024 Oral] A Law of Impact [[arXiv](https://arxiv.org/abs/2303.08867)] ![stars](https://img.shields.io/github/stars/x/y) " +
        "[code](https://github.com/x/y)", "A Law of Impact | | ICLR 2024")]
    [InlineData("- **Impact**: A Law of Impact, CVPR'23 [PDF](https://arxiv.org/pdf/2303.08867.pdf)", "Impact: A Law of Impact | | CVPR 2023")]
    [InlineData("- [A Law of Impact](https://arxiv.org/abs/2303.08867), Jane Doe et al., CVPR 2023", "A Law of Impact | Jane Doe | CVPR 2023")]
    [InlineData("- A Law of Impact, Devlin et al., NAACL 2019 [pdf](https://arxiv.org/abs/2303.08867)", "A Law of Impact | | NAACL 2019")]
    [InlineData("- [A Law of Impact](https://arxiv.org/abs/2303.08867) (Vaswani et al., 2017)", "A Law of Impact | | -")]
    [InlineData("- [(ICLR 2024) A Law of Impact](https://arxiv.org/abs/2303.08867)", "A Law of Impact | | ICLR 2024")]
    [InlineData("- [A Law of Impact, CVPR 2023](https://arxiv.org/abs/2303.08867)", "A Law of Impact | | CVPR 2023")]
    [InlineData("- [Overview of the Shared Task on Laws of Impact 2023](https://arxiv.org/abs/2303.08867)",
        "Overview of the Shared Task on Laws of Impact 2023 | | -")]
    [InlineData("[A Law of Impact](https://arxiv.org/abs/2303.08867)\nJane Doe, Bob Roe", "A Law of Impact | Jane Doe; Bob Roe | -")]
    [InlineData("# P\n\n<li><a href=\"https://arxiv.org/abs/2303.08867\">A Law of Impact</a>, Jane Doe, Bob Roe</li>",
        "A Law of Impact | Jane Doe; Bob Roe | -")]
    [InlineData("- Doe et al., **A Law of Impact**, Nature Communications, 2023. [Link](https://arxiv.org/abs/2303.08867)",
        "A Law of Impact | | Nature Communications 2023")]
    [InlineData("* **A Law of Impact** <br> *Jane Doe, Bob Roe* <br> NeurIPS 2024. [[Paper](https://arxiv.org/abs/2303.08867)]",
        "A Law of Impact | Jane Doe; Bob Roe | NeurIPS 2024")]
    [InlineData("- A Law: Of Impact. *J. Doe, A. Smith.* arXiv 2024. [[PDF]](https://arxiv.org/pdf/2303.08867)", "A Law: Of Impact | J. Doe; A. Smith | -")]
    [InlineData("- Stock Trend Prediction: A Law of Impact [link](https://arxiv.org/abs/2303.08867)", "Stock Trend Prediction: A Law of Impact | | -")]
    [InlineData("- A \\[bracketed\\] $x^2$ law \\| of impact (in two parts) [PDF](https://arxiv.org/pdf/2303.08867)",
        "A [bracketed] $x^2$ law | of impact (in two parts) | | -")]
    [InlineData(
        "- **Law of Impact**\n  - Authors: Jane Doe, Bob Roe\n  - Venue: ICML 2023\n  - Code: https://github.com/x/y\n  - Paper: " +
        "https://arxiv.org/abs/2303.08867", "Law of Impact | Jane Doe; Bob Roe | ICML 2023")]
    [InlineData(
        "**2025-08-29**, **A Law of Impact**, Jane Doe et.al., Paper: [2303.08867](http://arxiv.org/abs/2303.08867), Code: **[x](https://github.com/x/y)**",
        "A Law of Impact | Jane Doe | -")]
    [InlineData("1. **《基于扩散模型的图像生成》**，作者：张三，李四，论文链接：https://arxiv.org/abs/2303.08867", "基于扩散模型的图像生成 | 张三; 李四 | -")]
    public void Items_of_awesome_lists_have_title_authors_and_venue(string text, string expected)
    {
        var entry = Assert.Single(Read(text).Items);

        Assert.Equal($"{First} | {expected}".Replace("| |", "|  |", StringComparison.Ordinal), Line(entry));
        Assert.Equal(text.Contains("github.com/x/y)", StringComparison.Ordinal) || text.Contains("github.com/x/y\n", StringComparison.Ordinal),
            entry.Links.Contains(new(PaperLinkKind.Code, "https://github.com/x/y")));
    }
}
