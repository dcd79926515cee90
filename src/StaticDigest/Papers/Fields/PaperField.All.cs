using System.Collections.Frozen;
using System.Collections.Immutable;
using static StaticDigest.Papers.Fields.FieldKinds;
using static StaticDigest.Papers.Fields.FieldUse;
using static StaticDigest.Papers.Fields.MergeRule;
using static StaticDigest.Papers.Fields.NewsRule;

namespace StaticDigest.Papers.Fields;

internal abstract partial class PaperField
{
    /// <summary>The key of the ids that follow the own one.</summary>
    public const string OtherIdsKey = "ids";

    private const string IdWords = "arxiv arxiv_id eprint pmid=pubmed: pubmed=pubmed: acl=acl: openreview=openreview:";
    private const string LinkKeys = "url=page pdf_url=pdf code_url=code project_url=project";
    private const string LinkWords = "link=page pdf=pdf code=code github=code project=project website=project";

    // In the order of the members in JSON and of the lines in front matter.
    static PaperField()
    {
        All =
        [
            Ids = new("id", ListOf<PaperId>(), IdsOf, SetIds) { Use = Everywhere, News = Never, Aliases = "ids doi other_ids", ByHand = IdWords },
            FirstId = Field("first_id", Id, d => ref ((Paper)d).firstId, use: Document),
            Field("listed_titles", Strings, d => ref ((Paper)d).listedTitles, use: Document),
            Source = Field("source", Text, d => ref ((Entry)d).source, use: Listing, isPlace: true),
            Position = Field("position", Count, d => ref ((Entry)d).position, use: Listing, isPlace: true),
            Field("text", Style, d => ref ((Entry)d).text, use: Listing, isPlace: true),
            Title = Field("title", Text, d => ref d.title, use: Everywhere),
            Abstract = Field("abstract", Text, d => ref d.abstractText, use: Everywhere, about: "Paragraphs are separated by an empty line."),
            Authors = Field("authors", ListOf<Author>(), d => ref d.authors, use: Everywhere, byHand: "author"),
            AuthorCount = Field("author_count", Count, d => ref d.authorCount, use: Everywhere,
                about: "How many authors there are; more than names where a list counts without naming."),
            Field("more_authors", Flag, d => ref d.hasMoreAuthors, use: Everywhere, news: WithAuthors,
                about: "There are more authors than named, and nobody says how many."),
            Field("organization", Text, d => ref d.organization, First, Everywhere, name: "organisation"),
            Featured = Field("featured", Day, d => ref ((Entry)d).featured, use: Listing, news: Never),
            Submitted = Field("submitted", Date, d => ref d.submitted, use: Everywhere, about: "First version.", aliases: "date", byHand: "published"),
            Field("updated", Date, d => ref d.updated, Max, Everywhere, about: "Newest version."),
            Announced = Field("announced", Date, d => ref d.announced, Min, Everywhere),
            Version = Field("version", Count, d => ref d.version, Max, Everywhere),
            Field("versions", ListOf<PaperVersion>(), d => ref d.versions, use: Everywhere, about: "The versions whose days are known, oldest first."),
            Categories = Field("categories", Strings, d => ref d.categories, Union, Everywhere, separators: " ,;",
                about: "arXiv categories, the primary one first."),
            Keywords = Field("keywords", Strings, d => ref d.keywords, UnionIgnoringCase, Everywhere, aliases: "topics", byHand: "tags"),
            Field("venue", Text, d => ref d.venue, First, Everywhere, byHand: "journal conference"),
            Part("volume", p => p.Volume, (p, v) => p with { Volume = v }),
            Part("issue", p => p.Issue, (p, v) => p with { Issue = v }),
            Part("pages", p => p.Pages, (p, v) => p with { Pages = v }, about: "First and last page, or the number of the article."),
            Part("publisher", p => p.Publisher, (p, v) => p with { Publisher = v }),
            Field("journal_reference", Text, d => ref d.journalReference, First, Everywhere),
            Field("comment", Text, d => ref d.comment, First, Everywhere),
            Links = Field("links", ListOf<PaperLink>(), d => ref d.links, use: Everywhere, aliases: LinkKeys, byHand: LinkWords),
            Tally("votes", paper => paper.Votes, d => ref ((Entry)d).votes, aliases: "upvotes"),
            Tally("comments", paper => paper.Comments, d => ref ((Entry)d).comments),
            Stars = Field("stars", Count, d => ref d.codeStars, use: Everywhere, news: Risen, name: "code stars", aliases: "code_stars",
                about: "Stars of its code."),
            Field("media", Strings, d => ref d.media, Union, Everywhere, about: "Addresses of images and films.", isAddress: true),
            Field("machine_summary", Text, d => ref d.machineSummary, First, Everywhere, about: "A summary written by a machine."),
            Field("machine_keywords", Strings, d => ref d.machineKeywords, UnionIgnoringCase),
            Field("submitter", Text, d => ref d.submitter, First),
            Field("withdrawn", Flag, d => ref d.withdrawn, use: Everywhere),
            Field("license", Text, d => ref d.license, First, Everywhere, name: "licence", byHand: "licence"),
            Note = Field("note", Text, d => ref d.note, use: Everywhere, about: "The editor's words, as Markdown.", aliases: "notes"),
            Field("raw_title", Text, d => ref ((Paper)d).rawTitle, use: Document),
            Field("raw_abstract", Text, d => ref ((Paper)d).rawAbstract, use: Document),
            Counts = Field("counts", ListOf<DatedCount>(), d => ref d.counts, use: Everywhere, news: Items,
                about: "Citations of the paper and stars of its code, each with its day and the service that gave it."),
            Found = new("found", ListOf<Finding>(), FoundOf, SetFound)
            {
                Use = Everywhere, News = Once, About = "How its id, names and links were found when no listing gave them.",
            },
            Appearances = Field("appearances", ListOf<Appearance>(), d => ref ((Paper)d).appearances, use: Document, aliases: "sightings", byHand: "featured"),
            Field("origins", ListOf<FieldOrigin>(), d => ref ((Paper)d).origins, use: Document),
        ];
        Listed = [.. All.Where(field => field.Use.HasFlag(Listing))];
        Documented = [.. All.Where(field => field.Use.HasFlag(Document))];
        Published = [.. All.Where(field => field.Use.HasFlag(Public))];
        var keys = All.Select(field => new FieldAlias(field, field.Key, "", false)).Concat(All.SelectMany(AliasesOf)).ToList();
        ListingKeys = keys.Where(key => key.Field.Use.HasFlag(Listing) && !key.IsByHand).ToFrozenDictionary(key => key.Key, StringComparer.Ordinal);
        DocumentKeys = keys.Where(key => key.Field.Use.HasFlag(Document)).ToFrozenDictionary(key => key.Key, StringComparer.Ordinal);
    }

