using StaticDigest.Tests.Building;
using StaticDigest.Tests.Cli.Fetch;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Cli.Chat;

/// <summary><c>staticdigest notify</c>, run against a server on loopback.</summary>
public sealed class NotifyCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public NotifyCommandTests()
    {
        _folder.Put("input/digest.yml", "chats:\n  - {kind: slack, name: team}\n  - {kind: discord}\n");
        _folder.Put("input/listings/a.jsonl", """{"id": "2401.00001", "title": "On $\\ell_2$ transport", "featured": "2026-04-17"}""");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_chat_is_told_once()
    {
        using var server = new LoopbackServer(new Reply("ok"));

        var first = Run(server.Url, "--to", "team");
        var second = Run(server.Url, "--to", "team");

        Assert.Equal(new CommandResult(0, "Friday, 17 April 2026: 1 of 1 chats know it\n", ""), first);
        Assert.Equal(first, second);
        Assert.Contains("On ℓ₂ transport", System.Text.RegularExpressions.Regex.Unescape(Assert.Single(server.Requests).Body), StringComparison.Ordinal);
    }

    [Fact]
    public void All_chats_are_told_whose_secrets_are_there()
    {
        using var server = new LoopbackServer(new Reply("ok"));

        var (code, output, errors) = Run(server.Url, "--to", "all");

        Assert.Equal((0, "Friday, 17 April 2026: 1 of 2 chats know it\n"), (code, output));
        Assert.Equal("discord: warning SD1225: The environment variable DISCORD_WEBHOOK is not set; no message was sent.\n", errors);
    }

    [Fact]
    public void A_chat_whose_secret_is_wrong_keeps_no_other_from_being_told()
    {
        _folder.Put("input/digest.yml", "chats:\n  - {kind: discord, secret: WRONG_WEBHOOK}\n  - {kind: slack, name: team}\n");
        using var server = new LoopbackServer(new Reply("ok"));

        var (code, output, errors) = Run(server.Url, "--to", "all");

        Assert.Equal((1, "Friday, 17 April 2026: 1 of 2 chats know it\n"), (code, output));
        Assert.Equal("discord: error SD1226: No message was sent to the chat: WRONG_WEBHOOK leads to no https address\n", errors);
    }

    [Fact]
    public void A_refusal_ends_with_1_shows_no_secret_and_is_tried_again_by_the_next_run()
    {
        using var server = new LoopbackServer(new Reply("no_team", 404), new Reply("ok"));

        var (code, _, errors) = Run(server.Url, "--to", "team");

        Assert.Equal((1, "team: error SD1223: The chat did not accept the message: 404 no_team. Run the command again to try once more.\n"), (code, errors));
        Assert.Equal(0, Run(server.Url, "--to", "team").Code);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public void A_connection_that_breaks_before_the_answer_leaves_it_open()
    {
        using var server = new LoopbackServer(new Reply { IsClosed = true }, new Reply("ok"));

        Assert.Contains("SD1224", Run(server.Url, "--to", "team").Errors, StringComparison.Ordinal);
        Assert.Contains("SD1224", Run(server.Url, "--to", "team").Errors, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void A_dry_run_prints_what_would_be_sent()
    {
        using var server = new LoopbackServer(new Reply("ok"));

        var (code, output, _) = Run(server.Url, "--to", "all", "--dry-run");

        Assert.Equal(0, code);
        Assert.StartsWith("{\"text\":\"Paper Digest: 1 paper of Friday, 17 April 2026", output, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was sent.\n", output, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("tea", "there is no chat `tea` in digest.yml; did you mean `team`?")]
    [InlineData("discord", "DISCORD_WEBHOOK is not set")]
    public void Wrong_use_ends_with_2(string to, string message)
    {
        var (code, _, errors) = Run("https://127.0.0.1:1", "--to", to);

        Assert.Equal(2, code);
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }

    private CommandResult Run(string url, params string[] arguments) => Commands.Run(
        _folder.Root,
        new Dictionary<string, string> { ["SLACK_WEBHOOK"] = $"{url}/services/T0/B0/secret", ["WRONG_WEBHOOK"] = "hidden" },
        ["notify", .. arguments, "--day", "newest", "--record", "record", "--now", "2026-04-18T06:00:00Z", "--site-url", "https://example.org/d/",
            "--theme", Repository.PathOf("theme")]);
}
