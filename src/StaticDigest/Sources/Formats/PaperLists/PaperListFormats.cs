using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.PaperLists;

/// <summary>Lists of a conference's papers, one file a venue and year.</summary>
/// <example>
/// <code>
/// [{"title": "Rain", "author": "Jane Doe;Richard Roe", "track": "main", "status": "Poster", "abstract": "We…"}]
/// </code>
/// </example>
internal static class PaperListFormats
{
    public static ImmutableArray<SourceFormat> All { get; } = [new("conference list JSON", IsLikely, Read)];

    // What other lists have not: the authors in one text, a status, and what those lists collect beside.
    private static bool IsLikely(FormatProbe head) =>
        head.HasRecord("title", "author")
        && (head.HasRecord("status", "track") || head.HasRecord("status", "site") || head.HasRecord("status", "aff")
            || head.HasRecord("gs_citation") || head.HasRecord("aff_unique_norm") || head.HasRecord("authorids", "status"));

    private static Batch<Entry> Read(InputFile file, ReadContext context)
    {
        var list = PaperListName.Of(file, context.Year);
        bool lacksYear = false;
        var batch = JsonRecords.Read(file, JsonPlaces.Bare, (record, values) =>
        {
            var entry = PaperListRecord.Read(record, values, list);
            lacksYear |= entry is { Submitted: null };
            return entry;
        });
        return lacksYear ? batch with { Diagnostics = batch.Diagnostics.Add(DiagnosticCodes.NoListYear.At(new(file.Path))) } : batch;
    }
}
