using System.CommandLine;

namespace StaticDigest.Cli.New;

/// <summary><c>staticdigest new</c>: a repository of settings, listings and a short workflow.</summary>
internal static class NewCommand
{
    public static void AddTo(RootCommand root)
    {
        var options = new CommonOptions();
        var folder = new Argument<string>("DIR") { Description = "Folder to make; it must be empty or not exist" };
        var engine = new Option<string?>("--engine")
        {
            Description =
                $"Repository of the program and its version, for the workflow (default: {EngineVersion.Home ?? "GITHUB_REPOSITORY"}@{EngineVersion.OfProgram})",
            HelpName = "OWNER/NAME@VERSION",
        };
        var command = new Command("new", "Make a content-only digest: settings, listings, a workflow, a README") { folder };
        command.Options.Add(engine);
        command.Options.Add(options.Quiet);
        command.Options.Add(options.Verbose);
        command.SetAction(result =>
        {
            var report = options.Report(result);
            return CommandRunner.Run(report, () => Run(Terminal.Current.PathOf(result.GetValue(folder)!), Engine(result.GetValue(engine)), report));
        });
        root.Subcommands.Add(command);
    }

    private static int Run(string folder, EngineVersion engine, Report report)
    {
        if (File.Exists(folder) || Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any(entry => Path.GetFileName(entry) != ".git"))
            throw new UsageException($"{folder} is not empty; name a folder that does not exist yet");
        foreach (var (path, text) in NewDigest.Files(engine))
        {
            var file = Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            report.Line($"wrote {path}");
        }

        report.Line(
            $"The digest is built by {engine.Repository} at {engine.Version}. Edit input/digest.yml, push the folder to GitHub, and follow its README.md.");
        return ExitCode.Success;
    }

    private static EngineVersion Engine(string? named)
    {
        var text = named ?? EngineVersion.Home ?? Terminal.Current.Variable("GITHUB_REPOSITORY");
        return EngineVersion.TryParse(text) ?? throw new UsageException(string.IsNullOrEmpty(text)
            ? "this program does not know the repository that it comes from; name it with --engine OWNER/NAME@VERSION"
            : $"--engine is `{text}`, expected OWNER/NAME or OWNER/NAME@VERSION");
    }
}
