using System.Text;
using StaticDigest.Cli.Actions;
using StaticDigest.Papers;

namespace StaticDigest.Cli.Suggest;

/// <summary>What was read from a suggestion, in Markdown that holds nothing live of anyone's text.</summary>
internal static class SuggestionReport
{
    private const int MaxTitles = 50;

    /// <summary>The body of the pull request, or the answer in the issue.</summary>
    public static string Markdown(SuggestionResult result, int issue)
    {
        var text = new StringBuilder();
        if (result.IsAccepted)
        {
            text.Append(
                Invariant(
                    $"From #{issue}: {(result.Entries.Length == 1 ? "one paper was" : $"{result.Entries.Length} papers were")} read; merging this adds ") +
                Invariant($"`input/{result.Path}`.\n\nCloses #{issue}\n\n"));
            foreach (var entry in result.Entries.Take(MaxTitles))
                text.Append(Line(entry));
            if (result.Entries.Length > MaxTitles)
                text.Append(Invariant($"- and {result.Entries.Length - MaxTitles} more\n"));
            text.Append('\n');
        }
        else
        {
            text.Append("Nothing was added. Editing the issue tries again.\n\n");
        }

        int doubtful = result.Diagnostics.Count(diagnostic => diagnostic.Severity > Severity.Info);
        if (result.IsAccepted)
            text.Append(doubtful == 0 ? "No line was doubtful.\n" : Invariant($"{doubtful} doubtful places:\n\n"));
        return BuildSummary.Diagnostics(text, result.Diagnostics).ToString();
    }

    private static string Line(Entry entry)
    {
        string[] facts =
        [
            .. entry.Ids.IsEmpty ? [] : (string[])[entry.Ids[0].ToString()],
            entry.Authors.IsEmpty ? "no authors" : Invariant($"{entry.Authors.Length} authors"),
            entry.Abstract is { Length: > 0 } body ? Invariant($"abstract of {body.Length} characters") : "no abstract",
        ];
        return $"- {StepSummary.Escape(entry.Title ?? "(no title)")} — {StepSummary.Escape(string.Join(", ", facts))}\n";
    }
}
