using System.Text;
using StaticDigest.Papers;
using StaticDigest.Sources;
using Xunit;

namespace StaticDigest.Tests.Sources;

/// <summary>What happens on pages copied as text and in mails beside the plain cases.</summary>
public class CopiedPageTrapTests
{
    private const string LongText = "We study how things behave when they are looked at for long, and show with many examples that nothing of it lasts.";

    private static Batch<Entry> Read(string text, string name = "page.txt") => EntryReader.Read(new(name, Encoding.UTF8.GetBytes(text)));

    private static string Names(Entry entry) => string.Join('|', entry.Authors.Select(author => author.Name));

    [Fact]
    public void A_list_of_arXiv_says_of_which_day_a_paper_is_and_whether_it_is_new()
    {
        var batch = Read($"""
            Authors and titles for recent submissions
            Fri, 25 Jun 2026 (showing first 2 of 340 entries )
            [1] arXiv:2606.01234 [pdf, html, other]
            Title: One
            Jane Roe, John Doe
            Subjects: Machine Learning (cs.LG)
            [2] arXiv:2606.01235 (cross-list from cs.CL) [pdf, html, other]
            Title: Two
            The Long Baseline Collaboration: Ann Lee, Bo Li (112 additional authors not shown)
            Comments: 10 pages
            Journal-ref: J. Things 12 (2026) 3
            Subjects: Computation and Language (cs.CL); Machine Learning (cs.LG)
            Thu, 24 Jun 2026 (showing 1 of 1 entries )
            [3] arXiv:hep-th/9901001v3 (replaced) [pdf, ps, other]
            Title: Three
            jane doe
            Subjects: High Energy Physics - Theory (hep-th)
            About
            Help
            """);

        Assert.Equal(["2026-06-25", "2026-06-25", null], batch.Items.Select(entry => entry.Announced?.ToString()));
        Assert.Equal([null, null, "2026-06-24"], batch.Items.Select(entry => entry.Updated?.ToString()));
        Assert.All(batch.Items, entry => Assert.Null(entry.Submitted));
        Assert.All(batch.Items, entry => Assert.Null(entry.Abstract));
        Assert.Equal(["Jane Roe|John Doe", "The Long Baseline Collaboration|Ann Lee|Bo Li", "jane doe"], batch.Items.Select(Names));
        Assert.Equal(115, batch.Items[1].AuthorCount);
        Assert.Equal(("J. Things 12 (2026) 3", "10 pages"), (batch.Items[1].JournalReference, batch.Items[1].Comment));
        Assert.Equal(("arxiv:hep-th/9901001", 3), (batch.Items[2].Ids[0].ToString(), batch.Items[2].Version));
        Assert.Equal("SD0144", Assert.Single(batch.Diagnostics).Code);
    }

