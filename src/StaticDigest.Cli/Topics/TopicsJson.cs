using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StaticDigest.Papers;
using StaticDigest.Topics;

namespace StaticDigest.Cli.Topics;

// What `staticdigest topics --format json` writes.

internal sealed record TopicsJson(
    int ExitCode, int Papers, IEnumerable<TopicJson> Topics, IEnumerable<TopicOverlapJson> Overlaps, IEnumerable<TopicPaperJson> InNoTopic,
    IEnumerable<DiagnosticJson> Diagnostics)
{
    public static TopicsJson Of(TopicReport report, ImmutableArray<Diagnostic> diagnostics, int code) => new(
        code,
        report.Papers,
        report.Topics.Select(row => new TopicJson(
            row.Topic.Slug,
            row.Topic.Name,
            JsonOutput.Members(row.Rules.Select(rule => (rule.Rule, rule.Papers))),
            row.Papers.Select(paper => TopicPaperJson.Of(paper.Paper, paper.Match)))),
        report.Overlaps.Select(overlap => new TopicOverlapJson(overlap.Smaller.Slug, overlap.Larger.Slug, overlap.Shared, Math.Round(overlap.Share, 3))),
        report.Unsorted.Select(paper => TopicPaperJson.Of(paper)),
        DiagnosticJson.Of(diagnostics));
}

internal sealed record TopicJson(string Slug, string Name, OrderedDictionary<string, int> Rules, IEnumerable<TopicPaperJson> Papers);

internal sealed record TopicOverlapJson(string Smaller, string Larger, int Shared, double Share);

internal sealed record TopicPaperJson(string Id, string Title, string? Date, int? Score, IEnumerable<string>? Reasons, IEnumerable<string>? TopicsNow)
{
    public static TopicPaperJson Of(Paper paper, TopicMatch? match = null, string? date = null, IEnumerable<string>? now = null) =>
        new(paper.Id.ToString(), paper.Title, date, match?.Score, match?.Reasons.Select(reason => reason.ToString()), now);
}

/// <summary>What <c>topics --try</c> finds.</summary>
internal sealed record TopicTrialJson(
    int ExitCode,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? To,
    int LookedAt,
    IEnumerable<TopicPaperJson> Papers,
    IEnumerable<DiagnosticJson> Diagnostics)
{
    public static TopicTrialJson Of(TopicTrial trial, ImmutableArray<Diagnostic> diagnostics, int code) => new(
        code,
        trial.From is { } from ? new PartialDate(from).ToString() : null,
        trial.To is { } to ? new PartialDate(to).ToString() : null,
        trial.Looked,
        trial.Papers.Select(paper => TopicPaperJson.Of(paper.Paper, paper.Match, paper.Filed.ToString(), paper.Now)),
        DiagnosticJson.Of(diagnostics));
}

/// <summary>What <c>topics --propose</c> finds.</summary>
internal sealed record TopicProposalsJson(int ExitCode, IEnumerable<TopicProposalJson> Topics, IEnumerable<DiagnosticJson> Diagnostics)
{
    public static TopicProposalsJson Of(TopicReport found, ImmutableArray<Diagnostic> diagnostics, int code) => new(
        code,
        found.Topics.Select(row => new TopicProposalJson(row.Topic.Name, row.Topic.Slug, row.Topic.Description, row.Topic.Rule.Any, row.Papers.Length)),
        DiagnosticJson.Of(diagnostics));
}

internal sealed record TopicProposalJson(string Name, string Slug, string Description, ImmutableArray<string> Any, int Papers);
