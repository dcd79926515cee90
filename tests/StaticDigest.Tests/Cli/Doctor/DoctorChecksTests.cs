using System.Text;
using StaticDigest.Building;
using StaticDigest.Cli.Doctor;
using StaticDigest.Fetching;
using StaticDigest.Formulas;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Cli.Doctor;

public class DoctorChecksTests
{
    private const string Paper =
        "-- listings/a.jsonl --\n{\"title\":\"The first paper of all\",\"featured\":\"2026-04-17\",\"url\":\"https://example.net/1\"}\n";
    private const string Source = "sources:\n  - kind: huggingface\n    name: Daily papers\n";
    private static readonly DateTimeOffset s_now = TestSite.Options.Now;

    [Fact]
    public void Papers_that_wait_for_an_answer_are_listed_with_their_candidates()
    {
        const string Note =
            "-- resolve/2026-11.jsonl " +
            "--\n{\"id\":\"title:thefirstpaperofall\",\"day\":\"2026-11-30\",\"none\":[\"arxiv\"],\"ask\":[{\"id\":\"arxiv:2401.00001\"," +
            "\"title\":\"Another\",\"authors\":2,\"by\":\"arxiv\",\"evidence\":\"title equal\"}]}\nbroken\n";

        var finding = Assert.Single(Of(Context(Paper + Note)));

        Assert.Equal(("SD1601", "listings/a.jsonl"), (finding.Diagnostic.Code, finding.Diagnostic.Where.Path));
        Assert.Contains("arxiv:2401.00001", finding.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Empty(Of(Context(Paper + Note + "-- resolve/answers.yml --\nThe first paper of all: no\n")));
    }

    [Fact]
    public void A_digest_in_order_has_no_findings() => Assert.Empty(Of(Context(Paper)));

    [Theory]
    [InlineData("site: { url: https://other.github.io/my-digest/ }", "someone/my-digest", "SD1001")]
    [InlineData("site: { url: https://papers.example.net/ }", "someone/my-digest", "SD1002")]
    [InlineData("site: { url: https://example.org/my-digest/ }", "someone/my-digest", null)]
    [InlineData("site: { url: https://someone.github.io/my-digest/ }", null, "SD1002")]
    [InlineData("site: { author: https://ko-fi.com/other }", null, "SD1004")]
    [InlineData("site: { description: see github.com/other/my-digest }", "someone/my-digest", "SD1004")]
    [InlineData("site: { description: see github.com/someone/my-digest and github.com/other/else }", "someone/my-digest", null)]
    [InlineData("site: { titel: x }", null, "SD0302")]
    [InlineData("version: 2", null, "SD0304")]
    [InlineData("version: one", null, "SD0303")]
    [InlineData("version: 1", null, null)]
    public void Settings_are_examined(string settings, string? repository, string? code)
    {
        var found = Of(Context($"-- digest.yml --\n{settings}\n{Paper}") with { Repository = repository });

        Assert.Equal(code is null ? [] : [code], found.Select(finding => finding.Diagnostic.Code));
    }

    [Theory]
    [InlineData("-- static/CNAME --\nother.example.net\n", "SD1003")]
    [InlineData("-- static/CNAME --\nexample.org\n", null)]
    [InlineData("-- pages/about.md --\n# About\n\n<script src=\"https://www.googletagmanager.com/gtag/js\"></script>\n", "SD1004")]
    [InlineData("-- theme/layouts/papers.html --\nx\n", "SD1012")]
    [InlineData("-- theme/partials/mine.html --\nx\n", null)]
    [InlineData("-- listings/b.jsonl --\n\n", "SD1014")]
    public void Files_are_examined(string files, string? code)
    {
        var found = Of(Context(Paper + files))
            .Where(finding => finding.Diagnostic.Severity > Severity.Info && !finding.Diagnostic.Code.StartsWith("SD01", StringComparison.Ordinal));

        Assert.Equal(code is null ? [] : [code], found.Select(finding => finding.Diagnostic.Code));
    }

    [Fact]
    public void Papers_that_nothing_leads_to_are_counted()
    {
        var found = Assert.Single(Of(Context($"{Paper}-- listings/b.jsonl --\n{{\"title\":\"A paper that nobody can reach\"}}\n")));

        Assert.Equal(("SD1623", Severity.Info), (found.Diagnostic.Code, found.Diagnostic.Severity));
        Assert.Contains("1 of 2 papers", found.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("staticdigest resolve", found.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void An_override_is_compared_to_what_it_replaces()
    {
        var home = Encoding.UTF8.GetString(TestSite.Theme.Single(file => file.Path == "layouts/home.html").Bytes.Span);

        Assert.Equal("SD1013", Assert.Single(Of(Context($"{Paper}-- theme/layouts/home.html --\n{home}", trim: true))).Diagnostic.Code);
        Assert.Contains("did you mean `layouts/paper.html`", Assert.Single(Of(Context($"{Paper}-- theme/layouts/papers.html --\nx\n"))).Diagnostic.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Fetching_that_stands_still_is_told()
    {
        var context = Context($"-- digest.yml --\n{Source}{Paper}") with { Workflows = [new("publish.yml", "on: push"u8.ToArray())], GitAttributes = "" };

        Assert.Equal(["SD1005", "SD1015", "SD1007"], Of(context).Select(finding => finding.Diagnostic.Code));

        context = context with { Workflows = [new("publish.yml", "  - cron: \"23 5 * * *\""u8.ToArray())], GitAttributes = "*.jsonl merge=union" };
        Assert.Equal(["SD1006"], Of(context with { Runs = [Run(-4, FetchOutcome.Complete, 5)] }).Select(finding => finding.Diagnostic.Code));
        Assert.Equal(["SD1008"],
            Of(context with { Runs = [Run(-9, FetchOutcome.Complete, 5), Run(-1, FetchOutcome.Failed, 0)] }).Select(finding => finding.Diagnostic.Code));
        Assert.Empty(Of(context with { Runs = [Run(-1, FetchOutcome.Complete, 5)] }));
    }

    [Fact]
    public void Age_and_size_are_told()
    {
        Assert.Equal(["SD1009"], Of(Context(Paper) with { Now = s_now.AddDays(20) }).Select(finding => finding.Diagnostic.Code));
        Assert.Empty(Of(Context(Paper) with { Parts = [new("papers", 1, 890_000_000)] }));
        Assert.Equal(["SD1010"], Of(Context(Paper) with { Parts = [new("papers", 1, 910_000_000)] }).Select(finding => finding.Diagnostic.Code));
        Assert.Contains("SD1011", Of(Context($"{Paper}-- static/a.bin --\n{new string('x', 51_000_000)}")).Select(finding => finding.Diagnostic.Code));
        Assert.Equal(["SD0521"], Of(Context(Paper) with { Parts = [new("papers", 1, 1_000_000_001)] }).Select(finding => finding.Diagnostic.Code));
    }

    [Fact]
    public void Every_finding_has_a_fix()
    {
        var found = Of(
            Context(
                $"-- digest.yml --\nsite: {{ titel: x, url: https://papers.example.net/ }}\n{Source}{Paper}-- listings/b.bin --\nwhat\n-- static/CNAME " +
                $"--\nother.example.net\n"));

        Assert.True(found.Length >= 4);
        Assert.All(found, finding => Assert.EndsWith(".", finding.Fix, StringComparison.Ordinal));
    }

    private static FetchRun Run(int days, FetchOutcome outcome, int read) =>
        new()
        {
            Source = "daily-papers",
            At = s_now.AddDays(days),
            Outcome = outcome,
            Read = read,
            Why = outcome == FetchOutcome.Failed ? "the server answers 410" : null,
        };

    private static Finding[] Of(DoctorContext context) => [.. DoctorChecks.Of(context)];

    private static DoctorContext Context(string input, bool trim = false)
    {
        var files = TestSite.Files(input);
        // A text of files ends each with a line end more than it had.
        if (trim)
            files = [.. files.Select(file => file with { Bytes = file.Bytes[..^1] })];
        using var typesetter = new Typesetter();
        var site = Flow.Prepare(files, TestSite.Theme, TestSite.Options, typesetter);
        return new() { Site = site, Diagnostics = site.Diagnostics, Theme = TestSite.Theme, Now = s_now, IsAddressKnown = true };
    }
}
