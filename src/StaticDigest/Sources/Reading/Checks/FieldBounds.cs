using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Papers.Fields;

namespace StaticDigest.Sources.Reading.Checks;

/// <summary>
/// Bounds on what one record may hold, far above what papers have, so that no record makes a page or a build beyond measure.
/// The longest author lists known have five thousand names, the longest abstracts ten thousand letters.
/// </summary>
internal static class FieldBounds
{
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
    private const string IdsName = "ids";

    private static readonly ImmutableArray<PaperField> s_bounded = [.. PaperField.Listed.Where(field => !field.IsPlace)];

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

    private static Entry Bounded(Entry entry, Cut cut)
    {
        Entry? bounded = null;
        foreach (var field in s_bounded)
        {
            switch (field)
            {
                case PaperField<string?> text when text.Get(entry) is { } value && value.Length > MaxLength(field):
                    text.Set(bounded ??= entry with { }, cut.Text(field.Name, value, MaxLength(field)));
                    break;
                case PaperField<ImmutableArray<string>> texts: Bound(texts, Words(field, texts.Get(entry), cut)); break;
                case PaperField<ImmutableArray<Author>> authors: Bound(authors, Authors(cut.List(field.Name, authors.Get(entry), MaxAuthors), cut)); break;
                case PaperField<ImmutableArray<PaperId>> ids: Bound(ids, cut.List(IdsName, ids.Get(entry), MaxIds)); break;
                case PaperField<ImmutableArray<PaperVersion>> versions: Bound(versions, cut.List(field.Name, versions.Get(entry), MaxVersions)); break;
                case PaperField<ImmutableArray<PaperLink>> links: Bound(links, cut.List(field.Name, links.Get(entry), MaxLinks)); break;
                case PaperField<ImmutableArray<DatedCount>> counts: Bound(counts, cut.List(field.Name, counts.Get(entry), MaxVersions)); break;
            }
        }

        return bounded ?? entry;

        void Bound<T>(PaperField<ImmutableArray<T>> field, ImmutableArray<T> list)
        {
            if (list != field.Get(entry))
                field.Set(bounded ??= entry with { }, list);
        }
    }

    private static int MaxLength(PaperField field) => field.Key switch
    {
        "note" => Note,
        "abstract" or "machine_summary" => Abstract,
        "volume" or "issue" or "pages" or "submitter" => Word,
        _ => Line,
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

    private static ImmutableArray<string> Words(PaperField field, ImmutableArray<string> words, Cut cut)
    {
        words = cut.List(field.Name, words, field.IsAddress ? MaxLinks : MaxWords);
        return field.IsAddress || words.All(word => word.Length <= Word) ? words : [.. words.Select(word => cut.Text(field.Name, word, Word)!)];
    }

    private sealed class Cut
    {
        public HashSet<string> Fields { get; } = new(StringComparer.Ordinal);

        public string? Text(string field, string? text, int max)
        {
            if (text is null || text.Length <= max)
                return text;
            Fields.Add(Invariant($"{field} (over {max} characters)"));
            return Truncate.Shorten(text, max);
        }

        public ImmutableArray<T> List<T>(string field, ImmutableArray<T> list, int max)
        {
            if (list.Length <= max)
                return list;
            Fields.Add(Invariant($"{field} (over {max})"));
            return list[..max];
        }
    }
}
