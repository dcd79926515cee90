using System.Collections.Immutable;
using System.CommandLine;
using StaticDigest.Building;
using StaticDigest.Building.Reading;
using StaticDigest.Papers;
using StaticDigest.Topics;
using StaticDigest.Topics.Reading;

namespace StaticDigest.Cli.Topics;

/// <summary><c>staticdigest topics</c>: how the topics' rules do on the papers that there are, and what a new one would bring.</summary>
internal static class TopicsCommand
{
    public static void AddTo(RootCommand root)
    {
        var options = new CommonOptions();
        var slugs = new Argument<string[]>("topic")
        {
            Description = "Slugs of topics, to see all their papers (default: all topics, a few papers each)",
            Arity = ArgumentArity.ZeroOrMore,
            HelpName = "TOPIC",
        };
        var tried = Phrases("--try", "Show which papers of the past days a rule with this phrase would bring; may be repeated: one of the phrases is enough");
        var all = Phrases("--all", "With --try: a phrase that must be there as well; may be repeated");
        var not = Phrases("--not", "With --try: a phrase that may not be there; may be repeated");
        var days = Number("--days", "With --try: how many days, counted back from the newest paper", 30);
        var papers = Number("--papers", "How many papers to show of each topic, and of those in none", 3);
        var propose = new Option<bool>("--propose")
        {
            Description = "Show topics that are found in the papers beside those of the settings, as rules for digest.yml",
        };
        var keep = new Option<bool>("--keep")
        {
            Description =
                "Without rules in the settings: write the topics that are found to topics/found.yml of the input folder, so that their addresses stay",
        };
        var command = new Command("topics",
            "Show per topic its papers and the rules that brought them, rules that never fire, topics that overlap, papers in none");
        command.Arguments.Add(slugs);
        options.AddReadingTo(command);
        foreach (var option in (ReadOnlySpan<Option>)[tried, all, not, days, papers, propose, keep])
            command.Options.Add(option);
        command.SetAction(result =>
        {
            var report = options.Report(result);
            return CommandRunner.Run(report, () =>
            {
                var rule = new TopicRule { Any = [.. result.GetValue(tried)!], All = [.. result.GetValue(all)!], Not = [.. result.GetValue(not)!] };
                return Run(options.InputFolder(result), options.Today(result), result.GetValue(keep), result.GetValue(propose), report, read =>
                    rule is { Any.IsEmpty: true, All.IsEmpty: true, Not.IsEmpty: true }
                        ? Show(read, result.GetValue(slugs)!, Math.Max(0, result.GetValue(papers)), report)
                        : Try(read, rule, Math.Max(1, result.GetValue(days)), report));
            });
        });
        root.Subcommands.Add(command);
    }

    private static int Run(string input, DateOnly today, bool keep, bool propose, Report report, Func<SiteInput, int> show)
    {
        var files = InputFolder.Load(input);
        if (keep && !InputSettings.ReadFolder(files.Items).Settings.Of<TopicSettings>().AreFound)
            return report.Print([], "The settings have the say about topics; nothing was kept.");
        var read = Flow.Read(files.Items, today);
        read = read with { Diagnostics = SiteBuild.Sorted([.. files.Diagnostics, .. read.Diagnostics]) };
        if (keep)
            return TopicProposals.Keep(input, files.Items, read, report);
        return propose
            ? TopicProposals.Print(read, report)
            : show(read with { Settings = TopicSettings.Find(read.Settings, [.. read.Papers.Select(document => document.Paper)]) });
    }

