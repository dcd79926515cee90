using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Papers.Fields;

namespace StaticDigest.Fetching;

/// <summary>
/// What an entry says that was not recorded before. A known paper costs a short line with the fields that are new, never
/// its abstract again: read twice a day for a year, a list of forty papers a day stays small.
/// </summary>
internal static class EntryDelta
{
    /// <summary>The entry cut to its news; null when all of it is known.</summary>
    /// <param name="known">Everything that was recorded of the same paper in the same list, at least one.</param>
    public static Entry? Of(Entry entry, IReadOnlyList<Entry> known)
    {
        var news = new Entry
        {
            Where = entry.Where,
            Source = entry.Source,
            Text = entry.Text,
            // The place in the list at first sight: the two lines stay one appearance.
            Position = known[0].Position,
            Featured = entry.Featured,
            Ids = entry.Ids.All(id => known.Any(one => one.Ids.Contains(id))) ? entry.Ids[..Math.Min(1, entry.Ids.Length)] : entry.Ids,
        };
        bool isNews = news.Ids.Length > 1;
        foreach (var field in PaperField.Listed)
        {
            if (!field.IsIn(entry) || !IsNews(field, entry, known))
                continue;
            if (field is PaperField<ImmutableArray<DatedCount>> counts && field.News == NewsRule.Items)
                counts.Set(news, [.. counts.Get(entry).Where(count => !known.Any(one => counts.Get(one).Contains(count)))]);
            else
                field.Copy(entry, news);
            isNews = true;
        }

        return isNews ? news : null;
    }

    private static bool IsNews(PaperField field, Entry entry, IReadOnlyList<Entry> known) => field.News switch
    {
        NewsRule.Fresh => !known.Any(one => field.IsEqual(one, entry)),
        NewsRule.Risen => field is PaperField<int?> count && IsRisen(count, entry, known),
        NewsRule.Once => !known.Any(field.IsIn),
        NewsRule.Items =>
            field is PaperField<ImmutableArray<DatedCount>> counts && counts.Get(entry).Any(count => !known.Any(one => counts.Get(one).Contains(count))),
        NewsRule.WithAuthors => PaperField.Authors.IsIn(entry) && IsNews(PaperField.Authors, entry, known),
        _ => false,
    };

    // A count is news when it rose by a fifth and by at least three: 4 to 7, 40 to 48; never 40 to 41. Merging takes the highest.
    private static bool IsRisen(PaperField<int?> count, Entry entry, IReadOnlyList<Entry> known) =>
        count.Get(entry) is { } value && !(known.Max(count.Get) is { } before && (value - before < 3 || value * 5L < before * 6L));
}
