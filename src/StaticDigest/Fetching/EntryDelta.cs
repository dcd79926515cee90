using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Fetching;

/// <summary>
/// What an entry says that was not recorded before. A known paper costs a short line with the fields that are new, never
/// its abstract again: read twice a day for a year, a list of forty papers a day stays small.
/// </summary>
internal static class EntryDelta
{
    /// <summary>The entry cut to its news; null when all of it is known.</summary>
    /// <param name="entry">As it was read now.</param>
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
            Title = Fresh(entry, known, one => one.Title),
            Abstract = Fresh(entry, known, one => one.Abstract),
            Version = Fresh(entry, known, one => one.Version),
            Versions = FreshList(entry, known, one => one.Versions),
            Authors = FreshList(entry, known, one => one.Authors),
            AuthorCount = Fresh(entry, known, one => one.AuthorCount),
            HasMoreAuthors = entry.HasMoreAuthors && !FreshList(entry, known, one => one.Authors).IsEmpty,
            Organization = Fresh(entry, known, one => one.Organization),
            Submitted = Fresh(entry, known, one => one.Submitted),
            Updated = Fresh(entry, known, one => one.Updated),
            Announced = Fresh(entry, known, one => one.Announced),
            Votes = Risen(entry, known, one => one.Votes),
            Comments = Risen(entry, known, one => one.Comments),
            CodeStars = Risen(entry, known, one => one.CodeStars),
            Counts = [.. entry.Counts.Where(count => !known.Any(one => one.Counts.Contains(count)))],
            Found = known.Any(one => one.Found is not null) ? null : entry.Found,
            Categories = FreshList(entry, known, one => one.Categories),
            Keywords = FreshList(entry, known, one => one.Keywords),
            Venue = Fresh(entry, known, one => one.Venue),
            Publication = Fresh(entry, known, one => one.Publication),
            JournalReference = Fresh(entry, known, one => one.JournalReference),
            Comment = Fresh(entry, known, one => one.Comment),
            Links = FreshList(entry, known, one => one.Links),
            Media = FreshList(entry, known, one => one.Media),
            MachineSummary = Fresh(entry, known, one => one.MachineSummary),
            MachineKeywords = FreshList(entry, known, one => one.MachineKeywords),
            Submitter = Fresh(entry, known, one => one.Submitter),
            Withdrawn = entry.Withdrawn && known.All(one => !one.Withdrawn),
            License = Fresh(entry, known, one => one.License),
            Note = Fresh(entry, known, one => one.Note),
        };
        return IsEmpty(news) && news.Ids.Length <= 1 ? null : news;
    }

    private static bool IsEmpty(Entry entry) => entry is
    {
        Title: null, Abstract: null, Version: null, AuthorCount: null, Organization: null, Submitted: null, Updated: null, Announced: null,
        Votes: null, Comments: null, CodeStars: null, Venue: null, Publication: null, JournalReference: null, Comment: null, MachineSummary: null,
        Submitter: null, Withdrawn: false, License: null, Note: null, Versions.IsEmpty: true, Authors.IsEmpty: true, Categories.IsEmpty: true,
        Keywords.IsEmpty: true, Counts.IsEmpty: true, Found: null, Links.IsEmpty: true, Media.IsEmpty: true, MachineKeywords.IsEmpty: true,
    };

    private static T? Fresh<T>(Entry entry, IReadOnlyList<Entry> known, Func<Entry, T?> field)
    {
        var value = field(entry);
        return value is null || known.Any(one => EqualityComparer<T>.Default.Equals(field(one)!, value)) ? default : value;
    }

    private static ImmutableArray<T> FreshList<T>(Entry entry, IReadOnlyList<Entry> known, Func<Entry, ImmutableArray<T>> field)
    {
        var values = field(entry);
        return values.IsEmpty || known.Any(one => field(one).AsSpan().SequenceEqual(values.AsSpan())) ? [] : values;
    }

    // A count is news when it rose by a fifth and by at least three: 4 to 7, 40 to 48; never 40 to 41. Merging takes the highest.
    private static int? Risen(Entry entry, IReadOnlyList<Entry> known, Func<Entry, int?> count)
    {
        if (count(entry) is not { } value)
            return null;
        return known.Max(count) is { } before && (value - before < 3 || value * 5L < before * 6L) ? null : value;
    }
}
