using System.CommandLine;
using System.Diagnostics;
using Spectre.Console;
using StaticDigest.Building;
using StaticDigest.Cli.Actions;

namespace StaticDigest.Cli;

/// <summary><c>staticdigest build</c>, and what runs when no command is named.</summary>
internal static class BuildCommand
{
    public static void AddTo(RootCommand root)
    {
        var options = new CommonOptions();
        var build = new Command("build", "Build the site (the default)");
        options.AddTo(build);
        options.AddTo(root);
        build.SetAction(result => Run(result, options));
        root.SetAction(result => Run(result, options));
        root.Subcommands.Add(build);
    }

    private static int Run(ParseResult result, CommonOptions options)
    {
        var report = options.Report(result);
        return CommandRunner.Run(report, () =>
        {
            long start = Stopwatch.GetTimestamp();
            var built = SiteSize.Judged(report.ShowsProgress ? WithProgress(options.Build(result)) : SiteBuild.Run(options.Build(result)));
            var time = Stopwatch.GetElapsedTime(start);
            StepSummary.Append(() => BuildSummary.Markdown(built, time));
            return report.Print(built, time);
        });
    }

    // Only on a terminal: elsewhere a moving line would fill a log.
    private static BuildResult WithProgress(BuildOptions options) => AnsiConsole.Status().Start("Reading", status =>
        SiteBuild.Run(options with { Progress = phase => status.Status(phase.ToString()) }));
}
