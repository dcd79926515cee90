using System.CommandLine;
using System.Globalization;
using StaticDigest.Cli.Actions;
using StaticDigest.Fetching;

namespace StaticDigest.Cli.Fetch;

/// <summary><c>staticdigest fetch</c>: adds new papers to the listings.</summary>
internal static class FetchCommand
{
    public static void AddTo(RootCommand root)
    {
        var options = new CommonOptions();
        var sources = new Argument<string[]>("SOURCE") { Description = "Names of sources in digest.yml (default: all)", Arity = ArgumentArity.ZeroOrMore };
        var since = new Option<string?>("--since") { Description = "First day to fetch (default: where the last run ended)", HelpName = "DATE" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Ask the sources, write nothing" };
        var allowShrink = new Option<bool>("--allow-shrink") { Description = "Accept a source that has far fewer papers than before" };
        var fetch = new Command("fetch", "Add new papers of the sources in digest.yml to the listings") { sources };
        fetch.Options.Add(since);
        fetch.Options.Add(dryRun);
        fetch.Options.Add(allowShrink);
        options.AddReadingTo(fetch);
        fetch.SetAction((result, cancellation) =>
        {
            var report = options.Report(result);
            return CommandRunner.RunAsync(report, () => Run(report, () => new FetchOptions
            {
                Input = options.InputFolder(result),
                Now = options.Time(result),
                Sources = [.. result.GetValue(sources) ?? []],
                Since = Day(result.GetValue(since)),
                IsDryRun = result.GetValue(dryRun),
                AllowShrink = result.GetValue(allowShrink),
                Variable = Terminal.Current.Variable,
            }, cancellation));
        });
        root.Subcommands.Add(fetch);
    }

    private static async Task<int> Run(Report report, Func<FetchOptions> read, CancellationToken cancellation)
    {
        var options = read();
        var fetched = await FetchSession.Run(options, cancellation);
        int code = report.CodeOf(fetched.Diagnostics);
        StepSummary.Append(() => FetchReport.Markdown(fetched, options.IsDryRun));
        if (report.IsJson)
        {
            Report.WriteJson(
                new FetchJson(code, fetched.Requests, fetched.Sources.Select(source => FetchLog.Part(source.Run)), DiagnosticJson.Of(fetched.Diagnostics)),
                CliJson.Default.FetchJson);
            return code;
        }

        report.PrintDiagnostics(fetched.Diagnostics);
        foreach (var line in FetchReport.Lines(fetched, options.IsDryRun))
            report.Line(line);
        return code;
    }

    private static DateOnly? Day(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new UsageException($"--since is `{text}`, expected a day such as 2026-11-01");
}
