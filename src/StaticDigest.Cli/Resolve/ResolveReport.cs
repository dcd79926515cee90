using System.Collections.Immutable;
using System.Text;
using StaticDigest.Cli.Actions;
using StaticDigest.Resolving;

namespace StaticDigest.Cli.Resolve;

/// <summary>Tells what a run did: lines for a console, a table for a workflow's summary, JSON for machines.</summary>
internal static class ResolveReport
{
    private const int MaxListed = 20;

    public static Diagnostic Ask(Question question, ImmutableArray<Doubt> doubts) =>
        DiagnosticCodes.ResolveAsk.At(question.Where, question.Title, new DiagnosticKind.Sentence(string.Join(" or ", doubts.Take(3).Select(Of))));

    public static IEnumerable<string> Lines(ResolveResult result, bool isDryRun)
    {
        if (isDryRun)
        {
            yield return $"{Report.Count(result.Plan.Titles, "title")} and {Report.Count(result.Plan.Ids, "id")} would be " +
                $"asked, {Report.Count(result.Plan.Requests, "request")} at least; nothing was asked or written";
            yield break;
        }

        foreach (var found in result.Questions.Where(question => question.Outcome == QuestionOutcome.Found).Take(MaxListed))
            yield return $"{found.Id}: {(found.Question.Title.Length > 0 ? found.Question.Title : "by its id")} ({found.Found!.By}; {found.Found.Evidence})";
        if (result.CountOf(QuestionOutcome.Found) is > MaxListed and var all)
            yield return Invariant($"and {all - MaxListed} more");
        if (result.Undone > 0)
            yield return $"{Report.Count(result.Undone, "entry", "entries")} taken back as the owner says";
        yield return $"{Counts(result)}; {Report.Count(result.Requests.Values.Sum(), "request")}";
    }

    /// <summary>A table for the summary of a workflow's run.</summary>
    public static string Markdown(ResolveResult result)
    {
        var text = new StringBuilder($"### Papers behind titles\n\n{Counts(result)}.\n\n");
        if (!result.Requests.Values.All(count => count == 0))
        {
            text.Append("| service | requests |\n|---|--:|\n");
            foreach (var (service, count) in result.Requests.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                text.Append(Invariant($"| {service} | {count} |\n"));
            text.Append('\n');
        }

        foreach (var (question, doubts) in result.Waiting.Take(MaxListed))
            text.Append(Invariant($"- {StepSummary.Escape(question.Title)}: {StepSummary.Escape(string.Join(" or ", doubts.Take(3).Select(Of)))}?\n"));
        if (!result.Waiting.IsEmpty)
            text.Append("\nAnswer in `input/resolve/answers.yml`.\n\n");
        foreach (var diagnostic in result.Diagnostics.Where(diagnostic => diagnostic.Code == DiagnosticCodes.ResolveServiceStopped.Code))
            text.Append(Invariant($"- {StepSummary.Escape(diagnostic.Message)}\n"));
        return text.Append('\n').ToString();
    }

    /// <summary>One object for machines.</summary>
    public static ResolveJson Json(ResolveResult result, int code, bool isDryRun) => new(
        code,
        isDryRun ? true : null,
        result.Questions.Length,
        result.CountOf(QuestionOutcome.Found),
        result.CountOf(QuestionOutcome.Ambiguous),
        result.CountOf(QuestionOutcome.Missed),
        result.CountOf(QuestionOutcome.Failed),
        result.Open,
        result.Refreshed,
        JsonOutput.Members(
            [("total", result.Requests.Values.Sum()),
                .. ResolveService.All.Select(service => (service.Name, result.Requests.GetValueOrDefault(service.Name)))]),
        new(result.Plan.Titles, result.Plan.Ids, result.Plan.Requests),
        result.Waiting.Select(waiting => new ResolveQuestionJson(
            waiting.Question.Title, waiting.Question.Where.Path, waiting.Question.Where.Line, waiting.Doubts.Select(ResolveMemory.Part))),
        DiagnosticJson.Of(result.Diagnostics));

    private static string Counts(ResolveResult result) =>
        Invariant($"{result.Questions.Length} asked: {result.CountOf(QuestionOutcome.Found)} found, {result.CountOf(QuestionOutcome.Ambiguous)} ambiguous, ") +
        Invariant($"{result.CountOf(QuestionOutcome.Missed)} missed, {result.CountOf(QuestionOutcome.Failed)} failed; ") +
        Invariant($"{Report.Count(result.Open, "paper")} without an address")
        + (result.Refreshed > 0 ? $"; {Report.Count(result.Refreshed, "known paper")} refreshed" : "");

    private static string Of(Doubt doubt) =>
        $"{doubt.Id} \"{(doubt.Title.Length <= 80 ? doubt.Title : doubt.Title[..79] + "…")}\" ({doubt.By}; {doubt.Evidence})";
}

internal static class ResolveCost
{
    /// <summary>The requests when arXiv, Semantic Scholar and GitHub answer.</summary>
    public static int Of(RefreshPlan plan) => (plan.Due.Length + 99) / 100 + (plan.Due.Length + 499) / 500 + (plan.Starred.Length + 99) / 100;

    /// <summary>The requests when the first service knows all titles, and arXiv then gives the records.</summary>
    public static int Of(ImmutableArray<PlannedQuestion> titles, ImmutableArray<PlannedQuestion> ids)
    {
        int records = titles.Length + ids.Count(planned => planned.Question.Id.Kind == Papers.PaperIdKind.Arxiv);
        int perTitle = titles.Count(planned => planned.Services[0] != ResolveService.Arxiv), grouped = titles.Length - perTitle;
        return perTitle + (grouped + TitleSearch.ArxivTitles - 1) / TitleSearch.ArxivTitles + (records + 99) / 100 +
            ids.Count(planned => planned.Question.Id.Kind == Papers.PaperIdKind.Doi);
    }
}
