using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace StaticDigest.Building.Writing;

/// <summary>
/// The folder of the site. New files wait aside until <see cref="Commit"/>, so a build that fails leaves the last
/// good site as it was; files that did not change are not touched, and files of others are neither replaced nor removed.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private readonly string _root;
    private readonly bool _takeOver;
    private readonly OutputState _state;
    private readonly Dictionary<string, long> _disk;
    private readonly ConcurrentDictionary<string, ManifestEntry> _built = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _staged = [];
    private readonly ConcurrentBag<Diagnostic> _diagnostics = [];
    private volatile bool _failed;
    private bool _closed;

    private OutputFolder(string root, bool takeOver, OutputState state, Dictionary<string, long> disk)
    {
        _root = root;
        _takeOver = takeOver;
        _state = state;
        _disk = disk;
    }

    /// <summary>Opens the folder for one build, and makes it where there is none.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="takeOver">Whether files that StaticDigest did not write may be replaced.</param>
    /// <exception cref="IOException">Another build is using the folder, or it cannot be used.</exception>
    public static OutputFolder Open(string root, bool takeOver)
    {
        var full = Path.GetFullPath(root);
        Directory.CreateDirectory(full);
        var state = new OutputState(full);
        try
        {
            state.Load();
            return new OutputFolder(full, takeOver, state, DiskFiles.List(full));
        }
        catch
        {
            state.Dispose();
            throw;
        }
    }

    /// <summary>What the last build noted about itself in <see cref="Commit"/>; null when it did not end well.</summary>
    public byte[]? LastRecord => _state.Record;

    /// <summary>Whether every file of the last build is still there with its length.</summary>
    public bool IsWhole => _state.Files.Count > 0 && _state.Files.All(file => file.Value.IsKnown && HasLength(file.Key, file.Value.Length));

    /// <summary>Ends a build that has nothing to do: every file of the last one stays.</summary>
    public OutputSummary KeepAll()
    {
        _closed = true;
        return new(0, _state.Files.Count, 0, _state.Files.Sum(file => file.Value.Length), []);
    }

    /// <summary>Whether the last build wrote this file from the same things and it still has its length.</summary>
    public bool IsCurrent(string path, UInt128 fingerprint) =>
        _state.Files.TryGetValue(path, out var known)
        && known.IsKnown
        && known.Fingerprint == fingerprint
        && HasLength(path, known.Length);

    /// <summary>Leaves a file of the last build as it is, as part of this build. Can be called from many threads.</summary>
    /// <exception cref="ArgumentException">No such file is known, or this build already has the path.</exception>
    public void Keep(string path, UInt128 fingerprint)
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
        if (isThere && !isOurs && !isEqual && !_takeOver)
        {
            _diagnostics.Add(DiagnosticCodes.StrangersFile.At(new SourceSpan(path), path));
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
    /// <param name="record">Makes what <see cref="LastRecord"/> gives to the next build, of the remarks about the folder.</param>
    /// <exception cref="IOException">Something stands in the way; where it was found beforehand, the site is untouched.</exception>
    public OutputSummary Commit(Func<ImmutableArray<Diagnostic>, byte[]>? record = null)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        if (_failed)
            throw new InvalidOperationException("A file could not be written; the build cannot be completed.");
        _closed = true;

        var stale = _state.Files.Keys.Where(path => !_built.ContainsKey(path) && HasFile(path)).ToHashSet(StringComparer.Ordinal);
        var moves = _state.Staging.Plan(_root, stale);
        if (moves.Count > 0)
            _state.Announce(_staged);

        var removal = new StaleFiles(_root);
        removal.Remove(StaleFiles.InTheWay(stale, _staged));
        Concurrently.ForEach(moves, static move => move.Run());
        removal.Remove(stale);

        ImmutableArray<Diagnostic> diagnostics = [.. _state.Diagnostics, .. _diagnostics.OrderBy(diagnostic => diagnostic.Where.Path, StringComparer.Ordinal)];
        _state.Finish(_built, record?.Invoke(diagnostics));
        _state.Staging.Clear();

        return new(
            _staged.Count,
            _built.Count - _staged.Count,
            stale.Count,
            _built.Sum(static pair => pair.Value.Length),
            diagnostics);
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
