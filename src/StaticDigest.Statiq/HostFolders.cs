namespace StaticDigest.StatiqHost;

internal static class HostFolders
{
    /// <summary>Statiq empties this folder in every run.</summary>
    public const string Temp = "artifacts/statiq/temp";

    /// <summary>Here Statiq notes what it wrote, and we the formulas that were typeset.</summary>
    public const string Cache = "artifacts/statiq/cache";

    /// <summary>The nearest folder, from a folder upwards, that holds an input folder; the folder itself when none does.</summary>
    /// <param name="folder">Where to begin.</param>
    public static string RootAbove(string folder, Func<string, bool> exists)
    {
        for (string? root = folder; root is not null; root = Path.GetDirectoryName(root))
        {
            if (exists(Path.Combine(root, "input")))
                return root;
        }

        return folder;
    }
}
