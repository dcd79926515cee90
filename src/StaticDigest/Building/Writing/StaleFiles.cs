namespace StaticDigest.Building.Writing;

/// <summary>Removes files that are no longer part of the site, and the folders that they leave empty.</summary>
internal sealed class StaleFiles(string root)
{
    /// <summary>The files that must go first: a new folder has the name of one, or a new file that of its folder.</summary>
    public static List<string> InTheWay(IReadOnlySet<string> stale, IEnumerable<string> staged)
    {
        if (stale.Count == 0)
            return [];

        var files = new HashSet<string>(staged, StringComparer.Ordinal);
        var folders = new HashSet<string>(files.SelectMany(Folders), StringComparer.Ordinal);
        return [.. stale.Where(path => folders.Contains(path) || Folders(path).Any(files.Contains))];
    }

    public void Remove(IReadOnlyCollection<string> paths)
    {
        foreach (var path in paths)
        {
            var file = Path.Join(root, path);
            if (File.Exists(file) && !PassesLink(path))
                File.Delete(file);
        }

        var folders = paths.SelectMany(Folders).Distinct(StringComparer.Ordinal).OrderByDescending(path => path.Length);
        foreach (var path in folders)
        {
            var folder = Path.Join(root, path);
            if (Directory.Exists(folder) && !PassesLink(path + "/") && !Directory.EnumerateFileSystemEntries(folder).Any())
                Directory.Delete(folder);
        }
    }

    private static IEnumerable<string> Folders(string path)
    {
        for (int slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            yield return path[..slash];
    }

    private bool PassesLink(string path) => Folders(path).Any(folder => new DirectoryInfo(Path.Join(root, folder)).LinkTarget is not null);
}
