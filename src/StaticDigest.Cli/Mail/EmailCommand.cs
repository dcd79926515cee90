using System.Collections.Immutable;
using System.CommandLine;
using MimeKit;
using StaticDigest.Building;
using StaticDigest.Cli.Editions;
using StaticDigest.Features.Mail;
using StaticDigest.Settings;
using StaticDigest.Theme;

namespace StaticDigest.Cli.Mail;

/// <summary><c>staticdigest email</c>: an issue or a week as a message, in a file or on its way.</summary>
internal static class EmailCommand
{
    private const string ListVariable = "MAIL_RECIPIENTS";

    public static void AddTo(RootCommand root)
    {
        var options = new EditionOptions();
        var file = new Option<string?>("--out")
        {
            Description = "Write the message to this file: .eml the message, .html or .txt one of its bodies",
            HelpName = "FILE",
        };
        var send = new Option<bool>("--send")
        {
            Description =
                "Send it, to each recipient once; SMTP_HOST, SMTP_PORT, SMTP_SECURITY (starttls, tls or none), SMTP_USER and SMTP_PASSWORD name the server",
        };
        var to = new Option<string?>("--to") { Description = "The one recipient, for instance a mailing list", HelpName = "ADDRESS" };
        var list = new Option<string?>("--list")
        {
            Description = $"File with the recipients, one a line (default: the environment variable {ListVariable})",
            HelpName = "FILE",
        };
        var command = new Command("email", "Make an issue or a week into an e-mail, and send it");
        foreach (var option in (ReadOnlySpan<Option>)[file, send, to, list])
            command.Options.Add(option);
        options.AddTo(command);
        command.SetAction((result, cancellation) =>
        {
            var report = options.Report(result);
            return CommandRunner.RunAsync(report,
                () => Run(result, result.GetValue(file), result.GetValue(send), result.GetValue(to), result.GetValue(list), options, report, cancellation));
        });
        root.Subcommands.Add(command);
    }

    private static async Task<int> Run(ParseResult result, string? file, bool send, string? to, string? list, EditionOptions options, Report report,
        CancellationToken cancellation)
    {
        if (file is null && !send)
            throw new UsageException("name a file with --out, or send the message with --send");
        if (file is not null && Path.GetExtension(file) is not (".eml" or ".html" or ".txt"))
            throw new UsageException($"--out is `{file}`, expected a name that ends in .eml, .html or .txt");
        var only = to is null ? null : Recipients.TryParse(to) ?? throw new UsageException($"--to is `{to}`, expected an e-mail address");
        var server = send ? SmtpSettings.Read(Terminal.Current.Variable) : null;
        var (recipients, diagnostics) = send ? await ReadRecipients(only, list, cancellation) : ([], []);

        var chosen = options.Read(result);
        diagnostics = diagnostics.AddRange(chosen.Diagnostics);
        if (chosen.Edition is not { } edition)
            return report.Print(diagnostics, "Nothing was sent.");
        var (maker, problems) = Maker(chosen);
        if (maker is null)
            return report.Print(diagnostics.AddRange(problems), "Nothing was sent.");
        using (maker)
        {
            diagnostics = diagnostics.AddRange(maker.Diagnostics);
            if (file is not null)
                Write(Terminal.Current.PathOf(file), maker, only);
            if (server is null)
                return report.Print(diagnostics, $"{edition.Name}: wrote {file}");
            using var record = HandoutRecord.Open(options.RecordFolder(result), "mail", chosen.Site.Url, edition.Key, EditionOptions.Key());
            var delivery = new MailDelivery(server, new MailboxAddress("", chosen.Settings.Of<MailSettings>().From), record, RetryPolicy.Mail);
            var done = await delivery.Send(recipients, recipient => maker.Message(recipient.Mailbox), cancellation);
            return report.Print(diagnostics.AddRange(done.Diagnostics),
                Invariant($"{edition.Name}: sent to {done.Sent} of {recipients.Length} recipients, {done.Before} had it before"));
        }
    }

    private static (MessageMaker? Maker, ImmutableArray<Diagnostic> Problems) Maker(ChosenEdition chosen)
    {
        if (chosen.Settings.Of<MailSettings>().From.Length == 0)
            return (null, [DiagnosticCodes.MailSenderMissing.At(new SourceSpan(SettingsReader.FileName))]);
        var theme = Flow.ThemeOf(chosen.Files, chosen.Options.LoadTheme().Items, chosen.Settings.Look);
        if (theme.Items is not [var loaded, ..])
            return (null, theme.Diagnostics);
        if (!loaded.HasMail)
            return (null, [DiagnosticCodes.MailTemplateMissing.At(new SourceSpan("theme/mail/issue.html"))]);
        try
        {
            return (new MessageMaker(chosen, loaded), []);
        }
        catch (ThemeException exception)
        {
            return (null, [exception.Diagnostic]);
        }
    }

    private static async Task<(ImmutableArray<Recipient> Recipients, ImmutableArray<Diagnostic> Diagnostics)> ReadRecipients(MailboxAddress? only, string? list,
        CancellationToken cancellation)
    {
        if (only is not null)
            return ([new Recipient(only, new SourceSpan("--to"))], []);
        var text = list is not null ? await File.ReadAllTextAsync(Terminal.Current.PathOf(list), cancellation) : Terminal.Current.Variable(ListVariable);
        var read = Recipients.Read(text ?? "", list is not null ? Path.GetFileName(list) : ListVariable);
        return !read.Recipients.IsEmpty
            ? read
            : throw new UsageException($"there are no recipients; name one with --to, a file with --list, or set {ListVariable}");
    }

    private static void Write(string file, MessageMaker maker, MailboxAddress? to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        switch (Path.GetExtension(file))
        {
            case ".html":
                File.WriteAllText(file, maker.Bodies(to?.Address ?? "").Html);
                break;
            case ".txt":
                File.WriteAllText(file, maker.Bodies(to?.Address ?? "").Text);
                break;
            default:
                using (var stream = File.Create(file))
                    maker.Message(to).WriteTo(stream);
                break;
        }
    }
}
