using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticDigest.Building;
using StaticDigest.Building.Reading;
using StaticDigest.Building.Writing;
using StaticDigest.Fetching;
using StaticDigest.Formulas;

namespace StaticDigest.Cli.Doctor;

/// <summary>Reads everything that is examined from the disk.</summary>
internal static partial class DoctorContextLoader
{
    /// <summary>Reads the digest that a build would build, and the repository around it.</summary>
    /// <param name="root">The repository's folder.</param>
    /// <param name="repository">OWNER/NAME, where the host knows it.</param>
    public static DoctorContext Read(BuildOptions options, string root, string? repository)
    {
        var files = InputFolder.Load(options.Input, options.Output);
        var theme = options.LoadTheme();
        using var typesetter = new Typesetter(FormulaFile.Load(options.Output));
        var site = Flow.Prepare(files.Items, theme.Items, options, typesetter);
        var runs = files.Items.Where(file => file.Path.StartsWith($"{FetchLog.Folder}/", StringComparison.Ordinal))
            .Select(file => FetchLog.Read(file)).ToArray();
        bool isRepository = Directory.Exists(Path.Combine(root, ".git")) || Directory.Exists(Path.Combine(root, ".github"));
        return new()
        {
            Site = site,
            Diagnostics = [.. files.Diagnostics, .. theme.Diagnostics, .. site.Diagnostics, .. runs.SelectMany(run => run.Diagnostics)],
            Theme = theme.Items,
            Runs = [.. runs.SelectMany(run => run.Items)],
            Now = options.Now,
            Repository = repository is { Length: > 0 } ? repository : Origin(root),
            IsAddressKnown = options.Site is not null,
            Workflows = isRepository ? Workflows(Path.Combine(root, ".github", "workflows")) : null,
            GitAttributes = isRepository ? Text(Path.Combine(root, ".gitattributes")) : null,
            Parts = Parts(options.Output),
        };
    }

    private static string? Origin(string root) =>
        Text(Path.Combine(root, ".git", "config")) is { Length: > 0 } config && OriginUrl().Match(config) is { Success: true } match
            ? match.Groups["repository"].Value
            : null;

    private static ImmutableArray<InputFile> Workflows(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.y*ml").Order(StringComparer.Ordinal)
            .Select(file => new InputFile(Path.GetFileName(file), File.ReadAllBytes(file)))]
        : [];

    private static string Text(string file) => File.Exists(file) ? File.ReadAllText(file) : "";

    private static ImmutableArray<SitePart> Parts(string folder) => Directory.Exists(folder)
        ? SitePart.Of(new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'), file.Length))
            .Where(file => !file.Path.StartsWith(".staticdigest", StringComparison.Ordinal)))
        : [];

    // url = https://github.com/someone/digest.git, url = git@github.com:someone/digest
    [GeneratedRegex(@"\[remote ""origin""\][^\[]*?\burl = \S{0,200}?github\.com[:/](?<repository>[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}?)(\.git)?/?\s",
        RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex OriginUrl();
}
