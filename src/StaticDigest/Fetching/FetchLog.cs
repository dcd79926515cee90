using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Fetching;

/// <summary>
/// The record of all fetches, JSON Lines by month: lines are only ever added, so that two copies can be merged, and a
/// line's order means nothing.
/// </summary>
public static class FetchLog
{
    /// <summary>Its folder below the input folder.</summary>
    public const string Folder = "fetched";

    /// <summary>The file that the record of a run is added to, relative to the input folder.</summary>
    public static string FileOf(DateTimeOffset at) => Invariant($"{Folder}/{at.UtcDateTime.Year:D4}-{at.UtcDateTime.Month:D2}.jsonl");

    /// <summary>Reads all files of the record that lie in the input folder.</summary>
    internal static Batch<FetchRun> ReadAll(IEnumerable<InputFile> files) => Batch.Concat([.. files
        .Where(file => file.Path.StartsWith($"{Folder}/", StringComparison.Ordinal) && file.Path.EndsWith(".jsonl", StringComparison.Ordinal))
        .Select(Read)]);

    /// <summary>Reads one file; what cannot be read is left out and reported.</summary>
    public static Batch<FetchRun> Read(InputFile file) => JsonLog.Read(file, DiagnosticCodes.FetchLogBroken, ReadLine);

    /// <summary>The last run of a source, whatever came of it.</summary>
    public static FetchRun? Last(IEnumerable<FetchRun> runs, string source) =>
        runs.Where(run => run.Source == source).OrderBy(run => run.At).ThenBy(run => run.Read).ThenBy(run => run.Through).LastOrDefault();

    /// <summary>The last run of a source that read entries and was accepted.</summary>
    public static FetchRun? LastGood(IEnumerable<FetchRun> runs, string source) =>
        Last(runs.Where(run => run is { Outcome: FetchOutcome.Complete or FetchOutcome.Unfinished, Read: > 0 }), source);

    /// <summary>Writes one line, its end included.</summary>
    public static void WriteLine(FetchRun run, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(output);
        JsonOutput.WriteLine(output, LineOf(run), FetchJson.Default.FetchLine, JsonOutput.Compact);
    }

    /// <summary>A time in UTC, to the second: <c>2026-04-17T06:00:00Z</c>.</summary>
    internal static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>One record as a JSON object.</summary>
    public static JsonPart Part(FetchRun run) => new(json => JsonSerializer.Serialize(json, LineOf(run), FetchJson.Default.FetchLine));

    private static FetchLine LineOf(FetchRun run) => new(
        run.Source,
        Time(run.At),
        Word(run.Outcome),
        run.Read,
        run.Days,
        run.Added,
        run.Updated,
        Day(run.Through),
        Day(run.Newest),
        Clean(run.Why),
        JsonOutput.OrNone(run.Validators.Select(one => new FetchLineValidator(CleanText.Of(one.Address), Clean(one.ETag), Clean(one.LastModified)))));

    private static string? Day(DateOnly? day) => day is { } known ? new PartialDate(known).ToString() : null;

    private static string? Clean(string? text) => text is null ? null : CleanText.Of(text);

    private static FetchRun? ReadLine(JsonElement line)
    {
        if (JsonLog.Text(line, "source") is not { } source
            || !DateTimeOffset.TryParse(JsonLog.Text(line, "at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            || OutcomeOf(JsonLog.Text(line, "outcome")) is not { } outcome)
            return null;
        return new FetchRun
        {
            Source = source,
            At = at,
            Outcome = outcome,
            Read = JsonLog.Count(line, "read"),
            Days = JsonLog.Count(line, "days"),
            Added = JsonLog.Count(line, "added"),
            Updated = JsonLog.Count(line, "updated"),
            Through = PartialDate.TryParse(JsonLog.Text(line, "through"))?.FirstDay,
            Newest = PartialDate.TryParse(JsonLog.Text(line, "newest"))?.FirstDay,
            Why = JsonLog.Text(line, "why"),
            Validators = [.. JsonLog.Items(line, "validators")
                .Where(item => JsonLog.Text(item, "url") is not null)
                .Select(item => new FetchValidator(JsonLog.Text(item, "url")!, JsonLog.Text(item, "etag"), JsonLog.Text(item, "modified")))],
        };
    }

    private static string Word(FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.Complete => "complete",
        FetchOutcome.Unfinished => "unfinished",
        FetchOutcome.Failed => "failed",
        _ => "refused",
    };

    private static FetchOutcome? OutcomeOf(string? word) => word switch
    {
        "complete" => FetchOutcome.Complete,
        "unfinished" => FetchOutcome.Unfinished,
        "failed" => FetchOutcome.Failed,
        "refused" => FetchOutcome.Refused,
        _ => null,
    };
}

internal sealed record FetchLine(
    string Source,
    string At,
    string Outcome,
    int Read,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Days,
    int Added,
    int Updated,
    string? Through,
    string? Newest,
    string? Why,
    FetchLineValidator[]? Validators);

internal sealed record FetchLineValidator(string Url, string? Etag, string? Modified);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FetchLine))]
internal sealed partial class FetchJson : JsonSerializerContext;
