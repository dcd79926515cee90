using System.Buffers;
using System.Collections.Immutable;
using StaticDigest.Building;
using StaticDigest.Building.Reading;
using StaticDigest.Cli.Fetch;
using StaticDigest.Papers;
using StaticDigest.Resolving;
using StaticDigest.Settings;
using StaticDigest.Sources.Formats.Json;

namespace StaticDigest.Cli.Resolve;

/// <summary>What a run of <c>resolve</c> reads.</summary>
internal sealed record ResolveInput(
    SiteSettings Settings,
    ImmutableArray<Entry> Entries,
    ImmutableArray<Paper> Papers,
    ResolveMemory Memory,
    ImmutableDictionary<string, ResolveAnswer> Answers,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>True when the owner's answers cannot be read: then nothing may be decided over his head.</summary>
    public bool IsBlocked => Diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCodes.ResolveAnswersBroken.Code);
}

/// <summary>The files of the input folder that looking for papers reads and adds to.</summary>
internal sealed class ResolveFolder(string input)
{
    private readonly InputLines _lines = new(input);

    /// <summary>Reads the settings only, with what they name.</summary>
    /// <exception cref="UnreadableSettingsException">They cannot be read.</exception>
    public void CheckSettings() => InputSettings.ReadFolder(InputFolder.LoadSome(input, path => path.EndsWith(".yml", StringComparison.Ordinal)).Items);

    /// <summary>Reads everything; diagnostics about listings are left to the build.</summary>
    public ResolveInput Read(DateOnly today)
    {
        var files = InputFolder.Load(input).Items;
        var (settings, diagnostics) = InputSettings.ReadFolder(files);
        return Of(files, settings, diagnostics, today);
    }

    /// <summary>As <see cref="Read"/>, of files that are read already.</summary>
    public static ResolveInput Of(ImmutableArray<InputFile> files, SiteSettings settings, ImmutableArray<Diagnostic> diagnostics, DateOnly today)
    {
        ImmutableArray<Entry> entries = [.. Listings.Read([.. files.Where(Listings.IsListing)], today).SelectMany(listing => listing.Batch.Items)];
        var notes = Notes(files);
        var answers = Answers(files);
        return new(
            settings, entries, Flow.Merge(entries).Items, new ResolveMemory(notes.SelectMany(batch => batch.Items)), answers.Answers,
            [.. diagnostics, .. notes.SelectMany(batch => batch.Diagnostics), .. answers.Diagnostics]);
    }

    /// <summary>The papers that wait for the owner's answer.</summary>
    public static IEnumerable<(Question Question, ImmutableArray<Doubt> Doubts)> Waiting(ImmutableArray<Paper> papers, ImmutableArray<InputFile> files)
    {
        var memory = new ResolveMemory(Notes(files).SelectMany(batch => batch.Items));
        var answers = Answers(files).Answers;
        return ResolvePlan.Questions(papers).Where(question => !answers.ContainsKey(question.Key))
            .Select(question => (question, memory.DoubtsAbout(question.Id))).Where(one => !one.Item2.IsEmpty);
    }

    private static List<Batch<ResolveNote>> Notes(ImmutableArray<InputFile> files) =>
    [
        .. files
            .Where(file => file.Path.StartsWith($"{ResolveMemory.Folder}/", StringComparison.Ordinal) && file.Path.EndsWith(".jsonl", StringComparison.Ordinal))
            .Select(file => ResolveMemory.Read(file)),
    ];

    private static (ImmutableDictionary<string, ResolveAnswer> Answers, ImmutableArray<Diagnostic> Diagnostics) Answers(ImmutableArray<InputFile> files) =>
        ResolveAnswers.Read((files.FirstOrDefault(file => file.Path == ResolveAnswers.FileName)?.Bytes ?? default).Span);

    /// <summary>Holds the folder for one run; null when another run holds it. A run that is killed lets go.</summary>
    public FileStream? Lock()
    {
        var path = Path.Join(input, ResolveMemory.Folder, ".lock");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    public void Append(DateTimeOffset at, IReadOnlyCollection<Entry> entries, IReadOnlyCollection<ResolveNote> notes)
    {
        var lines = new ArrayBufferWriter<byte>();
        foreach (var entry in entries)
            EntryJsonWriter.WriteLine(entry, lines);
        Append(FoundEntry.FileOf(at), lines.WrittenSpan);
        lines = new();
        foreach (var note in notes)
            ResolveMemory.WriteLine(note, lines);
        Append(ResolveMemory.FileOf(at), lines.WrittenSpan);
    }

    /// <summary>Adds lines to a file in one step: whoever is stopped leaves the file as it was or with all of them.</summary>
    public void Append(string relative, ReadOnlySpan<byte> lines) => _lines.Append(relative, lines);

    /// <summary>Takes lines out, by file and number.</summary>
    public void Remove(ImmutableArray<SourceSpan> places)
    {
        foreach (var file in places.GroupBy(place => place.Path))
            _lines.Remove(file.Key, file.Select(place => place.Line).ToHashSet());
    }
}
