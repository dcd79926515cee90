using System.Collections.Concurrent;
using StaticDigest.Building.Disk;

namespace StaticDigest.Building.Writing;

/// <summary>The folder in which the new files wait until the whole build has succeeded.</summary>
internal sealed class Staging(string folder, FileWriter writer)
{
    private const FileAttributes Missing = (FileAttributes)(-1);

    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    /// <summary>Deletes the folder with all that is in it.</summary>
    public void Clear()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>Writes a file. It must not be there yet.</summary>
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        int slash = path.LastIndexOf('/');
        CreateFolder(slash < 0 ? "" : path[..slash]);
        writer(Path.Join(folder, path), bytes);
    }

    /// <summary>
    /// What to rename to bring everything into place: whole folders where there is none yet, else file by file. Throws, before
    /// anything was moved, when something stands in the way.
    /// </summary>
    /// <param name="root">The output folder.</param>
    /// <param name="leaving">Paths that will have been removed by then.</param>
    public List<StagedMove> Plan(string root, IReadOnlySet<string> leaving)
    {
        var moves = new List<StagedMove>();
        List<string> level = Directory.Exists(folder) ? [""] : [];
        while (level.Count > 0)
        {
            List<string> next = [];
            Concurrently.ForEach(level, prefix =>
            {
                List<StagedMove> here = [];
                List<string> deeper = [];
                foreach (var entry in new DirectoryInfo(Path.Join(folder, prefix)).EnumerateFileSystemInfos())
                {
                    var path = prefix + entry.Name;
                    var target = Path.Join(root, path);
                    if (entry is FileInfo)
                        here.Add(new(entry.FullName, target, path, IsFolder: false, IsNew: IsNewFile(root, target, path, leaving)));
                    else if (CanMoveFolder(target, path, leaving))
                        here.Add(new(entry.FullName, target, path, IsFolder: true, IsNew: true));
                    else
                        deeper.Add(path + "/");
                }

                lock (moves)
                {
                    moves.AddRange(here);
                    next.AddRange(deeper);
                }
            });
            level = next;
        }

        return moves;
    }

    /// <summary>Whether the folder can be moved as a whole, since there is none of its name.</summary>
    private static bool CanMoveFolder(string target, string path, IReadOnlySet<string> leaving)
    {
        var there = new FileInfo(target).Attributes;
        if (there == Missing)
            return true;
        if (there.HasFlag(FileAttributes.ReparsePoint))
            throw new IOException($"'{path}' in the output folder is a symbolic link. StaticDigest does not write through links; remove it and build again.");
        if (there.HasFlag(FileAttributes.Directory))
            return false;
        return leaving.Contains(path)
            ? true
            : throw new IOException($"'{path}' in the output folder is a file, and the site needs a folder of that name; remove it and build again.");
    }

    /// <summary>Whether the file replaces none.</summary>
    private static bool IsNewFile(string root, string target, string path, IReadOnlySet<string> leaving)
    {
        var there = new FileInfo(target).Attributes;
        if (there == Missing)
            return true;
        bool isFolder = (there & (FileAttributes.Directory | FileAttributes.ReparsePoint)) == FileAttributes.Directory;
        if (!isFolder)
            return false;
        return IsLeaving(root, path, leaving)
            ? true
            : throw new IOException($"'{path}' in the output folder is a folder, and the site needs a file of that name; remove it and build again.");
    }

    private static bool IsLeaving(string root, string path, IReadOnlySet<string> leaving) =>
        Directory.EnumerateFileSystemEntries(Path.Join(root, path), "*", SearchOption.AllDirectories)
            .All(entry => Directory.Exists(entry)
                ? new FileInfo(entry).LinkTarget is null
                : leaving.Contains(Path.GetRelativePath(root, entry).Replace(Path.DirectorySeparatorChar, '/')));

    private void CreateFolder(string path)
    {
        if (_folders.ContainsKey(path))
            return;
        if (path.Length > 0)
        {
            int slash = path.LastIndexOf('/');
            CreateFolder(slash < 0 ? "" : path[..slash]);
        }

        Directory.CreateDirectory(Path.Join(folder, path));
        _folders.TryAdd(path, true);
    }
}

/// <summary>One rename.</summary>
/// <param name="From">The staged file or folder.</param>
/// <param name="To">Its place.</param>
/// <param name="Path">The same below the output folder, with forward slashes.</param>
/// <param name="IsNew">Whether it replaces nothing.</param>
internal readonly record struct StagedMove(string From, string To, string Path, bool IsFolder, bool IsNew)
{
    /// <summary>
    /// Does them all in an order that never leaves a link to a page that is not there: first what is new, to which nothing
    /// links yet, then what is replaced, the deepest first, so that lists come after pages and home, feeds and sitemap last.
    /// </summary>
    public static void RunAll(IEnumerable<StagedMove> moves)
    {
        foreach (var rank in InOrder(moves))
            Concurrently.ForEach(rank, static move => move.Run());
    }

    /// <summary>The moves in groups, of which each is to be finished before the next one.</summary>
    internal static IEnumerable<IEnumerable<StagedMove>> InOrder(IEnumerable<StagedMove> moves) =>
        moves.GroupBy(static move => move.Rank).OrderBy(static group => group.Key);

    private (bool IsReplacing, bool IsFile, int Depth) Rank => (!IsNew, !IsFolder, -Path.Count('/'));

    // A link in the place of a file is replaced, not followed.
    private void Run()
    {
        if (IsFolder)
            Directory.Move(From, To);
        else
            File.Move(From, To, overwrite: true);
    }
}
