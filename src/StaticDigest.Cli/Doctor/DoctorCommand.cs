using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using StaticDigest.Building;
using StaticDigest.Cli.Actions;
using StaticDigest.Settings;

namespace StaticDigest.Cli.Doctor;

/// <summary><c>staticdigest doctor</c>: what would break, and what to do about it.</summary>
internal static class DoctorCommand
{
    public static void AddTo(RootCommand root)
    {
        var options = new CommonOptions();
        var command = new Command("doctor", "Show what would break: settings, leftovers from another owner, freshness, sizes, overrides; each with its fix");
        foreach (Option option in (Option[])[options.Input, options.Theme, options.Output, options.SiteUrl, options.Now, options.Strict, options.Quiet,
            options.Verbose, options.Format])
            command.Options.Add(option);
        command.SetAction(result =>
        {
            var report = options.Report(result);
            return CommandRunner.Run(report, () =>
            {
                var (findings, size) = Examine(options.Build(result));
                return Print(findings, size, report, result.GetValue(options.Verbose));
            });
        });
        root.Subcommands.Add(command);
    }

    private static (ImmutableArray<Finding> Findings, string Size) Examine(BuildOptions options)
    {
        try
        {
            var context = DoctorContextLoader.Read(options, Terminal.Current.PathOf("."), Terminal.Current.Variable("GITHUB_REPOSITORY"));
            var input = context.Site.Input;
            return (DoctorChecks.Of(context), SiteSize.Describe(context.Parts, input.Papers.Length, input.PapersInYear));
        }
        catch (UnreadableSettingsException exception)
        {
            // Without them nothing else about the digest is known.
            return ([.. exception.Diagnostics.Select(diagnostic => new Finding(diagnostic, diagnostic.Kind.Fix))], "");
        }
    }

    private static int Print(ImmutableArray<Finding> findings, string size, Report report, bool isVerbose)
    {
        int code = report.CodeOf([.. findings.Select(finding => finding.Diagnostic)]);
        StepSummary.Append(() => Markdown(findings));
        if (report.IsJson)
        {
            Report.WriteJson(new DoctorJson(code, findings.Select(finding => DiagnosticJson.Of(finding.Diagnostic, finding.Fix))), CliJson.Default.DoctorJson);
            return code;
        }

        var shown = findings
            .Where(finding => isVerbose || finding.Diagnostic.Severity > Severity.Info || finding.Diagnostic.Code == DiagnosticCodes.PapersWithoutAddress.Code)
            .ToArray();
        foreach (var (diagnostic, fix) in shown)
        {
            report.Line(diagnostic.ToString());
            report.Line($"  → {fix}");
        }

        if (size.Length > 0)
            report.Line(size);
        report.Line(shown.Length == 0 ? "No problems found." : $"{Report.Count(shown.Length, "problem")} found.");
        return code;
    }

    private static string Markdown(ImmutableArray<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var (diagnostic, fix) in findings.Where(finding => finding.Diagnostic.Severity > Severity.Info))
            text.Append(
                Invariant(
                    $"- {diagnostic.Code}, {StepSummary.Escape(diagnostic.Where.ToString())}: {StepSummary.Escape(diagnostic.Message)} ") +
                Invariant($"{StepSummary.Escape(fix)}\n"));
        return text.Length == 0 ? "" : $"### What to fix\n\n{text}\n";
    }
}
