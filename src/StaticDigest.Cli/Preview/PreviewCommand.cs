using System.CommandLine;

namespace StaticDigest.Cli.Preview;

/// <summary><c>staticdigest preview</c>: builds, serves as GitHub Pages would, and builds again when a file is saved.</summary>
internal static class PreviewCommand
{
    public static void AddTo(RootCommand root)
    {
        var options = new CommonOptions();
        var port = new Option<int>("--port") { Description = "Port to serve on, 0 for any that is free", DefaultValueFactory = _ => 8080, HelpName = "N" };
        var lan = new Option<bool>("--lan") { Description = "Let other machines of the network see the preview (default: only this machine)" };
        var command = new Command("preview", "Build, serve under the site's base path as GitHub Pages would, watch, build again, reload");
        options.AddTo(command);
        command.Options.Add(port);
        command.Options.Add(lan);
        command.SetAction((result, cancellation) =>
        {
            var report = options.Report(result);
            return CommandRunner.RunAsync(report, async () =>
            {
                await using var session = await PreviewSession.StartAsync(options.Build(result), report, result.GetValue(port), result.GetValue(lan),
                    cancellation);
                report.Line($"{session.Address} shows the site; Ctrl+C ends the preview");
                await session.WatchAsync(cancellation);
                return ExitCode.Success;
            });
        });
        root.Subcommands.Add(command);
    }
}
