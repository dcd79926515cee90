using System.CommandLine;
using System.Text;
using StaticDigest.Cli.Editions;
using StaticDigest.Features.Chats;
using StaticDigest.Features.Editions;

namespace StaticDigest.Cli.Chat;

/// <summary><c>staticdigest notify</c>: tells a chat that there is a new edition.</summary>
internal static class NotifyCommand
{
    public static void AddTo(RootCommand root)
    {
        var options = new EditionOptions();
        var to = new Option<string>("--to") { Description = "Name of a chat in digest.yml, or all", Required = true, HelpName = "NAME" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Print what would be sent, send nothing" };
        var command = new Command("notify", "Tell a chat (Slack, Discord, Telegram, Matrix, Feishu) of an issue or a week") { to, dryRun };
        options.AddTo(command);
        command.SetAction((result, cancellation) =>
        {
            var report = options.Report(result);
            return CommandRunner.RunAsync(report,
                () => Run(options.Read(result), result.GetValue(to)!, result.GetValue(dryRun), options.RecordFolder(result), report, cancellation));
        });
        root.Subcommands.Add(command);
    }

    private static async Task<int> Run(ChosenEdition chosen, string to, bool isDryRun, string recordFolder, Report report, CancellationToken cancellation)
    {
        var chats = chosen.Settings.Of<ChatList>().All;
        if (to != "all" && chats.All(chat => chat.Name != to))
            throw new UsageException($"there is no chat `{to}` in digest.yml{NearestName.Hint(to, chats.Select(chat => chat.Name).Append("all"))}");
        if (chosen.Edition is not { } edition)
            return report.Print(chosen.Diagnostics, "Nothing was sent.");
        if (chats.IsEmpty)
            return report.Print(chosen.Diagnostics, "digest.yml names no chats.");

        var told = chats.Where(chat => to == "all" || chat.Name == to);
        if (isDryRun)
        {
            foreach (var chat in told)
                report.Line(Encoding.UTF8.GetString(Notice.Of(edition, chosen.Settings, chosen.Site, chat.Papers).Body(chat.Kind, chat.Room).Span));
            return report.Print(chosen.Diagnostics, "Nothing was sent.");
        }

        var diagnostics = chosen.Diagnostics.ToBuilder();
        int taken = 0;
        using var record = HandoutRecord.Open(recordFolder, "notice", chosen.Site.Url, edition.Key, EditionOptions.Key());
        using var sender = new NoticeSender(RetryPolicy.Notice);
        foreach (var chat in told)
        {
            // Of all chats those are told whose secrets are there; one that is called by its name must have its secret.
            if (to == "all" && string.IsNullOrWhiteSpace(Terminal.Current.Variable(chat.Secret)))
                diagnostics.Add(DiagnosticCodes.ChatWithoutSecret.At(new SourceSpan(chat.Name), chat.Secret));
            else if (await SendOrExplain(chat, isOneOfAll: to == "all") is { } diagnostic)
                diagnostics.Add(diagnostic);
            else
                taken++;
        }

        return report.Print(diagnostics.ToImmutable(), Invariant($"{edition.Name}: {taken} of {told.Count()} chats know it"));

        // One chat's wrong secret keeps no other from being told.
        async Task<Diagnostic?> SendOrExplain(ChatSettings chat, bool isOneOfAll)
        {
            try
            {
                return await Tell(chat, edition, chosen, record, sender, cancellation);
            }
            catch (UsageException exception) when (isOneOfAll)
            {
                return DiagnosticCodes.ChatSecretUnusable.At(new SourceSpan(chat.Name), new DiagnosticKind.Sentence(exception.Message));
            }
        }
    }

    /// <summary>Tells one chat, unless it knows it.</summary>
    /// <returns>Why it does not know it; null when it does.</returns>
    private static async Task<Diagnostic?> Tell(ChatSettings chat, Edition edition, ChosenEdition chosen, HandoutRecord record, NoticeSender sender,
        CancellationToken cancellation)
    {
        var where = new SourceSpan(chat.Name);
        if (record.Has(chat.Name))
            return record.IsOpen(chat.Name) ? DiagnosticCodes.NoticeUncertain.At(where, new DiagnosticKind.Sentence("an earlier run was cut off")) : null;
        var notice = Notice.Of(edition, chosen.Settings, chosen.Site, chat.Papers);
        // The transaction of Matrix: the same edition is the same event, whoever sends it again.
        var request = NoticeRequest.Of(chat, notice, $"{edition.Key.Replace(' ', '.')}.{chosen.Site.Url}", Terminal.Current.Variable,
            chosen.Options.Now);
        record.Begin(chat.Name);
        var (outcome, why) = await sender.Send(request, chat.Kind, cancellation);
        switch (outcome)
        {
            case NoticeOutcome.Taken:
                record.Finish(chat.Name);
                return null;
            case NoticeOutcome.Refused:
                record.Fail(chat.Name);
                return DiagnosticCodes.NoticeRefused.At(where, new DiagnosticKind.Sentence(why));
            default:
                return DiagnosticCodes.NoticeUncertain.At(where, new DiagnosticKind.Sentence(why));
        }
    }
}
