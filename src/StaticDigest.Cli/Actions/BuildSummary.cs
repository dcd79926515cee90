using System.Collections.Immutable;
using System.Text;
using StaticDigest.Building;

namespace StaticDigest.Cli.Actions;

/// <summary>What a build did, as Markdown for people who look at a workflow's run.</summary>
internal static class BuildSummary
{
    private const int MaxDiagnostics = 25;

    /// <summary>A table of counts, the address, and the diagnostics that need somebody.</summary>
    public static string Markdown(BuildResult built, TimeSpan time)
    {
        var text = new StringBuilder();
        if (built.Output is { } output)
        {
            text.Append(
                "### The site was built\n\n| papers | pages | files written | unchanged | removed | size | of GitHub Pages' 1 GB | time " +
                "|\n|--:|--:|--:|--:|--:|--:|--:|--:|\n");
            text.Append(
                Invariant($"| {built.Papers} | {built.Pages} | {output.Written} | {output.Unchanged} | {output.Removed} | {output.TotalBytes / 1e6:0.0} MB ") +
                Invariant($"| {output.TotalBytes / SiteSize.Limit:0.0 %} | {time.TotalSeconds:0.0} s |\n\n"));
            text.Append("It is for <").Append(built.Site.Url).Append(">. ");
            if (built.Papers == 0)
                text.Append("There is no paper yet: put a listing into `input/listings`, or name a source in `input/digest.yml`.");
            text.Append("\n\n");
        }
        else
        {
            text.Append("### No site was built\n\nThe theme cannot be used; the last good site stays as it is.\n\n");
        }

        if (built.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Code == DiagnosticCodes.PapersWithoutAddress.Code) is { } lost)
            text.Append(StepSummary.Escape(lost.Message)).Append(".\n\n");
        return Diagnostics(text, built.Diagnostics).ToString();
    }

    /// <summary>The warnings and errors as a list, the worst first.</summary>
    public static StringBuilder Diagnostics(StringBuilder text, ImmutableArray<Diagnostic> diagnostics)
    {
        Diagnostic[] shown = [.. diagnostics.Where(diagnostic => diagnostic.Severity > Severity.Info).OrderByDescending(diagnostic => diagnostic.Severity)];
        foreach (var diagnostic in shown.Take(MaxDiagnostics))
            text.Append(
                Invariant(
                    $"- {(diagnostic.Severity == Severity.Error ? "**error**" : "warning")} {diagnostic.Code}, ") +
                Invariant($"{StepSummary.Escape(diagnostic.Where.ToString())}: {StepSummary.Escape(diagnostic.Message)}\n"));
        if (shown.Length > MaxDiagnostics)
            text.Append(Invariant($"- and {shown.Length - MaxDiagnostics} more\n"));
        return shown.Length > 0 ? text.Append('\n') : text;
    }
}
