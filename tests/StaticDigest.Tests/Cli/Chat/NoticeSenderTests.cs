using System.Text.Json;
using StaticDigest.Cli;
using StaticDigest.Cli.Chat;
using StaticDigest.Features.Chats;
using StaticDigest.Tests.Cli.Fetch;
using Xunit;

namespace StaticDigest.Tests.Cli.Chat;

/// <summary>Notices on their way to a server that is busy, refuses and hangs up.</summary>
public class NoticeSenderTests
{
    private static readonly Notice s_notice = new("A title", "https://example.org/", [], 3);

    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData(ChatKind.Slack, "ok", "POST", "/hook", "")]
    [InlineData(ChatKind.Discord, "", "POST", "/hook", "")]
    [InlineData(ChatKind.Feishu, "{\"code\":0,\"msg\":\"success\"}", "POST", "/hook", "")]
    [InlineData(ChatKind.Telegram, "{\"ok\":true}", "POST", "/bot1:secret/sendMessage", "")]
    [InlineData(ChatKind.Matrix, "{\"event_id\":\"$1\"}", "PUT", "/_matrix/client/v3/rooms/%21a%3Aexample.org/send/m.room.message/day.2026-04-17",
        "Bearer 1:secret")]
    public async Task Each_service_is_asked_in_its_own_way(ChatKind kind, string answer, string method, string path, string authorization)
    {
        using var server = new LoopbackServer(new Reply(answer));

        Assert.Equal((NoticeOutcome.Taken, ""), await Send(server, kind));

        var asked = Assert.Single(server.Requests);
        Assert.Equal((method, path, authorization), (asked.Method, asked.Path, asked.Headers.GetValueOrDefault("Authorization", "")));
        Assert.Equal("application/json; charset=utf-8", asked.Headers["Content-Type"]);
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(asked.Body).RootElement.ValueKind);
    }

    [Theory]
    [InlineData(ChatKind.Slack, 403, "invalid_token")]
    [InlineData(ChatKind.Slack, 301, "")]
    [InlineData(ChatKind.Discord, 400, "{\"embeds\":[\"0\"]}")]
    [InlineData(ChatKind.Telegram, 200, "{\"ok\":false,\"description\":\"chat not found\"}")]
    [InlineData(ChatKind.Telegram, 200, "<html>")]
    [InlineData(ChatKind.Feishu, 200, "{\"code\":19024,\"msg\":\"Key Words Not Found\"}")]
    public async Task A_refusal_is_told_in_the_services_words_and_not_asked_again(ChatKind kind, int status, string answer)
    {
        using var server = new LoopbackServer(new Reply(answer, status));

        var (outcome, why) = await Send(server, kind);

        Assert.Equal((NoticeOutcome.Refused, $"{status} {answer}".Trim()), (outcome, why));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(ChatKind.Telegram, "Cannot POST /bot1:secret/sendMessage", "404 Cannot POST /…/…")]
    [InlineData(ChatKind.Matrix, "unknown token 1:secret", "404 unknown token …")]
    public async Task An_answer_that_repeats_the_secret_is_masked(ChatKind kind, string answer, string why)
    {
        using var server = new LoopbackServer(new Reply(answer, 404));

        Assert.Equal((NoticeOutcome.Refused, why), await Send(server, kind));
    }

    [Theory]
    [InlineData(ChatKind.Discord, "{\"retry_after\": 12.5}", "", 12.5)]
    [InlineData(ChatKind.Telegram, "{\"ok\":false,\"parameters\":{\"retry_after\":7}}", "", 7)]
    [InlineData(ChatKind.Matrix, "{\"errcode\":\"M_LIMIT_EXCEEDED\",\"retry_after_ms\":4000}", "", 4)]
    [InlineData(ChatKind.Slack, "", "9", 9)]
    [InlineData(ChatKind.Slack, "", "99999", 600)]
    [InlineData(ChatKind.Slack, "[1]", "", 1)]
    public async Task A_busy_service_is_asked_again_when_it_says(ChatKind kind, string body, string header, double seconds)
    {
        var busy = new Reply(body, 429) { Headers = header.Length > 0 ? [("Retry-After", header)] : [] };
        using var server = new LoopbackServer(busy, new Reply("{\"ok\":true,\"code\":0}"));

        Assert.Equal(NoticeOutcome.Taken, (await Send(server, kind)).Outcome);

        Assert.Equal([seconds], _clock.Waits);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(ChatKind.Slack, 1)]
    [InlineData(ChatKind.Matrix, 2)]
    public async Task When_the_connection_breaks_only_who_knows_a_request_again_is_asked_again(ChatKind kind, int requests)
    {
        using var server = new LoopbackServer(new Reply { IsClosed = true }, new Reply("{}"));

        Assert.Equal(requests == 1 ? NoticeOutcome.Uncertain : NoticeOutcome.Taken, (await Send(server, kind)).Outcome);

        Assert.Equal(requests, server.Requests.Count);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_tried_again_and_refuses_in_the_end()
    {
        string url;
        using (var server = new LoopbackServer(new Reply()))
            url = server.Url;

        Assert.Equal((NoticeOutcome.Refused, "no connection could be made"), await Send(url, ChatKind.Slack));
        Assert.Equal([1, 2], _clock.Waits);
    }

    [Fact]
    public async Task Feishu_gets_a_signature_where_a_key_is_named()
    {
        using var server = new LoopbackServer(new Reply("{\"code\":0}"));

        await Send(server.Url, ChatKind.Feishu, chat => chat with { SigningKey = "KEY" });

        var json = JsonDocument.Parse(Assert.Single(server.Requests).Body).RootElement;
        Assert.Equal("1776405600", json.GetProperty("timestamp").GetString());
        // printf '' | openssl dgst -sha256 -hmac "$(printf '1776405600\n1:secret')" -binary | base64
        Assert.Equal("DYR1T8PzwdiQwBdxr3CaSIXDUSzsHUTSUpN0uYgKwwg=", json.GetProperty("sign").GetString());
    }

    [Theory]
    [InlineData(null, "SECRET is not set")]
    [InlineData("http://hooks.example.org/1", "SECRET leads to no https address")]
    [InlineData("https://user:pass@hooks.example.org/1", "SECRET leads to no https address")]
    [InlineData("file:///etc/passwd", "SECRET leads to no https address")]
    public void A_secret_that_cannot_be_used_is_named_and_not_shown(string? secret, string message)
    {
        var exception = Assert.Throws<UsageException>(
            () =>
                NoticeRequest.Of(new ChatSettings { Name = "team", Kind = ChatKind.Slack, Secret = "SECRET" }, s_notice, "x", _ => secret,
                    DateTimeOffset.UnixEpoch));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hooks", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_that_cannot_stand_in_a_head_is_named_and_not_shown()
    {
        var chat = new ChatSettings
        {
            Name = "team",
            Kind = ChatKind.Matrix,
            Secret = "SECRET",
            Server = "https://matrix.example.org",
            Room = "!a:example.org",
        };

        var exception = Assert.Throws<UsageException>(() => NoticeRequest.Of(chat, s_notice, "x", _ => "hid\nden", DateTimeOffset.UnixEpoch));

        Assert.Equal("SECRET is no token: it has letters that no token has", exception.Message);
    }

    private Task<(NoticeOutcome Outcome, string Why)> Send(LoopbackServer server, ChatKind kind) => Send(server.Url, kind);

    private async Task<(NoticeOutcome Outcome, string Why)> Send(string url, ChatKind kind, Func<ChatSettings, ChatSettings>? with = null)
    {
        var chat = new ChatSettings { Name = "team", Kind = kind, Secret = "SECRET", Server = url, Room = "!a:example.org" };
        var secret = kind is ChatKind.Telegram or ChatKind.Matrix ? "1:secret" : $"{url}/hook";
        var request = NoticeRequest.Of(with?.Invoke(chat) ?? chat, s_notice, "day.2026-04-17", name => name == "KEY" ? "1:secret" : secret,
            new DateTimeOffset(2026, 4, 17, 6, 0, 0, TimeSpan.Zero));
        var retry = new RetryPolicy { Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)], AnswerTime = TimeSpan.FromSeconds(10), Clock = _clock };
        using var sender = new NoticeSender(retry);
        return await sender.Send(request, kind, TestContext.Current.CancellationToken);
    }
}
