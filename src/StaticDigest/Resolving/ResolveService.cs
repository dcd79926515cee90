using System.Collections.Immutable;

namespace StaticDigest.Resolving;

/// <summary>What is fixed about a service that knows papers.</summary>
/// <param name="Name">Its name in the settings and in what is recorded.</param>
/// <param name="Base">Its address.</param>
/// <param name="Wait">Seconds between two requests that it asks for.</param>
/// <param name="IsSearched">True when it finds papers by title; the others are asked by id.</param>
public sealed record ResolveService(string Name, string Base, double Wait, bool IsSearched)
{
    /// <summary>Hugging Face Papers.</summary>
    public const string HuggingFace = "huggingface";

    /// <summary>arXiv.</summary>
    public const string Arxiv = "arxiv";

    /// <summary>Semantic Scholar.</summary>
    public const string SemanticScholar = "semantic-scholar";

    /// <summary>OpenAlex.</summary>
    public const string OpenAlex = "openalex";

    /// <summary>Crossref.</summary>
    public const string Crossref = "crossref";

    /// <summary>DataCite, which has arXiv's records.</summary>
    public const string DataCite = "datacite";

    /// <summary>GitHub, for stars of code.</summary>
    public const string GitHub = "github";

    /// <summary>All services, those that are searched in the order in which they are asked.</summary>
    public static ImmutableArray<ResolveService> All { get; } =
    [
        new(HuggingFace, "https://huggingface.co", 1, IsSearched: true),
        new(Arxiv, "https://export.arxiv.org", 3, IsSearched: true),
        new(SemanticScholar, "https://api.semanticscholar.org", 3, IsSearched: true),
        new(OpenAlex, "https://api.openalex.org", 0.2, IsSearched: true),
        new(Crossref, "https://api.crossref.org", 0.4, IsSearched: true),
        new(DataCite, "https://api.datacite.org", 0.5, IsSearched: false),
        new(GitHub, "https://api.github.com", 1, IsSearched: false),
    ];

    /// <summary>The service of a name; null when there is none.</summary>
    public static ResolveService? Named(string name) => All.FirstOrDefault(service => service.Name == name);
}
