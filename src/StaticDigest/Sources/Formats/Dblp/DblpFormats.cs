using System.Collections.Immutable;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Json;

namespace StaticDigest.Sources.Formats.Dblp;

/// <summary>DBLP: answers of its search as JSON and XML, records and people as XML.</summary>
/// <example>
/// <code>
/// {"result": {"hits": {"hit": [{"info": {"title": "Rain.", "authors": {"author": [{"text": "Jane Doe 0001"}]},
///   "venue": "ICML", "year": "2017", "doi": "10.1000/RAIN", "ee": "https://doi.org/10.1000/rain"}}]}}}
/// </code>
/// </example>
internal static class DblpFormats
{
    private static readonly string[] s_records = ["article", "inproceedings", "proceedings", "book", "incollection", "phdthesis", "mastersthesis",
        "data", "info"];

    public static ImmutableArray<SourceFormat> All { get; } =
    [
        new("DBLP search JSON", head => head.Has("result.hits"), (file, _) =>
            JsonRecords.Read(file, ["result.hits.hit[].info", "result.hits.hit.info"], DblpHit.Read)),
        new("DBLP XML", IsXml, (file, _) => XmlRecords.Read(file, s_records, DblpXml.Read)),
    ];

    private static bool IsXml(FormatProbe head) =>
        head.XmlRoot is "dblp" or "dblpperson" || head.XmlRoot == "result" && head.Text.Contains("<hits", StringComparison.Ordinal);
}
