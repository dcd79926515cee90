using System.Collections.Immutable;

namespace StaticDigest.Building.Writing;

/// <summary>
/// StaticDigest's record inside the output folder: the lock, the manifest of the last build, and the paths that an
/// unfinished build may have put into place.
/// </summary>
internal sealed class OutputState : IDisposable
{
    private readonly string _manifest;
    private readonly string _pending;
    private readonly string _record;
    private readonly FileStream _lock;

    public OutputState(string root)
    {
        var folder = Path.Join(root, OutputPath.StateFolder);
        if (new DirectoryInfo(folder).LinkTarget is not null)
            throw new IOException($"'{OutputPath.StateFolder}' in the output folder is a symbolic link; remove it and build again.");

        Directory.CreateDirectory(folder);
        _manifest = Path.Join(folder, "manifest");
        _pending = Path.Join(folder, "pending");
        _record = Path.Join(folder, "build");
        _lock = TakeLock(Path.Join(folder, "lock"));
        Staging = new(Path.Join(folder, "new"));
    }

    public Staging Staging { get; }

    /// <summary>The files known to be ours.</summary>
    public Dictionary<string, ManifestEntry> Files { get; private set; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; private set; } = [];

    /// <summary>What the last build left as its record; null when it was not finished.</summary>
    public byte[]? Record => File.Exists(_record) ? File.ReadAllBytes(_record) : null;

    public void Load()
    {
        Staging.Clear();
        bool whole = Manifest.TryLoad(_manifest, out var files);
        whole &= Manifest.TryLoad(_pending, out var pending);
        foreach (var path in pending.Keys)
            files[path] = ManifestEntry.PathOnly;

        Files = files;
        if (!whole)
            Diagnostics = [DiagnosticCodes.DamagedManifest.At(new SourceSpan(OutputPath.StateFolder + "/manifest"))];
    }

    /// <summary>Notes the paths that are about to change, so that they count as ours whatever happens.</summary>
    public void Announce(IEnumerable<string> staged)
    {
        File.Delete(_record);
        var unknown = Files.Where(pair => !pair.Value.IsKnown).Select(pair => pair.Key);
        var paths = staged.Union(unknown, StringComparer.Ordinal);
        Manifest.Save(_pending, paths.Select(path => KeyValuePair.Create(path, ManifestEntry.PathOnly)));
    }

    /// <summary>Records the finished build.</summary>
    public void Finish(IEnumerable<KeyValuePair<string, ManifestEntry>> files, ReadOnlySpan<byte> record)
    {
        File.Delete(_record);
        Manifest.Save(_manifest, files);
        File.Delete(_pending);
        if (!record.IsEmpty)
            File.WriteAllBytes(_record, record);
    }

    public void Dispose() => _lock.Dispose();

    private static FileStream TakeLock(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException error) when (File.Exists(file))
        {
            throw new IOException("Another build is writing into this output folder; wait for it to end, or give this one a folder of its own.", error);
        }
    }
}
