using System.Collections.Immutable;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Papers.Identity;

namespace StaticDigest.Papers.Merging;

/// <summary>Chooses every field of a paper from its entries; the better source wins, never the one that came first.</summary>
internal static class PaperFields
{
    /// <summary>The paper of a group of entries of which at least one has text.</summary>
    /// <param name="all">Entries, the best known first, and their ids.</param>
    /// <param name="untitled">Makes a title of an abstract.</param>
    public static Paper Merge(EntryGroup all, Func<string, string> untitled)
    {
        var group = all.Entries;
        var best = group.Count == 1 ? group : [.. group.OrderBy(entry => entry.Rank)];
        var titled = TextChoice.Title(best);
        var summed = TextChoice.Abstract(best);
        var note = best.Find(entry => entry.IsWithdrawn && entry.Abstract.Length == 0)?.Entry.Abstract;
        var text = summed?.Abstract ?? "";
        var ids = all.Ids.IsEmpty ? [EntryGroups.TitleId(titled ?? summed!)] : all.Ids;
        var firstId = FirstId(all) is { } first && first != ids[0] ? first : (PaperId?)null;
        var title = titled?.Title ?? untitled(text);
        var origins = new PaperOrigins(group);
        origins.Add("title", titled);
        origins.Add("abstract", summed);
        var authors = PaperAuthors.Merge(group, out var named);
        origins.Add("authors", authors.IsEmpty ? null : named);
        int count = group.Max(entry => Math.Max(entry.Authors.Length, entry.Entry.AuthorCount ?? 0));
        var counts = FoundFields.Counts(group);
        string? First(string field, Func<Entry, string?> read) => FirstOf(best, read, field, origins);
        var paper = new Paper
        {
            Id = ids[0],
            OtherIds = ids.RemoveAt(0),
            FirstId = firstId,
            ListedTitles = FoundFields.ListedTitles(group, ids[0], title),
            Title = title,
            Abstract = text,
            RawTitle = titled?.Entry.Title is { } rawTitle && rawTitle != titled.Title ? rawTitle : null,
            RawAbstract = summed?.Entry.Abstract is { } raw ? raw != text ? raw : null : note,
            Authors = authors,
            AuthorCount = count,
            HasMoreAuthors = named.Entry.HasMoreAuthors && count <= authors.Length,
            Organization = First("organization", entry => entry.Organization),
            Submitted = origins.Chosen("submitted", Submitted(group), entry => entry.Submitted),
            Updated = origins.Chosen("updated", group.Max(entry => entry.Entry.Updated), entry => entry.Updated),
            Announced = origins.Chosen("announced", group.Min(entry => entry.Entry.Announced), entry => entry.Announced),
            Version = group.Max(entry => entry.Entry.Version),
            Versions = Versions(group),
            Categories = Union(best, entry => entry.Categories, StringComparer.Ordinal),
            Keywords = Union(best, entry => entry.Keywords, StringComparer.OrdinalIgnoreCase),
            Venue = First("venue", entry => entry.Venue),
            Publication = new Publication(
                First("volume", entry => entry.Publication?.Volume),
                First("issue", entry => entry.Publication?.Issue),
                First("pages", entry => entry.Publication?.Pages),
                First("publisher", entry => entry.Publication?.Publisher)).OrNull(),
            JournalReference = First("journal_reference", entry => entry.JournalReference),
            Comment = First("comment", entry => entry.Comment),
            Links = LinkUnion.Of(group, all.AllIds, text),
            CodeStars = FoundFields.Stars(counts) ?? origins.Chosen("code_stars", group.Max(entry => entry.Entry.CodeStars), entry => entry.CodeStars),
            Counts = counts,
            Found = FoundFields.Findings(group),
            Media = Union(best, entry => entry.Media, StringComparer.Ordinal),
            MachineSummary = First("machine_summary", entry => entry.MachineSummary),
            MachineKeywords = Union(best, entry => entry.MachineKeywords, StringComparer.OrdinalIgnoreCase),
            Submitter = First("submitter", entry => entry.Submitter),
            IsWithdrawn = group.Exists(entry => entry.IsWithdrawn),
            License = First("license", entry => entry.License),
            Note = Notes(group),
            Appearances = Appearances(group),
        };
        return paper with { Origins = origins.ToArray() };
    }

