namespace StaticDigest.Building.Writing;

/// <summary>
/// Files that may be left over from an earlier build whose record was lost. They are named, and removed only by a build that may
/// replace files, and then only those that were named before or lie in a folder of the site.
/// </summary>
/// <param name="Going">The paths to remove.</param>
internal sealed record Leftovers(IReadOnlyList<string> Staying, IReadOnlySet<string> Going)
{
    private const int Named = 20;

    private static readonly Leftovers s_none = new([], new HashSet<string>());

    public IEnumerable<Diagnostic> Diagnostics => Staying.Count == 0
        ? []
        : [DiagnosticCodes.LeftoversFound.At(new SourceSpan($"{OutputPath.StateFolder}/manifest"), Names(Staying))];

    /// <summary>Finds them among the files of the folder.</summary>
    public static Leftovers Of(OutputState state, IReadOnlyDictionary<string, long> disk, IReadOnlyDictionary<string, ManifestEntry> built, bool takesOver)
    {
        var found = state.Files.Where(file => file.Value.IsUnclaimed && !built.ContainsKey(file.Key) && disk.ContainsKey(file.Key)).Select(file => file.Key)
            .ToList();
        // Without a single file of the site there never was one here.
        if (found.Count == 0 || state.IsLost && !built.Keys.Any(disk.ContainsKey))
            return s_none;

        var folders = built.Keys.Where(path => path.Contains('/', StringComparison.Ordinal)).Select(FirstFolder).ToHashSet(StringComparer.Ordinal);
        var going = found
            .Where(
                path => takesOver && (!state.IsLost || state.WasThere && path.Contains('/', StringComparison.Ordinal) && folders.Contains(FirstFolder(path))))
            .ToHashSet(StringComparer.Ordinal);
        return new([.. found.Where(path => !going.Contains(path))], going);
    }

    /// <summary>The first of some paths in words.</summary>
    public static string Names(IReadOnlyCollection<string> paths)
    {
        var shown = paths.Order(StringComparer.Ordinal).Take(Named).Select(path => $"`{path}`");
        return paths.Count <= Named ? string.Join(", ", shown) : Invariant($"{string.Join(", ", shown)} and {paths.Count - Named} more");
    }

    private static string FirstFolder(string path) => path[..path.IndexOf('/', StringComparison.Ordinal)];
}
