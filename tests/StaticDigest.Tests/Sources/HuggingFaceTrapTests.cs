using System.Text;
using StaticDigest.Papers;
using StaticDigest.Sources;
using Xunit;

namespace StaticDigest.Tests.Sources;

public class HuggingFaceTrapTests
{
    private const string Chrome = "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\nbyAK and the research community\n\nApr 17\n\n";
    private const string End = "\n\n  • 4 authors\n·\nMar 6\n\n";

    private static readonly string s_long = string.Join(' ', Enumerable.Repeat("We study a thing that nobody has studied before.", 8));

    [Theory]
    [InlineData("new")]
    [InlineData("Subscribe")]
    [InlineData("Daily")]
    [InlineData("Apr 17")]
    [InlineData("1984")]
    [InlineData("Apr 17, 2025")]
    public void A_title_may_look_like_the_page(string title)
    {
        var batch = Read($"{Chrome}{title}\n\n{s_long}{End}Second paper\n\n{s_long}{End}{title}\n\n{s_long}{End}{title}\n\n{s_long}{End}");

        Assert.Equal([title, "Second paper", title, title], batch.Items.Select(entry => entry.Title));
        Assert.All(batch.Items, entry => Assert.Equal((s_long, 4, new DateOnly(2026, 4, 17)), (entry.Abstract, entry.AuthorCount, entry.Featured)));
    }

    [Theory]
    [InlineData("·")]
    [InlineData("• 3 authors")]
    [InlineData("• 3 authors\n\nwrote")]
    [InlineData("Apr 3")]
    [InlineData("12")]
    public void An_abstract_may_hold_a_line_that_looks_like_an_end(string line)
    {
        var batch = Read($"{Chrome}First paper\n\nOne.\n\n{line}\n\nTwo.{End}Second paper\n\n{s_long}{End}");

        Assert.Equal(["First paper", "Second paper"], batch.Items.Select(entry => entry.Title));
        Assert.Equal($"One.\n\n{line}\n\nTwo.", batch.Items[0].Abstract);
        Assert.Equal(line.StartsWith('•'), batch.Diagnostics.Any(diagnostic => diagnostic.Code == "SD0111"));
    }

    [Fact]
    public void An_abstract_may_be_broken_over_lines_and_paragraphs()
    {
        var entry = Assert.Single(Read($"{Chrome}A title\n\nOne\ntwo\nthree.\n\nFour\nfive.{End}").Items);

        Assert.Equal("One two three.\n\nFour five.", entry.Abstract);
    }

    [Theory]
    [InlineData("\n\n  • 1 authors\n·\nFeb 23 2", 1, null, "2026-02-23", 2)]
    [InlineData("\n\n  • 12,345 authors\n·\nFeb 29", 12345, null, "2024-02-29", null)]
    [InlineData("\n\n  • 3 author\n·\nApr 18", 3, null, "2026-04-18", null)]
    [InlineData("\n\n  • 3 authors\n·\nApr 19", 3, null, "2025-04-19", null)]
    [InlineData("\n\n  Google\n·\nDec 31 1,024", null, "Google", "2025-12-31", 1024)]
    [InlineData("\n\n  • 3 authors\n·\nFeb 30, 2025", 3, null, null, null)]
    [InlineData("\n\n  • 3 authors\n·\nSmarch 12", 3, null, null, null)]
    [InlineData("\n\n  • 3 authors\n·\n", 3, null, null, null)]
    [InlineData("\n\n  • 3 authors", 3, null, null, null)]
    [InlineData("", null, null, null, null)]
    public void An_end_is_read_also_when_it_is_cut(string end, int? authors, string? organization, string? submitted, int? comments)
    {
        var batch = Read($"{Chrome}First paper\n\n{s_long}{End}A title\n\n{s_long}{end}");

        Assert.Equal(2, batch.Items.Length);
        var entry = batch.Items[1];
        Assert.Equal(("A title", s_long, authors, organization, submitted, comments), (entry.Title, entry.Abstract, entry.AuthorCount, entry.Organization, entry.Submitted?.ToString(), entry.Comments));
        Assert.Equal(submitted is null, batch.Diagnostics.Any(diagnostic => diagnostic is { Severity: Severity.Warning, Where.Line: > 19 }));
    }

