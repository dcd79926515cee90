using StaticDigest.Papers.Cleaning;
using StaticDigest.Papers.Identity;

namespace StaticDigest.Papers.Merging;

/// <summary>
/// Chooses the text of a paper among those of its lists: whole before cut, then by the rank of the list, then the newest
/// version, then what most lists have. A few characters more are no reason.
/// </summary>
internal static class TextChoice
{
    /// <summary>The entry with the best title; null when none has one.</summary>
    public static CleanEntry? Title(List<CleanEntry> group) => Choose(group, entry => entry.Title, TitleFaults);

    /// <summary>The entry with the best abstract; null when none has one.</summary>
    public static CleanEntry? Abstract(List<CleanEntry> group) => Choose(group, entry => entry.Abstract, AbstractFaults);

    private static CleanEntry? Choose(List<CleanEntry> group, Func<CleanEntry, string> field, Func<string, List<string>, int> faults)
    {
        var entries = group.Count == 1 ? group : group.FindAll(entry => field(entry).Length > 0);
        if (entries.Count <= 1 || entries.TrueForAll(entry => field(entry) == field(entries[0])))
            return entries.Count > 0 && field(entries[0]).Length > 0 ? entries.MinBy(entry => entry.Rank) : null;
        var counts = entries.CountBy(field, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var values = counts.Keys.ToList();
        var faultsOf = values.ToDictionary(value => value, value => faults(value, values), StringComparer.Ordinal);
        var best = entries
            .GroupBy(entry => (Faults: faultsOf[field(entry)], entry.Rank))
            .MinBy(same => same.Key)!
            .ToList();
        // Among equals a text that lacks a fifth of the longest lacks something.
        int enough = best.Max(entry => field(entry).Length) * 4 / 5;
        return best
            .OrderByDescending(entry => entry.Entry.Version ?? 0)
            .ThenByDescending(entry => entry.Entry.Updated)
            .ThenBy(entry => field(entry).Length < enough)
            .ThenByDescending(entry => counts[field(entry)])
            .ThenBy(field, StringComparer.Ordinal)
            .First();
    }

    // In capitals nobody can tell names from words; letters that were lost are worse, a missing end is worst.
    private static int TitleFaults(string title, List<string> all) =>
        IsCut(title, all) ? 3 : HasLost(title) ? 2 : IsShouted(title) ? 1 : 0;

    private static int AbstractFaults(string text, List<string> all)
    {
        if (IsCut(text, all))
            return 2;
        // A text that stops within a sentence where another goes on.
        bool breaksOff = text[^1] is not ('.' or '!' or '?' or ')' or '"' or '”' or '。' or '$');
        if (breaksOff)
        {
            var key = TitleKey.Of(text);
            if (all.Exists(other => other.Length > text.Length && TitleKey.Of(other).StartsWith(key, StringComparison.Ordinal)))
                return 2;
        }

        return HasLost(text) ? 1 : 0;
    }

    private static bool IsCut(string text, List<string> all)
    {
        if (!text.EndsWith('…') && !text.EndsWith("...", StringComparison.Ordinal) && !text.EndsWith("[…]", StringComparison.Ordinal)
            && !text.EndsWith("[...]", StringComparison.Ordinal))
            return false;
        var key = TitleKey.Of(text);
        return all.Exists(other => other.Length > text.Length && TitleKey.Of(other).StartsWith(key, StringComparison.Ordinal));
    }

    private static bool HasLost(string text) => text.Contains('\ufffd', StringComparison.Ordinal);

    private static bool IsShouted(string title) =>
        title.AsSpan().ContainsAnyInRange('A', 'Z') && !title.AsSpan().ContainsAnyInRange('a', 'z') && title.Contains(' ', StringComparison.Ordinal);
}
