using System.CommandLine;
using StaticDigest.Cli.Actions;

namespace StaticDigest.Cli.Resolve;

/// <summary><c>staticdigest resolve</c>: finds the papers behind titles, and what became of known ones.</summary>
internal static class ResolveCommand
{
    public static void AddTo(RootCommand root)
    {
        var options = new CommonOptions();
        var limit = new Option<int?>("--limit")
        {
            Description = "Most titles to ask for, the newest first (default: as many as the budgets in digest.yml allow)",
            HelpName = "N",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Print what would be asked and what it costs; ask and write nothing" };
        var refresh = new Option<bool>("--refresh") { Description = "Also read what became of known papers: versions, venues, citations, stars" };
        var command = new Command("resolve", "Find the papers behind titles that came without an id, and the names behind ids") { limit, dryRun, refresh };
        options.AddReadingTo(command);
        command.SetAction((result, cancellation) =>
        {
            var report = options.Report(result);
            return CommandRunner.RunAsync(report, () => Run(report, () => new ResolveOptions
            {
                Input = options.InputFolder(result),
                Now = options.Time(result),
                Limit = result.GetValue(limit) is { } max ? max >= 0 ? max : throw new UsageException("--limit must not be negative") : null,
                IsDryRun = result.GetValue(dryRun),
                Refresh = result.GetValue(refresh),
                Variable = Terminal.Current.Variable,
            }, cancellation));
        });
        root.Subcommands.Add(command);
    }

    private static async Task<int> Run(Report report, Func<ResolveOptions> read, CancellationToken cancellation)
    {
        var options = read();
        var result = await ResolveSession.Run(options, cancellation);
        int code = report.CodeOf(result.Diagnostics);
        if (!options.IsDryRun)
            StepSummary.Append(() => ResolveReport.Markdown(result));
        if (report.IsJson)
        {
            Report.WriteJson(ResolveReport.Json(result, code, options.IsDryRun), CliJson.Default.ResolveJson);
            return code;
        }

        report.PrintDiagnostics(result.Diagnostics);
        foreach (var line in ResolveReport.Lines(result, options.IsDryRun))
            report.Line(line);
        return code;
    }
}
