using System.Collections.Immutable;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.DataCite;

/// <summary>Records as the DataCite API gives them: one, a list, or the bare record.</summary>
/// <example>
/// <code>
/// {"data": [{"id": "10.5281/zenodo.1", "attributes": {"doi": "10.5281/zenodo.1", "titles": [{"title": "Rain"}],
///   "creators": [{"givenName": "Jane", "familyName": "Doe"}], "publicationYear": 2020}}]}
/// </code>
/// </example>
internal static class DataCiteFormats
{
    public static ImmutableArray<SourceFormat> All { get; } =
    [
        new("DataCite API", IsLikely, (file, context) => JsonRecords.Read(file, JsonPlaces.Wrapped(context.Head, "data", "data", "data[]") ?? JsonPlaces.Bare,
            DataCiteRecord.Read)),
    ];

    private static bool IsLikely(FormatProbe head) =>
        head.Has("data.attributes.doi") || head.Has("data[].attributes.doi") || head.Has("[].data.attributes.doi") || head.Has("[].data[].attributes.doi")
        || head.HasRecord("attributes.doi") || head.HasRecord("doi", "titles", "creators")
        || head.Has("data", "meta.totalPages");
}
