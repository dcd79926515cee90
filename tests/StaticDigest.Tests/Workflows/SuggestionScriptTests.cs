using System.Text.Json;
using Xunit;

namespace StaticDigest.Tests.Workflows;

/// <summary>The workflow that proposes what an issue suggests, with a <c>gh</c> that writes down how it was called.</summary>
public sealed class SuggestionScriptTests : IDisposable
{
    private const string Evil = "$(touch pwned) `touch pwned` ${{ github.token }}\n\"; touch pwned #\n::add-mask::x\nanswer=accepted\nissue=9; touch pwned";

    private readonly Runner _runner = new();

    public SuggestionScriptTests()
    {
        _runner.Put("bin/gh", "#!/bin/sh\nprintf '%s\\n' \"$*\" >> \"$GH_LOG\"\n[ \"$1 $2\" != 'pr view' ]\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_runner["bin/gh"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _runner.Environment["PATH"] = $"{_runner["bin"]}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
        _runner.Environment["GH_LOG"] = _runner["gh.log"];
        _runner.Clone("run");
    }

    public void Dispose() => _runner.Dispose();

    [Fact]
    public void A_pasted_listing_becomes_a_pull_request_with_its_report()
    {
        Read($"### Listing\n\n```text\n{{\"id\":\"2401.00002\",\"title\":{JsonSerializer.Serialize(Evil)}}}\n```");
        Assert.Equal("answer=accepted\nissue=7\n", _runner.Text("output.txt"));

        Propose("accepted");

        Assert.Equal("suggestion/issue-7", _runner.Git("remote.git", "for-each-ref", "--format=%(refname:short)", "refs/heads/suggestion").Trim());
        Assert.Contains("pr create --base main --head suggestion/issue-7 --title Suggestion of issue #7 --body-file", _runner.Text("gh.log"),
            StringComparison.Ordinal);
        Assert.Contains("2401.00002", _runner.Git("remote.git", "show", "suggestion/issue-7:input/listings/pasted/2026-11-25-issue-7.txt"),
            StringComparison.Ordinal);
        Assert.Null(_runner.OnMain("input/listings/pasted/2026-11-25-issue-7.txt"));
        NothingHappened();
    }

    [Fact]
    public void A_refusal_is_answered_in_the_issue()
    {
        Read($"### Link\n\n{Evil}\n\n### Title\n\n_No response_\n\n### Note\n\n{Evil}");
        Assert.Equal("answer=refused\nissue=7\n", _runner.Text("output.txt"));

        Propose("refused");

        Assert.StartsWith("issue comment 7 --body-file", _runner.Text("gh.log"), StringComparison.Ordinal);
        NothingHappened();
    }

    [Fact]
    public void Any_other_issue_is_left_alone()
    {
        Read(Evil);

        Assert.Null(_runner.Text("output.txt"));
    }

    [Fact]
    public void A_number_that_is_none_is_refused()
    {
        _runner.Environment["ISSUE"] = "7; touch pwned";
        _runner.Environment["ANSWER"] = "accepted";

        Assert.Equal(2, _runner.Script("run", "propose.sh", _runner["report.md"]).Code);
        NothingHappened();
    }

    private void Read(string body)
    {
        _runner.Put("event.json",
            JsonSerializer.Serialize(new { action = "opened", issue = new { number = 7, title = Evil, body, user = new { login = "someone" } } }));
        _runner.Script("run", "run.sh", "suggest", "--event", _runner["event.json"], "--report", _runner["report.md"], "--now", "2026-11-25T10:00:00Z")
            .Success();
    }

    private void Propose(string answer)
    {
        _runner.Environment["ANSWER"] = answer;
        _runner.Environment["ISSUE"] = "7";
        _runner.Script("run", "propose.sh", _runner["report.md"]).Success();
    }

    private void NothingHappened() => Assert.Empty(Directory.EnumerateFiles(_runner["."], "pwned", SearchOption.AllDirectories));
}
