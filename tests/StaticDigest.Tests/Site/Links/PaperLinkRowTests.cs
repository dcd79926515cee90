using StaticDigest.Building.Reading;
using StaticDigest.Papers;
using StaticDigest.Settings;
using StaticDigest.Site.Links;
using Xunit;

namespace StaticDigest.Tests.Site.Links;

/// <summary>Which links a paper has, in which order, and what they are called.</summary>
public class PaperLinkRowTests
{
    private static readonly SiteSettings s_settings = new();

    [Theory]
    [InlineData("arxiv:2509.09114",
        "arXiv https://arxiv.org/abs/2509.09114|PDF https://arxiv.org/pdf/2509.09114 / HTML https://arxiv.org/html/2509.09114|Hugging Face " +
        "https://huggingface.co/papers/2509.09114|alphaXiv https://www.alphaxiv.org/abs/2509.09114|Semantic Scholar " +
        "https://api.semanticscholar.org/arXiv:2509.09114")]
    [InlineData("arxiv:hep-th/9901001",
        "arXiv https://arxiv.org/abs/hep-th/9901001|PDF https://arxiv.org/pdf/hep-th/9901001 / HTML https://arxiv.org/html/hep-th/9901001|alphaXiv " +
        "https://www.alphaxiv.org/abs/hep-th/9901001|Semantic Scholar https://api.semanticscholar.org/arXiv:hep-th/9901001")]
    [InlineData("doi:10.1000/18<2>", "Publisher https://doi.org/10.1000/18%3C2%3E / Semantic Scholar https://api.semanticscholar.org/DOI:10.1000/18%3C2%3E")]
    [InlineData("openreview:AbC-1", "OpenReview https://openreview.net/forum?id=AbC-1|PDF https://openreview.net/pdf?id=AbC-1 / ")]
    [InlineData("acl:2024.acl-long.1",
        "ACL Anthology https://aclanthology.org/2024.acl-long.1/|PDF https://aclanthology.org/2024.acl-long.1.pdf / Semantic Scholar " +
        "https://api.semanticscholar.org/ACL:2024.acl-long.1")]
    [InlineData("pubmed:123", "PubMed https://pubmed.ncbi.nlm.nih.gov/123/ / Semantic Scholar https://api.semanticscholar.org/PMID:123")]
    [InlineData("openalex:W12", "OpenAlex https://openalex.org/W12 / ")]
    [InlineData("title:some", " / ")]
    public void An_id_is_enough(string id, string expected) => Assert.Equal(expected, Show(Of([id])));

    [Fact]
    public void The_first_links_are_the_page_the_text_and_the_code() =>
        Assert.Equal(
            "arXiv|PDF|Code / Publisher|HTML|Project|Hugging Face|alphaXiv|Semantic Scholar|a.example",
            Labels(
                Of(["arxiv:2509.09114", "doi:10.1000/182"], new(PaperLinkKind.Other, "https://a.example/x"), new(PaperLinkKind.Project, "https://p.github.io/"),
                    new(PaperLinkKind.Code, "https://github.com/a/b"))));

