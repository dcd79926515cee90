using System.Collections.Immutable;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Papers.Fields;
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
        origins.Add(PaperField.Title, titled);
        origins.Add(PaperField.Abstract, summed);
        var authors = PaperAuthors.Merge(group, out var named);
        origins.Add(PaperField.Authors, authors.IsEmpty ? null : named);
        int count = group.Max(entry => Math.Max(entry.Authors.Length, entry.Entry.AuthorCount ?? 0));
        var counts = FoundFields.Counts(group);
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
            Submitted = origins.Chosen(PaperField.Submitted, Submitted(group)),
            Versions = Versions(group),
            Links = LinkUnion.Of(group, all.AllIds, text),
            CodeStars = FoundFields.Stars(counts) ?? origins.Chosen(PaperField.Stars, group.Max(entry => entry.Entry.CodeStars)),
            Counts = counts,
            Found = FoundFields.Findings(group),
            Withdrawn = group.Exists(entry => entry.IsWithdrawn),
            Note = Notes(group),
            Appearances = Appearances(group),
        };
        foreach (var field in PaperField.Documented)
            ByRule(field, paper, best, origins);
        return paper with { Origins = origins.ToArray() };
    }

    private static void ByRule(PaperField field, Paper paper, List<CleanEntry> best, PaperOrigins origins)
    {
        switch (field, field.Merge)
        {
            case (_, MergeRule.Own): break;
            case (PaperField<string?> text, MergeRule.First): text.Set(paper, FirstOf(best, text, origins)); break;
            case (PaperField<ImmutableArray<string>> texts, MergeRule.Union): texts.Set(paper, Union(best, texts, StringComparer.Ordinal)); break;
            case (PaperField<ImmutableArray<string>> texts, MergeRule.UnionIgnoringCase):
                texts.Set(paper, Union(best, texts, StringComparer.OrdinalIgnoreCase));
                break;
            case (PaperField<PartialDate?> date, MergeRule.Min): date.Set(paper, origins.Chosen(date, Extreme(best, date, -1))); break;
            case (PaperField<PartialDate?> date, MergeRule.Max): date.Set(paper, origins.Chosen(date, Extreme(best, date, 1))); break;
            case (PaperField<int?> count, MergeRule.Max): count.Set(paper, Extreme(best, count, 1)); break;
            default: throw new NotSupportedException($"nobody knows how to merge {field}");
        }
    }

    // The least (-1) or the greatest (1) that is known.
    private static T? Extreme<T>(List<CleanEntry> group, PaperField<T?> field, int sign)
        where T : struct, IComparable<T>
    {
        T? extreme = null;
        foreach (var entry in group)
        {
            if (field.Get(entry.Entry) is { } value && (extreme is not { } known || value.CompareTo(known) * sign > 0))
                extreme = value;
        }

        return extreme;
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

    private static string? FirstOf(List<CleanEntry> best, PaperField<string?> field, PaperOrigins origins)
    {
        foreach (var entry in best)
        {
            if (field.Get(entry.Entry) is not { } value || CleanEntry.Optional(value, entry.Entry.Text) is not { } clean)
                continue;
            origins.Add(field, entry);
            return clean;
        }

        return null;
    }

    private static ImmutableArray<string> Union(List<CleanEntry> best, PaperField<ImmutableArray<string>> field, StringComparer comparer)
    {
        ImmutableArray<string>.Builder? values = null;
        HashSet<string>? seen = null;
        foreach (var entry in best)
        {
            foreach (var value in field.Get(entry.Entry))
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
        var notes = group.OrderBy(entry => entry.Entry.Where.Path, StringComparer.Ordinal).ThenBy(entry => entry.Entry.Where.Line)
            .Select(entry => entry.Entry.Note).OfType<string>().Where(note => !string.IsNullOrWhiteSpace(note)).Distinct(StringComparer.Ordinal).ToList();
        return notes.Count == 0 ? null : string.Join("\n\n", notes);
    }

    private static ImmutableArray<Appearance> Appearances(List<CleanEntry> group)
    {
        var appearances = FoundFields.Listings(group).Select(entry => new Appearance(
            entry.Entry.Source, entry.Entry.Featured, entry.Entry.Where.Path, entry.Entry.Position, entry.Entry.Votes, entry.Entry.Comments)
        { Where = entry.Entry.Where });
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