    /// <summary>Every field.</summary>
    public static ImmutableArray<PaperField> All { get; }

    /// <summary>The fields of an entry.</summary>
    public static ImmutableArray<PaperField> Listed { get; }

    /// <summary>The fields of a paper that its document has.</summary>
    public static ImmutableArray<PaperField> Documented { get; }

    /// <summary>The fields that the JSON for programs has.</summary>
    public static ImmutableArray<PaperField> Published { get; }

    /// <summary>What the keys of listings in JSON mean.</summary>
    public static FrozenDictionary<string, FieldAlias> ListingKeys { get; }

    /// <summary>What the keys of front matter mean.</summary>
    public static FrozenDictionary<string, FieldAlias> DocumentKeys { get; }

    public static PaperField<ImmutableArray<PaperId>> Ids { get; }

    public static PaperField<PaperId?> FirstId { get; }

    public static PaperField<string?> Source { get; }

    public static PaperField<int?> Position { get; }

    public static PaperField<string?> Title { get; }

    public static PaperField<string?> Abstract { get; }

    public static PaperField<ImmutableArray<Author>> Authors { get; }

    public static PaperField<int?> AuthorCount { get; }

    public static PaperField<DateOnly?> Featured { get; }

    public static PaperField<PartialDate?> Submitted { get; }

