using System.Collections.Immutable;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.SemanticScholar;

/// <summary>Papers as the Semantic Scholar API gives them: searches, batches, single papers, recommendations, citations.</summary>
/// <example>
/// <code>
/// {"data": [{"paperId": "0a1b", "externalIds": {"ArXiv": "2303.08867"}, "title": "Rain",
///   "authors": [{"name": "Jane Doe"}], "publicationDate": "2023-03-15", "venue": "ICML"}]}
/// </code>
/// </example>
internal static class SemanticScholarFormats
{
    public static ImmutableArray<SourceFormat> All { get; } =
    [
        new("Semantic Scholar API", IsLikely, (file, context) => JsonRecords.Read(file, Places(context.Head), SemanticScholarPaper.Read, skipsNull: true)),
    ];

    private static string[] Places(FormatProbe head) =>
        head.Has("recommendedPapers") ? ["recommendedPapers[]"]
        : head.Has("data[].citingPaper") || head.Has("data[].citedPaper") ? ["data[].citingPaper", "data[].citedPaper"]
        : JsonPlaces.Wrapped(head, "data", "data[]")
        ?? (head.Has("total", "offset") ? ["data[]"] : JsonPlaces.Bare);

    private static bool IsLikely(FormatProbe head) =>
        head.HasRecord("paperId") || head.HasRecord("corpusid", "title") || head.HasRecord("externalids", "title") || head.Has("data[].externalids")
        || head.Has("data[].paperId") || head.Has("[].data[].paperId") || head.Has("recommendedPapers")
        || head.Has("data[].citingPaper") || head.Has("data[].citedPaper")
        // A search without a hit has no data at all, one of the bulk kind has an empty list.
        || (head.Has("total", "offset") || head.Has("total", "token", "data")) && !head.Has("results") && head.Text.Length < 200;
}
