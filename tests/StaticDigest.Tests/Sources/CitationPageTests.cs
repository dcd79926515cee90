using System.Text;
using StaticDigest.Papers;
using StaticDigest.Sources;
using Xunit;

namespace StaticDigest.Tests.Sources;

/// <summary>Saved pages of one paper, by the tags that their sites put into them.</summary>
public class CitationPageTests
{
    private const string LongText =
        "We study how things behave when they are looked at for long, and show with many examples that nothing of it lasts, which matters to all who look. "
        + "Two further sentences follow here. They are of no importance whatever, and only make the text as long as abstracts are.";

    private static Batch<Entry> Read(string head, string body = "") =>
        EntryReader.Read(new("page.html", Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><title>x</title>{head}</head><body>{body}</body></html>")));

    private static string Tags(params ReadOnlySpan<(string Name, string Content)> tags)
    {
        var text = new StringBuilder();
        foreach (var (name, content) in tags)
            text.Append("<meta name=\"").Append(name).Append("\" content=\"").Append(content).Append("\" />\n");
        return text.ToString();
    }

    private static Entry One(string head, string body = "") => Assert.Single(Read(head, body).Items);

    [Fact]
    public void A_publishers_page_is_one_paper()
    {
        var entry = One(
            Tags(
                ("citation_journal_title", "Nature Things"), ("citation_publisher", "Nature Publishing Group"),
                ("citation_title", "On &lt;i&gt;E. coli&lt;/i&gt; &amp;amp; others"), ("citation_volume", "7"),
                ("citation_issue", "3"), ("citation_firstpage", "10"), ("citation_lastpage", "19"), ("citation_online_date", "2024/04/30"),
                ("citation_publication_date", "2024/05"),
                ("citation_doi", "doi:10.1038/S41586-024-00001-1"), ("citation_author", "Roe, Jane"), ("citation_author_institution", "MIT"),
                ("citation_author_institution", "CERN"),
                ("citation_author", "King, Martin Luther, Jr."), ("citation_author", "Ana María de la Cruz"), ("citation_keywords", "Cells; Things"),
                ("citation_pdf_url", "https://www.nature.com/articles/1.pdf"), ("citation_fulltext_html_url", "https://www.nature.com/articles/1"),
                ("dc.description", $"{LongText}")));

        Assert.Equal("On E. coli & others", entry.Title);
        Assert.Equal([new Author("Jane Roe", "MIT; CERN"), new Author("Martin Luther King Jr."), new Author("Ana María de la Cruz")], entry.Authors);
        Assert.Equal("2024-04-30", entry.Submitted.ToString());
        Assert.Null(entry.Updated);
        Assert.Equal("Nature Things", entry.Venue);
        Assert.Equal(new Publication("7", "3", "10-19", "Nature Publishing Group"), entry.Publication);
        Assert.Equal(["doi:10.1038/s41586-024-00001-1"], entry.Ids.Select(id => id.ToString()));
        Assert.Equal(["Cells", "Things"], entry.Keywords);
        Assert.Equal([PaperLinkKind.Page, PaperLinkKind.Pdf], entry.Links.Select(link => link.Kind));
        Assert.StartsWith("We study how", entry.Abstract, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024/05/01", "2024-05-01")]
    [InlineData("2024/5/1", "2024-05-01")]
    [InlineData("2024-05-01", "2024-05-01")]
    [InlineData("2024-05-01T10:00:00Z", "2024-05-01")]
    [InlineData("May 1, 2024", "2024-05-01")]
    [InlineData("1 May 2024", "2024-05-01")]
    [InlineData("May 2024", "2024-05")]
    [InlineData("2024/05", "2024-05")]
    [InlineData("2024", "2024")]
    [InlineData("31/05/2024", "2024-05-31")]
    [InlineData("01/05/2024", "2024")]
    [InlineData("soon", null)]
    public void Dates_are_as_sure_as_they_are_written(string written, string? expected) =>
        Assert.Equal(expected, One(Tags(("citation_title", "A Paper"), ("citation_author", "Jane Roe"), ("citation_date", written))).Submitted?.ToString());

    [Theory]
    [InlineData("Roe, Jane; Doe, John", "Jane Roe|John Doe")]
    [InlineData("Jane Roe; John Doe", "Jane Roe|John Doe")]
    [InlineData("Jane Roe, John Doe, Ann Lee", "Jane Roe|John Doe|Ann Lee")]
    [InlineData("de la Cruz, Maria Elena", "Maria Elena de la Cruz")]
    [InlineData("N. N.", "")]
    public void One_tag_may_hold_one_or_all_authors(string written, string expected) =>
        Assert.Equal(expected,
            string.Join('|',
                One(Tags(("citation_title", "A Paper"), ("citation_author", written), ("citation_year", "2024"))).Authors.Select(author => author.Name)));

    [Fact]
    public void Tags_in_capitals_without_quotes_and_with_content_first_are_tags()
    {
        var entry = One(
            "<META content='A Paper' name=citation_title><meta content=\"Roe, Jane\" property=Citation_Authors><meta name=citation_date content=2024>");

        Assert.Equal(("A Paper", "Jane Roe", "2024"), (entry.Title, Assert.Single(entry.Authors).Name, entry.Submitted.ToString()));
    }

    [Fact]
    public void An_abstract_stands_in_a_tag_in_the_page_or_in_a_description_that_is_one()
    {
        (string, string)[] tags = [("citation_title", "A Paper"), ("citation_author", "Jane Roe")];

        Assert.Equal($"One & two. {LongText}", One(Tags([.. tags, ("citation_abstract", $"&lt;p&gt;One &amp;amp; two. {LongText}&lt;/p&gt;")])).Abstract);
        Assert.Equal(LongText, One(Tags(tags), $"<h2>Abstract</h2><div class='abstract'><h3>Abstract</h3><p>{LongText}</p></div>").Abstract);
        Assert.Equal(LongText, One(Tags(tags), $"<div class='card acl-abstract'><h5>Abstract</h5><span>{LongText}</span></div>").Abstract);
        Assert.Equal(LongText, One(Tags([.. tags, ("og:description", LongText)])).Abstract);
        Assert.Null(One(Tags([.. tags, ("og:description", $"Jane Roe, A Paper, Proceedings of Things. {LongText}")])).Abstract);
        Assert.Null(One(Tags([.. tags, ("description", $"{LongText[..200]}...")])).Abstract);
        Assert.Null(One(Tags([.. tags, ("description", "The journal that publishes all that matters.")])).Abstract);
    }

    [Fact]
    public void Pages_of_archives_give_their_ids()
    {
        var review = One(Tags(
            ("citation_title", "A Paper"), ("citation_author", "Jane Roe"), ("citation_publication_date", "2023/02/01"), ("citation_online_date", "2022/09/22"),
            ("citation_pdf_url", "https://openreview.net/pdf?id=abcDEF1234")));
        var anthology = One(Tags(
            ("citation_title", "A Paper"), ("citation_author", "Jane Roe"), ("citation_publication_date", "2022/5"),
            ("citation_conference_title", "Proceedings of Things"), ("citation_pdf_url", "https://aclanthology.org/2022.acl-long.1.pdf"),
            ("citation_doi", "10.18653/v1/2022.acl-long.1")));
        var arxiv = One(Tags(
            ("citation_title", "A Paper"), ("citation_author", "Roe, Jane"), ("citation_date", "2024/01/02"), ("citation_online_date", "2024/02/05"),
            ("citation_pdf_url", "https://arxiv.org/pdf/2401.01234"), ("citation_arxiv_id", "2401.01234"), ("citation_abstract", LongText)));

        Assert.Equal(["openreview:abcDEF1234"], review.Ids.Select(id => id.ToString()));
        Assert.Equal("2022-09-22", review.Submitted.ToString());
        Assert.Equal(["doi:10.18653/v1/2022.acl-long.1", "acl:2022.acl-long.1"], anthology.Ids.Select(id => id.ToString()));
        Assert.Equal(("2024-01-02", "2024-02-05"), (arxiv.Submitted.ToString(), arxiv.Updated.ToString()));
        Assert.Equal(["arxiv:2401.01234"], arxiv.Ids.Select(id => id.ToString()));
    }

    [Fact]
    public void Dublin_Core_and_linked_data_do_where_there_is_nothing_else()
    {
        var core = One(
            Tags(("DC.Title", "A Paper"), ("DC.Creator", "Roe, Jane"), ("DC.Creator", "Doe, John"), ("DC.Identifier", "doi:10.1000/182"),
                ("DCTERMS.issued", "2021-03-04"), ("prism.publicationName", "Things")));
        var linked = One($$"""
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"WebPage","mainEntity":{"@type":["ScholarlyArticle"],"headline":"A Paper","datePublished":"2020-02-03",
            "author":[{"@type":"Person","name":"Jane Roe","affiliation":{"name":"MIT"} },{"givenName":"John","familyName":"Doe"}],"description":"{{LongText}}","sameAs":"https://doi.org/10.1000/182",
            "isPartOf": { "@type": "PublicationIssue", "isPartOf": { "@type": "Periodical", "name": "Things" } } } }</script>
            """);

        Assert.Equal(("A Paper", "2021-03-04", "Things"), (core.Title, core.Submitted.ToString(), core.Venue));
        Assert.Equal(["Jane Roe", "John Doe"], core.Authors.Select(author => author.Name));
        Assert.Equal(("A Paper", "2020-02-03", "Things"), (linked.Title, linked.Submitted.ToString(), linked.Venue));
        Assert.Equal([new Author("Jane Roe", "MIT"), new Author("John Doe")], linked.Authors);
        Assert.Equal(["doi:10.1000/182"], linked.Ids.Select(id => id.ToString()));
        Assert.Equal(LongText, linked.Abstract);
    }

    [Fact]
    public void A_page_whose_tags_name_no_paper_is_refused_and_one_without_tags_is_another_matter()
    {
        foreach (var head in new[]
        {
            Tags(("citation_title", ""), ("citation_author", "")),
            Tags(("citation_title", "Search results")),
            Tags(("DC.Title", "Town Hall"), ("DC.Creator", "The Town")),
            """<script type="application/ld+json">[{"@type":"ScholarlyArticle","name":"One"},{"@type":"ScholarlyArticle","name":"Two"}]</script>""",
        })
        {
            var batch = Read(head);
            Assert.Empty(batch.Items);
            Assert.Equal(("SD0185", Severity.Error), (batch.Diagnostics[^1].Code, batch.Diagnostics[^1].Severity));
        }

        Assert.Equal("SD0101", Assert.Single(Read(Tags(("citation_journal_title", "Things"))).Diagnostics).Code);
    }

    [Fact]
    public void Tags_behind_long_scripts_are_found()
    {
        var entry = One($"<script>{new string('x', 200_000)}</script>{Tags(("citation_title", "A Paper"), ("citation_author", "Jane Roe"))}");

        Assert.Equal("A Paper", entry.Title);
    }

    [Fact]
    public void An_abstract_stands_below_its_heading() =>
        Assert.Equal(LongText,
            One(Tags(("citation_title", "On Things"), ("citation_author", "Roe, Jane")),
                $"<h4>On Things</h4><h4>Abstract</h4><p><p>{LongText}</p></p><h4>Other</h4><p>Furniture.</p>").Abstract);

    [Fact]
    public void Dublin_Core_is_known_in_every_case() =>
        Assert.Equal("On Things",
            One(Tags(("dc.Title", "On Things"), ("dc.Creator", "Jane Roe"), ("dc.Date", "2019-07-25"), ("dc.Identifier", "10.1145/3292500.3330701"))).Title);
}
