using System.Globalization;
using SmtpServer.Protocol;
using StaticDigest.Tests.Cli.Fetch;
using StaticDigest.Tests.Cli.Mail;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Workflows;

/// <summary>Handing out the newest issue after it was published, run after run, each on a machine that remembers nothing.</summary>
public sealed class HandoutScriptTests : IDisposable
{
    private const string Branch = "staticdigest-handed-out";

    private readonly Runner _runner = new();
    private readonly LoopbackServer _chat = new(_ => new Reply("ok"));
    private int _runs;

    public HandoutScriptTests()
    {
        _runner.Put("owner/input/digest.yml", "mail: {from: digest@example.org}\nchats:\n  - {kind: slack}\n  - {kind: discord}\n");
        Publish("2026-11-24");
        // The program with the clock of that day.
        _runner.Put("clocked.sh", $"command=$1; shift; exec {ScriptedCommands.Program} \"$command\" --now \"${{DAY}}T06:00:00Z\" \"$@\"\n");
        _runner.Environment["STATICDIGEST"] = $"bash {_runner["clocked.sh"]}";
        _runner.Environment["STATICDIGEST_SITE_URL"] = "https://someone.github.io/my-digest/";
        _runner.Environment["SMTP_SECURITY"] = "none";
        _runner.Environment["MAIL_RECIPIENTS"] = "ada@example.org\nbob@example.org";
        _runner.Environment["HANDOUT_KEY"] = "a long random text";
        _runner.Environment["SLACK_WEBHOOK"] = $"{_chat.Url}/services/hidden";
    }

    public void Dispose()
    {
        _chat.Dispose();
        _runner.Dispose();
    }

    [Fact]
    public async Task Everybody_gets_each_issue_once_however_often_the_workflow_runs()
    {
        await using var mail = Mail();

        var first = Run("2026-11-24");
        var again = Run("2026-11-24");
        Publish("2026-11-25");
        Run("2026-11-25");

        Assert.Contains("sent to 2 of 2 recipients", first, StringComparison.Ordinal);
        Assert.Contains("1 of 2 chats know it", first, StringComparison.Ordinal);
        Assert.Contains("sent to 0 of 2 recipients, 2 had it before", again, StringComparison.Ordinal);
        Assert.Equal(["ada@example.org", "bob@example.org", "ada@example.org", "bob@example.org"], mail.Received.Select(message => message.To));
        Assert.Equal(2, _chat.Requests.Count);
        Assert.DoesNotContain("hidden", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_refused_gets_it_by_the_next_run_and_nobody_else_does()
    {
        await using var mail = Mail();
        mail.Answer = (to, attempt) => to.StartsWith("bob", StringComparison.Ordinal) && attempt == 1
            ? new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no")
            : null;

        var first = Run("2026-11-24", isSuccess: false);
        Run("2026-11-24");

        Assert.Contains("::warning title=Not everybody got the newest issue::", first, StringComparison.Ordinal);
        Assert.Equal(["ada@example.org", "bob@example.org"], mail.Received.Select(message => message.To));
        Assert.Single(_chat.Requests);
    }

    [Fact]
    public async Task The_records_name_nobody_and_touch_no_branch_of_the_owner()
    {
        await using var mail = Mail();
        var main = _runner.Git("owner", "rev-parse", "origin/main");

        Run("2026-11-24");

        _runner.Git("owner", "fetch", "--quiet", "origin");
        Assert.Equal(main, _runner.Git("owner", "rev-parse", "origin/main"));
        var files = _runner.Git("owner", "ls-tree", "--name-only", $"origin/{Branch}").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Collection(files, file => Assert.StartsWith("mail-day-2026-11-24-", file, StringComparison.Ordinal),
            file => Assert.StartsWith("notice-day-2026-11-24-", file, StringComparison.Ordinal));
        Assert.All(files, file => Assert.Matches(@"\A([?+] [0-9a-f]{32}\n)+\z", _runner.Git("owner", "show", $"origin/{Branch}:{file}")));
    }

    [Fact]
    public async Task After_a_run_that_vanished_nothing_is_sent_until_its_issue_is_old()
    {
        await using var mail = Mail();
        Begin("2026-11-24").Success();
        _runner.Script("run1", "handout.sh", "send").Success();

        var blocked = Begin("2026-11-25");
        Publish("2026-12-01");
        Run("2026-12-01");

        Assert.Equal(1, blocked.Code);
        Assert.Contains("::error title=Handing out::A run was cut off while it was sending", blocked.Output, StringComparison.Ordinal);
        Assert.Equal(4, mail.Received.Count);
    }

    [Fact]
    public async Task What_cannot_be_remembered_is_not_sent()
    {
        await using var mail = Mail();
        _runner.Put("remote.git/hooks/pre-receive", "#!/bin/sh\nexit 1\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_runner["remote.git/hooks/pre-receive"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var begun = Begin("2026-11-24");

        Assert.Equal(1, begun.Code);
        Assert.Contains("Nothing was sent.", begun.Output, StringComparison.Ordinal);
        Assert.Empty(mail.Received);
    }

    [Fact]
    public async Task Without_a_key_no_mail_is_sent_and_the_run_says_what_to_set()
    {
        await using var mail = Mail();
        _runner.Environment["HANDOUT_KEY"] = "";

        var output = Run("2026-11-24", isSuccess: false);

        Assert.Contains("Set the secret HANDOUT_KEY", output, StringComparison.Ordinal);
        Assert.Empty(mail.Received);
        Assert.Single(_chat.Requests);
    }

    private MailServer Mail()
    {
        var mail = new MailServer();
        _runner.Environment["SMTP_HOST"] = "127.0.0.1";
        _runner.Environment["SMTP_PORT"] = mail.Port.ToString(CultureInfo.InvariantCulture);
        return mail;
    }

    private void Publish(string day)
    {
        _runner.Put($"owner/input/listings/{day}.jsonl", $"{{\"id\":\"2611.000{day[^2..]}\",\"title\":\"A paper of day {day}\",\"featured\":\"{day}\"}}\n");
        _runner.Commit("owner", day);
        _runner.Push("owner");
    }

    private string Run(string day, bool isSuccess = true)
    {
        var output = Begin(day).Success();
        var sent = _runner.Script($"run{_runs}", "handout.sh", "send");
        Assert.Equal(isSuccess, sent.Code == 0);
        return output + sent.Output + _runner.Script($"run{_runs}", "handout.sh", "end").Success();
    }

    private ShellResult Begin(string day)
    {
        var clone = $"run{++_runs}";
        _runner.Clone(clone, "--depth", "1");
        _runner.Environment["DAY"] = day;
        _runner.Environment["HANDOUT_NOW"] = DateTimeOffset.Parse($"{day}T06:00:00Z", CultureInfo.InvariantCulture).ToUnixTimeSeconds()
            .ToString(CultureInfo.InvariantCulture);
        _runner.Environment["HANDOUT_RECORDS"] = _runner[$"records{_runs}"];
        return _runner.Script(clone, "handout.sh", "begin");
    }
}
