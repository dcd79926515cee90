using System.Text;
using StaticDigest.Papers;
using StaticDigest.Papers.Merging;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Building;

public class NoteTests
{
    private const string Listing = """
        -- listings/2026-04-17.jsonl --
        {"id":"2509.09114","title":"On optimal transport","abstract":"We move mass.","authors":["Ada Lovelace"],"featured":"2026-04-17"}
        {"id":"10.1000/182","title":"A handbook","abstract":"It is thick.","featured":"2026-04-17"}
        {"id":"hep-th/9901001","title":"An old paper about strings","abstract":"It is old.","featured":"2026-04-17"}
        {"title":"No id at all, only a title","abstract":"It has none.","featured":"2026-04-17"}

        """;

    [Theory]
    [InlineData("notes/2509.09114.md", "papers/2509.09114/index.html")]
    [InlineData("notes/2509.09114v3.md", "papers/2509.09114/index.html")]
    [InlineData("notes/sub/folder/2509.09114.md", "papers/2509.09114/index.html")]
    [InlineData("notes/on-optimal-transport.md", "papers/2509.09114/index.html")]
    [InlineData("notes/On Optimal Transport.md", "papers/2509.09114/index.html")]
    [InlineData("notes/hep-th-9901001.md", "papers/hep-th-9901001/index.html")]
    [InlineData("notes/hep-th_9901001.md", "papers/hep-th-9901001/index.html")]
    [InlineData("notes/hep-th/9901001.md", "papers/hep-th-9901001/index.html")]
    [InlineData("notes/no-id-at-all-only-a-title.md", "papers/no-id-at-all-only-a-title/index.html")]
    public void Note_stands_on_the_page_of_its_paper(string file, string page)
    {
        var site = TestSite.Build($"{Listing}-- {file} --\nThe *editor* says <script>alert(1)</script> so.\n");

        Assert.Empty(site.Diagnostics);
        Assert.Contains("Editor’s note", site[page], StringComparison.Ordinal);
        Assert.Contains("The <em>editor</em> says", site[page], StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert(1)", site[page], StringComparison.Ordinal);
        Assert.Equal(4, site.Prepared.Input.Papers.Length);
    }

    [Fact]
    public void Doi_is_found_with_a_dash_for_its_slash()
    {
        var site = TestSite.Build($"{Listing}-- notes/10.1000-182.md --\nThick indeed.\n");

        Assert.Empty(site.Diagnostics);
        Assert.Equal("Thick indeed.", site.Prepared.Input.Papers.Select(document => document.Paper).Single(paper => paper.Title == "A handbook").Note);
    }

    [Fact]
    public void Note_without_paper_is_a_warning_that_names_near_ids()
    {
        var diagnostic = Assert.Single(TestSite.Build($"{Listing}-- notes/2509.09115.md --\nOn what?\n").Diagnostics);

        Assert.Equal(("SD0210", Severity.Warning, "notes/2509.09115.md"), (diagnostic.Code, diagnostic.Severity, diagnostic.Where.Path));
        Assert.Contains("near it are 2509.09114", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Note_that_fits_two_papers_is_a_warning()
    {
        const string twins = """
            -- listings/a.jsonl --
            {"id":"2401.00001","title":"Introduction","abstract":"One."}
            {"id":"2401.00002","title":"Introduction","abstract":"Two."}
            -- notes/introduction.md --
            Which?
            """;

        Assert.Contains("SD0211", TestSite.Build(twins).Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Paper_written_by_hand_becomes_a_page_and_merges_with_listings()
    {
        var site = TestSite.Build(Listing + """
            -- notes/mine.md --
            ---
            title: A paper of my own
            authors: [Grace Hopper]
            featured: 2026-04-17
            ---
            Its **abstract**.
            -- notes/again.md --
            ---
            title: On optimal transport
            arxiv: 2509.09114
            keywords: [mass]
            note: I like it.
            ---
            """);

        Assert.Empty(site.Diagnostics);
        Assert.Contains("Grace Hopper", site["papers/a-paper-of-my-own/index.html"], StringComparison.Ordinal);
        Assert.Contains("Its abstract.", site["papers/a-paper-of-my-own/index.html"], StringComparison.Ordinal);
        Assert.Contains("I like it.", site["papers/2509.09114/index.html"], StringComparison.Ordinal);
        Assert.Equal(5, site.Prepared.Input.Papers.Length);
    }

    [Fact]
    public void Other_files_among_the_notes_are_reported_and_the_read_me_is_not()
    {
        var site = TestSite.Build(
            $"{Listing}-- notes/a.bib --\n@article{{a, title = {{T}}}}\n-- notes/README.md --\nHow to write notes.\n-- notes/empty.md --\n\n");

        Assert.Equal(["SD0212 notes/a.bib", "SD0102 notes/empty.md"], site.Diagnostics.Select(diagnostic => $"{diagnostic.Code} {diagnostic.Where.Path}"));
    }

    [Fact]
    public void Notes_do_not_depend_on_the_order_of_entries_and_count_once()
    {
        Entry paper = new() { Where = new("a", 1), Source = "A", Title = "On optimal transport", Ids = [new(PaperIdKind.Arxiv, "2509.09114")] };
        Entry first = new() { Where = new("notes/1.md", 1), Source = "N", Ids = [new(PaperIdKind.Local, "on-optimal-transport")], Note = "First." };
        var second = first with { Where = new("notes/2.md", 1), Ids = paper.Ids, Note = "Second." };

        foreach (var entries in (Entry[][])[[paper, first, second], [second, first, paper, first], [first, paper, paper, second]])
            Assert.Equal("First.\n\nSecond.", Assert.Single(PaperMerge.Merge([.. entries]).Items).Note);
    }

    [Fact]
    public void Note_of_hostile_name_and_length_is_no_more_than_a_warning()
    {
        var name = string.Concat(Enumerable.Repeat("../$(x)\"'", 100));
        var batch = PaperMerge.Merge([new Entry { Where = new("n", 1), Source = "N", Ids = [new(PaperIdKind.Local, name)], Note = new string('x', 100_000) }]);

        Assert.Equal("SD0210", Assert.Single(batch.Diagnostics).Code);
        Assert.True(Encoding.UTF8.GetByteCount(batch.Diagnostics[0].Message) < 500);
    }
}
