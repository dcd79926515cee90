using System.Collections.Immutable;

namespace StaticDigest.Papers.Identity;

/// <summary>All entries about one paper.</summary>
/// <param name="Entries">The entries, the best known first.</param>
/// <param name="Ids">The ids by which the paper is known, sorted; no other paper has any of them.</param>
/// <param name="AllIds">Also those that several papers claim; good for links only.</param>
internal sealed record EntryGroup(List<CleanEntry> Entries, ImmutableArray<PaperId> Ids, ImmutableArray<PaperId> AllIds);
