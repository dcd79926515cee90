using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;
using StaticDigest.Building;
using StaticDigest.Cli.Actions;
using StaticDigest.Cli.Redaction;
using StaticDigest.Settings;

namespace StaticDigest.Cli;

/// <summary>Prints diagnostics to standard error and the closing summary to standard output, as text or as JSON.</summary>
internal sealed class Report(bool json, bool quiet, bool verbose, bool strict)
{
    private readonly Terminal _terminal = Terminal.Current;
    private readonly IAnsiConsole _errors = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Terminal.Current.Errors) });

    /// <summary>Whether a moving line may be shown while a command works.</summary>
    public bool ShowsProgress { get; } = !json && !quiet && AnsiConsole.Profile.Capabilities.Interactive && !Terminal.Current.IsOutputRedirected;

    /// <summary>True when everything goes out as one JSON object.</summary>
    public bool IsJson => json;

    /// <summary>The exit code for these diagnostics.</summary>
    public int CodeOf(ImmutableArray<Diagnostic> diagnostics)
    {
        var least = strict ? Severity.Warning : Severity.Error;
        return diagnostics.Any(diagnostic => diagnostic.Kind.IsFatal) ? ExitCode.UnreadableSettings
            : diagnostics.Any(diagnostic => diagnostic.Severity >= least) ? ExitCode.ContentErrors : ExitCode.Success;
    }

    /// <summary>Prints diagnostics and one line about what was done, for commands that have no more to say.</summary>
    public int Print(ImmutableArray<Diagnostic> diagnostics, string summary)
    {
        int code = CodeOf(diagnostics);
        if (json)
        {
            WriteJson(new SummaryJson(code, summary, DiagnosticJson.Of(diagnostics)), CliJson.Default.SummaryJson);
            return code;
        }

        PrintDiagnostics(diagnostics);
        if (!quiet)
            _terminal.Output.WriteLine(summary);
        return code;
    }

    /// <summary>Prints one JSON object to standard output.</summary>
    public static void WriteJson<T>(T value, JsonTypeInfo<T> type)
    {
        var text = JsonOutput.File(value, type, new() { Indented = true, NewLine = "\n" });
        Terminal.Current.WriteUtf8(Redactor.Process.Hide(Encoding.UTF8.GetString(text.Span)));
    }

    public int Print(BuildResult built, TimeSpan time)
    {
        int code = CodeOf(built.Diagnostics);
        if (json)
        {
            var output = built.Output;
            WriteJson(
                new BuildJson(
                    code, built.Papers, built.Pages, built.Site.Url, output?.Written, output?.Unchanged, output?.Removed, output?.TotalBytes,
                    Math.Round(time.TotalSeconds, 3), DiagnosticJson.Of(built.Diagnostics)),
                CliJson.Default.BuildJson);
            return code;
        }

        PrintDiagnostics(built.Diagnostics);
        if (!quiet)
            _terminal.Output.WriteLine(Summary(built, time));
        if (!quiet && verbose && built.Output is { } size)
            _terminal.Output.WriteLine(SiteSize.Describe(size.Parts, built.Papers, built.PapersInYear));
        // What can be done about it is worth a line also to those who want no diagnostics; with --verbose it has been said.
        if (!quiet && !verbose && built.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Code == DiagnosticCodes.PapersWithoutAddress.Code) is { } leads)
            _terminal.Output.WriteLine(leads.Message);
        return code;
    }

    /// <summary>One line to standard output.</summary>
    public void Line(string text)
    {
        if (!quiet)
            _terminal.Output.WriteLine(text);
    }

    /// <summary>How many errors and warnings there are.</summary>
    public static string Counts(ImmutableArray<Diagnostic> diagnostics) =>
        $"{Count(diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error), "error")}, " +
        $"{Count(diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning), "warning")}";

    /// <summary>For example <c>1 paper</c>, <c>2 papers</c>.</summary>
    /// <param name="number">How many.</param>
    /// <param name="one">What one of them is called.</param>
    /// <param name="several">What several are called, where that is not the same with an s.</param>
    public static string Count(int number, string one, string? several = null) => Invariant($"{number} {(number == 1 ? one : several ?? one + "s")}");

    public void PrintDiagnostics(ImmutableArray<Diagnostic> diagnostics, Severity usual = Severity.Warning)
    {
        var least = quiet ? Severity.Error : verbose ? Severity.Info : usual;
        foreach (var diagnostic in diagnostics.Where(diagnostic => diagnostic.Severity >= least))
        {
            // A log is read by programs, too: one line a diagnostic, whatever the width of a terminal would be.
            if (_terminal.AreErrorsRedirected)
            {
                _terminal.Errors.WriteLine(diagnostic);
                continue;
            }

            var color = diagnostic.Severity switch { Severity.Error => Color.Red, Severity.Warning => Color.Yellow, _ => Color.Grey };
            _errors.Write(new Text(diagnostic.ToString(), new Style(color)).Overflow(Overflow.Fold));
            _errors.WriteLine();
        }
    }

    /// <summary>Says what is wrong with the settings, in the summary of a workflow's run, too.</summary>
    public int Fail(UnreadableSettingsException exception)
    {
        StepSummary.Append(
            () =>
                BuildSummary.Diagnostics(new StringBuilder("### The settings cannot be read\n\nNothing was done; the last good site stays as it is.\n\n"),
                    exception.Diagnostics).ToString());
        Print(exception.Diagnostics, "The settings cannot be read; nothing was done.");
        return ExitCode.UnreadableSettings;
    }

    public int Fail(Exception exception, int code)
    {
        _terminal.Errors.WriteLine($"staticdigest: {exception.Message}");
        if (code == ExitCode.InternalError)
        {
            var next = FaultReport.TryWrite(exception) is { } file
                ? $"What happened is written to {file}, without secrets; please report it with that file."
                : "Run again with --verbose and report what it prints.";
            _terminal.Errors.WriteLine($"This is a fault of the program; the last good site stays as it is. {next}");
        }

        if (verbose)
            _terminal.Errors.WriteLine(exception.ToString());
        return code;
    }

    private static string Summary(BuildResult built, TimeSpan time)
    {
        var diagnostics = string.Create(CultureInfo.InvariantCulture, $"{Counts(built.Diagnostics)}, {time.TotalSeconds:0.00} s");
        return built.Output is not { } output
            ? $"{Count(built.Papers, "paper")}, {diagnostics}; the site was left as it was"
            : string.Create(CultureInfo.InvariantCulture,
                $"{Count(built.Papers, "paper")}, {Count(built.Pages, "page")}; {Count(output.Written, "file")} written, {output.Unchanged} unchanged, " +
                $"{output.Removed} removed; {diagnostics}; {output.TotalBytes / 1e6:0.0} MB, {output.TotalBytes / SiteSize.Limit:0.0 %} of what GitHub " +
                $"Pages allows; for {built.Site.Url}{SiteSize.Words(built.Diagnostics)}");
    }
}
