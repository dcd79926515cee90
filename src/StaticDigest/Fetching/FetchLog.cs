using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Json;

namespace StaticDigest.Fetching;

/// <summary>
/// The record of all fetches, JSON Lines by month: lines are only ever added, so that two copies can be merged, and a
/// line's order means nothing.
/// </summary>
public static class FetchLog
{
    /// <summary>Its folder below the input folder.</summary>
    public const string Folder = "fetched";

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file that the record of a run is added to, relative to the input folder.</summary>
    public static string FileOf(DateTimeOffset at) => Invariant($"{Folder}/{at.UtcDateTime.Year:D4}-{at.UtcDateTime.Month:D2}.jsonl");

    /// <summary>Reads all files of the record that lie in the input folder.</summary>
    public static Batch<FetchRun> ReadAll(IEnumerable<InputFile> files) => Batch.Concat([.. files
        .Where(file => file.Path.StartsWith($"{Folder}/", StringComparison.Ordinal) && file.Path.EndsWith(".jsonl", StringComparison.Ordinal))
        .Select(Read)]);

    /// <summary>Reads one file; what cannot be read is left out and reported.</summary>
    public static Batch<FetchRun> Read(InputFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var runs = ImmutableArray.CreateBuilder<FetchRun>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var bytes = SourceText.Utf8(file, diagnostics);
        for (int start = 0, number = 1; start < bytes.Length; number++)
        {
            int newline = bytes.Span[start..].IndexOf((byte)'\n');
            var line = newline < 0 ? bytes[start..] : bytes.Slice(start, newline);
            start += line.Length + 1;
            if (!line.Span.ContainsAnyExcept(" \t\r"u8))
                continue;
            if (ReadLine(line) is { } run)
                runs.Add(run);
            else
                diagnostics.Add(DiagnosticCodes.FetchLogBroken.At(new(file.Path, number, 1)));
        }

        return new(runs.ToImmutable(), diagnostics.ToImmutable());
    }

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
        using (var writer = new Utf8JsonWriter(output, s_options))
            Write(run, writer);
        output.Write("\n"u8);
    }

    /// <summary>A time in UTC, to the second: <c>2026-04-17T06:00:00Z</c>.</summary>
    internal static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Writes one record as a JSON object.</summary>
    public static void Write(FetchRun run, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("source", run.Source);
        writer.WriteString("at", Time(run.At));
        writer.WriteString("outcome", Word(run.Outcome));
        writer.WriteNumber("read", run.Read);
        if (run.Days > 0)
            writer.WriteNumber("days", run.Days);
        writer.WriteNumber("added", run.Added);
        writer.WriteNumber("updated", run.Updated);
        Day(writer, "through", run.Through);
        Day(writer, "newest", run.Newest);
        if (run.Why is { } why)
            writer.WriteString("why", CleanText.Of(why));
        if (!run.Validators.IsEmpty)
        {
            writer.WriteStartArray("validators");
            foreach (var validator in run.Validators)
            {
                writer.WriteStartObject();
                writer.WriteString("url", CleanText.Of(validator.Address));
                if (validator.ETag is { } tag)
                    writer.WriteString("etag", CleanText.Of(tag));
                if (validator.LastModified is { } modified)
                    writer.WriteString("modified", CleanText.Of(modified));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter writer, string name, DateOnly? day)
    {
        if (day is { } known)
            writer.WriteString(name, new PartialDate(known).ToString());
    }

    private static FetchRun? ReadLine(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Text(root, "source"u8) is not { } source
                || !DateTimeOffset.TryParse(Text(root, "at"u8), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
                || OutcomeOf(Text(root, "outcome"u8)) is not { } outcome)
                return null;
            return new FetchRun
            {
                Source = source,
                At = at,
                Outcome = outcome,
                Read = Number(root, "read"u8),
                Days = Number(root, "days"u8),
                Added = Number(root, "added"u8),
                Updated = Number(root, "updated"u8),
                Through = PartialDate.TryParse(Text(root, "through"u8))?.FirstDay,
                Newest = PartialDate.TryParse(Text(root, "newest"u8))?.FirstDay,
                Why = Text(root, "why"u8),
                Validators = Validators(root),
            };
        }
        catch (Exception exception) when (JsonErrors.IsExpected(exception))
        {
            return null;
        }
    }

    private static ImmutableArray<FetchValidator> Validators(JsonElement root) =>
        root.TryGetProperty("validators"u8, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.Object && Text(item, "url"u8) is not null)
                .Select(item => new FetchValidator(Text(item, "url"u8)!, Text(item, "etag"u8), Text(item, "modified"u8)))]
            : [];

    private static string? Text(JsonElement item, ReadOnlySpan<byte> name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int Number(JsonElement item, ReadOnlySpan<byte> name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? Math.Max(number, 0) : 0;

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
