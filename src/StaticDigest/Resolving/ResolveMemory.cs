using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
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
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
    public static Batch<ResolveNote> Read(InputFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var notes = ImmutableArray.CreateBuilder<ResolveNote>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var bytes = SourceText.Utf8(file, diagnostics);
        for (int start = 0, number = 1; start < bytes.Length; number++)
        {
            int newline = bytes.Span[start..].IndexOf((byte)'\n');
            var line = newline < 0 ? bytes[start..] : bytes.Slice(start, newline);
            start += line.Length + 1;
            if (!line.Span.ContainsAnyExcept(" \t\r"u8))
                continue;
            if (ReadLine(line) is { } note)
                notes.Add(note);
            else
                diagnostics.Add(DiagnosticCodes.ResolveNoteBroken.At(new(file.Path, number, 1)));
        }

        return new(notes.ToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>Writes one line, its end included.</summary>
    public static void WriteLine(ResolveNote note, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(output);
        using (var writer = new Utf8JsonWriter(output, s_options))
        {
            writer.WriteStartObject();
            writer.WriteString("id", CleanText.Of(note.Id.ToString()));
            if (note.Title.Length > 0)
                writer.WriteString("title", CleanText.Of(note.Title));
            writer.WriteString("day", new PartialDate(note.Day).ToString());
            writer.WriteStartArray("none");
            foreach (var service in note.None)
                writer.WriteStringValue(service);
            writer.WriteEndArray();
            if (!note.Doubts.IsEmpty)
            {
                writer.WriteStartArray("ask");
                foreach (var doubt in note.Doubts)
                    Write(doubt, writer);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    /// <summary>Writes one candidate as a JSON object.</summary>
    public static void Write(Doubt doubt, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", CleanText.Of(doubt.Id.ToString()));
        writer.WriteString("title", CleanText.Of(doubt.Title));
        if (doubt.Authors > 0)
            writer.WriteNumber("authors", doubt.Authors);
        writer.WriteString("by", doubt.By);
        writer.WriteString("evidence", CleanText.Of(doubt.Evidence));
        writer.WriteEndObject();
    }

    private static ResolveNote? ReadLine(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || IdOf(Text(root, "id")) is not { } id || PartialDate.TryParse(Text(root, "day")) is not { IsDay: true } day)
                return null;
            return new(
                id,
                Text(root, "title") ?? "",
                day.FirstDay,
                [.. Items(root, "none").Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
                [.. Items(root, "ask").Select(DoubtOf).OfType<Doubt>()]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Doubt? DoubtOf(JsonElement item) => IdOf(Text(item, "id")) is not { } id ? null
        : new(id, Text(item, "title") ?? "", item.TryGetProperty("authors", out var authors) && authors.TryGetInt32(out int count) ? count : 0, Text(item, "by") ?? "", Text(item, "evidence") ?? "");

    private static PaperId? IdOf(string? text) => text is not null && text.StartsWith("title:", StringComparison.Ordinal) ? new(PaperIdKind.Title, text["title:".Length..]) : PaperIds.TryParse(text);

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;
}
