using System.Collections.Frozen;
using System.Collections.Immutable;
using static StaticDigest.Papers.Fields.FieldKinds;
using static StaticDigest.Papers.Fields.FieldUse;
using static StaticDigest.Papers.Fields.MergeRule;
using static StaticDigest.Papers.Fields.NewsRule;

namespace StaticDigest.Papers.Fields;

internal abstract partial class PaperField
{
    public const string OtherIdsKey = "ids";

    private const string IdWords = "arxiv arxiv_id eprint pmid=pubmed: pubmed=pubmed: acl=acl: openreview=openreview:";
    private const string LinkKeys = "url=page pdf_url=pdf code_url=code project_url=project";
    private const string LinkWords = "link=page pdf=pdf code=code github=code project=project website=project";

    /// <summary>Every field, in the order of the members in JSON and of the lines in front matter.</summary>
    public static ImmutableArray<PaperField> All { get; } =
    [
        new PaperField<ImmutableArray<PaperId>>("id", ListOf<PaperId>(), IdsOf, SetIds)
        {
            Use = Everywhere,
            News = Never,
            Aliases = "ids doi other_ids",
            ByHand = IdWords,
        },
        Field("first_id", Id, d => ref ((Paper)d).firstId, use: Document),
        Field("listed_titles", Strings, d => ref ((Paper)d).listedTitles, use: Document),
        Field("source", Text, d => ref ((Entry)d).source, use: Listing, isPlace: true),
        Field("position", Count, d => ref ((Entry)d).position, use: Listing, isPlace: true),
        Field("text", Style, d => ref ((Entry)d).text, use: Listing, isPlace: true),
        Field("title", Text, d => ref d.title, use: Everywhere),
        Field("abstract", Text, d => ref d.abstractText, use: Everywhere, about: "Paragraphs are separated by an empty line."),
        Field("authors", ListOf<Author>(), d => ref d.authors, use: Everywhere, byHand: "author"),
        Field("author_count", Count, d => ref d.authorCount, use: Everywhere,
            about: "How many authors there are; more than names where a list counts without naming."),
        Field("more_authors", Flag, d => ref d.hasMoreAuthors, use: Everywhere, news: WithAuthors,
            about: "There are more authors than named, and nobody says how many."),
        Field("organization", Text, d => ref d.organization, First, Everywhere, name: "organisation"),
        Field("featured", Day, d => ref ((Entry)d).featured, use: Listing, news: Never),
        Field("submitted", Date, d => ref d.submitted, use: Everywhere, about: "First version.", aliases: "date", byHand: "published"),
        Field("updated", Date, d => ref d.updated, Max, Everywhere, about: "Newest version."),
        Field("announced", Date, d => ref d.announced, Min, Everywhere),
        Field("version", Count, d => ref d.version, Max, Everywhere),
        Field("versions", ListOf<PaperVersion>(), d => ref d.versions, use: Everywhere, about: "The versions whose days are known, oldest first."),
        Field("categories", Strings, d => ref d.categories, Union, Everywhere, separators: " ,;",
            about: "arXiv categories, the primary one first."),
        Field("keywords", Strings, d => ref d.keywords, UnionIgnoringCase, Everywhere, aliases: "topics", byHand: "tags"),
        Field("venue", Text, d => ref d.venue, First, Everywhere, byHand: "journal conference"),
        Part("volume", p => p.Volume, (p, v) => p with { Volume = v }),
        Part("issue", p => p.Issue, (p, v) => p with { Issue = v }),
        Part("pages", p => p.Pages, (p, v) => p with { Pages = v }, about: "First and last page, or the number of the article."),
        Part("publisher", p => p.Publisher, (p, v) => p with { Publisher = v }),
        Field("journal_reference", Text, d => ref d.journalReference, First, Everywhere),
        Field("comment", Text, d => ref d.comment, First, Everywhere),
        Field("links", ListOf<PaperLink>(), d => ref d.links, use: Everywhere, aliases: LinkKeys, byHand: LinkWords),
        Tally("votes", paper => paper.Votes, d => ref ((Entry)d).votes, aliases: "upvotes"),
        Tally("comments", paper => paper.Comments, d => ref ((Entry)d).comments),
        Field("stars", Count, d => ref d.codeStars, use: Everywhere, news: Risen, name: "code stars", aliases: "code_stars",
            about: "Stars of its code."),
        Field("media", Strings, d => ref d.media, Union, Everywhere, about: "Addresses of images and films.", isAddress: true),
        Field("machine_summary", Text, d => ref d.machineSummary, First, Everywhere, about: "A summary written by a machine."),
        Field("machine_keywords", Strings, d => ref d.machineKeywords, UnionIgnoringCase),
        Field("submitter", Text, d => ref d.submitter, First),
        Field("withdrawn", Flag, d => ref d.withdrawn, use: Everywhere),
        Field("license", Text, d => ref d.license, First, Everywhere, name: "licence", byHand: "licence"),
        Field("note", Text, d => ref d.note, use: Everywhere, about: "The editor's words, as Markdown.", aliases: "notes"),
        Field("raw_title", Text, d => ref ((Paper)d).rawTitle, use: Document),
        Field("raw_abstract", Text, d => ref ((Paper)d).rawAbstract, use: Document),
        Field("counts", ListOf<DatedCount>(), d => ref d.counts, use: Everywhere, news: Items,
            about: "Citations of the paper and stars of its code, each with its day and the service that gave it."),
        new PaperField<ImmutableArray<Finding>>("found", ListOf<Finding>(), FoundOf, SetFound)
        {
            Use = Everywhere, News = Once, About = "How its id, names and links were found when no listing gave them.",
        },
        Field("appearances", ListOf<Appearance>(), d => ref ((Paper)d).appearances, use: Document, aliases: "sightings", byHand: "featured"),
        Field("origins", ListOf<FieldOrigin>(), d => ref ((Paper)d).origins, use: Document),
    ];

