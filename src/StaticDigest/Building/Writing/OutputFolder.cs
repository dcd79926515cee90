using System.Collections.Concurrent;
using System.Collections.Immutable;
using StaticDigest.Building.Disk;

namespace StaticDigest.Building.Writing;

/// <summary>
/// The folder of the site. New files wait aside until <see cref="Commit"/>, so a build that fails leaves the last
/// good site as it was; files that did not change are not touched, and files of others are neither replaced nor removed.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private const string Probe = ".staticdigest-probe";

    private readonly string _root;
    private readonly OutputMode _mode;
    private readonly FileWriter _writer;
    private readonly OutputState _state;
    private readonly Dictionary<string, long> _disk;
    private readonly ConcurrentDictionary<string, ManifestEntry> _built = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _staged = [];
    private readonly ConcurrentBag<string> _unclaimed = [];
    private readonly ConcurrentBag<Diagnostic> _diagnostics = [];
    private volatile bool _failed;
    private bool _closed;

    private OutputFolder(string root, OutputMode mode, FileWriter writer, OutputState state, Dictionary<string, long> disk)
    {
        _root = root;
        _mode = mode;
        _writer = writer;
        _state = state;
        _disk = disk;
    }

    /// <summary>Opens the folder for one build, and makes it where there is none.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="takeOver">Whether files that StaticDigest did not write may be replaced.</param>
    /// <exception cref="IOException">Another build is using the folder, or it cannot be used.</exception>
    public static OutputFolder Open(string root, bool takeOver) => Open(root, new OutputMode(takeOver, IsAtomic: false));

    /// <summary>Opens the folder for one build, and makes it where there is none.</summary>
    /// <param name="mode">How the files get there.</param>
    /// <param name="writer">Writes files in place of the disk.</param>
    internal static OutputFolder Open(string root, OutputMode mode, FileWriter? writer = null)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        var link = new DirectoryInfo(full);
        if (link.LinkTarget is not null)
            full = link.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        var swap = new FolderSwap(full);
        swap.Recover();
        Directory.CreateDirectory(full);
        writer ??= DiskFiles.Write;
        var state = new OutputState(full, writer);
        try
        {
            swap.Clear();
            state.Load();
            var disk = DiskFiles.List(full);
            if (state.IsLost)
                state.Claim(disk);
            // Left over by a build that was killed while it tried its rights.
            foreach (var path in disk.Keys.Where(path => Path.GetFileName(path.AsSpan()).SequenceEqual(Probe)))
                state.Files[path] = ManifestEntry.PathOnly;
            return new OutputFolder(full, mode, writer, state, disk);
        }
        catch
        {
            state.Dispose();
            throw;
        }
    }

    /// <summary>What the last build noted about itself in <see cref="Commit"/>; null when it did not end well.</summary>
    internal byte[]? LastRecord => _state.Record;

    /// <summary>Whether every file of the last build is still there with its length.</summary>
    internal bool IsWhole => !_state.IsLost && _state.Files.Count > 0
        && _state.Files.All(file => file.Value.IsUnclaimed ? _disk.ContainsKey(file.Key) : file.Value.IsKnown && HasLength(file.Key, file.Value.Length));

    /// <summary>Ends a build that has nothing to do: every file of the last one stays.</summary>
    internal OutputSummary KeepAll()
    {
        _closed = true;
        return Summary(_state.Files.Where(file => file.Value.IsKnown).ToList(), 0, 0, []);
    }

    /// <summary>Whether the last build wrote this file from the same things and it still has its length.</summary>
    internal bool IsCurrent(string path, UInt128 fingerprint) =>
        _state.Files.TryGetValue(path, out var known)
        && known.IsKnown
        && known.Fingerprint == fingerprint
        && HasLength(path, known.Length);

    /// <summary>Leaves a file of the last build as it is, as part of this build. Can be called from many threads.</summary>
    /// <exception cref="ArgumentException">No such file is known, or this build already has the path.</exception>
    internal void Keep(string path, UInt128 fingerprint)
    {
        if (!_state.Files.TryGetValue(path, out var known) || !known.IsKnown)
            throw new ArgumentException($"'{path}' is not a file of the last build.", nameof(path));
        Add(path, known with { Fingerprint = fingerprint });
    }

    /// <summary>Makes a file part of the site; equal bytes are not written again. Can be called from many threads.</summary>
    /// <param name="path">Its path; see <see cref="OutputPath.IsSafe"/>.</param>
    /// <param name="fingerprint">Fingerprint of all that went into it, for <see cref="IsCurrent"/> in the next build.</param>
    /// <param name="bytes">Its content.</param>
    /// <exception cref="ArgumentException">The path is not safe, or this build already has it.</exception>
    public void Write(string path, UInt128 fingerprint, ReadOnlySpan<byte> bytes)
    {
        if (!OutputPath.IsSafe(path))
            throw new ArgumentException($"'{path}' is not a path that a site can have.", nameof(path));
        ObjectDisposedException.ThrowIf(_closed, this);

        var entry = new ManifestEntry(fingerprint, Fingerprint.Of(bytes), bytes.Length);
        bool isOurs = _state.Files.TryGetValue(path, out var known);
        bool isThere = _disk.ContainsKey(path);
        bool isEqual = HasLength(path, bytes.Length)
            && (known.IsKnown && isOurs ? known.Length == entry.Length && known.Content == entry.Content : HasBytes(path, bytes));
        if (isThere && !isEqual && !_mode.TakesOver && (!isOurs || known.IsUnclaimed))
        {
            if (isOurs)
                _unclaimed.Add(path);
            else
                _diagnostics.Add(DiagnosticCodes.UnownedFile.At(new SourceSpan(path), path));
            return;
        }

        Add(path, entry);
        if (isEqual)
            return;

        try
        {
            _state.Staging.Write(path, bytes);
        }
        catch
        {
            _failed = true;
            throw;
        }

        _staged.Add(path);
    }

    /// <summary>Puts the new files into place and removes those of the last build that are no longer part of the site.</summary>
    /// <param name="record">Makes what <see cref="LastRecord"/> gives to the next build, of the diagnostics about the folder.</param>
    /// <exception cref="IOException">Something stands in the way; where it was found beforehand, the site is untouched.</exception>
    public OutputSummary Commit(Func<ImmutableArray<Diagnostic>, byte[]>? record = null)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        if (_failed)
            throw new InvalidOperationException("A file could not be written; the build cannot be completed.");
        _closed = true;

        var leftovers = Leftovers.Of(_state, _disk, _built, _mode.TakesOver);
        if (!_unclaimed.IsEmpty)
            return Reject(leftovers);

        var stale = _state.Files
            .Where(file => !_built.ContainsKey(file.Key) && HasFile(file.Key) && (!file.Value.IsUnclaimed || leftovers.Going.Contains(file.Key)))
            .Select(file => file.Key)
            .ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Diagnostic> diagnostics =
            [.. _state.Diagnostics, .. leftovers.Diagnostics, .. _diagnostics.OrderBy(diagnostic => diagnostic.Where.Path, StringComparer.Ordinal)];
        var coming = _built.Concat(leftovers.Staying.Select(path => KeyValuePair.Create(path, ManifestEntry.Unclaimed)));
        var noted = record?.Invoke(diagnostics);
        if (_mode.IsAtomic && (!_staged.IsEmpty || stale.Count > 0))
            Swap(stale, coming, noted);
        else
            Move(stale, coming, noted);

        return Summary(_built, _staged.Count, stale.Count, diagnostics);
    }

    /// <summary>Ends the build. Without a <see cref="Commit"/> before, the site stays as it was.</summary>
    public void Dispose()
    {
        _closed = true;
        try
        {
            _state.Staging.Clear();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What is left over is removed by the next build; the reason for this one's failure is worth more.
        }

        _state.Dispose();
    }

    private static OutputSummary Summary(ICollection<KeyValuePair<string, ManifestEntry>> site, int written, int removed,
        ImmutableArray<Diagnostic> diagnostics) =>
        new(written, site.Count - written, removed, site.Sum(static file => file.Value.Length), diagnostics)
        {
            Parts = SitePart.Of(site.Select(static file => (file.Key, file.Value.Length))),
        };

    private OutputSummary Reject(Leftovers leftovers)
    {
        // From now on it is known what nobody knows: the next build with leave to replace may remove it.
        _state.Prepare(_state.Files);
        _state.Finish([]);
        var diagnostic = DiagnosticCodes.RecordLost.At(new SourceSpan($"{OutputPath.StateFolder}/manifest"), Leftovers.Names([.. _unclaimed]));
        return new(0, 0, 0, 0, [.. _state.Diagnostics, diagnostic, .. leftovers.Diagnostics]);
    }

    private void Move(HashSet<string> stale, IEnumerable<KeyValuePair<string, ManifestEntry>> coming, byte[]? record)
    {
        var moves = _state.Staging.Plan(_root, stale);
        TryRights(moves.Select(move => move.Path).Concat(stale));
        if (moves.Count > 0)
            _state.Announce(_state.IsLost ? _built.Keys : _staged, coming);
        else
            _state.Prepare(coming);

        var removal = new StaleFiles(_root);
        removal.Remove(StaleFiles.InTheWay(stale, _staged));
        StagedMove.RunAll(moves);
        removal.Remove(stale);
        _state.Finish(record);
        _state.Staging.Clear();
    }

    private void Swap(HashSet<string> stale, IEnumerable<KeyValuePair<string, ManifestEntry>> coming, byte[]? record)
    {
        var swap = new FolderSwap(_root);
        try
        {
            var leaving = stale.Union(_staged, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
            var kept = _state.Kept().Select(name => $"{OutputPath.StateFolder}/{name}");
            swap.Fill([.. _disk.Keys.Where(path => !leaving.Contains(path)), .. kept]);
            StagedMove.RunAll(_state.Staging.Plan(swap.Next, stale));
            _state.FinishIn(swap.Next, coming, record);
            // An open file holds its folder in place there.
            if (OperatingSystem.IsWindows())
                _state.Dispose();
            swap.Run();
        }
        catch
        {
            if (Directory.Exists(_root))
                swap.Clear();
            throw;
        }
    }

    /// <summary>Finds a folder without the right to write before anything was moved.</summary>
    private void TryRights(IEnumerable<string> paths)
    {
        var folders = paths.Select(path => path[..Math.Max(0, path.LastIndexOf('/'))]).Distinct(StringComparer.Ordinal);
        Concurrently.ForEach(folders, folder =>
        {
            var probe = Path.Join(_root, folder, Probe);
            try
            {
                if (!Directory.Exists(Path.Join(_root, folder)))
                    return;
                StateFile.Remove(probe);
                _writer(probe, []);
                File.Delete(probe);
            }
            catch (UnauthorizedAccessException error)
            {
                throw new IOException(
                    $"The folder '{Path.Join(_root, folder)}' cannot be written to, and the site was left as it was. Grant yourself permission to write " +
                    $"there, or choose another output folder.", error);
            }
        });
    }

    private void Add(string path, ManifestEntry entry)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        if (!_built.TryAdd(path, entry))
            throw new ArgumentException($"The site has two files with the path '{path}'.", nameof(path));
    }

    private bool HasFile(string path) => _disk.TryGetValue(path, out long length) && length != DiskFiles.Link;

    private bool HasLength(string path, long length) => _disk.TryGetValue(path, out long actual) && actual == length;

    private bool HasBytes(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return bytes.SequenceEqual(File.ReadAllBytes(Path.Join(_root, path)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

/// <summary>How the files of a build get into the output folder.</summary>
/// <param name="TakesOver">Whether files that StaticDigest did not write may be replaced.</param>
/// <param name="IsAtomic">Whether the folder is replaced as a whole.</param>
internal readonly record struct OutputMode(bool TakesOver, bool IsAtomic);
