using System.CommandLine;
using System.Diagnostics;
using StaticDigest.Joining;

namespace StaticDigest.Cli;

/// <summary><c>staticdigest join</c>: one site of the parts that <c>build --part</c> rendered.</summary>
internal static class JoinCommand
{
    public static void AddTo(RootCommand root)
    {
        var options = new CommonOptions();
        var parts = new Argument<string[]>("part")
        {
            Description = "The output folders of all parts, hidden files included",
            Arity = ArgumentArity.OneOrMore,
            HelpName = "DIR",
        };
        var command = new Command("join", "Make one site of parts that `build --part` rendered") { parts };
        foreach (var option in (Option[])[options.Output, options.Strict, options.Clean, options.Quiet, options.Verbose, options.Format])
            command.Options.Add(option);
        command.SetAction(result =>
        {
            var report = options.Report(result);
            return CommandRunner.Run(report, () =>
            {
                long start = Stopwatch.GetTimestamp();
                var output = Terminal.Current.PathOf(result.GetValue(options.Output)!);
                var joined = SiteJoin.Run([.. result.GetValue(parts)!.Select(Terminal.Current.PathOf)], output, result.GetValue(options.Clean));
                return report.Print(SiteSize.Judged(joined), Stopwatch.GetElapsedTime(start));
            });
        });
        root.Subcommands.Add(command);
    }
}
