using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StaticDigest.Cli.Topics;

namespace StaticDigest.Cli;

// What the commands print with --format json.

internal sealed record DiagnosticJson(string Code, string Severity, string Path, int Line, int Column, string Message,
    [property: JsonPropertyName("remedy")] string? Fix = null)
{
    public static IEnumerable<DiagnosticJson> Of(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Select(diagnostic => Of(diagnostic));

    public static DiagnosticJson Of(Diagnostic diagnostic, string? fix = null) => new(
        diagnostic.Code, diagnostic.Severity.ToString().ToLowerInvariant(), diagnostic.Where.Path, diagnostic.Where.Line, diagnostic.Where.Column,
        diagnostic.Message, fix);
}

internal sealed record SummaryJson(int ExitCode, string Summary, IEnumerable<DiagnosticJson> Diagnostics);

internal sealed record BuildJson(
    int ExitCode, int Papers, int Pages, string Url, int? Written, int? Unchanged, int? Removed, long? Bytes, double Seconds,
    IEnumerable<DiagnosticJson> Diagnostics);

internal sealed record DoctorJson(int ExitCode, IEnumerable<DiagnosticJson> Findings);

internal sealed record PreviewJson(int Version, bool Built, IEnumerable<DiagnosticJson> Diagnostics);

internal sealed record CheckJson(
    int ExitCode, int Papers, IEnumerable<CheckedListingJson> Listings, IEnumerable<MergedPaperJson> Merged, IEnumerable<DiagnosticJson> Diagnostics);

internal sealed record CheckedListingJson(
    string Path,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Format,
    int Entries,
    int Lines,
    int LinesUnderstood,
    OrderedDictionary<string, int> Fields);

internal sealed record MergedPaperJson(string Id, string Title, ImmutableArray<string> Places);

internal sealed record FetchJson(int ExitCode, int Requests, IEnumerable<JsonPart> Sources, IEnumerable<DiagnosticJson> Diagnostics);

internal sealed record ResolveJson(
    int ExitCode,
    bool? DryRun,
    int Asked,
    int Found,
    int Ambiguous,
    int Missed,
    int Failed,
    int Open,
    int Refreshed,
    OrderedDictionary<string, int> Requests,
    ResolvePlanJson Plan,
    IEnumerable<ResolveQuestionJson> Waiting,
    IEnumerable<DiagnosticJson> Diagnostics);

internal sealed record ResolvePlanJson(int Titles, int Ids, int Requests);

internal sealed record ResolveQuestionJson(string Title, string Path, int Line, IEnumerable<JsonPart> Candidates);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SummaryJson))]
[JsonSerializable(typeof(BuildJson))]
[JsonSerializable(typeof(DoctorJson))]
[JsonSerializable(typeof(PreviewJson))]
[JsonSerializable(typeof(CheckJson))]
[JsonSerializable(typeof(FetchJson))]
[JsonSerializable(typeof(ResolveJson))]
[JsonSerializable(typeof(TopicsJson))]
[JsonSerializable(typeof(TopicTrialJson))]
[JsonSerializable(typeof(TopicProposalsJson))]
internal sealed partial class CliJson : JsonSerializerContext;
