using System.Collections.Immutable;
using System.Text;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Papers.Merging;

/// <summary>
/// Puts the editor's notes to their papers. A note is an entry that says nothing of its paper but an id, and no listing
/// in which the paper was seen; the id is often a file's name, in which a slash cannot stand.
/// </summary>
internal static class PaperNotes
{
    private const int Hints = 3;

    public static (ImmutableArray<Entry> Notes, ImmutableArray<Entry> Others) Split(ImmutableArray<Entry> entries) =>
        entries.Any(IsNote) ? ([.. entries.Where(IsNote)], [.. entries.Where(entry => !IsNote(entry))]) : ([], entries);

    /// <summary>The papers with their notes; notes that fit none or several are reported.</summary>
    public static ImmutableArray<Paper> Attach(ImmutableArray<Paper> papers, ImmutableArray<Entry> notes, List<Diagnostic> diagnostics)
    {
        if (notes.IsEmpty)
            return papers;
        var byId = new Dictionary<PaperId, int>();
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < papers.Length; i++)
        {
            foreach (var id in papers[i].OtherIds.Insert(0, papers[i].Id))
            {
                byId.TryAdd(id, i);
                AddName(byName, FileName(id.Value), i);
            }

            var title = MathText.ToPlain(papers[i].Title);
            AddName(byName, FileName(title), i);
            AddName(byName, Slug.Of(title), i);
        }

        var noted = papers.ToBuilder();
        // In the order of the files, which is the editor's own.
        foreach (var note in notes.OrderBy(note => note.Where.Path, StringComparer.Ordinal).ThenBy(note => note.Where.Line)
            .ThenBy(note => note, EntryOrder.Instance))
        {
            var found = Find(note, byId, byName);
            if (found.Count == 1)
                noted[found[0]] = With(noted[found[0]], note.Note!.Trim());
            else
                diagnostics.Add(Report(note, found, papers));
        }

        return noted.DrainToImmutable();
    }

    private static bool IsNote(Entry entry) =>
        entry is { Note: not null, Title: null, Abstract: null, Featured: null, Votes: null, Comments: null } && !entry.Ids.IsEmpty && entry.Authors.IsEmpty
            && entry.Links.IsEmpty;

    private static Paper With(Paper paper, string note) => paper.Note is null ? paper with { Note = note }
        : paper.Note.Contains(note, StringComparison.Ordinal) ? paper
        : paper with { Note = $"{paper.Note}\n\n{note}" };

    private static List<int> Find(Entry note, Dictionary<PaperId, int> byId, Dictionary<string, List<int>> byName)
    {
        foreach (var id in note.Ids)
        {
            if (byId.TryGetValue(id, out int paper))
                return [paper];
        }

        foreach (var id in note.Ids)
        {
            if (byName.TryGetValue(FileName(id.Value), out var named))
                return named;
        }

        return [];
    }

    private static void AddName(Dictionary<string, List<int>> byName, string name, int paper)
    {
        if (name.Length == 0)
            return;
        if (!byName.TryGetValue(name, out var papers))
            byName.Add(name, papers = []);
        if (!papers.Contains(paper))
            papers.Add(paper);
    }

    // Letters and digits of any script in lower case; everything else, which file names may lack, is one dash.
    private static string FileName(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                name.Append(char.ToLowerInvariant(c));
            else if (name.Length > 0 && name[^1] != '-' && c is not ('\'' or '’'))
                name.Append('-');
        }

        return name.ToString().TrimEnd('-');
    }

    private static Diagnostic Report(Entry note, List<int> found, ImmutableArray<Paper> papers)
    {
        var name = note.Ids[0].Value;
        if (found.Count > 1)
            return DiagnosticCodes.NoteAmbiguous.At(note.Where, name, found.Count, papers[found[0]].Id.Value, papers[found[1]].Id.Value);
        var known = papers.SelectMany(paper => new[] { paper.Id.Kind == PaperIdKind.Title ? "" : paper.Id.Value, Slug.Of(MathText.ToPlain(paper.Title)) })
            .Where(id => id.Length > 0).ToList();
        var near = new List<string>();
        while (near.Count < Hints && NearestName.Of(name, [.. known]) is { } nearest)
        {
            near.Add(nearest);
            known.RemoveAll(id => id == nearest);
        }

        return DiagnosticCodes.NoteWithoutPaper.At(note.Where, name, near.Count == 0 ? "" : $"; near it are {string.Join(", ", near)}");
    }
}
