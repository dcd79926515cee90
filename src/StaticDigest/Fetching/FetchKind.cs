using System.Collections.Immutable;

namespace StaticDigest.Fetching;

/// <summary>The services that are fetched from.</summary>
public enum FetchKind
{
    /// <summary>Hugging Face Daily Papers, day by day.</summary>
    HuggingFace,

    /// <summary>arXiv's query API.</summary>
    Arxiv,

    /// <summary>arXiv's announcements of today.</summary>
    ArxivFeed,

    /// <summary>Any RSS, Atom or JSON feed.</summary>
    Feed,

    /// <summary>A venue of OpenReview.</summary>
    OpenReview,

    /// <summary>A search of Semantic Scholar.</summary>
    SemanticScholar,

    /// <summary>A search of OpenAlex.</summary>
    OpenAlex,

    /// <summary>A search of Crossref.</summary>
    Crossref,

    /// <summary>bioRxiv.</summary>
    Biorxiv,

    /// <summary>medRxiv.</summary>
    Medrxiv,

    /// <summary>Any file in a format that is read.</summary>
    Url,
}

/// <summary>What is fixed about a kind of source.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Word">The word for it in the settings.</param>
/// <param name="Base">Address of the service; empty where the source has its own.</param>
/// <param name="Wait">Seconds between two requests that the service asks for.</param>
/// <param name="Needs">Keys of which one must be there.</param>
/// <param name="Takes">Keys that it understands beside those that all kinds have.</param>
public sealed record FetchKindRules(FetchKind Kind, string Word, string Base, int Wait, ImmutableArray<string> Needs, ImmutableArray<string> Takes)
{
    /// <summary>All kinds, in the order in which messages list them.</summary>
    internal static ImmutableArray<FetchKindRules> All { get; } =
    [
        new(FetchKind.HuggingFace, "huggingface", "https://huggingface.co", 1, [], ["base", "days"]),
        new(FetchKind.Arxiv, "arxiv", "https://export.arxiv.org", 3, ["query", "categories"], ["query", "categories", "base", "days"]),
        new(FetchKind.ArxivFeed, "arxiv-feed", "https://rss.arxiv.org", 3, ["categories"], ["categories", "base"]),
        new(FetchKind.Feed, "feed", "", 1, ["url"], ["url"]),
        new(FetchKind.OpenReview, "openreview", "https://api2.openreview.net", 1, ["venue"], ["venue", "base"]),
        new(FetchKind.SemanticScholar, "semantic-scholar", "https://api.semanticscholar.org", 3, ["query"], ["query", "base", "days", "key"]),
        new(FetchKind.OpenAlex, "openalex", "https://api.openalex.org", 1, ["query", "filter"], ["query", "filter", "base", "days", "key"]),
        new(FetchKind.Crossref, "crossref", "https://api.crossref.org", 1, ["query", "filter"], ["query", "filter", "base", "days"]),
        new(FetchKind.Biorxiv, "biorxiv", "https://api.biorxiv.org", 1, [], ["categories", "base", "days"]),
        new(FetchKind.Medrxiv, "medrxiv", "https://api.biorxiv.org", 1, [], ["categories", "base", "days"]),
        new(FetchKind.Url, "url", "", 1, ["url"], ["url", "days"]),
    ];

    /// <summary>The rules of a kind.</summary>
    public static FetchKindRules Of(FetchKind kind) => All[(int)kind];

    /// <summary>The rules of the kind that a word of the settings means; null when it means none.</summary>
    internal static FetchKindRules? Named(string word) => All.FirstOrDefault(rules => rules.Word == word);
}
