using System.Text;
using StaticDigest.Papers;
using StaticDigest.Papers.Merging;
using StaticDigest.Sources;
using StaticDigest.Sources.Reading;
using Xunit;

namespace StaticDigest.Tests.Sources.References;

/// <summary>Whole files of references: digests with headings, tables, bookmarks, newsletters, and what is none.</summary>
public class ReferenceFileTests
{
    private static InputFile File(string text, string name) => new(name, Encoding.UTF8.GetBytes(text));

    private static Batch<Entry> Read(string text, string name = "list.md") => EntryReader.Read(File(text, name), new ReadContext(Today: new(2026, 12, 1)));

    private static IEnumerable<string> Lines(Batch<Entry> batch) =>
        batch.Items.Select(
            entry =>
                string.Join(" | ", string.Join(' ', entry.Ids), entry.Title ?? "-", string.Join("; ", entry.Authors.Select(author => author.Name)),
                    (entry.Submitted ?? entry.Updated)?.ToString() ?? "-", entry.Abstract ?? "-"));

    [Fact]
    public void Columns_of_a_table_are_known_by_their_names()
    {
        const string Text = """
            ## Updated on 2026.06.29

            |PDF|Publish Date|Title|Authors|Code|
            |---|:-:|---|---|---|
            |[2605.13741](http://arxiv.org/abs/2605.13741)|**2026-05-13**|**A Title \| with a bar**|Jane Doe et.al.|[link](https://github.com/x/y)|
            |[2401.00001](http://arxiv.org/abs/2401.00001)|**2026-05-12**|**Another $a|b$ Title**|John Roe, Bob Poe|null|

            Paper | Venue | Link
            :-- | :-: | --:
            [A Title in a Link](https://arxiv.org/abs/2303.08867) <br> ![](https://img.shields.io/x) | ICML | [page](https://x.github.io)

            <table>
            <tr><th>论文</th><th>作者</th></tr>
            <tr><td><a href="https://arxiv.org/abs/2303.08968">Title of a Page</a></td><td>Philip Metzger, Jane Doe</td></tr>
            </table>
            """;

        var batch = Read(Text);

        Assert.Equal(
            [
                "arxiv:2605.13741 | A Title | with a bar | Jane Doe | 2026-05-13 | -",
                "arxiv:2401.00001 | Another $a|b$ Title | John Roe; Bob Poe | 2026-05-12 | -",
                "arxiv:2303.08867 | A Title in a Link |  | - | -",
                "arxiv:2303.08968 | Title of a Page | Philip Metzger; Jane Doe | - | -",
            ], Lines(batch));
        Assert.All(batch.Items, entry => Assert.Null(entry.Featured));
        Assert.Equal([5, 6, 10, 14], batch.Items.Select(entry => entry.Where.Line));
        Assert.Equal([true, false], batch.Items.Take(2).Select(entry => entry.HasMoreAuthors));
        Assert.Contains(new(PaperLinkKind.Code, "https://github.com/x/y"), batch.Items[0].Links);
        // A day two years after the month of the id is that of a later version.
        Assert.Equal((null, new PartialDate(2026, 5, 12)), (batch.Items[1].Submitted, batch.Items[1].Updated!.Value));
    }

    private const string Sections = """
        # arXiv daily, 2025-10-28

        ### [Memory Augmented Lookup](https://arxiv.org/abs/2301.00066)
        **Yukun Feng, Ming Tu et al.** · 2022-12-30

        <details>
        <summary>Abstract</summary>

        Recent studies have shown much.

        A second paragraph.

        </details>

        ## On LDPC Code Based Schemes

        - **ID**: arxiv:1803.08377v1
        - **Published**: 2018-03-22
        - **Category**: cs.IT
        - **Authors**: Luiza Medova, Pavel Rybin +12
        - **Abstract**: This paper deals with
          massive random access.

        ### Title: DistDF: Forecasting
        **Authors:** Jane Doe, John Smith
        **Published**: 2025-10-28T10:00:00Z
        **Link**: [arXiv](https://arxiv.org/abs/2510.24574)

        **Abstract**

        Direct forecasting minimizes a likelihood.

        # GIN-Graph: A Network

        ## Abstract
        We propose a network.

        ## Metadata
        - **Published**: 2025-03-09T16:13:02Z
        - **Source**: [ArXiv Link](http://arxiv.org/abs/2503.06352v1)
        """;

