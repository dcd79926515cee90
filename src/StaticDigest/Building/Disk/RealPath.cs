namespace StaticDigest.Building.Disk;

/// <summary>Resolves every symbolic link on the way to a file, which .NET only does for the last segment.</summary>
internal static class RealPath
{
    private const int MaxLinks = 40;

    /// <summary>The path without links; null when it leads nowhere or in a circle.</summary>
    public static string? Of(string path)
    {
        try
        {
            int links = 0;
            return Resolve(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), ref links);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? Resolve(string path, ref int links)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
            return path;
        if (Resolve(parent, ref links) is not { } realParent)
            return null;

        var here = Path.Join(realParent, Path.GetFileName(path));
        var info = new FileInfo(here);
        if (info.LinkTarget is not { } target)
            return info.Exists || Directory.Exists(here) ? here : null;
        return ++links > MaxLinks
            ? null
            : Resolve(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target, realParent)), ref links);
    }
}