    // The day that a listing names decides under which issue the paper stands, and what was found later must not move it:
    // listings show it in some reader's time zone, one day off.
    private static PartialDate? Submitted(List<CleanEntry> group)
    {
        var listed = FoundFields.Listings(group).Min(entry => entry.Entry.Submitted);
        return listed is { IsDay: true } || group.TrueForAll(entry => entry.Entry.Found is null) ? listed
            : group.Where(entry => entry.Entry is { Found: not null, Submitted.IsDay: true }).Min(entry => entry.Entry.Submitted) ?? listed;
    }

    // A listing without ids comes first, and the archive's record with its id later: what was known on the first listed day
    // counts. Entries without a day enrich what a list brought, so they come after every listing.
    private static PaperId? FirstId(EntryGroup all)
    {
        var group = all.Entries;
        if (group.Count == 1)
            return null;
        var listings = FoundFields.Listings(group);
        var day = listings.Min(entry => entry.Entry.Featured);
        PaperId? first = null;
        foreach (var entry in listings)
        {
            if (entry.Entry.Featured != day)
                continue;
            foreach (var id in entry.Entry.Ids.Where(all.Ids.Contains))
            {
                if (first is not { } best || id.Kind < best.Kind || (id.Kind == best.Kind && string.CompareOrdinal(id.Value, best.Value) < 0))
                    first = id;
            }
        }

        return first ?? EntryGroups.TitleId(listings.Find(entry => entry.Entry.Featured == day)!);
    }

    private static string? FirstOf(List<CleanEntry> best, Func<Entry, string?> read, string field, PaperOrigins origins)
    {
        foreach (var entry in best)
        {
            if (read(entry.Entry) is not { } value || CleanEntry.Optional(value, entry.Entry.Text) is not { } clean)
                continue;
            origins.Add(field, entry);
            return clean;
        }

        return null;
    }

    private static ImmutableArray<string> Union(List<CleanEntry> best, Func<Entry, ImmutableArray<string>> field, StringComparer comparer)
    {
        ImmutableArray<string>.Builder? values = null;
        HashSet<string>? seen = null;
        foreach (var entry in best)
        {
            foreach (var value in field(entry.Entry))
            {
                if (CleanEntry.Optional(value, EntryText.Clean) is { } clean && (seen ??= new(comparer)).Add(clean))
                    (values ??= ImmutableArray.CreateBuilder<string>()).Add(clean);
            }
        }

        return values?.ToImmutable() ?? [];
    }

    private static ImmutableArray<PaperVersion> Versions(List<CleanEntry> group) =>
        group.TrueForAll(entry => entry.Entry.Versions.IsEmpty) ? [] :
        [
            .. group.SelectMany(entry => entry.Entry.Versions)
                .GroupBy(version => version.Number)
                .Select(same => new PaperVersion(same.Key, same.Min(version => version.Date)))
                .OrderBy(version => version.Number),
        ];

    private static string? Notes(List<CleanEntry> group)
    {
        var notes = group.OrderBy(entry => entry.Entry.Where.Path, StringComparer.Ordinal).ThenBy(entry => entry.Entry.Where.Line).Select(entry => entry.Entry.Note).OfType<string>().Where(note => !string.IsNullOrWhiteSpace(note)).Distinct(StringComparer.Ordinal).ToList();
        return notes.Count == 0 ? null : string.Join("\n\n", notes);
    }

    private static ImmutableArray<Appearance> Appearances(List<CleanEntry> group)
    {
        var appearances = FoundFields.Listings(group).Select(entry => new Appearance(
            entry.Entry.Source, entry.Entry.Featured, entry.Entry.Where.Path, entry.Entry.Position, entry.Entry.Votes, entry.Entry.Comments) { Where = entry.Entry.Where });
        if (group.Count == 1)
            return [.. appearances];
        return
        [
            .. appearances
                .GroupBy(appearance => (appearance.Day, appearance.List, appearance.File, appearance.Position))
                .Select(same => same.First() with { Votes = same.Max(one => one.Votes), Comments = same.Max(one => one.Comments) })
                .OrderBy(appearance => appearance.Day)
                .ThenBy(appearance => appearance.List, StringComparer.Ordinal)
                .ThenBy(appearance => appearance.File, StringComparer.Ordinal)
                .ThenBy(appearance => appearance.Position),
        ];
    }
}
