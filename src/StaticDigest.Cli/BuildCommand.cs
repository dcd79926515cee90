using System.CommandLine;
using System.Diagnostics;
using StaticDigest.Building;

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
        var report = new Report(result.GetValue(options.Format) == "json", result.GetValue(options.Quiet), result.GetValue(options.Verbose), result.GetValue(options.Strict));
        return Guard(report, () =>
        {
            long start = Stopwatch.GetTimestamp();
            var built = SiteBuild.Run(options.Build(result));
            return report.Print(built, Stopwatch.GetElapsedTime(start));
        });
    }

    /// <summary>Runs a command; what goes wrong becomes a message and an exit code, never a bare stack trace.</summary>
    internal static int Guard(Report report, Func<int> command)
    {
        try
        {
            return command();
        }
        catch (UsageException exception)
        {
            return report.Fail(exception, ExitCode.WrongUse);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return report.Fail(exception, ExitCode.WrongUse);
        }
#pragma warning disable CA1031 // The last resort of a program: whatever it is, say it and end with the code for a fault of ours.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return report.Fail(exception, ExitCode.OurFault);
        }
    }
}
