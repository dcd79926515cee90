using System.Collections.Immutable;
using StaticDigest.Papers.Identity;

namespace StaticDigest.Papers.Merging;

/// <summary>Makes one paper of all the entries that speak of it.</summary>
internal static class PaperMerge
{
    private const int UntitledWords = 8;

    // A paper that stood in a list on every day of ten years has half as many.
    private const int MaxRecords = 8_000;

    /// <summary>
    /// Cleans and merges. The result does not depend on the order of the entries, and an entry that comes twice counts once;
    /// papers are sorted by id. Entries that have neither title nor
    /// abstract are left out with a warning, those with an id with one warning for each file; notes go to their papers.
    /// </summary>
    public static Batch<Paper> Merge(ImmutableArray<Entry> entries)
    {
        var (notes, others) = PaperNotes.Split(entries);
        var clean = new CleanEntry?[others.Length];
        var lost = Faults.Of(others.Length, i => clean[i] = CleanEntry.Of(others[i]));
        CleanEntry[] sorted = [.. clean.OfType<CleanEntry>()];
        Array.Sort(sorted, Compare);

        var (groups, diagnostics) = EntryGroups.Of(sorted);
        diagnostics.AddRange(lost.Select(fault => Lost(others[fault.Key], fault.Value)));
        for (int i = 0; i < groups.Count; i++)
            groups[i] = Bounded(groups[i], diagnostics);
        var papers = new Paper?[groups.Count];
        lost = Faults.Of(groups.Count, i => papers[i] = HasText(groups[i].Entries) ? PaperFields.Merge(groups[i], Untitled) : null);
        diagnostics.AddRange(lost.Select(fault => Lost(groups[fault.Key].Entries[0].Entry, fault.Value)));
        for (int i = 0; i < papers.Length; i++)
        {
            if (!lost.ContainsKey(i))
                Report(groups[i].Entries, papers[i], diagnostics);
        }

        diagnostics.AddRange(IdsAlone(groups.Where((_, i) => papers[i] is null && !lost.ContainsKey(i)).SelectMany(group => group.Entries)));

        var items = PaperNotes.Attach(MakeUnique([.. papers.OfType<Paper>()]), notes, diagnostics);
        return new(items, [.. diagnostics.Order(Comparer<Diagnostic>.Create(Compare)).Distinct()]);
    }

    private static EntryGroup Bounded(EntryGroup group, List<Diagnostic> diagnostics)
    {
        if (group.Entries.Count <= MaxRecords)
            return group;
        diagnostics.Add(DiagnosticCodes.TooManyRecords.At(group.Entries[0].Entry.Where, group.Entries.Count, MaxRecords));
        return group with { Entries = group.Entries[..MaxRecords] };
    }

    private static bool HasText(List<CleanEntry> group) => group.Exists(entry => entry.Title.Length > 0 || entry.Abstract.Length > 0);

    private static void Report(List<CleanEntry> group, Paper? paper, List<Diagnostic> diagnostics)
    {
        // News of a paper whose listing is gone is no fault of anyone.
        if (paper is null)
            diagnostics.AddRange(group.Where(entry => !IsId(entry) && !IsNews(entry)).Select(entry => DiagnosticCodes.EntryWithoutText.At(entry.Entry.Where)));
        else if (group.TrueForAll(entry => entry.Title.Length == 0))
            diagnostics.Add(DiagnosticCodes.EntryWithoutTitle.At(group[0].Entry.Where, paper.Title));
    }

    private static bool IsNews(CleanEntry entry) => entry.Entry.Found is { Asked: Finding.Refresh };

    // An id that somebody else knows; names of our own lead nowhere.
    private static bool IsId(CleanEntry entry) => entry.Entry.Ids.Any(id => id.Kind is not (PaperIdKind.Local or PaperIdKind.Title));

    private static Diagnostic Lost(Entry entry, Exception fault) => DiagnosticCodes.PaperLost.At(entry.Where, entry.Title ?? "", Faults.Words(fault));

