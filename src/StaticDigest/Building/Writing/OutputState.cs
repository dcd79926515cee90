using System.Collections.Immutable;
using StaticDigest.Building.Disk;

namespace StaticDigest.Building.Writing;

/// <summary>
/// StaticDigest's record inside the output folder: the lock, the manifest of the last build, and the paths that an
/// unfinished build may have put into place.
/// </summary>
internal sealed class OutputState : IDisposable
{
    private const long MaxRecord = 1L << 30;

    private static readonly string[] s_files = ["manifest", "manifest.new", "pending", "build", "formulas"];
    private static readonly string[] s_folders = ["new", "cards"];

    private readonly string _manifest;
    private readonly string _coming;
    private readonly string _pending;
    private readonly string _record;
    private readonly FileWriter _writer;
    private readonly FileStream _lock;

    public OutputState(string root, FileWriter? writer = null)
    {
        Folder = Path.Join(root, OutputPath.StateFolder);
        if (new DirectoryInfo(Folder).LinkTarget is not null)
            throw new IOException($"'{OutputPath.StateFolder}' in the output folder is a symbolic link; remove it and build again.");

        WasThere = Directory.Exists(Folder);
        Directory.CreateDirectory(Folder);
        _writer = writer ?? DiskFiles.Write;
        _manifest = Path.Join(Folder, "manifest");
        _coming = Path.Join(Folder, "manifest.new");
        _pending = Path.Join(Folder, "pending");
        _record = Path.Join(Folder, "build");
        var hold = Path.Join(Folder, "lock");
        RemoveUnless(isFolder: false, hold);
        _lock = TakeLock(hold);
        Staging = new(Path.Join(Folder, "new"), _writer);
    }

    public string Folder { get; }

    /// <summary>Whether an earlier build had made the folder.</summary>
    public bool WasThere { get; }

    public Staging Staging { get; }

    /// <summary>The files known to be ours, and the unclaimed ones.</summary>
    public Dictionary<string, ManifestEntry> Files { get; private set; } = [];

    /// <summary>Whether nothing tells which files an earlier build wrote.</summary>
    public bool IsLost { get; private set; }

    public ImmutableArray<Diagnostic> Diagnostics { get; private set; } = [];

    /// <summary>What the last build left as its record; null when it was not finished.</summary>
    public byte[]? Record => StateFile.TryRead(_record, MaxRecord);

    public void Load()
    {
        foreach (var name in s_files)
            RemoveUnless(isFolder: false, Path.Join(Folder, name));
        foreach (var name in s_folders)
            RemoveUnless(isFolder: true, Path.Join(Folder, name));
        Staging.Clear();
        bool whole = Manifest.TryLoad(_manifest, out var files);
        whole &= Manifest.TryLoad(_pending, out var pending);
        foreach (var (path, entry) in pending)
            files[path] = entry;

        Files = files;
        IsLost = !whole || !File.Exists(_manifest) && !File.Exists(_pending);
        if (!whole)
            Diagnostics = [DiagnosticCodes.DamagedManifest.At(new SourceSpan(OutputPath.StateFolder + "/manifest"))];
    }

    /// <summary>Counts files of the folder as unclaimed where nothing is known of them. Hidden ones (.git) and links are others' for sure.</summary>
    public void Claim(IEnumerable<KeyValuePair<string, long>> disk)
    {
        foreach (var (path, length) in disk)
        {
            if (length >= 0 && !path.StartsWith('.') && !path.Contains("/.", StringComparison.Ordinal) && OutputPath.IsSafe(path))
                Files.TryAdd(path, ManifestEntry.Unclaimed);
        }
    }

    /// <summary>
    /// Notes the paths that are about to change, so that they count as ours whatever happens, and the record of the build
    /// to come: a disk without room for it is found before the first move.
    /// </summary>
    public void Announce(IEnumerable<string> ours, IEnumerable<KeyValuePair<string, ManifestEntry>> coming)
    {
        File.Delete(_record);
        var pending = Files.Where(pair => !pair.Value.IsKnown).ToDictionary(StringComparer.Ordinal);
        foreach (var path in ours)
            pending[path] = ManifestEntry.PathOnly;
        Prepare(coming);
        StateFile.Write(_pending, Manifest.Bytes(pending), _writer);
    }

    /// <summary>Writes the record of the build to come beside that of the last one.</summary>
    public void Prepare(IEnumerable<KeyValuePair<string, ManifestEntry>> coming) => StateFile.Write(_coming, Manifest.Bytes(coming), _writer);

    /// <summary>Makes the prepared record the valid one.</summary>
    public void Finish(ReadOnlySpan<byte> record)
    {
        File.Delete(_record);
        File.Move(_coming, _manifest, overwrite: true);
        File.Delete(_pending);
        if (!record.IsEmpty)
            StateFile.TryWrite(_record, record);
    }

    /// <summary>Puts the record of the finished build into a new output folder.</summary>
    public void FinishIn(string root, IEnumerable<KeyValuePair<string, ManifestEntry>> files, ReadOnlySpan<byte> record)
    {
        var folder = Directory.CreateDirectory(Path.Join(root, OutputPath.StateFolder)).FullName;
        StateFile.Write(Path.Join(folder, "manifest"), Manifest.Bytes(files), _writer);
        if (!record.IsEmpty)
            StateFile.TryWrite(Path.Join(folder, "build"), record);
    }

    /// <summary>The files in the folder of the record that only save time, relative to it.</summary>
    public IEnumerable<string> Kept() => Directory.EnumerateFiles(Folder, "formulas")
        .Concat(Directory.Exists(Path.Join(Folder, "cards")) ? Directory.EnumerateFiles(Path.Join(Folder, "cards"), "*.png") : [])
        .Select(file => Path.GetRelativePath(Folder, file).Replace(Path.DirectorySeparatorChar, '/'));

    public void Dispose() => _lock.Dispose();

    private static void RemoveUnless(bool isFolder, string path)
    {
        if (new FileInfo(path).LinkTarget is not null || (isFolder ? File.Exists(path) : Directory.Exists(path)))
            StateFile.Remove(path);
    }

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
