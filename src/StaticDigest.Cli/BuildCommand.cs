using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
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
        var part = new Option<string>("--part")
        {
            Description = "Render one of several parts, which `join` makes a site of, for example 2/3",
            DefaultValueFactory = _ => "1/1",
            HelpName = "K/N",
        };
        options.AddTo(build);
        options.AddTo(root);
        build.Options.Add(part);
        build.SetAction(result => Run(result, options, part));
        root.SetAction(result => Run(result, options, part));
        root.Subcommands.Add(build);
    }

    private static int Run(ParseResult result, CommonOptions options, Option<string> part)
    {
        var report = options.Report(result);
        return CommandRunner.Run(report, () =>
        {
            long start = Stopwatch.GetTimestamp();
            var asked = options.Build(result) with { Part = PartOf(result.GetValue(part) ?? "1/1") };
            var built = SiteSize.Judged(Build(asked, report.ShowsProgress));
            var time = Stopwatch.GetElapsedTime(start);
            StepSummary.Append(() => BuildSummary.Markdown(built, time));
            return report.Print(built, time);
        });
    }

    private static (int Number, int Of) PartOf(string text) =>
        text.Split('/') is [var first, var second]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out int of) && number >= 1 && number <= of
            ? (number, of)
            : throw new UsageException($"--part is `{text}`, expected the number of a part and how many there are, such as 2/3");

    // Only on a terminal: elsewhere a moving line would fill a log.
    private static BuildResult Build(BuildOptions options, bool showsProgress) => !showsProgress
        ? SiteBuild.Run(options)
        : AnsiConsole.Status().Start("Reading", status => SiteBuild.Run(options with { Progress = phase => status.Status(phase.ToString()) }));
}
