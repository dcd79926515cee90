using System.Collections.Immutable;
using System.CommandLine;
using StaticDigest.Building;
using StaticDigest.Building.Reading;
using StaticDigest.Cli.Redaction;
using StaticDigest.Features.Editions;
using StaticDigest.Settings;

namespace StaticDigest.Cli.Editions;

/// <summary>The options by which an edition is chosen, for every command that hands one out.</summary>
internal sealed class EditionOptions
{
    /// <summary>The environment variable with the key of the hashes in the record.</summary>
    public const string KeyVariable = "HANDOUT_KEY";

    /// <summary>That key; empty for none.</summary>
    public static string Key()
    {
        var key = Terminal.Current.Variable(KeyVariable) ?? "";
        Redactor.Process.Add(key);
        return key;
    }

    private readonly CommonOptions _common = new();

    public Option<string?> Day { get; } = new("--day") { Description = $"The issue of this day, or {EditionChoice.Newest}", HelpName = "DATE" };

    public Option<string?> Week { get; } = new("--week")
    {
        Description = $"The issues of this week, such as 2026-w16, or {EditionChoice.Newest}: the last one that is over",
        HelpName = "WEEK",
    };

    public Option<string?> Record { get; } = new("--record")
    {
        Description = "Folder that remembers who got what (default: staticdigest/handed-out in the user's data folder)",
        HelpName = "DIR",
    };

    public void AddTo(Command command)
    {
        foreach (var option in (ReadOnlySpan<Option>)[Day, Week, Record, _common.Input, _common.Theme, _common.SiteUrl, _common.Now, _common.Strict,
            _common.Quiet, _common.Verbose, _common.Format])
            command.Options.Add(option);
    }

    public Report Report(ParseResult result) => _common.Report(result);

    /// <summary>Reads the digest and finds the edition in it.</summary>
    /// <exception cref="UsageException">An option has a value that cannot be used.</exception>
    public ChosenEdition Read(ParseResult result)
    {
        var (day, week) = (result.GetValue(Day), result.GetValue(Week));
        if (day is null == week is null)
            throw new UsageException($"name either --day or --week, for instance --day {EditionChoice.Newest}");
        var options = _common.BuildWithoutOutput(result);
        var files = InputFolder.Load(options.Input);
        var input = Flow.Read(files.Items, DateOnly.FromDateTime(options.Now.UtcDateTime), options.LoadTheme().Items);
        var site = options.AddressFor(input.Settings);
        if (!(day is not null
            ? EditionChoice.TryDay(input.Papers, input.Settings, day, out var edition)
            : EditionChoice.TryWeek(input.Papers, input.Settings, week!, out edition)))
            throw new UsageException(
                day is not null
                    ? $"--day is `{day}`, expected a day such as 2026-11-01, or {EditionChoice.Newest}"
                    : $"--week is `{week}`, expected a week such as 2026-w16, or {EditionChoice.Newest}");
        var reason = WhyNot(day ?? week!, edition, options.Now, isWeek: week is not null);
        // What is wrong with listings is the build's to say.
        var diagnostics = input.Diagnostics.Where(diagnostic => diagnostic.Where.Path == SettingsReader.FileName);
        return new ChosenEdition(options, files.Items, input.Settings, site, reason is null ? edition : null,
            reason is null ? [.. diagnostics] : [.. diagnostics, reason]);
    }

    public string RecordFolder(ParseResult result) => Terminal.Current.PathOf(result.GetValue(Record)
        ?? Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "staticdigest",
            "handed-out"));

    // A record may be lost, and a digest may rest for weeks: what is only "the newest" goes out while it is new.
    private static Diagnostic? WhyNot(string asked, Edition? edition, DateTimeOffset now, bool isWeek)
    {
        var where = new SourceSpan(isWeek ? "--week" : "--day");
        if (edition is null)
            return DiagnosticCodes.EditionMissing.At(where, asked);
        int age = DateOnly.FromDateTime(now.UtcDateTime).DayNumber - edition.Day.DayNumber;
        return asked == EditionChoice.Newest && age > (isWeek ? 10 : 4) ? DiagnosticCodes.EditionOld.At(where, edition.Name, age) : null;
    }
}

/// <summary>An edition and all that is needed to hand it out.</summary>
/// <param name="Options">What the command line says.</param>
/// <param name="Edition">The edition; null when there is none to hand out.</param>
/// <param name="Diagnostics">Diagnostics about the settings, and why there is no edition.</param>
internal sealed record ChosenEdition(
    BuildOptions Options,
    ImmutableArray<InputFile> Files,
    SiteSettings Settings,
    SiteAddress Site,
    Edition? Edition,
    ImmutableArray<Diagnostic> Diagnostics);
