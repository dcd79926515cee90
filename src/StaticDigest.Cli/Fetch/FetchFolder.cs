using System.Buffers;
using System.Collections.Immutable;
using StaticDigest.Building.Reading;
using StaticDigest.Fetching;
using StaticDigest.Papers;
using StaticDigest.Settings;
using StaticDigest.Sources;

namespace StaticDigest.Cli.Fetch;

/// <summary>The files of the input folder that fetching reads and adds to.</summary>
internal sealed class FetchFolder(string input)
{
    private readonly InputLines _lines = new(input);

    /// <summary>The settings, the defaults where there is no file.</summary>
    /// <exception cref="UnreadableSettingsException">They cannot be read.</exception>
    public (SiteSettings Settings, ImmutableArray<Diagnostic> Diagnostics) Settings()
    {
        var misnamed = SettingsReader.Misnamed(Directory.EnumerateFiles(input).Select(file => Path.GetFileName(file)));
        var file = InputFolder.LoadSome(input, path => path == SettingsReader.FileName).Items.FirstOrDefault();
        var (settings, diagnostics) = InputSettings.Read(file);
        return (settings, diagnostics.AddRange(misnamed));
    }

    public Batch<FetchRun> Runs() => Batch.Concat([.. Files(FetchLog.Folder).Select(FetchLog.Read)]);

    /// <summary>Everything that was recorded of a source.</summary>
    public IEnumerable<Entry> Entries(FetchSource source) => Files($"listings/{source.Folder}").SelectMany(file => EntryReader.Read(file).Items);

    /// <summary>Appends the lines of a source, and the record of its run.</summary>
    public void Append(SourceResult result)
    {
        foreach (var (name, lines) in result.Lines.Lines)
            _lines.Append($"listings/{result.Source.Folder}/{name}", lines.Span);
        var record = new ArrayBufferWriter<byte>();
        FetchLog.WriteLine(result.Run, record);
        _lines.Append(FetchLog.FileOf(result.Run.At), record.WrittenSpan);
    }

    // Of that folder itself, not of folders in it.
    private ImmutableArray<InputFile> Files(string folder) => InputFolder
        .LoadSome(input,
            path => path.StartsWith($"{folder}/", StringComparison.Ordinal) && path.EndsWith(".jsonl", StringComparison.Ordinal)
                && !path[(folder.Length + 1)..].Contains('/', StringComparison.Ordinal))
        .Items;
}
