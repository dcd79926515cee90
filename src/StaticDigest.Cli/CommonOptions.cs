using System.CommandLine;
using StaticDigest.Building;
using StaticDigest.Cli.Cards;
using StaticDigest.Settings;

namespace StaticDigest.Cli;

/// <summary>Options that several commands share, each with its default in the help text.</summary>
internal sealed class CommonOptions
{
    public Option<string> Input { get; } = new("--input")
    {
        Description = "Folder with digest.yml and listings",
        DefaultValueFactory = _ => "input",
        HelpName = "DIR",
    };

    public Option<string?> Theme { get; } = new("--theme")
    {
        Description = "Folder with the theme (default: theme, else the one that came with the program)",
        HelpName = "DIR",
    };

    public Option<string> Output { get; } = new("--output")
    {
        Description = "Folder to write the site to",
        DefaultValueFactory = _ => "output",
        HelpName = "DIR",
    };

    public Option<string?> SiteUrl { get; } = new("--site-url")
    {
        Description = "Address of the site (default: STATICDIGEST_SITE_URL, else url in digest.yml, else computed from GITHUB_REPOSITORY)",
        HelpName = "URL",
    };

    public Option<DateTimeOffset?> Now { get; } = new("--now") { Description = "The time to build for (default: the clock)", HelpName = "ISO-TIME" };

    public Option<bool> Strict { get; } = new("--strict") { Description = "Treat warnings as errors" };

    public Option<int> Jobs { get; } = new("--jobs") { Description = "Threads, 0 for one per core", DefaultValueFactory = _ => 0, HelpName = "N" };

    public Option<bool> Clean { get; } = new("--clean")
    {
        Description = "Make every file anew, replace files that stand in the way, and remove those that an earlier build may have left over",
    };

    public Option<bool> Atomic { get; } = new("--atomic")
    {
        Description = "Put a whole new output folder in place by renaming, where a server serves the folder itself",
    };

    public Option<bool> Quiet { get; } = new("--quiet") { Description = "Print errors only" };

    public Option<bool> Verbose { get; } = new("--verbose") { Description = "Print messages that need no action, and stack traces" };

    public Option<string> Format { get; } = CreateFormat();

    /// <summary>Gives a command all the options of a build.</summary>
    public void AddTo(Command command) => Add(command, Input, Theme, Output, SiteUrl, Now, Strict, Jobs, Clean, Atomic, Quiet, Verbose, Format);

    /// <summary>Gives a command only what reading needs.</summary>
    public void AddReadingTo(Command command) => Add(command, Input, Now, Strict, Quiet, Verbose, Format);

    /// <summary>The time of <see cref="Now"/>, else of the clock.</summary>
    public DateTimeOffset Time(ParseResult result) => result.GetValue(Now) ?? TimeProvider.System.GetUtcNow();

    /// <summary>Its UTC day, by which listings without a year are read.</summary>
    public DateOnly Today(ParseResult result) => DateOnly.FromDateTime(Time(result).UtcDateTime);

    /// <summary>How a command is to report.</summary>
    public Report Report(ParseResult result) =>
        new(result.GetValue(Format) == "json", result.GetValue(Quiet), result.GetValue(Verbose), result.GetValue(Strict));

    /// <summary>The input folder.</summary>
    /// <exception cref="UsageException">It does not exist.</exception>
    public string InputFolder(ParseResult result)
    {
        var input = Terminal.Current.PathOf(result.GetValue(Input)!);
        return Directory.Exists(input) ? input : throw new UsageException($"the input folder {input} does not exist; name it with --input");
    }

    /// <summary>The build that the options ask for.</summary>
    /// <exception cref="UsageException">An option has a value that cannot be used.</exception>
    public BuildOptions Build(ParseResult result)
    {
        var options = BuildWithoutOutput(result);
        var output = Terminal.Current.PathOf(result.GetValue(Output)!);
        if (Contains(output, options.Input))
            throw new UsageException($"the output folder {output} holds the input folder; choose another --output");
        if (options.Theme is { } theme && (Contains(output, theme) || Contains(theme, output)))
            throw new UsageException($"the output folder {output} and the theme folder {theme} lie in each other; choose another --output");
        return options with
        {
            Output = output,
            Jobs = Math.Max(0, result.GetValue(Jobs)),
            Clean = result.GetValue(Clean),
            Atomic = result.GetValue(Atomic),
            Cards = new CardPainter(),
        };
    }

    /// <summary>What a command needs that shows papers and builds no site: <c>--input</c>, <c>--theme</c>, <c>--site-url</c> and <c>--now</c>.</summary>
    /// <exception cref="UsageException">An option has a value that cannot be used.</exception>
    public BuildOptions BuildWithoutOutput(ParseResult result)
    {
        var input = InputFolder(result);
        var theme = ThemeFolder(result.GetValue(Theme));
        return new BuildOptions
        {
            Input = input,
            Output = "",
            Theme = theme,
            BuiltInTheme = theme is null ? Cli.BuiltInTheme.Files : [],
            Now = Time(result),
            Site = Address(result.GetValue(SiteUrl), "--site-url") ?? Address(Variable("STATICDIGEST_SITE_URL"), "STATICDIGEST_SITE_URL"),
            Fallback = SiteAddress.OfRepository(Variable("GITHUB_REPOSITORY")) ?? SiteAddress.Local,
        };
    }

    private static void Add(Command command, params ReadOnlySpan<Option> options)
    {
        foreach (var option in options)
            command.Options.Add(option);
    }

    private static Option<string> CreateFormat()
    {
        var option = new Option<string>("--format") { Description = "How messages and the summary are printed", DefaultValueFactory = _ => "text" };
        option.AcceptOnlyFromAmong("text", "json");
        return option;
    }

    private static string? ThemeFolder(string? named)
    {
        var folder = Terminal.Current.PathOf(named ?? "theme");
        if (Directory.Exists(folder))
            return folder;
        return named is null ? null : throw new UsageException($"the theme folder {folder} does not exist; name it with --theme");
    }

    private static bool Contains(string outer, string inner) =>
        $"{inner}{Path.DirectorySeparatorChar}".StartsWith($"{outer}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static SiteAddress? Address(string? text, string name) => string.IsNullOrWhiteSpace(text) ? null
        : SiteAddress.TryParse(text) ?? throw new UsageException($"{name} is `{text}`, expected an absolute address such as https://example.org/digest/");

    private static string? Variable(string name) => Terminal.Current.Variable(name);
}

/// <summary>The command was used in a way that cannot work.</summary>
internal sealed class UsageException(string message) : Exception(message);
