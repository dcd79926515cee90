using StaticDigest.Tests.Cli.Fetch;
using StaticDigest.Tests.Cli.Resolve;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Workflows;

/// <summary>A whole run of the workflow, day after day: fetch, commit, build.</summary>
public sealed class WholeRunTests : IDisposable
{
    private readonly Runner _runner = new();
    private readonly LoopbackServer _server;
    private readonly PaperServer _services;
    private string _answer = "";

    public WholeRunTests()
    {
        _server = new(asked => asked.Path == "/papers.jsonl" ? new Reply(_answer) { ContentType = "application/x-ndjson" } : new Reply("nothing here", 404));
        _services = new(ServedPaper.Seed(Fixture.Text("Resolving/seed-papers.jsonl")));
        _runner.Put("owner/input/digest.yml", $"""
            sources:
              - kind: url
                name: Good
                url: {_server.Url}/papers.jsonl
              - kind: url
                name: Gone
                url: {_server.Url}/gone.jsonl
            {_services.Settings()}
            """);
        _runner.Commit("owner", "sources");
        _runner.Push("owner");
    }

    public void Dispose()
    {
        _server.Dispose();
        _services.Dispose();
        _runner.Dispose();
    }

    [Fact]
    public void Day_after_day_new_papers_are_committed_and_published_though_one_source_is_gone()
    {
        _answer = "{\"id\":\"2611.00001\",\"title\":\"The first fetched paper of all\"}\n";
        Day("one", "2026-11-24");

        Assert.Contains("2611.00001", _runner.OnMain("input/listings/good/2026-11.jsonl"), StringComparison.Ordinal);
        Assert.True(File.Exists(_runner["one/output/papers/2611.00001/index.html"]));
        Assert.Contains("| Good | 1 | 1 |", _runner.Summary, StringComparison.Ordinal);
        Assert.Contains("SD0910", Day("again", "2026-11-24"), StringComparison.Ordinal);

        _answer += "{\"id\":\"2611.00002\",\"title\":\"A second paper that came a day later\"}\n";
        var output = Day("two", "2026-11-25");

        Assert.Contains("::warning title=Not every source was read::", output, StringComparison.Ordinal);
        Assert.Equal(2, _runner.OnMain("input/listings/good/2026-11.jsonl")!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.True(File.Exists(_runner["two/output/papers/2611.00001/index.html"]));
        Assert.True(File.Exists(_runner["two/output/papers/2611.00002/index.html"]));
    }

    [Fact]
    public void A_title_becomes_a_paper_between_fetching_and_committing()
    {
        var seed = ServedPaper.Seed(Fixture.Text("Resolving/seed-papers.jsonl"))[1];
        _answer = $"{{\"title\":\"{seed.Title}\",\"author_count\":{seed.Authors.Length},\"submitted\":\"{seed.Day:yyyy-MM-dd}\"}}\n";

        Day("one", "2026-11-24");

        Assert.Contains($"arxiv:{seed.Arxiv}", _runner.OnMain("input/listings/resolved/2026-11.jsonl"), StringComparison.Ordinal);
        Assert.Contains("### Papers behind titles", _runner.Summary, StringComparison.Ordinal);
        Assert.True(File.Exists(_runner[$"one/output/papers/{seed.Arxiv}/index.html"]));

        _services.Fault = static (_, _) => new Reply("", 503);
        _answer += "{\"title\":\"A title that nobody answers for\",\"author_count\":2}\n";
        Assert.Contains("SD1602", Day("two", "2026-11-25"), StringComparison.Ordinal);
        Assert.True(File.Exists(_runner[$"two/output/papers/a-title-that-nobody-answers-for/index.html"]));
    }

    private string Day(string clone, string day)
    {
        _runner.Clone(clone, "--depth", "1");
        _runner.Environment["STATICDIGEST"] = $"bash {_runner["clocked.sh"]}";
        // The program with the clock of that day.
        _runner.Put("clocked.sh", $"command=$1; shift; exec {ScriptedCommands.Program} \"$command\" --now {day}T06:00:00Z \"$@\"\n");
        return _runner.Script(clone, "fetch.sh").Success() + _runner.Script(clone, "resolve.sh").Success() + _runner.Script(clone, "commit.sh").Success() +
            _runner.Script(clone, "build.sh").Success();
    }
}
