using System.Collections.Immutable;

namespace StaticDigest.Fetching;

/// <summary>A place from which new papers are fetched, as <c>sources</c> in the settings names it.</summary>
public sealed record FetchSource
{
    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Name of its folder below <c>listings</c>: the name as a slug.</summary>
    public required string Folder { get; init; }

    /// <summary>Which service it is.</summary>
    public required FetchKind Kind { get; init; }

    /// <summary>Where the settings name it.</summary>
    public SourceSpan Where { get; init; }

    /// <summary>Words to search for, in the service's own syntax.</summary>
    public string Query { get; init; } = "";

    /// <summary>Further conditions in the service's own syntax (OpenAlex, Crossref).</summary>
    public string Filter { get; init; } = "";

    /// <summary>Categories of arXiv, bioRxiv or medRxiv.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Venue id of OpenReview: <c>ICLR.cc/2026/Conference</c>.</summary>
    public string Venue { get; init; } = "";

    /// <summary>Address of a feed or file; <c>{date}</c> in it stands for each day.</summary>
    public string Url { get; init; } = "";

    /// <summary>Address of a mirror that is asked instead of the service; empty for the service itself.</summary>
    public string Base { get; init; } = "";

    /// <summary>Name of the environment variable that holds the key to the service; empty for none.</summary>
    public string KeyVariable { get; init; } = "";

    /// <summary>Seconds between two requests; null for the service's own.</summary>
    public int? Wait { get; init; }

    /// <summary>Most papers that one day may add.</summary>
    public int Limit { get; init; } = 5000;

    /// <summary>How many days are looked back.</summary>
    public int Days { get; init; } = 7;
}
