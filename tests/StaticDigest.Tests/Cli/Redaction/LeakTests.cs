using System.Text;
using StaticDigest.Cli;
using StaticDigest.Cli.Chat;
using StaticDigest.Cli.Editions;
using StaticDigest.Cli.Mail;
using StaticDigest.Cli.Redaction;
using StaticDigest.Features.Chats;
using StaticDigest.Tests.Building;
using StaticDigest.Tests.Cli.Fetch;
using StaticDigest.Tests.Cli.Mail;
using StaticDigest.Tests.Cli.Resolve;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Cli.Redaction;

/// <summary>Servers that repeat what they were told: chats, mail, services that are asked for titles, redirects; and reports of faults.</summary>
public sealed class LeakTests : IDisposable
{
    private const string Secret = "sk-live/4f9A+0c71&d2";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(ChatKind.Slack)]
    [InlineData(ChatKind.Discord)]
    [InlineData(ChatKind.Feishu)]
    [InlineData(ChatKind.Telegram)]
    [InlineData(ChatKind.Matrix)]
    public async Task A_chat_that_repeats_its_address_or_token_in_any_form_gives_nothing_away(ChatKind kind)
    {
        _ = Redactor.Process;
        foreach (var (status, write) in new (int, Func<string, string>)[]
        {
            (403, text => text), (404, text => $"Cannot POST {Uri.EscapeDataString(text)}"),
            (400, text => System.Text.Json.JsonSerializer.Serialize(new { error = text })),
            (400, text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text))), (401, System.Net.WebUtility.HtmlEncode),
            (400, text => new string('x', 110) + text), (302, text => text),
        })
        {
            using var server = new LoopbackServer(
                asked => new Reply(write($"{asked.Path} {asked.Headers.GetValueOrDefault("Authorization")} {asked.Body}"), status)
                {
                    Headers = [("Location", $"/next{asked.Path}"), ("X-Key", Secret)],
                });
            var secret = kind is ChatKind.Telegram or ChatKind.Matrix
                ? Secret
                : $"{server.Url}/services/T00/{Uri.EscapeDataString(Secret)}?sig={Uri.EscapeDataString(Secret)}";
            var chat = new ChatSettings
            {
                Name = "team",
                Kind = kind,
                Secret = "HOOK",
                SigningKey = kind == ChatKind.Feishu ? "SIGN" : "",
                Server = server.Url,
                Room = "!a:example.org",
            };
            var request = NoticeRequest.Of(chat, new Notice("A title", "https://example.org/", [], 3), "day.2026-04-17",
                name => name == "HOOK" ? secret : "signing-" + Secret, DateTimeOffset.UnixEpoch);
            using var sender = new NoticeSender(new RetryPolicy { Pauses = [], AnswerTime = TimeSpan.FromSeconds(10) });

            var (outcome, why) = await sender.Send(request, kind, TestContext.Current.CancellationToken);

            Assert.Equal(NoticeOutcome.Refused, outcome);
            AssertHidden(why);
        }
    }

    [Theory]
    [InlineData("AUTH", "535 5.7.8 wrong password")]
    [InlineData("MAIL", "550 not from you")]
    [InlineData("RCPT", "550 5.1.1 no such user")]
    public void A_mail_server_that_repeats_what_it_was_told_gives_nothing_away(string step, string answer)
    {
        string[] told =
        [
            $"{Secret} {Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0post@mail.example\0{Secret}"))} post@mail.example",
            "ada.lovelace@private.example ada.lovelace%40private.example <ada.lovelace> eve@xn--bcher-kva.example eve@b\u00fccher.example",
        ];
        foreach (var part in told)
        {
            using var server = new HangingUpServer("never", 0)
            {
                Says = line => line.StartsWith("EHLO", StringComparison.Ordinal) ? "250-localhost\r\n250 AUTH PLAIN LOGIN"
                    : line.StartsWith(step, StringComparison.Ordinal) ? $"{answer}: {part} {new string('x', 180 - part.Length)} {part}"
                    : line.StartsWith("AUTH", StringComparison.Ordinal) ? "235 fine" : null,
            };
            _folder.Put("input/digest.yml", "mail: {from: digest@example.org}\n");
            _folder.Put("input/listings/a.jsonl", """{"id": "2401.00001", "title": "A title", "featured": "2026-04-17"}""");
            var environment = new Dictionary<string, string>
            {
                ["SMTP_HOST"] = "127.0.0.1",
                ["SMTP_PORT"] = $"{server.Port}",
                ["SMTP_SECURITY"] = "none",
                ["SMTP_USER"] = "post@mail.example",
                ["SMTP_PASSWORD"] = Secret,
                ["MAIL_RECIPIENTS"] = "ada.lovelace@private.example\neve@b\u00fccher.example",
                ["HANDOUT_KEY"] = $"key-of-{Secret}",
                ["GITHUB_STEP_SUMMARY"] = _folder["summary.md"],
            };

            var result = Commands.Run(_folder.Root, environment,
                "email", "--input", "input", "--day", "2026-04-17", "--now", "2026-04-18T06:00:00Z", "--send", "--record", "record", "--verbose");
            var printed = result.Output + result.Errors;

            Assert.True(result.Code is 1 or 2, printed);
            AssertHidden(printed + (_folder.Text("summary.md") ?? ""));
            foreach (var word in new[] { "ada.lovelace", "private.example", "cher", "post@mail" })
                Assert.DoesNotContain(word, printed, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("ada", string.Concat(Files("record")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_mail_server_that_is_not_there_is_not_named()
    {
        var environment = new Dictionary<string, string> { ["SMTP_HOST"] = "mail-4f9a.invalid", ["SMTP_SECURITY"] = "none" };
        var settings = SmtpSettings.Read(environment.GetValueOrDefault);
        using var record = HandoutRecord.Open(_folder.Root, "mail", "https://example.org/", "day 2026-04-17", "");
        var (recipients, _) = Recipients.Read("Ada <ada.lovelace@private.example>\n", "list.txt");

        var done =
            await new MailDelivery(settings, new MimeKit.MailboxAddress("", "digest@example.org"), record,
                new RetryPolicy { Pauses = [], AnswerTime = TimeSpan.FromSeconds(10) })
            .Send(recipients, _ => new MimeKit.MimeMessage(), TestContext.Current.CancellationToken);

        AssertHidden(Redactor.Process.Hide(Assert.Single(done.Diagnostics).ToString()));
    }

    [Fact]
    public void A_service_that_is_asked_for_titles_and_repeats_its_key_leaves_none_of_it_in_the_listings()
    {
        var paper = new ServedPaper("Gradient flows of probability measures on graphs", [$"Ada {Secret}"], new(2026, 4, 10))
        {
            Arxiv = "2604.00001",
            Doi = "10.1000/1",
            Abstract = $"We ask with {Uri.EscapeDataString(Secret)}.",
            Venue = Secret,
        };
        using var server = new PaperServer([paper]);
        _folder.Put("input/digest.yml", server.Settings("  services: semantic-scholar openalex\n"));
        _folder.Put("input/listings/a.jsonl",
            "{\"title\":\"Gradient flows of probability measures on graphs\",\"featured\":\"2026-04-17\"}\n{\"title\":\"Another thing that nobody knows " +
            "about\",\"featured\":\"2026-04-17\"}\n");
        var environment = new Dictionary<string, string>
        {
            ["S2_API_KEY"] = Secret,
            ["OPENALEX_API_KEY"] = Secret,
            ["GITHUB_TOKEN"] = "ghp_" + Secret,
            ["GITHUB_STEP_SUMMARY"] = _folder["summary.md"],
        };

        var text = Print("resolve", environment);
        server.Fault = (_, asked) => new Reply($"invalid key {Secret} in {asked.Path} {asked.Headers.GetValueOrDefault("x-api-key")}", 403);
        text += Print("resolve", environment);

        Assert.Contains(server.Requests, asked => asked.Headers.GetValueOrDefault("x-api-key") == Secret);
        AssertHidden(text + _folder.Text("summary.md") + string.Concat(Files("input")));
    }

    [Theory]
    [InlineData(302, "/other?api_key={0}&key={0}")]
    [InlineData(301, "ftp://files.example.org/{0}")]
    [InlineData(308, "http://10.0.0.1/{0}")]
    [InlineData(302, "javascript:{0}")]
    public void A_redirect_or_a_header_with_the_key_in_it_is_told_without_it(int status, string location)
    {
        int asked = 0;
        using var server = new LoopbackServer(request => request.Path.StartsWith("/other", StringComparison.Ordinal) || ++asked > 3
            ? new Reply("""{"results":[],"meta":{}}""") { Headers = [("ETag", $"\"{Secret}\""), ("X-Key", Secret)] }
            : new Reply("", status)
            {
                Headers = [("Location", string.Format(System.Globalization.CultureInfo.InvariantCulture, location, Uri.EscapeDataString(Secret))),
                    ("WWW-Authenticate", $"Key {Secret}")],
            });
        _folder.Put("input/digest.yml",
            $"sources:\n- {{kind: openalex, query: x, key: THE_KEY, base: '{server.Url}'}}\n- {{kind: url, url: '{server.Url}/f.json'}}\n");
        var environment = new Dictionary<string, string> { ["THE_KEY"] = Secret, ["GITHUB_STEP_SUMMARY"] = _folder["summary.md"] };

        var text = Print("fetch", environment);

        AssertHidden(text + _folder.Text("summary.md") + string.Concat(Files("input")));
    }

    [Fact]
    public void A_report_of_a_fault_says_what_happened_and_names_no_secret()
    {
        Redactor.Process.Add(Secret);
        string? path = null;
        try
        {
            path = FaultReport.TryWrite(
                new InvalidOperationException($"no value for {Secret} and {Uri.EscapeDataString(Secret)}", new ArgumentException($"key {Secret}")));

            var text = File.ReadAllText(path!);
            Assert.StartsWith(Path.GetTempPath(), path, StringComparison.Ordinal);
            Assert.StartsWith("StaticDigest ", text, StringComparison.Ordinal);
            Assert.Contains("System.InvalidOperationException: no value for *** and ***", text, StringComparison.Ordinal);
            Assert.Contains("System.ArgumentException: key ***", text, StringComparison.Ordinal);
            AssertHidden(text);
        }
        finally
        {
            if (path is not null)
                File.Delete(path);
        }
    }

    private string Print(string command, Dictionary<string, string> environment)
    {
        var result = Commands.Run(_folder.Root, environment, command, "--input", "input", "--verbose");
        return result.Output + result.Errors;
    }

    private IEnumerable<string> Files(string folder) =>
        Directory.Exists(_folder[folder])
            ? Directory.GetFiles(_folder[folder], "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
                .Select(File.ReadAllText)
            : [];

    private static void AssertHidden(string text)
    {
        foreach (var form in new[] { Secret, "4f9A", Uri.EscapeDataString(Secret), Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret))[..12] })
            Assert.DoesNotContain(form, text, StringComparison.OrdinalIgnoreCase);
    }
}
