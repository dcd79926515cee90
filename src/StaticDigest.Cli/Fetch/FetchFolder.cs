using System.Buffers;
using System.Collections.Immutable;
using StaticDigest.Cli.Redaction;
using StaticDigest.Fetching;
using StaticDigest.Papers;
using StaticDigest.Settings;
using StaticDigest.Sources;

namespace StaticDigest.Cli.Fetch;

/// <summary>The files of the input folder that fetching reads and adds to.</summary>
internal sealed class FetchFolder(string input)
{
    /// <summary>The settings, the defaults where there is no file.</summary>
    /// <exception cref="UnreadableSettingsException">They cannot be read.</exception>
    public (SiteSettings Settings, ImmutableArray<Diagnostic> Diagnostics) Settings()
    {
        var path = Path.Combine(input, SettingsReader.FileName);
        var misnamed = SettingsReader.Misnamed(Directory.EnumerateFiles(input).Select(file => Path.GetFileName(file)));
        var (settings, diagnostics) = SettingsReader.Read(File.Exists(path) ? new InputFile(SettingsReader.FileName, File.ReadAllBytes(path)) : null);
        return (settings, diagnostics.AddRange(misnamed));
    }

    /// <summary>The record of all runs.</summary>
    public Batch<FetchRun> Runs() => Batch.Concat([.. Files(FetchLog.Folder).Select(FetchLog.Read)]);

    /// <summary>Everything that was recorded of a source.</summary>
    public IEnumerable<Entry> Entries(FetchSource source) => Files($"listings/{source.Folder}").SelectMany(file => EntryReader.Read(file).Items);

    /// <summary>Appends the lines of a source, and the record of its run.</summary>
    public void Append(SourceResult result)
    {
        foreach (var (name, lines) in result.Lines.Lines)
            Append(Path.Combine(input, "listings", result.Source.Folder, name), lines.Span);
        var record = new ArrayBufferWriter<byte>();
        FetchLog.WriteLine(result.Run, record);
        Append(Path.Combine(input, FetchLog.FileOf(result.Run.At)), record.WrittenSpan);
    }

    private static void Append(string path, ReadOnlySpan<byte> lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        // A line without its end, of a run that was killed or an editor, must not swallow the next one.
        if (file.Length > 0)
        {
            file.Seek(-1, SeekOrigin.End);
            if (file.ReadByte() != '\n')
                file.WriteByte((byte)'\n');
        }

        file.Write(Redactor.Process.HideNamed(lines));
    }

    private IEnumerable<InputFile> Files(string folder)
    {
        var path = Path.Combine(input, folder.Replace('/', Path.DirectorySeparatorChar));
        return !Directory.Exists(path) ? [] : Directory.GetFiles(path, "*.jsonl").Order(StringComparer.Ordinal)
            .Select(file => new InputFile($"{folder}/{Path.GetFileName(file)}", File.ReadAllBytes(file)));
    }
}
