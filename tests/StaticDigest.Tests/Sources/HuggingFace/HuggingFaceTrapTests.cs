using System.Text;
using StaticDigest.Papers;
using StaticDigest.Sources;
using Xunit;

namespace StaticDigest.Tests.Sources.HuggingFace;

public class HuggingFaceTrapTests
{
    private const string Chrome =
        "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\nbyAK and the research community\n\nApr 17\n\n";
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
        Assert.Equal(("A title", s_long, authors, organization, submitted, comments),
            (entry.Title, entry.Abstract, entry.AuthorCount, entry.Organization, entry.Submitted?.ToString(), entry.Comments));
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
        const string Skin =
            "[-] 19\nhttps://huggingface.co/login?next=%2Fpapers\n{0}\nhttps://huggingface.co/papers/{1}\nAn " +
            "abstract.\nhttps://huggingface.co/papers/{1}\n* 8 authors\nhttps://huggingface.co/papers/{1}\n·\nOct 7, " +
            "2024\n6\nhttps://huggingface.co/papers/{1}#community\n";

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

    [Theory]
    [InlineData("Apr 17", "Mar 6", "2026-12-01", "2026-04-17", "2026-03-06", "SD0166")]
    [InlineData("Apr 17", "Mar 6, 2026", "2026-12-01", "2026-04-17", "2026-03-06", "SD0166")]
    [InlineData("Apr 17", "Mar 6, 2026", "2027-05-01", "2027-04-17", "2026-03-06", "SD0106")]
    [InlineData("Apr 17", "Mar 6, 2026", "2027-03-01", "2026-04-17", "2026-03-06", "SD0106")]
    [InlineData("Dec 31", "Dec 30", "2026-12-01", "2025-12-31", "2025-12-30", "SD0166")]
    [InlineData("Yesterday", "Nov 30", "2026-12-01", "2026-11-30", "2026-11-30", "SD0166")]
    [InlineData("Friday, April 17", "Apr 20", "2026-12-01", "2026-04-17", "2025-04-20", "SD0166")]
    [InlineData("Nov 30 - Dec 6", "Nov 30", "2026-12-01", "2026-12-01", "2026-11-30", "SD0166")]
    [InlineData("Week 16", "Apr 15", "2026-12-01", "2026-04-19", "2026-04-15", "SD0166")]
    [InlineData("April 2026", "Apr 15", "2026-12-01", "2026-04-30", "2026-04-15", "SD0166")]
    public void Without_a_year_the_day_of_the_build_decides_and_no_day_is_to_come(string header, string date, string today, string featured, string submitted,
        string code)
    {
        var batch = EntryReader.Read(
            new("list.txt",
                Encoding.UTF8.GetBytes(
                    $"{Chrome.Replace("Apr 17", header, StringComparison.Ordinal)}First " +
                    $"paper\n\n{s_long}{End.Replace("Mar 6", date, StringComparison.Ordinal)}")),
            new(Today: DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));

        var entry = Assert.Single(batch.Items);
        Assert.Equal((featured, submitted), (entry.Featured?.ToString("yyyy-MM-dd", null), entry.Submitted?.ToString()));
        Assert.Contains(batch.Diagnostics, diagnostic => diagnostic.Code == code);
    }

    [Fact]
    public void What_cannot_be_trusted_is_an_error_and_the_rest_is_read()
    {
        var unended = $"A thing that is no paper\n\n{s_long}\n\nLog In\n\n";
        var endless = $"{string.Concat(Enumerable.Repeat("A title that never comes to its end, ", 9))}\n\n{s_long}{End}";
        var batch = Read(
            $"{Chrome}First paper\n\n{s_long}{End}{endless}Second paper\n\n{s_long}{End}• 3 authors\n·\nMar 6\n\n12\nA word\nSign Up\nThird " +
            $"paper\n\n{s_long}{End}Log In\n{unended}");

        Assert.Equal(["First paper", "Second paper", "Third paper"], batch.Items.Select(entry => entry.Title));
        Assert.All(batch.Items, entry => Assert.Equal(s_long, entry.Abstract));
        Assert.Equal(["SD0163", "SD0114", "SD0164"],
            batch.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Code));
        Assert.All(batch.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error), diagnostic => Assert.True(diagnostic.Where.Line > 0));
        Assert.Contains(batch.Diagnostics, diagnostic => diagnostic.Code == "SD0165");
    }

    [Fact]
    public void Lines_that_look_like_an_entry_and_have_no_end_are_an_error()
    {
        var batch = Read(
            $"{Chrome.Replace("Apr 17\n\n", "", StringComparison.Ordinal)}7\nFirst paper\n·\n4 authors\n3\n9\nSecond paper\nLog In\n5\nThird paper\n·\n2 " +
            $"authors\nLog In\n3\nNot a paper\nSign Up\n", "2026-04-17.txt");

        Assert.Equal(["First paper", "Second paper", "Third paper"], batch.Items.Select(entry => entry.Title));
        Assert.Contains(batch.Diagnostics, diagnostic => diagnostic.Code == "SD0167");
        Assert.Contains(batch.Diagnostics, diagnostic => diagnostic.Code == "SD0165");
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

    private static Batch<Entry> Read(string text, string name = "listing.txt", int? year = 2026) =>
        EntryReader.Read(new(name, Encoding.UTF8.GetBytes(text)), new(year));
}
