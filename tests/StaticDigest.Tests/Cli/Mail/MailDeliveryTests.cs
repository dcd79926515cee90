using System.Collections.Immutable;
using MailKit.Security;
using MimeKit;
using SmtpServer.Protocol;
using StaticDigest.Cli;
using StaticDigest.Cli.Editions;
using StaticDigest.Cli.Mail;
using StaticDigest.Tests.Building;
using StaticDigest.Tests.Cli.Fetch;
using Xunit;

namespace StaticDigest.Tests.Cli.Mail;

/// <summary>Sending through real servers that refuse, put off and hang up.</summary>
public sealed class MailDeliveryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Everybody_gets_a_message_of_their_own_and_nobody_gets_it_twice()
    {
        await using var server = new MailServer();

        var first = await Send(server.Port, ["ada@example.org", "bob@example.org"]);
        var second = await Send(server.Port, ["ada@example.org", "bob@example.org", "eve@example.org"]);

        Assert.Equal((2, 0), (first.Sent, first.Before));
        Assert.Equal((1, 2), (second.Sent, second.Before));
        Assert.Empty(first.Diagnostics.Concat(second.Diagnostics));
        Assert.Equal(["ada@example.org", "bob@example.org", "eve@example.org"], server.Received.Select(message => message.To));
        foreach (var (to, bytes) in server.Received)
        {
            using var stream = new MemoryStream(bytes);
            var message = await MimeMessage.LoadAsync(stream, TestContext.Current.CancellationToken);
            Assert.Equal(to, Assert.Single(message.GetRecipients()).Address);
        }
    }

    [Fact]
    public async Task A_refused_recipient_is_reported_without_naming_it_and_the_others_get_theirs()
    {
        await using var server = new MailServer
        {
            Answer = (to, _) => to == "bob@example.org" ? new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no such user: bob@example.org") : null,
        };

        var done = await Send(server.Port, ["ada@example.org", "bob@example.org", "eve@example.org"]);

        Assert.Equal(2, done.Sent);
        var diagnostic = Assert.Single(done.Diagnostics);
        Assert.StartsWith("list.txt(2,1): error SD1207: The server refused the message to this recipient: no such user: (address)", diagnostic.ToString(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("bob", diagnostic.ToString(), StringComparison.Ordinal);
        Assert.Empty(_clock.Waits);
    }

    [Fact]
    public async Task A_server_that_greylists_is_asked_again_later()
    {
        await using var server = new MailServer
        {
            Answer = (to, attempt) => to == "bob@example.org" && attempt < 3 ? new SmtpResponse((SmtpReplyCode)451, "greylisted, try again") : null,
        };

        var done = await Send(server.Port, ["ada@example.org", "bob@example.org", "eve@example.org"]);

        Assert.Equal(3, done.Sent);
        Assert.Empty(done.Diagnostics);
        Assert.Equal(["ada@example.org", "eve@example.org", "bob@example.org"], server.Received.Select(message => message.To));
        Assert.Equal([1, 2], _clock.Waits);
    }

    [Fact]
    public async Task Who_is_put_off_for_ever_is_reported_and_tried_again_by_the_next_run()
    {
        bool isAccepting = false;
        await using var server = new MailServer { Answer = (_, _) => isAccepting ? null : new SmtpResponse((SmtpReplyCode)450, "mailbox busy") };

        var done = await Send(server.Port, ["ada@example.org"]);
        isAccepting = true;
        var again = await Send(server.Port, ["ada@example.org"]);

        Assert.Matches(
            @"^list\.txt\(1,1\): error SD1208: The message could not be sent to this recipient, tried 4 times: mailbox busy.*\. Run the command again to go " +
            @"on\.$", Assert.Single(done.Diagnostics).ToString());
        Assert.Equal((0, 1), (done.Sent, again.Sent));
    }

    [Fact]
    public async Task A_server_that_closes_after_some_messages_is_connected_to_again_at_once()
    {
        int count = 0;
        await using var server = new MailServer
        {
            Answer = (_, _) => ++count % 3 == 0 ? new SmtpResponse(SmtpReplyCode.ServiceUnavailable, "too many messages") : null,
        };

        var done = await Send(server.Port, [.. Enumerable.Range(0, 7).Select(i => $"reader{i}@example.org")]);

        Assert.Equal(7, done.Sent);
        Assert.Empty(_clock.Waits);
    }

    [Theory]
    [InlineData("connect")]
    [InlineData("EHLO")]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    public async Task A_connection_that_breaks_before_the_message_is_handed_over_is_made_again(string step)
    {
        using var server = new HangingUpServer(step, times: 2);

        var done = await Send(server.Port, ["ada@example.org"]);

        Assert.Equal((1, 1), (done.Sent, server.Taken));
        Assert.Empty(done.Diagnostics);
        Assert.Equal(2, _clock.Waits.Count);
    }

    [Fact]
    public async Task When_nobody_knows_whether_it_arrived_it_is_not_sent_again()
    {
        using var server = new HangingUpServer(".", times: 1);

        var done = await Send(server.Port, ["ada@example.org", "bob@example.org"]);
        var again = await Send(server.Port, ["ada@example.org", "bob@example.org"]);

        Assert.Equal((1, 1), (done.Sent, server.Taken));
        Assert.Equal("SD1209", Assert.Single(done.Diagnostics).Code);
        Assert.Equal((0, 2), (again.Sent, again.Before));
        Assert.Equal(("SD1209", 1), (Assert.Single(again.Diagnostics).Code, again.Diagnostics[0].Where.Line));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_again_and_reported_for_everybody()
    {
        var done = await Send(MailServer.FreePort(), ["ada@example.org", "bob@example.org"]);

        Assert.Equal(0, done.Sent);
        Assert.Equal(["SD1208", "SD1208"], done.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("secret", true, 1)]
    [InlineData("wrong", true, 0)]
    [InlineData("secret", false, 0)]
    public async Task Name_and_password_go_over_a_trusted_connection_only(string password, bool isTrusted, int sent)
    {
        await using var server = new MailServer(isSafe: true);

        var done = await Send(server.Port, ["ada@example.org"], settings => settings with
        {
            Security = SecureSocketOptions.StartTls,
            User = "user",
            Password = password,
            Certificate = isTrusted ? (_, certificate, _, _) => certificate?.Subject == "CN=localhost" : null,
        });

        Assert.Equal(sent, done.Sent);
        Assert.Equal(sent == 1 ? [] : ["SD1210"], done.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.DoesNotContain(done.Diagnostics, diagnostic => diagnostic.Message.Contains(password, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_without_starttls_gets_no_password()
    {
        await using var server = new MailServer();

        var done = await Send(server.Port, ["ada@example.org"],
            settings => settings with { Security = SecureSocketOptions.StartTls, User = "user", Password = "secret" });

        Assert.Equal((0, "SD1210"), (done.Sent, Assert.Single(done.Diagnostics).Code));
    }

    private async Task<MailDelivered> Send(int port, string[] addresses, Func<SmtpSettings, SmtpSettings>? with = null)
    {
        var settings = new SmtpSettings("127.0.0.1", port, SecureSocketOptions.None, "", "");
        var retry = new RetryPolicy
        {
            Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3)],
            AnswerTime = TimeSpan.FromSeconds(10),
            Clock = _clock,
        };
        using var record = HandoutRecord.Open(_folder.Root, "mail", "https://example.org/", "day 2026-04-17", "");
        var recipients = addresses.Select((address, i) => new Recipient(new MailboxAddress("", address), new SourceSpan("list.txt", i + 1))).ToImmutableArray();
        return await new MailDelivery(with?.Invoke(settings) ?? settings, new MailboxAddress("", "digest@example.org"), record, retry)
            .Send(recipients, Message, TestContext.Current.CancellationToken);
    }

    private static MimeMessage Message(Recipient recipient)
    {
        var message = new MimeMessage { Subject = "Papers", Body = new TextPart("plain") { Text = "Papers.\n.\nMore papers.\n" } };
        message.From.Add(new MailboxAddress("A Digest", "digest@example.org"));
        message.To.Add(recipient.Mailbox);
        return message;
    }
}
