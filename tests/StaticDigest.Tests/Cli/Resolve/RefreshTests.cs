using System.Globalization;
using StaticDigest.Building.Reading;
using StaticDigest.Cli.Resolve;
using StaticDigest.Papers;
using StaticDigest.Papers.Merging;
using StaticDigest.Resolving;
using StaticDigest.Sources;
using StaticDigest.Tests.Building;
using StaticDigest.Tests.Cli.Fetch;
using Xunit;

namespace StaticDigest.Tests.Cli.Resolve;

/// <summary>What became of known papers, over a year.</summary>
public sealed class RefreshTests : IDisposable
{
    private static readonly ServedPaper s_paper = new("A Paper That Becomes Something", ["Jane Doe", "Max Roe"], new(2026, 1, 10))
    {
        Arxiv = "2601.00001",
        Citations = 2,
    };

    private readonly TemporaryFolder _folder = new();
    private readonly FakeClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Versions_venues_and_citations_are_read_at_30_90_and_365_days_and_stars_weekly()
    {
        using var server = new PaperServer([s_paper with { Version = 2, Comment = "Accepted at ICML 2026", Venue = "ICML", Doi = "10.1000/icml.1" }]);
        server.Repositories["jane/code"] = 120;
        Listing(server);

        var days = new List<string>();
        for (var day = new DateOnly(2026, 1, 11); day <= new DateOnly(2027, 3, 1); day = day.AddDays(1))
        {
            if ((await Run(day)).Requests.GetValueOrDefault("semantic-scholar") > 0)
                days.Add($"{day:yyyy-MM-dd}");
        }

        var paper = Paper();
        Assert.Equal(["2026-02-09", "2026-04-10", "2027-01-10"], days);
        Assert.Equal(["2026-02-09", "2026-04-10", "2027-01-10"],
            paper.Counts.Where(count => count.What == "citations").Select(count => $"{count.Day:yyyy-MM-dd}"));
        Assert.Equal((2, "Accepted at ICML 2026", "ICML"), (paper.Version!.Value, paper.Comment, paper.Venue));
        Assert.Contains(new PaperId(PaperIdKind.Doi, "10.1000/icml.1"), paper.OtherIds);
        Assert.Equal(120, paper.CodeStars);
        Assert.Equal(13, server.CountOf("github"));
        Assert.Empty(paper.Found);
        Assert.Equal("listings/a.jsonl", Assert.Single(paper.Appearances).File);
        Assert.False(paper.Withdrawn);
    }

    [Fact]
    public async Task A_second_run_on_one_day_asks_nothing_and_what_failed_is_asked_again()
    {
        using var server = new PaperServer([s_paper]) { Fault = (service, _) => service is "semantic-scholar" or "openalex" ? new Reply("", 429) : null };
        Listing(server);
        await Run(new(2026, 2, 15));
        server.Fault = (service, _) => service == "semantic-scholar" ? new Reply("", 429) : null;

        await Run(new(2026, 2, 15));
        server.Clear();
        await Run(new(2026, 2, 15));

        Assert.Empty(server.Requests);
        Assert.Equal(new DatedCount("citations", 2, new(2026, 2, 15), "openalex"), Assert.Single(Paper().Counts, count => count.What == "citations"));
    }

    [Fact]
    public async Task A_paper_that_nobody_counts_is_remembered_and_a_withdrawal_is_seen()
    {
        using var server = new PaperServer([])
        {
            Fault = (service, _) => service == "arxiv"
                ? new Reply(
                    $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>http://arxiv.org/abs/2601.00001v3</id><title>A Paper</title><summary>This " +
                    $"paper has been withdrawn by the " +
                    $"authors.</summary><published>2026-01-10T00:00:00Z</published><updated>2026-02-01T00:00:00Z</updated></entry></feed>")
                : null,
        };
        Listing(server);

        await Run(new(2026, 2, 15));
        server.Clear();
        await Run(new(2026, 2, 16));

        Assert.Empty(server.Requests);
        Assert.True(Paper().Withdrawn);
        Assert.Empty(Paper().Counts);
    }

    [Theory]
    [InlineData("https://github.com/a/b", "a/b")]
    [InlineData("https://github.com/a/b.git", "a/b")]
    [InlineData("https://github.com/a/b/tree/main/x", "a/b")]
    [InlineData("https://gist.github.com/a/b", null)]
    [InlineData("https://github.com/orgs/a", null)]
    [InlineData("https://github.com/a", null)]
    [InlineData("https://github.com/a/b%22x", null)]
    [InlineData("https://gitlab.com/a/b", null)]
    public void Repositories_are_told_from_other_addresses(string url, string? expected) => Assert.Equal(expected, RefreshPlan.RepositoryOf(url));

    [Theory]
    [InlineData("{\"refreshed\":\"2026\",\"by\":\"x\",\"papers\":{}}")]
    [InlineData("{\"refreshed\":\"2026-01-01\",\"papers\":{}}")]
    [InlineData("{\"refreshed\":\"2026-01-01\",\"by\":\"x\",\"papers\":[]}")]
    [InlineData("{\"refreshed\":\"2026-01-01\",\"by\":\"x\",\"papers\":{\"nonsense\":{}}}")]
    [InlineData("{\"refreshed\":\"2026-01-01\",\"by\":\"x\",\"papers\":{\"2601.00001\":1}}")]
    [InlineData("{\"refreshed\":\"2026-01-01\",\"by\":\"x\",\"counts\":{\"-1\":\"2601.00001\"}}")]
    [InlineData("{\"refreshed\":\"2026-01-01\",\"by\":\"x\",\"counts\":{\"1\":\"nonsense\"}}")]
    [InlineData("{\"refreshed\":\"2026-01-01\",\"by\":\"x\",\"papers\":{\"2601.00001\":{\"count\":-1}}}")]
    public void A_damaged_snapshot_is_reported(string line) =>
        Assert.NotEmpty(EntryReader.Read(new("a.jsonl", System.Text.Encoding.UTF8.GetBytes(line + "\n"))).Diagnostics);

    private void Listing(PaperServer server)
    {
        _folder.Put("digest.yml", server.Settings());
        _folder.Put("listings/a.jsonl",
            $"{{\"id\":\"arxiv:{s_paper.Arxiv}\",\"title\":\"{s_paper.Title}\",\"authors\":[\"Jane Doe\",\"Max " +
            $"Roe\"],\"submitted\":\"2026-01-10\",\"code_url\":\"https://github.com/jane/code\"}}\n");
    }

    private Paper Paper() =>
        Assert.Single(
            PaperMerge.Merge(
                [.. Listings.Read([.. InputFolder.Load(_folder.Root).Items.Where(Listings.IsListing)]).SelectMany(listing => listing.Batch.Items)]).Items);

    private Task<ResolveResult> Run(DateOnly day) => ResolveSession.Run(
        new ResolveOptions
        {
            Input = _folder.Root,
            Now = DateTimeOffset.Parse($"{day:yyyy-MM-dd}T06:00:00Z", CultureInfo.InvariantCulture),
            Policy = _clock.Of,
            Refresh = true,
        }, default);
}
