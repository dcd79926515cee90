using System.CommandLine;
using StaticDigest.Building.Reading;
using StaticDigest.Cli.Fetch;
using StaticDigest.Cli.Fetch.Http;
using StaticDigest.Cli.Redaction;
using StaticDigest.Cli.Resolve;

namespace StaticDigest.Cli.Suggest;

/// <summary><c>staticdigest suggest</c>: reads a suggestion from the event of an issue, for a workflow that proposes it.</summary>
internal static class SuggestCommand
{
    private const int Minutes = 5;
    private const int MaxTitles = 50;

    public static void AddTo(RootCommand root)
    {
        var options = new CommonOptions();
        var file = new Option<string>("--event")
        {
            Description = "File with the event of an issue, as GitHub Actions has it",
            HelpName = "FILE",
            Required = true,
        };
        var report = new Option<string>("--report") { Description = "File to write a report in Markdown to", HelpName = "FILE", Required = true };
        var command = new Command("suggest", "Read a suggested paper or listing from an issue, and add it to the listings");
        foreach (Option option in (Option[])[file, report, options.Input, options.Now, options.Quiet, options.Verbose])
            command.Options.Add(option);
        command.SetAction((result, cancellation) =>
        {
            var console = options.Report(result);
            return CommandRunner.RunAsync(console, () => Run(
                result.GetValue(file)!, result.GetValue(report)!, options.InputFolder(result), result.GetValue(options.Now) ?? TimeProvider.System.GetUtcNow(),
                console, cancellation));
        });
        root.Subcommands.Add(command);
    }

    private static async Task<int> Run(string file, string reportFile, string input, DateTimeOffset now, Report report, CancellationToken cancellation)
    {
        if (Suggestion.Read(await File.ReadAllBytesAsync(Terminal.Current.PathOf(file), cancellation)) is not { } suggestion)
        {
            report.Line("The issue has neither the form for a paper nor that for a listing; nothing to do.");
            return ExitCode.Success;
        }

        var files = InputFolder.Load(input);
        using var client = new FetchClient(new FetchPolicy
        {
            UserAgent = FetchSession.UserAgent(
                Terminal.Current.Variable("GITHUB_REPOSITORY") is { Length: > 0 } repository ? $"https://github.com/{repository}" : ""),
            Deadline = TimeProvider.System.GetUtcNow().AddMinutes(Minutes),
        });
        var lookup = new PaperLookup(client);
        var known = Listings.Read([.. files.Items.Where(Listings.IsListing)], DateOnly.FromDateTime(now.UtcDateTime));
        var result = await SuggestionReading.Of(suggestion, DateOnly.FromDateTime(now.UtcDateTime), known, id => lookup.Find(id, cancellation));
        if (result.IsAccepted)
            new InputLines(input).Write(result.Path, result.Bytes.Span);

        var markdown = SuggestionReport.Markdown(result, suggestion.Issue);
        if (result.IsAccepted)
        {
            // What is not found now is looked for by the daily run.
            var found =
                await ResolveSession.Run(
                    new ResolveOptions { Input = input, Now = now, Only = result.Path, Limit = MaxTitles, Variable = Terminal.Current.Variable },
                    cancellation);
            markdown += ResolveReport.Markdown(found);
        }

        await File.WriteAllTextAsync(Terminal.Current.PathOf(reportFile), Redactor.Process.Hide(markdown), cancellation);
        // Words of our own only: what the workflow's later steps see is never anyone's text.
        if (Terminal.Current.Variable("GITHUB_OUTPUT") is { Length: > 0 } output)
            await File.AppendAllTextAsync(output, Invariant($"answer={(result.IsAccepted ? "accepted" : "refused")}\nissue={suggestion.Issue}\n"),
                cancellation);
        report.PrintDiagnostics(result.Diagnostics);
        report.Line(result.IsAccepted ? $"{Report.Count(result.Entries.Length, "entry", "entries")} in {result.Path}" : "Nothing was added.");
        return ExitCode.Success;
    }
}