    // Ids without a word are what lists of references are made of: one message for a file says how many wait for their titles.
    private static IEnumerable<Diagnostic> IdsAlone(IEnumerable<CleanEntry> untitled) => untitled
        .Where(entry => IsId(entry) && !IsNews(entry))
        .GroupBy(entry => entry.Entry.Where.Path, StringComparer.Ordinal)
        .Select(file =>
        {
            var ids = file.Select(entry => entry.Entry.Ids.First(id => id.Kind is not (PaperIdKind.Local or PaperIdKind.Title))).Distinct().ToList();
            var first = file.MinBy(entry => (entry.Entry.Where.Line, entry.Entry.Where.Column, entry.Entry.Position))!.Entry;
            return DiagnosticCodes.IdsWithoutTitle.At(first.Where, ids.Count, IdsNamed(ids), first.Ids[0].ToString());
        });

    private static string IdsNamed(List<PaperId> ids)
    {
        var name = ids.TrueForAll(id => id.Kind == PaperIdKind.Arxiv) ? "arXiv id" : ids.TrueForAll(id => id.Kind == PaperIdKind.Doi) ? "DOI" : "id";
        return ids.Count == 1 ? name : $"{name}s";
    }

    private static string Untitled(string text)
    {
        var words = text.Split([' ', '\n'], UntitledWords + 1, StringSplitOptions.RemoveEmptyEntries);
        var first = string.Join(' ', words.Take(UntitledWords));
        return words.Length > UntitledWords ? $"Untitled: {first} …" : $"Untitled: {first}";
    }

    // Papers without id can share a title that does not make them one; their ids must still differ.
    private static ImmutableArray<Paper> MakeUnique(ImmutableArray<Paper> papers)
    {
        var sorted = papers.Sort((x, y) => Compare(x.Id, y.Id));
        var shared = sorted.CountBy(paper => paper.Id).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet();
        if (shared.Count == 0)
            return sorted;
        var seen = new HashSet<PaperId>(sorted.Select(paper => paper.Id).Where(id => !shared.Contains(id)));
        var unique = sorted.Select(paper => shared.Contains(paper.Id) ? paper with { Id = Unique(paper, seen) } : paper);
        return [.. unique.OrderBy(paper => paper.Id, Comparer<PaperId>.Create(Compare))];
    }

    private static PaperId Unique(Paper paper, HashSet<PaperId> seen)
    {
        var hash = EntryGroups.Hash(
            string.Join('\n', paper.Authors.Select(author => author.Name).Append(paper.Abstract).Append(paper.Submitted?.ToString() ?? "")));
        var id = paper.Id with { Value = $"{paper.Id.Value}-{hash}" };
        for (int number = 2; !seen.Add(id); number++)
            id = paper.Id with { Value = Invariant($"{paper.Id.Value}-{hash}-{number}") };
        return id;
    }

    // The best known first; after that anything will do that depends on what an entry says.
    private static int Compare(CleanEntry x, CleanEntry y)
    {
        int order = (x.Rank, x.Authors.IsEmpty, x.Title.Length == 0, x.Abstract.Length == 0)
            .CompareTo((y.Rank, y.Authors.IsEmpty, y.Title.Length == 0, y.Abstract.Length == 0));
        if (order == 0)
            order = x.Profile.CompareTo(y.Profile);
        return order != 0 ? order : EntryOrder.Instance.Compare(x.Entry, y.Entry);
    }

    private static int Compare(PaperId x, PaperId y) =>
        x.Kind != y.Kind ? x.Kind.CompareTo(y.Kind) : string.CompareOrdinal(x.Value, y.Value);

    private static int Compare(Diagnostic x, Diagnostic y)
    {
        int order = string.CompareOrdinal(x.Where.Path, y.Where.Path);
        if (order == 0)
            order = (x.Where.Line, x.Where.Column).CompareTo((y.Where.Line, y.Where.Column));
        if (order == 0)
            order = string.CompareOrdinal(x.Code, y.Code);
        return order != 0 ? order : string.CompareOrdinal(x.Message, y.Message);
    }
}
