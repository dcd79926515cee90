using System.Collections.Immutable;
using StaticDigest.Sources.Json;
using StaticDigest.Sources.Services;

namespace StaticDigest.Sources.DataCite;

/// <summary>Records as the DataCite API gives them: one, a list, or the bare record.</summary>
internal static class DataCiteFormats
{
    public static ImmutableArray<SourceFormat> All { get; } =
    [
        new("DataCite API", IsLikely, (file, _) => JsonRecords.Read(file, JsonPlaces.Wrapped(new(file), "data", "data", "data[]") ?? JsonPlaces.Bare, DataCiteRecord.Read)),
    ];

    private static bool IsLikely(SourceHead head) =>
        head.Has("data.attributes.doi") || head.Has("data[].attributes.doi") || head.Has("[].data.attributes.doi") || head.Has("[].data[].attributes.doi")
        || head.HasRecord("attributes.doi") || head.HasRecord("doi", "titles", "creators")
        || head.Has("data", "meta.totalPages");
}
