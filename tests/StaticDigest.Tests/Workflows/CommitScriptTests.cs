using Xunit;

namespace StaticDigest.Tests.Workflows;

/// <summary>The script that commits what was fetched, against a remote that others push to as well.</summary>
public sealed class CommitScriptTests : IDisposable
{
    private const string Shard = "input/listings/hugging-face/2026-11.jsonl";

    private readonly Runner _runner = new();

    public void Dispose() => _runner.Dispose();

    [Fact]
    public void What_was_fetched_is_committed_and_nothing_else()
    {
        _runner.Clone("run", "--depth", "1");
        _runner.Put($"run/{Shard}", Line(1));
        _runner.Put("run/input/fetched/2026-11.jsonl", "{}\n");
        _runner.Put("run/input/digest.yml", "site:\n  title: Changed by nobody\n");
        _runner.Put("run/output/index.html", "a page");

        var output = _runner.Script("run", "commit.sh").Success();

        Assert.Contains("Committed 2 lines.", output, StringComparison.Ordinal);
        Assert.Equal(Line(1), _runner.OnMain(Shard));
        Assert.Contains("A digest", _runner.OnMain("input/digest.yml"), StringComparison.Ordinal);
        Assert.Null(_runner.OnMain("output/index.html"));
        Assert.Equal("listings: add 2 lines", _runner.Git("remote.git", "log", "-1", "--format=%s", "main").Trim());
    }

    [Fact]
    public void An_empty_day_makes_no_commit()
    {
        _runner.Clone("run");
        var before = _runner.Git("remote.git", "rev-parse", "main");

        Assert.Contains("Nothing new", _runner.Script("run", "commit.sh").Success(), StringComparison.Ordinal);

        Assert.Equal(before, _runner.Git("remote.git", "rev-parse", "main"));
    }

    [Fact]
    public void Two_runs_that_push_to_one_branch_both_keep_their_lines()
    {
        _runner.Put($"owner/{Shard}", Line(0));
        _runner.Commit("owner", "a shard");
        _runner.Push("owner");
        _runner.Clone("one", "--depth", "1");
        _runner.Clone("two", "--depth", "1");
        _runner.Put($"one/{Shard}", Line(0) + Line(1));
        _runner.Put($"two/{Shard}", Line(0) + Line(2));
        _runner.Put("two/input/listings/arxiv/2026-11.jsonl", Line(3));

        _runner.Script("one", "commit.sh").Success();
        var second = _runner.Script("two", "commit.sh").Success();

        Assert.DoesNotContain("::warning", second, StringComparison.Ordinal);
        Assert.Equal([Line(0), Line(1), Line(2)], Lines(_runner.OnMain(Shard)!));
        Assert.Equal(Line(3), _runner.OnMain("input/listings/arxiv/2026-11.jsonl"));
        Assert.Equal("", _runner.Git("two", "status", "--porcelain"));
    }

    [Fact]
    public void Two_runs_that_begin_a_month_both_keep_their_lines()
    {
        _runner.Clone("one");
        _runner.Clone("two");
        _runner.Put($"one/{Shard}", Line(1));
        _runner.Put($"two/{Shard}", Line(2));

        _runner.Script("one", "commit.sh").Success();
        _runner.Script("two", "commit.sh").Success();

        Assert.Equal([Line(1), Line(2)], Lines(_runner.OnMain(Shard)!));
    }

    [Fact]
    public void A_rewritten_branch_is_respected_and_gets_the_new_lines()
    {
        _runner.Clone("run", "--depth", "1");
        _runner.Put("owner/input/digest.yml", "site:\n  title: Rewritten\n");
        _runner.Git("owner", "add", "-A");
        _runner.Git("owner", "commit", "--quiet", "--amend", "-m", "start anew");
        _runner.Push("owner", "--force");
        _runner.Put($"run/{Shard}", Line(1));

        _runner.Script("run", "commit.sh").Success();

        Assert.Contains("Rewritten", _runner.OnMain("input/digest.yml"), StringComparison.Ordinal);
        Assert.Equal(Line(1), _runner.OnMain(Shard));
        Assert.Equal("2", _runner.Git("remote.git", "rev-list", "--count", "main").Trim());
    }

    [Fact]
    public void A_listing_that_was_deleted_meanwhile_costs_the_commit_but_not_the_site()
    {
        _runner.Put($"owner/{Shard}", Line(0));
        _runner.Commit("owner", "a shard");
        _runner.Push("owner");
        _runner.Clone("run", "--depth", "1");
        File.Delete(_runner[$"owner/{Shard}"]);
        _runner.Commit("owner", "no shard");
        _runner.Push("owner");
        _runner.Put($"run/{Shard}", Line(0) + Line(1));

        var output = _runner.Script("run", "commit.sh").Success();

        Assert.Contains("::warning title=What was fetched could not be committed::", output, StringComparison.Ordinal);
        Assert.Null(_runner.OnMain(Shard));
        Assert.Equal(Line(0) + Line(1), _runner.Text($"run/{Shard}"));
    }

    [Fact]
    public void A_remote_that_refuses_does_not_stop_the_run()
    {
        _runner.Clone("run");
        _runner.Put($"run/{Shard}", Line(1));
        _runner.Put("remote.git/hooks/pre-receive", "#!/bin/sh\nexit 1\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_runner["remote.git/hooks/pre-receive"], UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var output = _runner.Script("run", "commit.sh").Success();

        Assert.Contains("::warning", output, StringComparison.Ordinal);
        Assert.Equal(Line(1), _runner.Text($"run/{Shard}"));
    }

    [Fact]
    public void A_fork_with_fetched_papers_of_its_own_syncs_from_upstream_without_conflict()
    {
        _runner.Put($"owner/{Shard}", Line(0));
        _runner.Commit("owner", "a shard");
        _runner.Push("owner");
        _runner.Git(".", "clone", "--quiet", "--bare", "remote.git", "fork.git");
        _runner.Git(".", "clone", "--quiet", "fork.git", "fork");
        _runner.Put($"fork/{Shard}", Line(0) + Line(1) + Line(2));
        _runner.Put("fork/input/fetched/2026-11.jsonl", "{\"source\":\"a\"}\n");
        _runner.Put("fork/input/digest.yml", "site:\n  title: The fork's own\n");
        _runner.Script("fork", "commit.sh").Success();
        _runner.Commit("fork", "a title");
        _runner.Put($"owner/{Shard}", Line(0) + Line(3));
        _runner.Put("owner/theme/layouts/new.html", "upstream's work");
        _runner.Commit("owner", "upstream goes on");
        _runner.Push("owner");

        _runner.Git("fork", "pull", "--quiet", "--no-rebase", "--no-edit", _runner["remote.git"], "main");

        Assert.Equal([Line(0), Line(1), Line(2), Line(3)], Lines(_runner.Text($"fork/{Shard}")!));
        Assert.Equal("upstream's work", _runner.Text("fork/theme/layouts/new.html"));
        Assert.Contains("The fork's own", _runner.Text("fork/input/digest.yml"), StringComparison.Ordinal);
    }

    private static string Line(int number) =>
        $"{{\"id\":\"2611.0000{number}\",\"title\":\"Paper {number} of this month\",\"date\":\"2026-11-0{number + 1}\"}}\n";

    private static string[] Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line + "\n").Order(StringComparer.Ordinal)];
}