    public static ImmutableArray<PaperField> Listed { get; } = [.. All.Where(field => field.Use.HasFlag(Listing))];

    public static ImmutableArray<PaperField> Documented { get; } = [.. All.Where(field => field.Use.HasFlag(Document))];

    /// <summary>The fields that the JSON for programs has.</summary>
    public static ImmutableArray<PaperField> Published { get; } = [.. All.Where(field => field.Use.HasFlag(Public))];

    private static readonly List<FieldAlias> s_keys =
        [.. All.Select(field => new FieldAlias(field, field.Key, "", false)), .. All.SelectMany(AliasesOf)];

    /// <summary>What the keys of listings in JSON mean.</summary>
    public static FrozenDictionary<string, FieldAlias> ListingKeys { get; } =
        s_keys.Where(key => key.Field.Use.HasFlag(Listing) && !key.IsByHand).ToFrozenDictionary(key => key.Key, StringComparer.Ordinal);

    /// <summary>What the keys of front matter mean.</summary>
    public static FrozenDictionary<string, FieldAlias> DocumentKeys { get; } =
        s_keys.Where(key => key.Field.Use.HasFlag(Document)).ToFrozenDictionary(key => key.Key, StringComparer.Ordinal);

    public static PaperField<ImmutableArray<PaperId>> Ids { get; } = Named<ImmutableArray<PaperId>>("id");

    public static PaperField<PaperId?> FirstId { get; } = Named<PaperId?>("first_id");

    public static PaperField<string?> Source { get; } = Named<string?>("source");

    public static PaperField<int?> Position { get; } = Named<int?>("position");

    public static PaperField<string?> Title { get; } = Named<string?>("title");

    public static PaperField<string?> Abstract { get; } = Named<string?>("abstract");

    public static PaperField<ImmutableArray<Author>> Authors { get; } = Named<ImmutableArray<Author>>("authors");

    public static PaperField<int?> AuthorCount { get; } = Named<int?>("author_count");

    public static PaperField<DateOnly?> Featured { get; } = Named<DateOnly?>("featured");

    public static PaperField<PartialDate?> Submitted { get; } = Named<PartialDate?>("submitted");

    public static PaperField<PartialDate?> Announced { get; } = Named<PartialDate?>("announced");

    public static PaperField<int?> Version { get; } = Named<int?>("version");

    public static PaperField<ImmutableArray<string>> Categories { get; } = Named<ImmutableArray<string>>("categories");

    public static PaperField<ImmutableArray<string>> Keywords { get; } = Named<ImmutableArray<string>>("keywords");

    public static PaperField<ImmutableArray<PaperLink>> Links { get; } = Named<ImmutableArray<PaperLink>>("links");

    public static PaperField<int?> Stars { get; } = Named<int?>("stars");

    public static PaperField<string?> Note { get; } = Named<string?>("note");

    public static PaperField<ImmutableArray<DatedCount>> Counts { get; } = Named<ImmutableArray<DatedCount>>("counts");

    public static PaperField<ImmutableArray<Finding>> Found { get; } = Named<ImmutableArray<Finding>>("found");

    public static PaperField<ImmutableArray<Appearance>> Appearances { get; } = Named<ImmutableArray<Appearance>>("appearances");

    private static PaperField<T> Named<T>(string key) => (PaperField<T>)All.Single(field => field.Key == key);

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
