using System.Text;
using StaticDigest.Cli.Actions;
using StaticDigest.Cli.Fetch.Requests;
using StaticDigest.Fetching;

namespace StaticDigest.Cli.Fetch;

/// <summary>Tells what a run did: lines for a console, a table for a workflow's summary, JSON for machines.</summary>
internal static class FetchReport
{
    public static IEnumerable<string> Lines(FetchResult result, bool isDryRun)
    {
        if (result.Sources.IsEmpty)
            return ["digest.yml names no sources; nothing was fetched"];
        int failed = result.Sources.Count(source => source.Run.Outcome is FetchOutcome.Failed or FetchOutcome.Refused);
        int added = result.Sources.Sum(source => source.Run.Added), updated = result.Sources.Sum(source => source.Run.Updated);
        return
        [
            .. result.Sources.Select(
                source => $"{source.Source.Name}: {Counts(source.Run)}{(source.Run.Why is { } why ? $"; {Word(source.Run.Outcome)}{why}" : "")}"),
            $"{Report.Count(result.Sources.Length, "source")}, {failed} failed; {Report.Count(added, "paper")} added, {updated} " +
            $"updated; {Report.Count(result.Requests, "request")}{(isDryRun ? "; nothing was written" : "")}",
        ];
    }

    /// <summary>A table for the summary of a workflow's run.</summary>
    public static string Markdown(FetchResult result, bool isDryRun)
    {
        var text = new StringBuilder(isDryRun ? "### Fetched papers (nothing was written)\n\n" : "### Fetched papers\n\n");
        text.Append("| source | read | added | updated | newest | note |\n|---|--:|--:|--:|---|---|\n");
        foreach (var (source, run, _, _) in result.Sources)
            text.Append(
                Invariant(
                    $"| {StepSummary.Escape(source.Name)} | {run.Read} | {run.Added} | {run.Updated} | {run.Newest:yyyy-MM-dd} | ") +
                Invariant($"{StepSummary.Escape(run.Why is { } why ? Word(run.Outcome) + why : "")} |\n"));
        return text.Append('\n').ToString();
    }

    private static string Counts(FetchRun run) =>
        Invariant($"{run.Read} read, {run.Added} added, {run.Updated} updated") + (run.Newest is { } newest ? $", newest {QueryText.Day(newest)}" : "");

    private static string Word(FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.Failed => "failed: ",
        FetchOutcome.Refused => "refused: ",
        FetchOutcome.Unfinished => "not finished: ",
        _ => "",
    };
}