    [Fact]
    public void Two_links_never_have_one_label()
    {
        var row = Of(
            ["arxiv:2509.09114"],
            new(PaperLinkKind.Project, "https://one.github.io/x"),
            new(PaperLinkKind.Project, "https://two.example/"),
            new(PaperLinkKind.Code, "https://github.com/a/b"),
            new(PaperLinkKind.Code, "https://github.com/a/c"),
            new(PaperLinkKind.Code, "https://huggingface.co/a/m"),
            new(PaperLinkKind.Other, "https://www.a.example/1"),
            new(PaperLinkKind.Other, "https://a.example/2"),
            new(PaperLinkKind.Other, "https://a.example/"),
            new(PaperLinkKind.Other, "http://a.example/"));

        Assert.Equal(row.All.Length, row.All.Select(link => link.Label).Distinct().Count());
        Assert.Contains("Project (one.github.io)|Project (two.example)", Labels(row), StringComparison.Ordinal);
        Assert.Contains("Code (a/b) / Code (a/c)|Code (huggingface.co)", Labels(row), StringComparison.Ordinal);
        Assert.Contains("a.example (1)|a.example (2)|a.example|a.example 2", Labels(row), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_of_services_are_known_whatever_a_listing_calls_them() =>
        Assert.Equal(
            "arXiv|PDF / HTML|Hugging Face|alphaXiv|Semantic Scholar",
            Labels(Of(["arxiv:2509.09114"],
                new(PaperLinkKind.Discussion, "https://huggingface.co/papers/2509.09114"),
                new(PaperLinkKind.Page, "https://www.semanticscholar.org/paper/649def34f8be52c8b66281af98ae884c09aef38b"),
                new(PaperLinkKind.Other, "https://alphaxiv.org/abs/2509.09114v2"))));

    [Fact]
    public void A_thousand_addresses_make_no_thousand_links() =>
        Assert.Equal(30,
            Of(["arxiv:2509.09114"],
                [.. Enumerable.Range(0, 1000).Select(i => new PaperLink(PaperLinkKind.Other, Invariant($"https://a.example/{i}")))]).All.Length);

    [Theory]
    [InlineData("links: [html, page]", "HTML|arXiv / ")]
    [InlineData("links: [page, pdf, code, alphaxiv]", "arXiv|PDF / alphaXiv")]
    [InlineData("links: alphaxiv", "alphaXiv / ")]
    [InlineData("links: [discussion, other, project, huggingface]", "Hugging Face / ")]
    [InlineData("links: none", " / ")]
    [InlineData("links: []", " / ")]
    [InlineData("links:", "arXiv|PDF / HTML|Hugging Face|alphaXiv|Semantic Scholar")]
    public void The_settings_choose(string yaml, string expected)
    {
        var (settings, diagnostics) = InputSettings.Read(new("digest.yml", System.Text.Encoding.UTF8.GetBytes(yaml)));

        Assert.Empty(diagnostics);
        Assert.Equal(expected, Labels(PaperLinkRow.Of(Paper(["arxiv:2509.09114"]), settings)));
    }

    [Theory]
    [InlineData("links: [page, alfaxiv]", "SD1621", "did you mean `alphaxiv`?")]
    [InlineData("links: [page, {pdf: true}]", "SD1621", "There are page, pdf")]
    [InlineData("links: [page, pdf, page]", "SD1622", "`page` twice")]
    [InlineData("link: [page]", "SD0302", "did you mean `links`?")]
    public void What_is_no_link_is_reported(string yaml, string code, string words)
    {
        var (_, diagnostics) = InputSettings.Read(new("digest.yml", System.Text.Encoding.UTF8.GetBytes(yaml)));

        var one = Assert.Single(diagnostics);
        Assert.Equal((code, 1), (one.Code, one.Where.Line));
        Assert.Contains(words, one.Message, StringComparison.Ordinal);
    }

    private static PaperLinkRow Of(string[] ids, params PaperLink[] links) => PaperLinkRow.Of(Paper(ids, links), s_settings);

    private static Paper Paper(string[] ids, params PaperLink[] links) => new()
    {
        Id = PaperIds.TryParse(ids[0])!.Value,
        OtherIds = [.. ids.Skip(1).Select(id => PaperIds.TryParse(id)!.Value)],
        Title = "A title",
        Links = [.. links],
    };

    private static string Show(PaperLinkRow row) =>
        $"{string.Join('|', row.First.Select(link => $"{link.Label} {link.Url}"))} / {string.Join('|', row.More.Select(link => $"{link.Label} {link.Url}"))}";

    private static string Labels(PaperLinkRow row) =>
        $"{string.Join('|', row.First.Select(link => link.Label))} / {string.Join('|', row.More.Select(link => link.Label))}";
}
