using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Cli.Fetch.Http;
using StaticDigest.Cli.Fetch.Requests;
using StaticDigest.Papers;
using StaticDigest.Resolving;
using StaticDigest.Sources;

namespace StaticDigest.Cli.Resolve;

/// <summary>How each service is asked for titles, as its documentation says, and how its answers are read.</summary>
internal static class TitleSearch
{
    /// <summary>How many titles one request to arXiv holds.</summary>
    public const int ArxivTitles = 10;

    private const int Hits = 5;
    private const int FewWords = 8;
    private const string ScholarFields = "title,abstract,year,publicationDate,authors,externalIds,venue,openAccessPdf,citationCount";
    private const string OpenAlexFields =
        "id,doi,title,publication_year,publication_date,authorships,locations,ids,type,abstract_inverted_index,cited_by_count";
    private const string CrossrefFields = "DOI,title,author,type,issued,published,container-title,relation";

    /// <summary>The whole list of a day at Hugging Face.</summary>
    public static FetchRequest DailyList(string start, DateOnly day) =>
        new(QueryText.Address($"{start}/api/daily_papers", ("date", QueryText.Day(day)), ("limit", "100")), Expected.Json, "list.json");

    public static FetchRequest HuggingFace(string start, string title) =>
        new(QueryText.Address($"{start}/api/papers/search", ("q", TitleQuery.Text(title)), ("limit", QueryText.Number(Hits))), Expected.Json, "search.json");

    /// <summary>Several titles at arXiv; its words are joined by AND in any order.</summary>
    /// <param name="start">Where arXiv is.</param>
    /// <param name="few">True to ask with the longest words only, since a single word that is not in the index loses the paper.</param>
    public static FetchRequest? Arxiv(string start, IEnumerable<string> titles, bool few)
    {
        var parts = titles.Select(title => TitleQuery.Words(title, few ? FewWords : int.MaxValue)).Where(words => words.Length > 0)
            .Select(words => $"ti:\"{words}\"").ToList();
        return parts.Count == 0 ? null : new(
            QueryText.Address(
                $"{start}/api/query",
                ("search_query", parts.Count == 1 ? parts[0] : string.Join(" OR ", parts.Select(part => $"({part})"))),
                ("max_results", QueryText.Number(Hits * parts.Count))),
            Expected.Xml,
            "arxiv.xml");
    }

    /// <summary>The best match at Semantic Scholar.</summary>
    public static FetchRequest SemanticScholar(string start, string title) =>
        new(QueryText.Address($"{start}/graph/v1/paper/search/match", ("query", TitleQuery.Text(title)), ("fields", ScholarFields)), Expected.Json,
            "match.json");

    /// <summary>A title at OpenAlex, in whose filters punctuation means something.</summary>
    public static FetchRequest OpenAlex(string start, string title) =>
        new(QueryText.Address($"{start}/works", ("filter", $"title.search:{TitleQuery.Words(title)}"), ("per-page", QueryText.Number(Hits)),
            ("select", OpenAlexFields)), Expected.Json, "works.json");

    public static FetchRequest Crossref(string start, string title, string mail) =>
        new(QueryText.Address($"{start}/works", ("query.title", TitleQuery.Words(title)), ("rows", "3"), ("select", CrossrefFields), ("mailto", mail)),
            Expected.Json, "works.json");

    /// <summary>The request for one title to any service but arXiv.</summary>
    public static FetchRequest Of(string service, string start, string title, string mail) => service switch
    {
        ResolveService.HuggingFace => HuggingFace(start, title),
        ResolveService.SemanticScholar => SemanticScholar(start, title),
        ResolveService.OpenAlex => OpenAlex(start, title),
        _ => Crossref(start, title, mail),
    };

    /// <summary>What is wrong with an answer: a wall may come with status 200.</summary>
    public static PageFacts Look(string service, FetchRequest request, ReadOnlyMemory<byte> body) => service switch
    {
        ResolveService.Arxiv => ArxivRequests.Queries.Look(request, body) with { Next = null },
        ResolveService.HuggingFace =>
            JsonAnswer.Look(body, root => root.ValueKind == JsonValueKind.Array || JsonAnswer.Array(root, "papers") is not null ? new(null) : Strange(root)),
        ResolveService.SemanticScholar => JsonAnswer.Look(body, root => JsonAnswer.Array(root, "data") is not null ? new(null) : Strange(root)),
        ResolveService.OpenAlex => JsonAnswer.Look(body, root => JsonAnswer.Array(root, "results") is not null ? new(null) : Strange(root)),
        _ =>
            JsonAnswer.Look(body,
                root =>
                    root.ValueKind == JsonValueKind.Object && root.TryGetProperty("message", out var message) && JsonAnswer.Array(message, "items") is not null
                        ? new(null)
                        : Strange(root)),
    };

    /// <summary>Semantic Scholar says no with a 404 and a sentence; a wall with that status has none.</summary>
    public static bool IsNone(string service, FetchAnswer answer) =>
        service == ResolveService.SemanticScholar && answer.Status == 404 && answer.Text.Contains("not found", StringComparison.OrdinalIgnoreCase);

    /// <summary>The entries of an answer. Of Crossref's works, reviews and parts of papers are left out.</summary>
    public static ImmutableArray<Entry> Read(string service, FetchRequest request, ReadOnlyMemory<byte> body)
    {
        var entries = EntryReader.Read(new InputFile(request.Name, body)).Items;
        if (service != ResolveService.Crossref || entries.IsEmpty)
            return entries;
        var parts = Parts(body);
        return entries.RemoveAll(entry => entry.Ids.Any(parts.Contains));
    }

    private static HashSet<PaperId> Parts(ReadOnlyMemory<byte> body)
    {
        var parts = new HashSet<PaperId>();
        using var document = JsonDocument.Parse(body);
        foreach (var item in document.RootElement.TryGetProperty("message", out var message) && JsonAnswer.Array(message, "items") is { } items
            ? items.EnumerateArray()
            : [])
        {
            if (JsonAnswer.Text(item, "type") is "peer-review" or "component" or "grant" or "journal" or "journal-issue" or "dataset"
                && PaperIds.TryParse(JsonAnswer.Text(item, "DOI")) is { } id)
                parts.Add(id);
        }

        return parts;
    }

    private static PageFacts Strange(JsonElement root) => new(null, Fault: JsonAnswer.Message(root) ?? "the JSON has another shape than this service's");
}