    [Fact]
    public void Sections_of_a_digest_keep_labels_out_of_the_abstract()
    {
        var batch = Read(Sections);

        Assert.Equal(
            [
                "arxiv:2301.00066 | Memory Augmented Lookup | Yukun Feng; Ming Tu | 2022-12-30 | Recent studies have shown much.\n\nA second paragraph.",
                "arxiv:1803.08377 | On LDPC Code Based Schemes | Luiza Medova; Pavel Rybin | 2018-03-22 | This paper deals with massive random access.",
                "arxiv:2510.24574 | DistDF: Forecasting | Jane Doe; John Smith | 2025-10-28 | Direct forecasting minimizes a likelihood.",
                "arxiv:2503.06352 | GIN-Graph: A Network |  | 2025-03-09 | We propose a network.",
            ], Lines(batch));
        Assert.All(batch.Items, entry => Assert.Equal(new DateOnly(2025, 10, 28), entry.Featured));
        Assert.Equal(["cs.IT"], batch.Items[1].Categories);
        Assert.Equal(14, batch.Items[1].AuthorCount);
        Assert.Equal("digest in Markdown", EntryReader.FormatOf(File(Sections, "list.md")));
    }

    [Fact]
    public void A_newsletter_gives_its_papers_and_no_sentence_as_title_or_abstract()
    {
        const string Text = """
            # News of 2024-05-01

            ### [A Law of Impact (12 minute read)](https://track.example.com/CL0/https:%2F%2Farxiv.org%2Fabs%2F2303.08867%3Futm_source=x/1/01)

            Researchers released a thing.

            **[Another Approach](https://arxiv.org/abs/2303.08968?utm_source=x) (5 minute read)**

            This week we liked the work on [in-space industry](https://arxiv.org/abs/2303.09011), which shows that the moon is nice, and https://arxiv.org/abs/2303.09147.

            [Unrelated](https://example.com/)
            """;

        var batch = Read(Text);

        Assert.Equal(
            ["arxiv:2303.08867 | A Law of Impact |  | - | -", "arxiv:2303.08968 | Another Approach |  | - | -", "arxiv:2303.09011 | - |  | - | -",
                "arxiv:2303.09147 | - |  | - | -"], Lines(batch));
        Assert.All(batch.Items, entry => Assert.Equal(new DateOnly(2024, 5, 1), entry.Featured));
    }

    [Fact]
    public void Bookmarks_and_pages_of_links_are_lists()
    {
        const string Bookmarks = """
            <!DOCTYPE NETSCAPE-Bookmark-file-1>
            <TITLE>Bookmarks</TITLE>
            <DL><p>
                <DT><H3>Papers</H3>
                <DL><p>
                    <DT><A HREF="https://arxiv.org/abs/2303.08867" ADD_DATE="1">[2303.08867] A Law of Impact</A>
                    <DT><A HREF="https://openreview.net/forum?id=xAbC-1zz">A Great Paper | OpenReview</A>
                    <DD>My note
                    <DT><A HREF="https://example.com/">Example</A>
                    <DT><A HREF="https://huggingface.co/papers/2303.08968">Paper page - A Theory &amp; B</A>
                    <DT><A HREF="https://arxiv.org/pdf/2303.09011.pdf">2303.09011.pdf</A>
                </DL><p>
            </DL><p>
            """;
        const string Pocket = """
            <!DOCTYPE html><html><body><h1>Unread</h1><ul>
            <li><a href="https://arxiv.org/abs/2303.08867" time_added="1">A Law of Impact</a></li>
            <li><a href="https://arxiv.org/abs/2303.08968">Another Approach</a></li>
            <li><a href="https://arxiv.org/abs/2303.09011">Economics of Space</a></li></ul></body></html>
            """;

        var batch = Read(Bookmarks, "bookmarks.html");

        Assert.Equal(["A Law of Impact", "A Great Paper", "A Theory & B", null], batch.Items.Select(entry => entry.Title));
        Assert.Equal([6, 7, 10, 11], batch.Items.Select(entry => entry.Where.Line));
        Assert.All(batch.Items, entry => Assert.Empty(entry.Authors));
        Assert.Equal(["A Law of Impact", "Another Approach", "Economics of Space"], Read(Pocket, "pocket.html").Items.Select(entry => entry.Title));
    }

