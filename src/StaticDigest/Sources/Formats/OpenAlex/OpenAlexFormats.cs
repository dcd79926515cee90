using System.Collections.Immutable;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.OpenAlex;

/// <summary>Works as the OpenAlex API gives them: lists and single ones.</summary>
/// <example>
/// <code>
/// {"results": [{"id": "https://openalex.org/W1", "doi": "https://doi.org/10.1000/rain", "display_name": "Rain",
///   "authorships": [{"author": {"display_name": "Jane Doe"}}], "abstract_inverted_index": {"We": [0]}}]}
/// </code>
/// </example>
internal static class OpenAlexFormats
{
    public static ImmutableArray<SourceFormat> All { get; } =
    [
        new("OpenAlex API", IsLikely, (file, context) => JsonRecords.Read(file, JsonPlaces.Wrapped(context.Head, "results", "results[]") ?? JsonPlaces.Bare,
            OpenAlexWork.Read)),
    ];

    private static bool IsLikely(FormatProbe head) =>
        head.Has("results", "meta.per_page") || head.Has("[].results", "[].meta.per_page")
        || head.Has("results[].abstract_inverted_index") || head.Has("results[].authorships")
        || head.HasRecord("id", "authorships") || head.HasRecord("abstract_inverted_index")
        || head.HasRecord("id", "publication_year", "primary_location") || head.HasRecord("id", "publication_year", "ids.openalex");
}