    private static Option<int> Number(string name, string description, int usual) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual, HelpName = "N" };

    private static Option<string[]> Phrases(string name, string description) =>
        new(name) { Description = description, DefaultValueFactory = _ => [], HelpName = "PHRASE" };

    private static int Show(SiteInput read, string[] slugs, int papers, Report report)
    {
        var found = TopicReport.Of(read.Papers.Select(document => document.Paper), read.Settings.Of<TopicSettings>().All);
        foreach (var slug in slugs)
        {
            if (!found.Topics.Any(row => row.Topic.Slug == slug))
                throw new UsageException($"there is no topic {slug}; the topics are {string.Join(", ", found.Topics.Select(row => row.Topic.Slug))}");
        }

        bool isWhole = slugs.Length == 0;
        var shown = isWhole
            ? found
            : found with { Topics = [.. found.Topics.Where(row => slugs.Contains(row.Topic.Slug, StringComparer.Ordinal))], Unsorted = [], Overlaps = [] };
        var summary =
            $"{Report.Count(found.Topics.Length, "topic")}, {Report.Count(found.Papers, "paper")}, {found.Unsorted.Length} of them in no " +
            $"topic; {Report.Counts(read.Diagnostics)}";
        int code = report.CodeOf(read.Diagnostics);
        if (report.IsJson)
        {
            Report.WriteJson(TopicsJson.Of(shown, read.Diagnostics, code), CliJson.Default.TopicsJson);
            return code;
        }

        report.PrintDiagnostics(read.Diagnostics);
        foreach (var row in shown.Topics)
            Print(row, isWhole ? papers : int.MaxValue, report);
        if (!shown.Overlaps.IsEmpty)
            report.Line("Topics that overlap:");
        foreach (var overlap in shown.Overlaps)
            report.Line(
                $"  {Invariant($"{overlap.Share:0 %}")} of {overlap.Smaller.Slug} ({Report.Count(overlap.Shared, "paper")}) is in {overlap.Larger.Slug}");
        if (!shown.Unsorted.IsEmpty && papers > 0)
            report.Line("Papers in no topic, the newest:");
        foreach (var paper in shown.Unsorted.Take(papers))
            report.Line($"  {Name(paper)}");
        report.Line(summary);
        return code;
    }

    private static void Print(TopicReportRow row, int papers, Report report)
    {
        report.Line($"{row.Topic.Name} ({row.Topic.Slug}): {Report.Count(row.Papers.Length, "paper")}");
        var matched = row.Rules.Where(rule => rule.Papers > 0).OrderByDescending(rule => rule.Papers).Select(rule => $"{rule.Rule} {rule.Papers}").ToList();
        if (matched.Count > 0)
            report.Line($"  by {string.Join(", ", matched)}");
        if (row.Rules.Any(rule => rule.Papers == 0))
            report.Line($"  never by {string.Join(", ", row.Rules.Where(rule => rule.Papers == 0).Select(rule => rule.Rule))}");
        foreach (var paper in row.Papers.Take(papers))
            report.Line($"  {Name(paper.Paper)}: {paper.Match}");
    }

    private static int Try(SiteInput read, TopicRule rule, int days, Report report)
    {
        if (TopicTrial.Unusable(rule) is { } phrase)
            throw new UsageException(
                $"the phrase \"{phrase}\" cannot be looked for: it needs a letter or digit, and a * only at its end, after at least three letters");
        if (rule is { Any.IsEmpty: true, All.IsEmpty: true })
            throw new UsageException("--not alone finds nothing; give a phrase with --try");
        var trial = TopicTrial.Of(read.Papers.Select(document => document.Paper), read.Settings.Of<TopicSettings>().All, rule, days);
        int code = report.CodeOf(read.Diagnostics);
        if (report.IsJson)
        {
            Report.WriteJson(TopicTrialJson.Of(trial, read.Diagnostics, code), CliJson.Default.TopicTrialJson);
            return code;
        }

        report.PrintDiagnostics(read.Diagnostics);
        foreach (var paper in trial.Papers)
            report.Line($"{paper.Filed} {Name(paper.Paper)}: {paper.Match}; {(paper.Now.IsEmpty ? "in no topic" : $"now in {string.Join(", ", paper.Now)}")}");
        report.Line(trial.From is null
            ? "no paper has a date"
            : $"{trial.Papers.Length} of {trial.Looked} papers from {new PartialDate(trial.From.Value)} " +
                $"to {new PartialDate(trial.To!.Value)}, {trial.Papers.Count(paper => paper.Now.IsEmpty)} of them in no topic so far");
        return code;
    }

    private static string Name(Paper paper) => paper.Id.Kind == PaperIdKind.Title ? paper.Title : $"{paper.Title} ({paper.Id})";
}
