using System.Collections.Immutable;
using StaticDigest.Markdown;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Papers.Fields;
using StaticDigest.Sources.Formats.BibTex.Fields;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.Documents;

/// <summary>Makes entries of Markdown that people wrote, or that this program wrote for them.</summary>
internal static class DocumentEntries
{
    private const string Source = "Hand-written";
    private const int MaxIdLength = 300;

    /// <summary>A document with front matter: a paper, or, without a title, a note on the paper whose id it gives.</summary>
    public static Batch<Entry> Read(InputFile file)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var document = CleanText.Of(SourceText.Decode(file, diagnostics));
        var where = new SourceSpan(file.Path, 1, 1);
        if (!DocumentReader.HasTitle(document, where))
            return Note(file, PaperMarkdown.Body(document).ToString(), DocumentReader.ReadIds(document, where), diagnostics);
        var paper = DocumentReader.Read(document, where, out var found);
        diagnostics.AddRange(found);
        return new(paper is null ? [] : Entries(paper, file, where), diagnostics.ToImmutable());
    }

    /// <summary>A note, named by its paper.</summary>
    public static Batch<Entry> ReadNote(InputFile file)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var text = CleanText.Of(SourceText.Decode(file, diagnostics)).TrimStart('\ufeff');
        return Note(file, text, [], diagnostics);
    }

    private static Batch<Entry> Note(InputFile file, string text, ImmutableArray<PaperId> ids, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            diagnostics.Add(DiagnosticCodes.EmptyFile.At(new(file.Path)));
            return new([], diagnostics.ToImmutable());
        }

        var note = new Entry
        {
            Where = new(file.Path, 1, 1),
            Source = Source,
            Ids = ids.IsEmpty ? [NamedId(file) ?? new PaperId(PaperIdKind.Local, file.Stem[..Math.Min(file.Stem.Length, MaxIdLength)])] : ids,
            Text = EntryText.Clean,
            Note = text.Trim(),
        };
        return new([note], diagnostics.ToImmutable());
    }

    // notes/2509.09114.md, and with the slash of the id as a folder: notes/hep-th/9901001.md, notes/10.1000/182.md
    private static PaperId? NamedId(InputFile file)
    {
        if (!DocumentFormats.IsNote(file))
            return null;
        var below = file.Path[DocumentFormats.NoteFolder.Length..file.Path.LastIndexOf('.')];
        return PaperIds.TryParse(below) ?? PaperIds.TryParse(file.Stem);
    }

    // One entry says it all; every further listing in which the paper was seen is one of its own, and merged again.
    private static ImmutableArray<Entry> Entries(Paper paper, InputFile file, SourceSpan where)
    {
        var ids = paper.OtherIds.Insert(0, paper.Id).Where(id => id.Kind != PaperIdKind.Title).Distinct().ToImmutableArray();
        if (ids.IsEmpty && NamedId(file) is { } named)
            ids = [named];
        var first = paper.Appearances.IsEmpty ? null : paper.Appearances[0];
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var all = new Entry
        {
            Where = where,
            Source = SourceOf(first),
            Position = first?.Position ?? 0,
            Featured = first?.Day,
            Votes = first?.Votes,
            Comments = first?.Comments,
        };
        foreach (var field in PaperField.Documented.Where(field => field.Use.HasFlag(FieldUse.Listing)))
            field.Copy(paper, all);
        entries.Add(all with
        {
            Text = EntryText.Clean,
            Ids = ids,
            Authors = Authors(paper.Authors),
            AuthorCount = paper.AuthorCount > paper.Authors.Length ? paper.AuthorCount : null,
            Found = null,
        });
        foreach (var appearance in paper.Appearances.Skip(1))
        {
            entries.Add(Further(entries[0], SourceOf(appearance)) with
            {
                Position = appearance.Position,
                Featured = appearance.Day,
                Votes = appearance.Votes,
                Comments = appearance.Comments,
            });
        }

        foreach (var finding in paper.Found)
            entries.Add(Further(entries[0], entries[0].Source) with { Found = finding });
        return entries.ToImmutable();
    }

    private static Entry Further(Entry first, string source) => new()
    {
        Where = first.Where,
        Source = source,
        Title = first.Title,
        Text = EntryText.Clean,
        Ids = first.Ids,
        Authors = first.Authors,
    };

    private static string SourceOf(Appearance? appearance) => appearance is { List.Length: > 0 } ? appearance.List : Source;

    // "authors: Jane Doe and John Smith" is one text with several names.
    private static ImmutableArray<Author> Authors(ImmutableArray<Author> authors)
    {
        if (authors.Length != 1 || authors[0].Affiliation is not null || authors[0].IsHidden)
            return authors;
        var names = BibTexNames.Read(authors[0].Name);
        return names.Length > 1 ? names : authors;
    }
}
