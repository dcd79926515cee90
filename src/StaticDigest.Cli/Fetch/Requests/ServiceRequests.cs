using StaticDigest.Fetching;

namespace StaticDigest.Cli.Fetch.Requests;

/// <summary>How a service is asked, as pure functions: the first request for a range of days, and what an answer leads to.</summary>
/// <param name="First">The first request; the last argument is the e-mail address to name, or empty.</param>
/// <param name="Look">Counts an answer's records, finds the next request, and tells a broken answer.</param>
internal sealed record ServiceRequests(Func<FetchSource, DayRange, string, FetchRequest> First, Func<FetchRequest, ReadOnlyMemory<byte>, PageFacts> Look)
{
    public static ServiceRequests Of(FetchKind kind) => kind switch
    {
        FetchKind.HuggingFace => HuggingFaceRequests.Service,
        FetchKind.Arxiv => ArxivRequests.Queries,
        FetchKind.ArxivFeed => ArxivRequests.Feeds,
        FetchKind.OpenReview => OpenReviewRequests.Service,
        FetchKind.SemanticScholar => SearchRequests.SemanticScholar,
        FetchKind.OpenAlex => SearchRequests.OpenAlex,
        FetchKind.Crossref => SearchRequests.Crossref,
        FetchKind.Biorxiv or FetchKind.Medrxiv => BiorxivRequests.Service,
        FetchKind.Feed => PlainRequests.Feeds,
        _ => PlainRequests.Files,
    };

    /// <summary>The start of every address of a source.</summary>
    public static string Base(FetchSource source) => source.Base.Length > 0 ? source.Base : FetchKindRules.Of(source.Kind).Base;
}
