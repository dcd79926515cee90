using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.Biorxiv;

/// <summary>Preprints as the API of bioRxiv and medRxiv gives them.</summary>
/// <example>
/// <code>
/// {"collection": [{"doi": "10.1101/2020.01.01.000001", "title": "Rain", "authors": "Doe, J.; Roe, R.",
///   "date": "2020-01-02", "version": "2", "category": "ecology", "abstract": "We…", "server": "biorxiv"}]}
/// </code>
/// </example>
internal static class BiorxivFormats
{
    public static ImmutableArray<SourceFormat> All { get; } = [new("bioRxiv API", IsLikely, Read)];

    private static bool IsLikely(FormatProbe head) =>
        head.Has("messages", "collection") || head.Has("collection[].doi") || head.Has("[].collection[].doi")
        || head.HasRecord("doi", "jatsxml") || head.HasRecord("doi", "author_corresponding") || head.HasRecord("preprint_doi", "published_doi")
            || head.HasRecord("biorxiv_doi", "published_doi");

    private static Batch<Entry> Read(InputFile file, ReadContext context)
    {
        var batch = JsonRecords.Read(file, JsonPlaces.Wrapped(context.Head, "collection", "collection[]") ?? JsonPlaces.Bare, BiorxivRecord.Read);
        return batch with { Items = BiorxivVersions.Merge(batch.Items) };
    }
}