    public static PaperField<PartialDate?> Announced { get; }

    public static PaperField<int?> Version { get; }

    public static PaperField<ImmutableArray<string>> Categories { get; }

    public static PaperField<ImmutableArray<string>> Keywords { get; }

    public static PaperField<ImmutableArray<PaperLink>> Links { get; }

    public static PaperField<int?> Stars { get; }

    public static PaperField<string?> Note { get; }

    public static PaperField<ImmutableArray<DatedCount>> Counts { get; }

    public static PaperField<ImmutableArray<Finding>> Found { get; }

    public static PaperField<ImmutableArray<Appearance>> Appearances { get; }

    private static PaperField<T> Field<T>(
        string key, FieldKind<T> kind, FieldSlot<T> slot, MergeRule merge = Own, FieldUse use = Shared, NewsRule news = Fresh, string? name = null,
        string about = "", string aliases = "", string byHand = "", string separators = ",;", bool isAddress = false, bool isPlace = false) =>
        new(key, kind, slot)
        {
            Name = name ?? key.Replace('_', ' '),
            About = about,
            Use = use,
            Merge = merge,
            News = isPlace ? Never : news,
            Aliases = aliases,
            ByHand = byHand,
            Separators = separators,
            IsAddress = isAddress,
            IsPlace = isPlace,
        };

    // A part of where it was published.
    private static PaperField<string?> Part(string key, Func<Publication, string?> get, Func<Publication, string?, Publication> with, string about = "")
    {
        return new(key, Text, Get, Set) { Use = Everywhere, Merge = First, About = about };

        string? Get(PaperData data) => data.publication is { } publication ? get(publication) : null;
        void Set(PaperData data, string? value) => data.publication = with(data.publication ?? new(), value).OrNull();
    }

    // A count that every listing of a paper has for itself.
    private static PaperField<int?> Tally(string key, Func<Paper, int?> highest, FieldSlot<int?> slot, string aliases = "") =>
        new(key, Count, data => data is Paper paper ? highest(paper) : slot(data), (data, value) => slot(data) = value)
        {
            Use = Listing | Public,
            News = Risen,
            Aliases = aliases,
        };

    private static ImmutableArray<PaperId> IdsOf(PaperData data) => data is Paper paper ? [paper.id, .. paper.otherIds] : ((Entry)data).ids;

    private static void SetIds(PaperData data, ImmutableArray<PaperId> ids)
    {
        if (data is Paper paper)
            (paper.id, paper.otherIds) = (ids[0], ids.RemoveAt(0));
        else
            ((Entry)data).ids = ids;
    }

    private static ImmutableArray<Finding> FoundOf(PaperData data) =>
        data is Paper paper ? paper.found : ((Entry)data).found is { } found ? [found] : [];

    private static void SetFound(PaperData data, ImmutableArray<Finding> found)
    {
        if (data is Paper paper)
            paper.found = found;
        else
            ((Entry)data).found = found.IsEmpty ? null : found[0];
    }

    private static IEnumerable<FieldAlias> AliasesOf(PaperField field) =>
        Parsed(field, field.Aliases, isByHand: false).Concat(Parsed(field, field.ByHand, isByHand: true));

    private static IEnumerable<FieldAlias> Parsed(PaperField field, string aliases, bool isByHand) =>
        aliases.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(alias => alias.Split('='))
            .Select(parts => new FieldAlias(field, parts[0], parts.Length > 1 ? parts[1] : "", isByHand));
}