    [Fact]
    public void Lists_of_references_and_of_bare_ids_are_no_pages_of_arXiv()
    {
        Assert.DoesNotContain("arXiv page", EntryReader.FormatOf(new("a", Encoding.UTF8.GetBytes("arXiv:2303.08867\narXiv:2303.08968\n"))) ?? "",
            StringComparison.Ordinal);
        Assert.DoesNotContain("arXiv page",
            EntryReader.FormatOf(new("a", Encoding.UTF8.GetBytes("[1] J. Doe. A Paper. arXiv:2303.08867\n[2] J. Roe. Another. arXiv:2303.08968\n"))) ?? "",
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_a_title_is_left_out_with_an_error_and_the_rest_read()
    {
        var batch = Read($"""
            [1] arXiv:2606.01234 [pdf]
            Title: {string.Concat(Enumerable.Repeat("word ", 100))}
            Subjects: Machine Learning (cs.LG)
            [2] arXiv:2606.01235 [pdf]
            Title: Two
            Jane Roe
            Subjects: Machine Learning (cs.LG)
            """);

        Assert.Equal("Two", Assert.Single(batch.Items).Title);
        Assert.Equal(("SD0187", Severity.Error, 1), (batch.Diagnostics[0].Code, batch.Diagnostics[0].Severity, batch.Diagnostics[0].Where.Line));
    }

    [Fact]
    public void Old_mail_and_long_lists_of_authors_are_read()
    {
        var batch = Read($"""
            Date: Tue, 5 Jan 1999 00:31:14 GMT
            ------------------------------------------------------------------------------
            \\
            Paper: hep-th/9901001
            From: Jane Roe <roe@example.org>
            Date: Fri, 1 Jan 1999 12:00:00 GMT   (10kb)

            Title: One, in
              two lines
            Authors: Jane Roe (MIT), John Doe, et al. (112 additional authors not shown)
            Comments: 10 pages, LaTeX
            \\
              {LongText}
              A second paragraph.
            \\ ( https://arXiv.org/abs/hep-th/9901001 ,  10kb)
            ------------------------------------------------------------------------------
            \\
            Paper (*cross-listing*): hep-th/9901002
            Date: Fri, 1 Jan 1999 12:00:00 GMT   (10kb)
            Date (revised v2): Sat, 2 Jan 1999 12:00:00 GMT   (11kb)

            Title: Two
            Authors: John Doe
            \\
            """);

        Assert.Equal(["One, in two lines", "Two"], batch.Items.Select(entry => entry.Title));
        Assert.Equal($"{LongText}\n\nA second paragraph.", batch.Items[0].Abstract);
        Assert.Equal([new Author("Jane Roe", "MIT"), new Author("John Doe")], batch.Items[0].Authors);
        Assert.Equal(114, batch.Items[0].AuthorCount);
        Assert.Equal(("1999-01-01", "1999-01-05"), (batch.Items[0].Submitted.ToString(), batch.Items[0].Announced.ToString()));
        Assert.Equal((null, "1999-01-02", null),
            (batch.Items[1].Submitted?.ToString(), batch.Items[1].Updated?.ToString(), batch.Items[1].Announced?.ToString()));
    }

    [Theory]
    [InlineData("Z Chen, S Kommrusch… - Nature, 2020", "", "Nature", "2020")]
    [InlineData("Z Chen - … on Knowledge and Systems, 2019", "Z Chen", null, "2019")]
    [InlineData("Z Chen, M Roe - 2019 International Conference on Things", "Z Chen|M Roe", "2019 International Conference on Things", "2019")]
    [InlineData("M Roe", "M Roe", null, null)]
    public void Of_an_alert_nothing_that_is_cut_looks_whole(string line, string names, string? venue, string? date)
    {
        var entry = Assert.Single(Read($"""
            <html><body><h3><a class="gse_alrt_title" href="https://scholar.google.de/scholar_url?url=https://dl.acm.org/citation.cfm%3Fid%3D273&amp;hl=de&amp;scisig=secret">Title</a></h3>
            <div>{line}</div><div class="gse_alrt_sni">A beginning …</div></body></html>
            """).Items);

        Assert.Equal((names, venue, date, "A beginning …"), (Names(entry), entry.Venue, entry.Submitted?.ToString(), entry.Abstract));
        Assert.Equal("https://dl.acm.org/citation.cfm?id=273", Assert.Single(entry.Links).Url);
    }

    [Fact]
    public void A_mail_without_papers_is_refused_and_one_in_a_foreign_coding_is_read()
    {
        const string Head = "From: a@example.org\nSubject: Lunch\nMIME-Version: 1.0\nContent-Type: text/";
        var lunch = Read($"{Head}plain\n\nAt one?\n", "lunch.eml");
        var alert = EntryReader.Read(
            new("alert.eml",
                Encoding.Latin1.GetBytes(
                    $"{Head}html; charset=iso-8859-1\n\n<html><h3><a class=\"gse_alrt_title\" href=\"https://example.org/\">Über Dinge</a></h3></html>\n")));

        Assert.Equal(("SD0188", Severity.Error), (Assert.Single(lunch.Diagnostics).Code, lunch.Diagnostics[0].Severity));
        Assert.Equal("Über Dinge", Assert.Single(alert.Items).Title);
    }

    [Fact]
    public void A_page_that_a_browser_saved_as_one_file_is_the_page()
    {
        var entry = Assert.Single(Read("""
            From: <Saved by Blink>
            Snapshot-Content-Location: https://example.org/paper
            Subject: A Paper
            Date: Mon, 24 Nov 2025 10:00:00 +0000
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="----b"

            ------b
            Content-Type: text/html
            Content-Transfer-Encoding: quoted-printable

            <!DOCTYPE html><html><head><meta name=3D"citation_title" content=3D"A Paper"><meta =
            name=3D"citation_author" content=3D"Roe, Jane"></head></html>
            ------b--
            """, "page.mhtml").Items);

        Assert.Equal(("A Paper", "Jane Roe", null), (entry.Title, Names(entry), entry.Featured));
    }

    [Theory]
    [InlineData("alphaXiv\nExplore\nSome words\nView blog\nBookmark\n")]
    [InlineData("Google Scholar\nAny time\nA Paper\nCited by 12 Related articles All 2 versions\n")]
    [InlineData("dblp computer science bibliography\nRefine list\nnothing that is read\n")]
    public void A_page_whose_text_is_not_enough_is_refused_with_the_nearest_way_in(string text)
    {
        var batch = Read(text);

        Assert.Empty(batch.Items);
        Assert.Equal(("SD0101", Severity.Error), (Assert.Single(batch.Diagnostics).Code, batch.Diagnostics[0].Severity));
        Assert.Contains("a page of ", batch.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## Computer Science > Machine Learning\n\n**arXiv:2602.01201** (cs)\n\n\\[Submitted on 13 Feb 2026\\]\n\n## Title:On Something New\n\n"
        +
        "Authors:[Jane Roe](https://arxiv.org/search/cs?query=Roe)\n\n> Abstract:We study something new and find that nothing of it is as old as it seemed.\n\n"
        + "| Subjects: | Machine Learning (cs.LG) |\n| --- | --- |\n| Cite as: | [arXiv:2602.01201](https://arxiv.org/abs/2602.01201) \\[cs.LG\\] |\n")]
    [InlineData(
        "# Machine Learning\n\nDate: Mon, 2 Mar 2026 | Total: 1\n\n## [#1](https://arxiv.org/abs/2602.01201) [On Something " +
        "New](https://papers.cool/arxiv/2602.01201) "
        + "[\\[PDF<sup>3</sup>\\]](https://arxiv.org/pdf/2602.01201) \\[Copy\\] [\\[Kimi<sup>5</sup>\\]](https://papers.cool/arxiv/2602.01201) \\[REL\\]\n\n"
        + "**Authors**: [Jane Roe](https://arxiv.org/search/?q=Roe)\n\nWe study something new and find that nothing of it is as old as it " +
        "seemed.\n\n**Publish**: 2026-02-13 11:00:00 UTC\n")]
    public void A_clipped_page_in_Markdown_is_read_as_the_page(string text)
    {
        var entry = Assert.Single(Read(text, "clip.md").Items);

        Assert.Equal("On Something New", entry.Title);
        Assert.Equal("Jane Roe", Names(entry));
        Assert.Equal("2026-02-13", entry.Submitted.ToString());
        Assert.Equal("We study something new and find that nothing of it is as old as it seemed.", entry.Abstract);
        Assert.Equal(["arxiv:2602.01201"], entry.Ids.Select(id => id.ToString()));
    }

    [Fact]
    public void The_record_of_a_volume_is_no_paper() =>
        Assert.Equal(
            ["On Something New"],
            Read(
                "ACL Anthology\nProceedings of the 62nd Annual Meeting of Things\npdf (full)\nbib (full)\nProceedings of the 62nd Annual Meeting of " +
                "Things\nAnn Lee | Bo Li\n"
                + "pdf\nbib\nabs\nOn Something New\nJane Roe | John Doe\n").Items.Select(entry => entry.Title));

    [Fact]
    public void Pages_that_repeat_one_line_without_end_come_to_an_end()
    {
        foreach (var part in new[] { "Jane Roe,\n", "[v1] Tue, 2 Jan 2024\n", "some words of nobody\n", "[2] arXiv:2606.01234 [pdf]\n",
            "arXiv:2606.01234 (cs)\n[Submitted on 2 Jan 2024]\n", "\\\\\narXiv:2606.01234\nTitle: x\n\\\\\n", "Abstract: x\n" })
            Assert.InRange(Read($"[1] arXiv:2606.01234 [pdf]\nTitle: One\n{string.Concat(Enumerable.Repeat(part, 8_000))}").Items.Length, 0, 8_001);
        Assert.InRange(
            Read($"A\nB C\nPublished: 16 Jan 2024, Last Modified: 21 Apr 2024\nAbstract: {string.Concat(Enumerable.Repeat("line\n", 20_000))}").Items.Length, 0,
            1);
    }
}
