using System.Text;
using StaticDigest.Markdown;
using StaticDigest.Papers;
using StaticDigest.Papers.Merging;
using StaticDigest.Sources;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Sources;

public class DocumentTests
{
    [Fact]
    public void Paper_written_by_hand_reads_as_approved() =>
        Approve.Matches(EntryDump.Of(EntryReader.Read(Fixture.Source("Documents/by-hand.input.md"))), "Documents/by-hand", "json");

    [Theory]
    [InlineData("listings/a.md", "---\ntitle: T\n---\nAn abstract.", "Markdown with front matter")]
    [InlineData("listings/a.txt", "---\ntitle: T\nid: 2509.09114\n---\n# A heading\n- [x](y)", "Markdown with front matter")]
    [InlineData("listings/a.md", "---\ntitle: Papers of the day\n---\n## [A](https://arxiv.org/abs/2509.09114)", null)]
    [InlineData("listings/a.md", "---\nlayout: post\n---\nText", null)]
    [InlineData("listings/2509.09114.md", "A text", null)]
    [InlineData("notes/2509.09114.md", "A text", "Markdown notes")]
    [InlineData("notes/2509.09114.md", "[A link](https://example.org) first", "Markdown notes")]
    [InlineData("notes/2509.09114.md", "<b>Markup</b> first", "Markdown notes")]
    [InlineData("notes/2509.09114.md", "TY  - JOUR\nTI  - What a note may quote", "Markdown notes")]
    [InlineData("notes/2509.09114.md", "@article{a, title = {What a note may quote}}", "Markdown notes")]
    [InlineData("notes/x.md", "---\nid: 2509.09114\n---\nA text", "Markdown with front matter")]
    public void Documents_are_told_from_lists(string path, string text, string? format)
    {
        var found = EntryReader.FormatOf(new(path, Encoding.UTF8.GetBytes(text)));

        if (format is null)
            Assert.False(found is "Markdown with front matter" or "Markdown notes");
        else
            Assert.Equal(format, found);
    }

    [Theory]
    [InlineData("notes/2509.09114.md", "arxiv:2509.09114")]
    [InlineData("notes/2026/2509.09114v2.md", "arxiv:2509.09114")]
    [InlineData("notes/hep-th/9901001.md", "arxiv:hep-th/9901001")]
    [InlineData("notes/10.1000/182.markdown", "doi:10.1000/182")]
    [InlineData("notes/10.1000-182.md", "local:10.1000-182")]
    [InlineData("notes/a-title.md", "local:a-title")]
    public void Name_of_a_note_is_its_paper(string path, string id)
    {
        var entry = Assert.Single(EntryReader.Read(new(path, "A *note*.\n"u8.ToArray())).Items);

        Assert.Equal((id, "A *note*.", null), (entry.Ids.Single().ToString(), entry.Note, entry.Title));
    }

    [Fact]
    public void Front_matter_without_title_names_the_paper_of_a_note()
    {
        var entry = Assert.Single(EntryReader.Read(new("notes/x.md", "---\ndoi: 10.1000/182\n---\n\nA note.\n"u8.ToArray())).Items);

        Assert.Equal(("doi:10.1000/182", "A note."), (entry.Ids.Single().ToString(), entry.Note));
    }

    [Fact]
    public void Document_of_a_paper_reads_back_as_that_paper()
    {
        var papers = PaperMerge.Merge(EntryReader.Read(Fixture.Source("EntryJson/fields.input.jsonl")).Items).Items;
        foreach (var paper in papers)
        {
            var entries = EntryReader.Read(new("listings/x.md", Encoding.UTF8.GetBytes(PaperMarkdown.Write(paper)))).Items;
            var again = Assert.Single(PaperMerge.Merge(entries).Items);

            Assert.Equal(
                (paper.Id, paper.Title, paper.Abstract, paper.Submitted, paper.Votes, paper.Venue, paper.Note),
                (again.Id, again.Title, again.Abstract, again.Submitted, again.Votes, again.Venue, again.Note));
            Assert.Equal(paper.Authors, (IEnumerable<Author>)again.Authors);
            Assert.Equal(paper.Appearances.Select(appearance => appearance.Day), again.Appearances.Select(appearance => appearance.Day));
        }
    }
}
