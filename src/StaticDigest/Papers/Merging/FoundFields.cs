using System.Collections.Immutable;
using StaticDigest.Papers.Identity;

namespace StaticDigest.Papers.Merging;

/// <summary>What was looked up for a paper after a listing named it, and what became of it since.</summary>
internal static class FoundFields
{
    /// <summary>The entries of listings; all entries when nothing but what was found is left of a paper.</summary>
    public static List<CleanEntry> Listings(List<CleanEntry> group)
    {
        int found = group.Count(entry => entry.Entry.Found is not null);
        if (found > 0 && found < group.Count)
            return group.FindAll(entry => entry.Entry.Found is null);
        return found > 0 && group.FindAll(entry => entry.Entry.Found!.Asked != Finding.Refresh) is { Count: > 0 } looked ? looked : group;
    }

    /// <summary>The titles under which pages stood while no better id was known: every entry may have come alone one day.</summary>
    public static ImmutableArray<string> ListedTitles(List<CleanEntry> group, PaperId best, string title)
    {
        if (group.Count == 1)
            return [];
        var titles = Listings(group).Where(entry => entry.Title.Length > 0 && !entry.Entry.Ids.Any(HasAddressOfItsOwn)).Select(entry => entry.Title);
        return [.. titles.Where(listed => HasAddressOfItsOwn(best) || listed != title).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static bool HasAddressOfItsOwn(PaperId id) => id.Kind is PaperIdKind.Arxiv or PaperIdKind.Doi;

    /// <summary>How it was found, oldest first.</summary>
    public static ImmutableArray<Finding> Findings(List<CleanEntry> group) =>
        group.TrueForAll(entry => entry.Entry.Found is null) ? [] :
        [
            .. group.Select(entry => entry.Entry.Found).OfType<Finding>().Where(finding => finding.Asked != Finding.Refresh).Distinct()
                .OrderBy(finding => finding.Day)
                .ThenBy(finding => finding.ToString(), StringComparer.Ordinal),
        ];

    /// <summary>Every dated count once; of two by one service on one day the higher one.</summary>
    public static ImmutableArray<DatedCount> Counts(List<CleanEntry> group) =>
        group.TrueForAll(entry => entry.Entry.Counts.IsEmpty) ? [] :
        [
            .. group.SelectMany(entry => entry.Entry.Counts)
                .GroupBy(count => (count.What, count.Day, count.By))
                .Select(same => same.MaxBy(count => count.Count)!)
                .OrderBy(count => count.What, StringComparer.Ordinal)
                .ThenBy(count => count.Day)
                .ThenBy(count => count.By, StringComparer.Ordinal),
        ];

    /// <summary>The newest count of stars; of several on one day the highest.</summary>
    public static int? Stars(ImmutableArray<DatedCount> counts) =>
        counts.Where(count => count.What == DatedCount.Stars).MaxBy(count => (count.Day, count.Count))?.Count;
}
