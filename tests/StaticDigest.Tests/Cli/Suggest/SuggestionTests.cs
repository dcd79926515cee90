using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using StaticDigest.Building.Reading;
using StaticDigest.Cli;
using StaticDigest.Cli.Suggest;
using StaticDigest.Papers;
using StaticDigest.Sources;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Cli.Suggest;

public class SuggestionTests
{
    private static readonly DateOnly s_today = new(2026, 11, 25);

    public static TheoryData<string> Injections { get; } =
    [
        "$(touch /tmp/x)", "`touch /tmp/x`", "${{ secrets.GITHUB_TOKEN }}", "\"; rm -rf / #", "::set-output name=answer::accepted", "answer=accepted",
        "</details><script>alert(1)</script>", "[click](javascript:alert(1))", "![x](https://evil.example/x.png)", "@everyone", "../../.github/workflows/x.yml",
        "{{ include 'x' }}",
        "| a | b |\n|---|---|", "### Listing\n```\nx\n```", "- [ ] task", "<!-- hidden -->", "Closes #1", "\u202Egnp.exe", "\0\u0001",
    ];

    [Fact]
    public void A_form_for_a_paper_is_read()
    {
        var suggestion = Suggestion.Of(12,
            "### Link\r\n\r\nhttps://arxiv.org/abs/2401.01234\r\n\r\n### Title\r\n\r\n_No response_\r\n\r\n### Note\r\n\r\nWorth it.\r\n\r\nReally.")!;

        Assert.Equal(("https://arxiv.org/abs/2401.01234", "", "Worth it.\n\nReally.", ""),
            (suggestion.Link, suggestion.Title, suggestion.Note, suggestion.Listing));
    }

    [Fact]
    public void A_form_for_a_listing_is_read_with_the_fences_that_it_holds()
    {
        var suggestion = Suggestion.Of(12, "### Listing\n\n```text\nfirst\n```\nlast\n```")!;

        Assert.Equal("first\n```\nlast\n", suggestion.Listing);
    }

    [Fact]
    public void Any_other_issue_is_left_alone() => Assert.Null(Suggestion.Of(12, "It does not work."));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"issue\":{}}")]
    [InlineData("{\"issue\":{\"number\":\"1\"}}")]
    [InlineData("{\"issue\":{\"number\":-1}}")]
    [InlineData("{\"pull_request\":{\"number\":1}}")]
    public void A_file_that_is_no_event_of_an_issue_is_wrong_use(string text) =>
        Assert.Throws<UsageException>(() => Suggestion.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public async Task A_paper_is_looked_up_and_written_as_one_line()
    {
        var result = await Read(new() { Issue = 12, Link = "arXiv:2401.01234v2", Note = "Worth it." },
            found: new() { Where = new("x"), Source = "arXiv", Title = "A title", Abstract = "What it says.", Ids = [new(PaperIdKind.Arxiv, "2401.01234")] });

        Assert.Equal("listings/suggested/2026-11-25-issue-12.jsonl", result.Path);
        var entry = Assert.Single(EntryReader.Read(new InputFile(result.Path, result.Bytes)).Items);
        Assert.Equal(("A title", "What it says.", "Worth it.", s_today), (entry.Title, entry.Abstract, entry.Note, entry.Featured));
        Assert.EndsWith("\n", Encoding.UTF8.GetString(result.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_elsewhere_needs_a_title()
    {
        Assert.Equal("SD1101", Assert.Single((await Read(new() { Issue = 1, Link = "https://example.org/paper" })).Diagnostics).Code);

        var result = await Read(new() { Issue = 1, Link = "https://example.org/paper", Title = "Its title" });
        Assert.True(result.IsAccepted);
        Assert.Equal("https://example.org/paper", Assert.Single(Assert.Single(result.Entries).Links).Url);
    }

    [Fact]
    public async Task A_paper_that_the_digest_has_is_refused()
    {
        var known = Listings.Read([new("listings/a.jsonl", "{\"id\":\"2401.01234\",\"title\":\"A title\"}"u8.ToArray())]);

        var result = await Read(new() { Issue = 1, Link = "2401.01234" }, known);

        Assert.False(result.IsAccepted);
        Assert.Equal("SD1103", Assert.Single(result.Diagnostics).Code);
        Assert.Contains("listings/a.jsonl", result.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Contains((await Read(new() { Issue = 1, Listing = "nothing\n" })).Diagnostics, diagnostic => diagnostic.Code == "SD1104");
    }

    [Fact]
    public async Task An_archive_that_does_not_answer_is_told()
    {
        var result = await Read(new() { Issue = 1, Link = "2401.01234" });

        Assert.Equal("SD1102", Assert.Single(result.Diagnostics).Code);
        Assert.Contains("Nothing was added.", SuggestionReport.Markdown(result, 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pasted_listing_is_kept_byte_for_byte_with_a_report()
    {
        var listing = "{\"id\":\"2401.01234\",\"title\":\"A *title*\"}\n{bad\n";

        var result = await Read(new() { Issue = 3, Listing = listing });

        Assert.Equal("listings/pasted/2026-11-25-issue-3.txt", result.Path);
        Assert.Equal(listing, Encoding.UTF8.GetString(result.Bytes.Span));
        var report = SuggestionReport.Markdown(result, 3);
        Assert.Contains("one paper was read", report, StringComparison.Ordinal);
        Assert.Contains("A &#42;title&#42;", report, StringComparison.Ordinal);
        Assert.Contains("1 doubtful places", report, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Injections))]
    public async Task Text_of_a_suggestion_stays_text_wherever_it_goes(string text)
    {
        var event_ = JsonSerializer.SerializeToUtf8Bytes(
            new { issue = new { number = 7, title = text, body = $"### Link\n\nhttps://example.org/{text}\n\n### Title\n\n{text}\n\n### Note\n\n{text}" } });
        var suggestion = Suggestion.Read(event_)!;

        var result = await Read(suggestion);
        var report = SuggestionReport.Markdown(result, 7);

        Assert.Matches(@"\Alistings/(suggested|pasted)/2026-11-25-issue-7\.(jsonl|txt)\z", result.Path);
        foreach (var live in (string[])["<script", "](", "](javascript", "@everyone", "${{", "$(", "`touch", "<!--", "| a |", "- [ ]", "/details>",
            "Closes #1\n", "\0"])
            Assert.DoesNotContain(live, report.Replace("`input/", "", StringComparison.Ordinal), StringComparison.Ordinal);
        if (result.IsAccepted)
            Assert.Equal(1, Encoding.UTF8.GetString(result.Bytes.Span).Count(c => c == '\n'));
        var site = TestSite.Build([new(result.Path, result.Bytes)]);
        Assert.DoesNotContain(site.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)),
            path => site[path].Contains("<script>alert", StringComparison.Ordinal) || site[path].Contains("href=\"javascript:", StringComparison.Ordinal));
    }

    private static Task<SuggestionResult> Read(Suggestion suggestion, ImmutableArray<ReadListing>? known = null, Entry? found = null) =>
        SuggestionReading.Of(suggestion, s_today, known ?? [], _ => Task.FromResult((found, found is null ? "nobody answers" : "")));
}
