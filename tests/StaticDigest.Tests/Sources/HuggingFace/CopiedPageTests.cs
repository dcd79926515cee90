using System.Text;
using StaticDigest.Papers;
using StaticDigest.Sources;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Sources.HuggingFace;

/// <summary>Every view of the site's lists, copied by every browser: the same papers, and nothing of the page in them.</summary>
public class CopiedPageTests
{
    public static TheoryData<string> Pages => [.. CopiedPage.All.Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_way_of_copying_gives_the_papers_and_no_word_of_the_page(string name) => Check(name, text => text);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Ends_of_line_and_invisible_characters_change_nothing(string name) =>
        Check(name, text => $"\ufeff{text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\u200b\r\n", StringComparison.Ordinal)}");

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_that_is_cut_anywhere_gives_no_wrong_paper(string name)
    {
        var page = CopiedPage.All.Single(page => page.Name == name);
        var titles = ShownPaper.All.Select(paper => paper.Title).ToHashSet(StringComparer.Ordinal);
        if (name.EndsWith(".html", StringComparison.Ordinal))
            return;
        for (int start = 0; start < page.Text.Length; start += 97)
        {
            // Cut at a line, as a selection by mouse does.
            int line = page.Text.IndexOf('\n', start) + 1;
            var entries = Read(name, line == 0 ? page.Text[..start] : page.Text[line..]).Items;

            // Of a piece without a card only ids may be left, which are not shown.
            Assert.All(entries.Where(entry => entry.Title is not null), entry => Assert.Contains(entry.Title!, titles));
        }
    }

    [Theory]
    [InlineData("2024-08-01_day.input.txt", 13)]
    [InlineData("2026-04-21_trending.input.txt", 6)]
    [InlineData("2026-04-21_day.input.md", 6)]
    [InlineData("2026-04-21_clipboard.input.html", 6)]
    public void Recorded_pages_read_as_approved(string name, int count)
    {
        var batch = EntryReader.Read(new(name, Fixture.Bytes($"HuggingFaceCopied/{name}")));

        Assert.Equal(count, batch.Items.Length);
        Assert.DoesNotContain(batch.Diagnostics, diagnostic => diagnostic.Severity != Severity.Info);
        Approve.Matches(EntryDump.Of(batch), $"HuggingFaceCopied/{name[..name.IndexOf(".input", StringComparison.Ordinal)]}", "json");
    }

    [Fact]
    public void The_page_of_one_paper_has_its_authors()
    {
        var paper = ShownPaper.All[0];
        var text =
            $"Papers\narxiv:{paper.Id}\n{paper.Title}\nPublished on Apr 15\n· Submitted by\n{paper.Submitter}\non Apr 16\n#1 Paper of the day\nByteDance " +
            $"Seed\nUpvote\n132\n\n+22\nAuthors:\nJane Doe\n,\nJohn van der Doe\n,\nZhe Kong\nAbstract\nAI-generated summary\nA model does " +
            $"it.\n{paper.Abstract}\nView arXiv page\nView PDF\nAdd to collection\nCommunity\nA person\n2 days ago\nA long text that somebody wrote about " +
            $"this paper and that is no part of it at all.\nReply\nModels citing this paper\n0\n";

        var entry = Assert.Single(Read("2026-04-16_paper.txt", text).Items);

        Assert.Equal((paper.Title, paper.Abstract, "A model does it.", "2026-04-15", 132, "taesiri"),
            (entry.Title, entry.Abstract, entry.MachineSummary, entry.Submitted.ToString(), entry.Votes, entry.Submitter));
        Assert.Equal(["Jane Doe", "John van der Doe", "Zhe Kong"], entry.Authors.Select(author => author.Name));
        Assert.Equal("arxiv:2604.14148", entry.Ids[0].ToString());
    }

    [Fact]
    public void Lines_that_are_understood_are_counted()
    {
        var page = CopiedPage.All.Single(page => page.Name == "day.txt");
        var file = new InputFile("2026-04-16.txt", Encoding.UTF8.GetBytes($"{page.Text}\nSomething that nobody knows\n"));

        var coverage = EntryReader.CoverageOf(file, EntryReader.ReadCounting(file));

        Assert.Equal(1, coverage.Total - coverage.Understood);
    }

    private static void Check(string name, Func<string, string> change)
    {
        var page = CopiedPage.All.Single(page => page.Name == name);

        var batch = Read(name, change(page.Text));

        Assert.DoesNotContain(batch.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(ShownPaper.All.Select(paper => Expected(paper, page.Shows)), batch.Items.Select(entry => Found(entry, page.Shows)));
        bool hasAbstract = page.Shows.Contains('a', StringComparison.Ordinal);
        Assert.All(batch.Items, entry => Assert.Equal(hasAbstract, entry.Abstract is not null));
    }

    private static string Expected(ShownPaper paper, string shows) =>
        Only(shows, paper.Title, ('a', paper.Abstract), ('d', $"2026-04-{paper.Date[4..]}"), ('i', $"arxiv:{paper.Id}"), ('v', $"{paper.Votes}"),
            ('c', $"{paper.Comments}"), ('n', $"{paper.Authors}"), ('o', paper.Organization), ('s', paper.Submitter));

    private static string Found(Entry entry, string shows) =>
        Only(shows, entry.Title, ('a', entry.Abstract), ('d', entry.Submitted?.ToString()), ('i', entry.Ids is [var id, ..] ? id.ToString() : null),
            ('v', $"{entry.Votes}"), ('c', $"{entry.Comments}"), ('n', $"{entry.AuthorCount}"), ('o', entry.Organization), ('s', entry.Submitter));

    private static string Only(string shows, string? title, params (char Field, string? Value)[] fields) =>
        string.Join('|',
            fields.Where(field => shows.Contains(field.Field, StringComparison.Ordinal)).Select(field => $"{field.Field}={field.Value}").Prepend(title));

    private static Batch<Entry> Read(string name, string text) =>
        EntryReader.Read(new($"2026-04-16_{name}", Encoding.UTF8.GetBytes(text)), new(Today: new DateOnly(2026, 12, 1)));
}
