using System.Text.Json;
using StaticDigest.Fetching;

namespace StaticDigest.Cli.Fetch.Requests;

/// <summary>The services that search: words and conditions, limited to days, paged by a token of the service's own.</summary>
internal static class SearchRequests
{
    private const string ScholarFields = "title,abstract,authors,year,publicationDate,externalIds,url,venue,journal,openAccessPdf,publicationTypes";

    public static ServiceRequests SemanticScholar { get; } = new(
        (source, range, _) => Request(source, range, "/graph/v1/paper/search/bulk",
            ("query", source.Query),
            ("fields", ScholarFields),
            ("publicationDateOrYear", $"{QueryText.Day(range.First)}:{QueryText.Day(range.Last)}"),
            ("sort", "publicationDate:asc")),
        (request, body) => JsonAnswer.Look(body, root =>
        {
            // An answer without papers has no "data" at all.
            if (JsonAnswer.Array(root, "data") is not { } papers)
                return JsonAnswer.Number(root, "total") == 0 ? new(0) : new(null, Fault: JsonAnswer.Message(root) ?? "the answer has no data");
            return Page(request, papers, "token", JsonAnswer.Text(root, "token"), null);
        }));

    public static ServiceRequests OpenAlex { get; } = new(
        (source, range, contact) => Request(source, range, "/works",
            ("search", source.Query),
            ("filter", Conditions($"from_publication_date:{QueryText.Day(range.First)},to_publication_date:{QueryText.Day(range.Last)}", source.Filter)),
            ("sort", "publication_date"),
            ("per-page", "100"),
            ("mailto", contact),
            ("cursor", "*")),
        (request, body) => JsonAnswer.Look(body, root =>
            JsonAnswer.Array(root, "results") is { } works && root.TryGetProperty("meta", out var meta)
                ? Page(request, works, "cursor", JsonAnswer.Text(meta, "next_cursor"), JsonAnswer.Number(meta, "count"))
                : new(null, Fault: JsonAnswer.Message(root) ?? "the answer has no results")));

    // By the day on which the DOI was registered: the printed date of an article is often months away.
    public static ServiceRequests Crossref { get; } = new(
        (source, range, contact) => Request(source, range, "/works",
            ("query", source.Query),
            ("filter", Conditions($"from-created-date:{QueryText.Day(range.First)},until-created-date:{QueryText.Day(range.Last)}", source.Filter)),
            ("sort", "created"),
            ("order", "asc"),
            ("rows", "100"),
            ("mailto", contact),
            ("cursor", "*")),
        (request, body) => JsonAnswer.Look(body, root =>
            root.TryGetProperty("message", out var message) && JsonAnswer.Array(message, "items") is { } works
                ? Page(request, works, "cursor", JsonAnswer.Text(message, "next-cursor"), JsonAnswer.Number(message, "total-results"))
                : new(null, Fault: JsonAnswer.Message(root) ?? "the answer has no items")));

    private static FetchRequest Request(FetchSource source, DayRange range, string path, params ReadOnlySpan<(string, string)> parameters) =>
        new(QueryText.Address(ServiceRequests.Base(source) + path, parameters), Expected.Json, $"{QueryText.Day(range.First)}.json");

    private static string Conditions(string days, string filter) => filter.Length == 0 ? days : $"{days},{filter}";

    private static PageFacts Page(FetchRequest request, JsonElement records, string parameter, string? token, int? total)
    {
        int count = records.GetArrayLength();
        int start = request.Start + count;
        bool isLast = count == 0 || string.IsNullOrEmpty(token) || start >= (total ?? int.MaxValue);
        return new(count, isLast ? null : request.After(start, parameter, token!));
    }
}
