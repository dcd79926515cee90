using StaticDigest.Building.Disk;

namespace StaticDigest.Building.Writing;

/// <summary>
/// A whole new output folder, made beside the old one and put into its place by renaming. A build that was killed between the
/// two renames is finished by the next one.
/// </summary>
internal sealed class FolderSwap(string root)
{
    private readonly string _next = Beside(root, "new");
    private readonly string _old = Beside(root, "old");

    public string Next => _next;

    /// <summary>Finishes the swap of a killed build. To be called before the output folder is used.</summary>
    public void Recover()
    {
        if (!Directory.Exists(root) && Directory.Exists(_old))
            Directory.Move(Directory.Exists(_next) ? _next : _old, root);
    }

    /// <summary>Removes what a killed build left over. To be called while no other build can run.</summary>
    public void Clear()
    {
        StateFile.Remove(_next);
        StateFile.Remove(_old);
    }

    /// <summary>Fills the new folder with the files that stay. Times are kept, so that browsers need not load them again.</summary>
    /// <param name="paths">Files below the output folder.</param>
    public void Fill(IReadOnlyCollection<string> paths)
    {
        Directory.CreateDirectory(_next);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_next, File.GetUnixFileMode(root));
        foreach (var folder in paths.Select(path => Path.GetDirectoryName(path)!).Distinct(StringComparer.Ordinal))
            Directory.CreateDirectory(Path.Join(_next, folder));
        Concurrently.ForEach(paths, path =>
        {
            var from = new FileInfo(Path.Join(root, path));
            if (from.LinkTarget is { } target)
                File.CreateSymbolicLink(Path.Join(_next, path), target);
            else if (SpecialFile.KindOf(from.FullName) is { } kind)
                throw new IOException(
                    $"'{path}' in the output folder is {kind}, which cannot be taken into a new folder; remove it, or build without --atomic.");
            else
                from.CopyTo(Path.Join(_next, path));
        });
    }

    /// <summary>Puts the new folder into place and removes the old one.</summary>
    public void Run()
    {
        Directory.Move(root, _old);
        try
        {
            Directory.Move(_next, root);
        }
        catch
        {
            Directory.Move(_old, root);
            throw;
        }

        Directory.Delete(_old, recursive: true);
    }

    private static string Beside(string root, string what) =>
        Path.Join(Path.GetDirectoryName(root) ?? root, $".{Path.GetFileName(root)}.staticdigest-{what}");
}
