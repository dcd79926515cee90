using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Resolving;

/// <summary>What one run learned about one question that it could not settle.</summary>
/// <param name="Id">The question's id.</param>
/// <param name="Title">Its title, for people who read the file.</param>
/// <param name="Day">The day of the run.</param>
/// <param name="None">Services that answered and have no certain answer.</param>
/// <param name="Doubts">Candidates that a person has to judge.</param>
public sealed record ResolveNote(PaperId Id, string Title, DateOnly Day, ImmutableArray<string> None, ImmutableArray<Doubt> Doubts);

/// <summary>A candidate that a person has to judge.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Authors">Number of its authors, 0 when unknown.</param>
/// <param name="By">The service that gave it.</param>
/// <param name="Evidence">What was compared.</param>
public sealed record Doubt(PaperId Id, string Title, int Authors, string By, string Evidence);

/// <summary>
/// What earlier runs asked in vain: JSON Lines by month, to which lines are only ever added. A service that had no answer is
/// asked again 1, 3, 10 and 30 days after the first time; one that failed was not asked.
/// </summary>
public sealed class ResolveMemory
{
    /// <summary>Its folder below the input folder.</summary>
    public const string Folder = "resolve";

    private static readonly int[] s_again = [1, 3, 10, 30];

    private readonly Dictionary<(PaperId Id, string Service), (DateOnly First, DateOnly Last)> _asked = [];
    private readonly Dictionary<PaperId, ResolveNote> _last = [];

    /// <summary>Starts from what is recorded.</summary>
    public ResolveMemory(IEnumerable<ResolveNote> notes)
    {
        foreach (var note in notes)
            Add(note);
    }

    /// <summary>The file that a run of that time adds to, relative to the input folder.</summary>
    public static string FileOf(DateTimeOffset at) => Invariant($"{Folder}/{at.UtcDateTime.Year:D4}-{at.UtcDateTime.Month:D2}.jsonl");

    /// <summary>Takes a note in.</summary>
    public void Add(ResolveNote note)
    {
        foreach (var service in note.None)
        {
            var (first, last) = _asked.GetValueOrDefault((note.Id, service), (note.Day, note.Day));
            _asked[(note.Id, service)] = (note.Day < first ? note.Day : first, note.Day > last ? note.Day : last);
        }

        if (!_last.TryGetValue(note.Id, out var known) || note.Day >= known.Day)
            _last[note.Id] = note;
    }

    /// <summary>True when a service is to be asked about a question on a day.</summary>
    public bool IsDue(PaperId id, string service, DateOnly today)
    {
        if (!_asked.TryGetValue((id, service), out var asked))
            return true;
        int done = asked.Last.DayNumber - asked.First.DayNumber, passed = today.DayNumber - asked.First.DayNumber;
        return Array.Exists(s_again, days => days > done && days <= passed);
    }

    /// <summary>The candidates of the last run that a person has to judge.</summary>
    public ImmutableArray<Doubt> DoubtsAbout(PaperId id) => _last.TryGetValue(id, out var note) ? note.Doubts : [];

    /// <summary>Reads one file; a line that cannot be read is left out and reported.</summary>
    public static Batch<ResolveNote> Read(InputFile file) => JsonLog.Read(file, DiagnosticCodes.ResolveNoteBroken, ReadLine);

    /// <summary>Writes one line, its end included.</summary>
    public static void WriteLine(ResolveNote note, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(output);
        var line = new ResolveLine(
            CleanText.Of(note.Id.ToString()),
            note.Title.Length > 0 ? CleanText.Of(note.Title) : null,
            new PartialDate(note.Day).ToString(),
            note.None,
            JsonOutput.OrNone(note.Doubts.Select(LineOf)));
        JsonOutput.WriteLine(output, line, ResolveJson.Default.ResolveLine, JsonOutput.Compact);
    }

    /// <summary>One candidate as a JSON object.</summary>
    public static JsonPart Part(Doubt doubt) => new(json => JsonSerializer.Serialize(json, LineOf(doubt), ResolveJson.Default.ResolveLineDoubt));

    private static ResolveLineDoubt LineOf(Doubt doubt) =>
        new(CleanText.Of(doubt.Id.ToString()), CleanText.Of(doubt.Title), Math.Max(doubt.Authors, 0), doubt.By, CleanText.Of(doubt.Evidence));

    private static ResolveNote? ReadLine(JsonElement line) =>
        IdOf(JsonLog.Text(line, "id")) is not { } id || PartialDate.TryParse(JsonLog.Text(line, "day")) is not { IsDay: true } day ? null
        : new(
            id,
            JsonLog.Text(line, "title") ?? "",
            day.FirstDay,
            [.. JsonLog.Items(line, "none").Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
            [.. JsonLog.Items(line, "ask").Select(DoubtOf).OfType<Doubt>()]);

    private static Doubt? DoubtOf(JsonElement item) => IdOf(JsonLog.Text(item, "id")) is not { } id ? null
        : new(id, JsonLog.Text(item, "title") ?? "", JsonLog.Count(item, "authors"), JsonLog.Text(item, "by") ?? "", JsonLog.Text(item, "evidence") ?? "");

    private static PaperId? IdOf(string? text) =>
        text is not null && text.StartsWith("title:", StringComparison.Ordinal) ? new(PaperIdKind.Title, text["title:".Length..]) : PaperIds.TryParse(text);
}

internal sealed record ResolveLine(string Id, string? Title, string Day, ImmutableArray<string> None, ResolveLineDoubt[]? Ask);

internal sealed record ResolveLineDoubt(
    string Id, string Title, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Authors, string By, string Evidence);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ResolveLine))]
[JsonSerializable(typeof(SnapshotLine))]
internal sealed partial class ResolveJson : JsonSerializerContext;
