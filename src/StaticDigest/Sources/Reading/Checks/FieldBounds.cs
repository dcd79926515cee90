using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading.Checks;

/// <summary>
/// Bounds on what one record may hold, far above what papers have, so that no record makes a page or a build beyond measure.
/// The longest author lists known have five thousand names, the longest abstracts ten thousand letters.
/// </summary>
internal static class FieldBounds
{
    private const int Title = 2_000;
    private const int Abstract = 50_000;
    private const int Line = 2_000;
    private const int Name = 300;
    private const int Affiliation = 1_000;
    private const int Word = 300;
    private const int Note = 200_000;
    private const int MaxAuthors = 12_000;
    private const int MaxWords = 500;
    private const int MaxLinks = 200;
    private const int MaxIds = 50;
    private const int MaxVersions = 1_000;
    private const int MaxAffiliations = 1_000_000;

    /// <summary>The entries with what is longer cut, and a diagnostic that names the fields.</summary>
    public static Batch<Entry> Apply(Batch<Entry> read)
    {
        var fields = new SortedSet<string>(StringComparer.Ordinal);
        SourceSpan? first = null;
        int count = 0;
        var entries = ImmutableArray.CreateBuilder<Entry>(read.Items.Length);
        var cut = new Cut();
        foreach (var entry in read.Items)
        {
            cut.Fields.Clear();
            var bounded = Bounded(entry, cut);
            entries.Add(cut.Fields.Count == 0 ? entry : bounded);
            if (cut.Fields.Count == 0)
                continue;
            count++;
            first ??= entry.Where;
            fields.UnionWith(cut.Fields);
        }

        return first is not { } where ? read
            : new(entries.MoveToImmutable(), read.Diagnostics.Add(DiagnosticCodes.FieldsCut.At(where, count,
                new DiagnosticKind.Sentence(string.Join(", ", fields)))));
    }

    private static Entry Bounded(Entry entry, Cut cut) => entry with
    {
        Title = cut.Text("title", entry.Title, Title),
        Abstract = cut.Text("abstract", entry.Abstract, Abstract),
        Authors = Authors(cut.List("authors", entry.Authors, MaxAuthors), cut),
        Ids = cut.List("ids", entry.Ids, MaxIds),
        Versions = cut.List("versions", entry.Versions, MaxVersions),
        Keywords = Words("keywords", entry.Keywords, cut),
        MachineKeywords = Words("keywords", entry.MachineKeywords, cut),
        Categories = Words("categories", entry.Categories, cut),
        Links = cut.List("links", entry.Links, MaxLinks),
        Media = cut.List("media", entry.Media, MaxLinks),
        Organization = cut.Text("organisation", entry.Organization, Line),
        Venue = cut.Text("venue", entry.Venue, Line),
        Publication = entry.Publication is { } publication
            ? new(cut.Text("volume", publication.Volume, Word), cut.Text("issue", publication.Issue, Word),
                cut.Text("pages", publication.Pages, Word), cut.Text("publisher", publication.Publisher, Line))
            : null,
        JournalReference = cut.Text("journal reference", entry.JournalReference, Line),
        Comment = cut.Text("comment", entry.Comment, Line),
        MachineSummary = cut.Text("machine summary", entry.MachineSummary, Abstract),
        Submitter = cut.Text("submitter", entry.Submitter, Name),
        License = cut.Text("licence", entry.License, Line),
        Note = cut.Text("note", entry.Note, Note),
    };

    private static ImmutableArray<Author> Authors(ImmutableArray<Author> authors, Cut cut)
    {
        long affiliations = 0;
        foreach (var author in authors)
            affiliations += author.Affiliation?.Length ?? 0;
        bool isTooMuch = affiliations > MaxAffiliations;
        if (!isTooMuch && authors.All(author => author.Name.Length <= Name && (author.Affiliation?.Length ?? 0) <= Affiliation))
            return authors;
        if (isTooMuch)
            cut.Fields.Add("affiliations");
        return
        [
            .. authors.Select(author => author with
            {
                Name = cut.Text("authors", author.Name, Name)!,
                Affiliation = isTooMuch ? null : cut.Text("affiliations", author.Affiliation, Affiliation),
            }),
        ];
    }

    private static ImmutableArray<string> Words(string field, ImmutableArray<string> words, Cut cut)
    {
        words = cut.List(field, words, MaxWords);
        return words.All(word => word.Length <= Word) ? words : [.. words.Select(word => cut.Text(field, word, Word)!)];
    }

    private sealed class Cut
    {
        public HashSet<string> Fields { get; } = new(StringComparer.Ordinal);

        public string? Text(string field, string? text, int most)
        {
            if (text is null || text.Length <= most)
                return text;
            Fields.Add(Invariant($"{field} (over {most} characters)"));
            return Truncate.Shorten(text, most);
        }

        public ImmutableArray<T> List<T>(string field, ImmutableArray<T> list, int most)
        {
            if (list.Length <= most)
                return list;
            Fields.Add(Invariant($"{field} (over {most})"));
            return list[..most];
        }
    }
}
