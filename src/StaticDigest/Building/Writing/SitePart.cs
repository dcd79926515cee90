using System.Collections.Immutable;

namespace StaticDigest.Building.Writing;

/// <summary>How much of a site is of one kind.</summary>
/// <param name="Name">The folder at the root; <c>home</c> for the files at the root itself and the pages of home.</param>
/// <param name="Files">How many files.</param>
/// <param name="Bytes">Their length.</param>
public sealed record SitePart(string Name, int Files, long Bytes)
{
    private const string Home = "home";

    /// <summary>The parts of a site, largest first.</summary>
    /// <param name="files">Paths below the output folder and lengths.</param>
    public static ImmutableArray<SitePart> Of(IEnumerable<(string Path, long Length)> files) =>
        [.. files.GroupBy(file => NameOf(file.Path), file => file.Length, StringComparer.Ordinal)
            .Select(part => new SitePart(part.Key, part.Count(), part.Sum()))
            .OrderByDescending(part => part.Bytes).ThenBy(part => part.Name, StringComparer.Ordinal)];

    private static string NameOf(string path) => path.IndexOf('/') is > 0 and var slash && path[..slash] is not "page" and var folder ? folder : Home;
}
