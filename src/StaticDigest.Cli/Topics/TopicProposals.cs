using System.Collections.Immutable;
using System.Text;
using StaticDigest.Building;
using StaticDigest.Papers;
using StaticDigest.Topics;
using StaticDigest.Topics.Discovery;
using StaticDigest.Topics.Reading;

namespace StaticDigest.Cli.Topics;

/// <summary><c>staticdigest topics --propose</c> and <c>--keep</c>: topics that are found in the papers, as rules.</summary>
internal static class TopicProposals
{
    /// <summary>Prints what is found beside the topics of the settings, to be pasted there.</summary>
    public static int Print(SiteInput read, Report report)
    {
        ImmutableArray<Paper> papers = [.. read.Papers.Select(document => document.Paper)];
        var known = read.Settings.Of<TopicSettings>().All;
        var found = read.Settings.Of<TopicSettings>().AreFound
            ? TopicSettings.Find(read.Settings, papers).Of<TopicSettings>().All
            : TopicDiscovery.Of(papers, known, TopicDiscovery.MaxTopics, read.Settings.Localizer.FoundTopic)[known.Length..];
        var counted = TopicReport.Of(papers, found);
        int code = report.CodeOf(read.Diagnostics);
        if (report.IsJson)
        {
            Report.WriteJson(TopicProposalsJson.Of(counted, read.Diagnostics, code), CliJson.Default.TopicProposalsJson);
            return code;
        }

        report.PrintDiagnostics(read.Diagnostics);
        report.Line($"# {Report.Count(found.Length, "topic")} found in {Report.Count(papers.Length, "paper")}; what fits goes under topics: in digest.yml.");
        foreach (var row in counted.Topics)
            report.Line($"  # {Report.Count(row.Papers.Length, "paper")}\n{TopicYaml.Items([row.Topic]).TrimEnd()}");
        return code;
    }

    /// <summary>Adds what is found to <c>topics/found.yml</c>, where topics keep their addresses; a digest with rules is left alone.</summary>
    public static int Keep(string input, ImmutableArray<InputFile> files, SiteInput read, Report report)
    {
        var known = read.Settings.Of<TopicSettings>().Kept;
        var added = TopicSettings.Find(read.Settings, [.. read.Papers.Select(document => document.Paper)]).Of<TopicSettings>().All[known.Length..];
        if (!added.IsEmpty)
        {
            var text = files.FirstOrDefault(file => file.Path == TopicSetReader.FoundFile) is { } file ? Encoding.UTF8.GetString(file.Bytes.Span) : "";
            var path = Path.Combine(input, TopicSetReader.FoundFile);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, TopicYaml.Add(text, known, added) ?? throw new UsageException(
                $"{TopicSetReader.FoundFile} is not as it was written; correct what is reported about it, and let its list stand at the end, or delete the " +
                $"file"));
        }

        return report.Print(read.Diagnostics, $"{Report.Count(known.Length, "topic")} kept before, {added.Length} added to {TopicSetReader.FoundFile}");
    }
}