    [Fact]
    public void An_entry_without_abstract_is_kept()
    {
        var batch = Read($"{Chrome}Only a title{End}Second paper\n\n{s_long}{End}");

        Assert.Equal(["Only a title", "Second paper"], batch.Items.Select(entry => entry.Title));
        Assert.Null(batch.Items[0].Abstract);
        Assert.Contains(batch.Diagnostics, diagnostic => diagnostic is { Code: "SD0113", Where.Line: 13 });
    }

    [Theory]
    [InlineData("12\n\n", 12)]
    [InlineData("-\n", 0)]
    [InlineData("1,024\n", 1024)]
    [InlineData("Upvote\n\n7\n\n", 7)]
    [InlineData("", null)]
    public void Votes_may_stand_before_the_title(string before, int? votes)
    {
        var batch = Read($"{Chrome}{before}First paper\n\n{s_long}{End}{before}Second paper\n\n{s_long}{End}");

        Assert.Equal([("First paper", votes), ("Second paper", votes)], batch.Items.Select(entry => (entry.Title!, entry.Votes)));
    }

    [Fact]
    public void Addresses_on_their_own_lines_give_the_ids()
    {
        const string Skin = "[-] 19\nhttps://huggingface.co/login?next=%2Fpapers\n{0}\nhttps://huggingface.co/papers/{1}\nAn abstract.\nhttps://huggingface.co/papers/{1}\n* 8 authors\nhttps://huggingface.co/papers/{1}\n·\nOct 7, 2024\n6\nhttps://huggingface.co/papers/{1}#community\n";

        var batch = Read("Apr 17\n" + Skin.Replace("{0}", "One", StringComparison.Ordinal).Replace("{1}", "2410.05434", StringComparison.Ordinal)
            + Skin.Replace("{0}", "Two", StringComparison.Ordinal).Replace("{1}", "2410.00002", StringComparison.Ordinal));

        Assert.Equal(
            [("One", "arxiv:2410.05434", "An abstract.", 19, 6), ("Two", "arxiv:2410.00002", "An abstract.", 19, 6)],
            batch.Items.Select(entry => (entry.Title, entry.Ids[0].ToString(), entry.Abstract, entry.Votes, entry.Comments)));
    }

    [Theory]
    [InlineData("2026-04-18.txt", null, "", "2026-04-17")]
    [InlineData("hf-2024.txt", null, "", "2024-04-17")]
    [InlineData("list.txt", 2023, "", "2023-04-17")]
    [InlineData("list.txt", 2023, "captured: 2022-04-20\n", "2022-04-17")]
    [InlineData("2026-04-18.txt", 2023, "", "2026-04-17")]
    [InlineData("list.txt", null, "", null)]
    public void The_year_of_the_listing_has_an_order_of_sources(string name, int? given, string captured, string? featured)
    {
        var batch = Read($"{captured}{Chrome}First paper\n\n{s_long}{End}", name, given);

        var entry = Assert.Single(batch.Items);
        Assert.Equal(featured, entry.Featured?.ToString("yyyy-MM-dd", null));
        Assert.Equal(featured?[..4], entry.Submitted?.Year.ToString((IFormatProvider?)null));
        Assert.Contains(batch.Diagnostics, diagnostic => diagnostic.Code == (featured is null ? "SD0107" : "SD0106"));
    }

    [Fact]
    public void A_list_of_December_copied_in_January_is_of_December()
    {
        var batch = Read($"{Chrome.Replace("Apr 17", "Dec 31", StringComparison.Ordinal)}First paper\n\n{s_long}{End}", "2026-01-02.txt", null);

        Assert.Equal(new DateOnly(2025, 12, 31), batch.Items[0].Featured);
    }

    [Fact]
    public void A_missing_header_is_said()
    {
        var batch = Read($"{Chrome.Replace("Apr 17\n\n", "", StringComparison.Ordinal)}First paper\n\n{s_long}{End}");

        Assert.Equal("First paper", Assert.Single(batch.Items).Title);
        Assert.Contains(batch.Diagnostics, diagnostic => diagnostic.Code == "SD0108");
    }

    [Fact]
    public void Chrome_alone_is_no_entry() => Assert.Contains(Read(Chrome).Diagnostics, diagnostic => diagnostic.Code == "SD0104");

    private static Batch<Entry> Read(string text, string name = "listing.txt", int? year = 2026) => EntryReader.Read(new(name, Encoding.UTF8.GetBytes(text)), new(year));
}
