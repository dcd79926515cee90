using System.Collections.Immutable;

namespace StaticDigest.Building.Writing;

/// <summary>What a build did to the output folder.</summary>
/// <param name="Written">Files that are new or changed.</param>
/// <param name="Unchanged">Files that were left untouched.</param>
/// <param name="Removed">Files of the last build that are no longer part of the site.</param>
/// <param name="TotalBytes">Length of all files of the site together.</param>
/// <param name="Diagnostics">Diagnostics, sorted by path.</param>
public sealed record OutputSummary(int Written, int Unchanged, int Removed, long TotalBytes, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What takes how much of it, largest first.</summary>
    public ImmutableArray<SitePart> Parts { get; init; } = [];
}
