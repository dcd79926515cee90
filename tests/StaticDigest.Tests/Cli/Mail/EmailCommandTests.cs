using MimeKit;
using StaticDigest.Building.Reading;
using StaticDigest.Tests.Building;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Cli.Mail;

/// <summary><c>staticdigest email</c>, run against a real mail server.</summary>
public sealed class EmailCommandTests : IDisposable
{
    private const string Settings =
        "site: {title: \"Ünïcode, the Digest\"}\nmail: {from: digest@example.org, unsubscribe: \"https://example.org/leave?who={email}\", one_click: true}\n";

    private readonly TemporaryFolder _folder = new();

    public EmailCommandTests()
    {
        _folder.Put("input/digest.yml", Settings);
        _folder.Put("input/listings/a.jsonl",
            """{"id": "2401.00001", "title": "On $\\ell_2$ transport", "abstract": "We move mass.", "featured": "2026-04-17"}""");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_message_is_written_the_same_each_time_and_read_back_by_a_strict_reader()
    {
        Assert.Equal(new CommandResult(0, "Friday, 17 April 2026: wrote a.eml\n", ""), Run("--day", "2026-04-17", "--out", "a.eml", "--to", "ada@example.org"));
        Run("--day", "newest", "--out", "b.eml", "--to", "ada@example.org");

        Assert.Equal(_folder.Text("a.eml"), _folder.Text("b.eml"));
        Assert.All(File.ReadAllBytes(_folder["a.eml"]), letter => Assert.InRange(letter, 1, 127));
        Assert.All(_folder.Text("a.eml")!.Split('\n'), line => Assert.InRange(line.Length, 0, 79));
        var message = await MimeMessage.LoadAsync(_folder["a.eml"], TestContext.Current.CancellationToken);
        Assert.Equal("\"Ünïcode, the Digest\" <digest@example.org>", message.From.ToString());
        Assert.Equal("Ünïcode, the Digest: 1 paper of Friday, 17 April 2026", message.Subject);
        Assert.Equal("<d.example.org>", message.Headers[HeaderId.ListId]);
        Assert.Equal("<https://example.org/leave?who=ada%40example.org>", message.Headers[HeaderId.ListUnsubscribe]);
        Assert.Equal("List-Unsubscribe=One-Click", message.Headers["List-Unsubscribe-Post"]);
        Assert.Equal("<https://example.org/d/days/2026-04-17/>", message.Headers["Archived-At"]);
        Assert.Matches("^day\\.2026-04-17\\.[0-9a-f]{32}@example\\.org$", message.MessageId);
        Assert.Equal(["text/plain", "text/html"], Assert.IsType<MultipartAlternative>(message.Body).Select(part => part.ContentType.MimeType));
        Assert.Contains("1. On ℓ₂ transport\n", message.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("On ℓ₂ transport</a>", message.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_sent_to_each_recipient_of_a_list_once()
    {
        await using var server = new MailServer();
        _folder.Put("readers.txt", "amy@example.org\nnobody\nBob <bob@example.org>\n");
        string[] send = ["--day", "2026-04-17", "--send", "--list", "readers.txt", "--record", "record"];

        var (code, output, errors) = Run(send, server.Port);
        var again = Run(send, server.Port);

        Assert.Equal((0, "Friday, 17 April 2026: sent to 2 of 2 recipients, 0 had it before\n"), (code, output));
        Assert.Equal("readers.txt(2,1): warning SD1206: The line is not an e-mail address such as ada@example.org; nothing is sent to it.\n", errors);
        Assert.Equal("Friday, 17 April 2026: sent to 0 of 2 recipients, 2 had it before\n", again.Output);
        Assert.Equal(["amy@example.org", "bob@example.org"], server.Received.Select(message => message.To));
        foreach (var (to, bytes) in server.Received)
        {
            var text = System.Text.Encoding.ASCII.GetString(bytes);
            Assert.Equal(to == "amy@example.org", text.Contains("amy", StringComparison.OrdinalIgnoreCase));
            Assert.Equal(to == "bob@example.org", text.Contains("bob", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Recipients_may_come_from_the_environment_and_the_newest_issue_goes_out_only_while_it_is_new()
    {
        await using var server = new MailServer();

        var late = Run(["--day", "newest", "--send", "--record", "record", "--verbose", "--now", "2026-05-01T00:00:00Z"], server.Port, "ada@example.org");
        var fresh = Run(["--day", "newest", "--send", "--record", "record"], server.Port, "ada@example.org");

        Assert.Equal((0, "Nothing was sent.\n"), (late.Code, late.Output));
        Assert.Contains("SD1202: The newest edition is of Friday, 17 April 2026, 14 days ago", late.Errors, StringComparison.Ordinal);
        Assert.Equal((0, 1), (fresh.Code, server.Received.Count));
    }

    [Theory]
    [InlineData("--day", "2026-04-17")]
    [InlineData("--out", "a.eml")]
    [InlineData("--day", "2026-04-17", "--week", "2026-w16", "--out", "a.eml")]
    [InlineData("--day", "yesterday", "--out", "a.eml")]
    [InlineData("--day", "2026-04-17", "--out", "a.exe")]
    [InlineData("--day", "2026-04-17", "--send")]
    [InlineData("--day", "2026-04-17", "--out", "a.eml", "--to", "nobody")]
    public void Wrong_use_ends_with_2(params string[] arguments) => Assert.Equal(2, Run(arguments).Code);

    [Fact]
    public void Without_a_sender_an_issue_or_a_template_nothing_is_written()
    {
        Assert.Contains("--day: warning SD1201: There is no edition `2026-04-16`", Run("--day", "2026-04-16", "--out", "a.eml").Errors,
            StringComparison.Ordinal);
        _folder.Put("input/theme/mail/issue.html", "{{ page.tittle }}");
        Assert.Contains("input/theme/mail/issue.html(1,9): error SD0403: `tittle` is not a value of MailView",
            Run("--day", "2026-04-17", "--out", "a.eml").Errors, StringComparison.Ordinal);
        _folder.Put("input/digest.yml", "");
        var (code, _, errors) = Run("--day", "2026-04-17", "--out", "a.eml");
        Assert.Equal(1, code);
        Assert.Contains("error SD1205", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["a.eml"]));
    }

    [Fact]
    public void A_long_issue_is_shortened_and_a_theme_without_messages_makes_none()
    {
        _folder.Put("input/listings/many.jsonl",
            string.Join('\n',
                Enumerable.Range(1, 400)
                    .Select(i => Invariant($"{{\"title\":\"Paper {i}\",\"abstract\":\"{new string('a', 500)}\",\"featured\":\"2026-04-17\"}}"))));
        Assert.Contains("SD1203", Run("--day", "2026-04-17", "--out", "a.eml", "--verbose").Errors, StringComparison.Ordinal);

        foreach (var file in InputFolder.Load(Repository.PathOf("theme")).Items.Where(file => !file.Path.StartsWith("mail/", StringComparison.Ordinal)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[$"bare/{file.Path}"])!);
            File.WriteAllBytes(_folder[$"bare/{file.Path}"], file.Bytes.ToArray());
        }

        Assert.Contains("SD1204", Run(["--day", "2026-04-17", "--out", "b.eml"], 0, theme: _folder["bare"]).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from: nobody", "mail.from")]
    [InlineData("from: \"A <a@example.org>\"", "mail.from")]
    [InlineData("unsubscribe: \"http://example.org/\"", "mail.unsubscribe")]
    [InlineData("unsubscribe: \"javascript:x\"", "mail.unsubscribe")]
    [InlineData("one_click: maybe", "mail.one_click")]
    public void Settings_that_cannot_be_used_are_reported(string setting, string name)
    {
        var (_, diagnostics) = InputSettings.Read(new("digest.yml", System.Text.Encoding.UTF8.GetBytes($"mail: {{{setting}}}\n")));

        Assert.Contains(name, Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    private CommandResult Run(params string[] arguments) => Run(arguments, 0);

    private CommandResult Run(string[] arguments, int port, string recipients = "", string? theme = null)
    {
        string[] now = arguments.Contains("--now") ? [] : ["--now", "2026-04-18T06:00:00Z"];
        var environment = new Dictionary<string, string> { ["SMTP_PORT"] = $"{port}", ["SMTP_SECURITY"] = "none", ["MAIL_RECIPIENTS"] = recipients };
        if (port > 0)
            environment["SMTP_HOST"] = "127.0.0.1";
        return Commands.Run(_folder.Root, environment,
            ["email", .. arguments, .. now, "--site-url", "https://example.org/d/", "--theme", theme ?? Repository.PathOf("theme")]);
    }
}