    [Fact]
    public void A_paper_that_stands_twice_is_one_entry_with_both_links()
    {
        var batch = Read(
            "- https://arxiv.org/abs/2303.08867\n- [A Law of Impact](http://arxiv.org/abs/2303.08867v2) [code](https://github.com/x/y)\n- [Other Title of " +
            "Something Else](https://arxiv.org/abs/2303.08867)\n");

        Assert.Equal(["A Law of Impact", "Other Title of Something Else"], batch.Items.Select(entry => entry.Title));
        Assert.Equal(2, batch.Items[0].Version);
        Assert.Contains(batch.Items[0].Links, link => link.Kind == PaperLinkKind.Code);
    }

    [Fact]
    public void Ids_without_titles_are_counted_once_for_a_file()
    {
        var first = Read("2303.08867\n2303.08968\n2303.09011", "ids.txt");
        var second = Read("doi:10.1000/abc", "dois.txt");
        var titled = Read("- [A Law of Impact](https://arxiv.org/abs/2303.09011)");

        var merged = PaperMerge.Merge([.. first.Items, .. second.Items, .. titled.Items]);

        Assert.Equal("A Law of Impact", Assert.Single(merged.Items).Title);
        Assert.Equal(
            [
                "dois.txt(1,1): warning SD0180: 1 DOI without a title, doi:10.1000/abc first; nothing can be shown of that. `staticdigest resolve` reads " +
                "what is missing.",
                "ids.txt(1,1): warning SD0180: 2 arXiv ids without a title, arxiv:2303.08867 first; nothing can be shown of that. `staticdigest resolve` " +
                "reads what is missing.",
            ], merged.Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    [Theory]
    [InlineData(
        "# Thoughts\n\nI have read [a nice paper](https://arxiv.org/abs/2303.08867) today. It is about markets.\nMore text.\n\nAnother paragraph.\nLine " +
        "five.\nLine six.\nLine seven.\n", null)]
    [InlineData("The number 2303.08867 is not an id here, and neither is 1.5.\nNothing else.\n", null)]
    [InlineData("---\ntitle: A Law of Impact\narxiv: 2303.08867\n---\nAn abstract with https://arxiv.org/abs/2303.08968 in it.\n",
        "Markdown with front matter")]
    [InlineData("@article{a, title={A Law}, eprint={2303.08867}, url={https://arxiv.org/abs/2303.08867}}\n", "BibTeX")]
    [InlineData("<div align=\"center\">\n\n# Papers\n\n</div>\n\n- [A Law of Impact](https://arxiv.org/abs/2303.08867)\n", "list of papers")]
    [InlineData("[Title of a Paper](https://arxiv.org/abs/2303.08867)\n", "list of papers")]
    [InlineData("[1, 2, 3]", "entries as JSON or JSON Lines")]
    public void Other_formats_stay_what_they_are(string text, string? format) => Assert.Equal(format, EntryReader.FormatOf(File(text, "file.md")));

    [Fact]
    public void Lines_that_hold_no_paper_are_not_understood()
    {
        var read = EntryReader.ReadCounting(
            File("# Papers\n\nSome words about this list.\n\n- [A Law of Impact](https://arxiv.org/abs/2303.08867)\n- [a tool](https://github.com/x/y)\n",
                "list.md"));

        Assert.Equal(new LineCoverage(2, 4), read.Coverage);
    }

    [Fact]
    public void A_hostile_list_comes_to_an_end()
    {
        foreach (var part in (string[])["[", "[[a](", "<a ", "**_", "- 2303.08867 ", "(", "|", "J. Doe, ", "# T\n## Abstract\n", "- a\n  - b\n",
            "[1] J. Doe and\n", "https://x.org/", "2303.08867, ", "<table><tr><td>", "`", "$a", "\"“", "— ", "Title\n"])
        {
            var text = string.Concat(Enumerable.Repeat(part, 200_000 / part.Length));
            Assert.InRange(Read($"- [A Law of Impact](https://arxiv.org/abs/2303.08867)\n{text}\nhttps://arxiv.org/abs/2303.08968").Items.Length, 0,
                text.Length);
        }
    }
}
