using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StaticDigest.Settings;
using StaticDigest.Site;

namespace StaticDigest.Features.Search;

/// <summary>
/// All files of the search, planned. Papers are numbered and cut into segments; each segment has shards of words, positions of
/// the words of some neighbouring shards, spelling files and blocks of papers; facets are one file. A query reads
/// <c>search/index.json</c> and then what it needs. The words of a segment are read when the first of its files has to be
/// made, and not at all when nothing changed.
/// </summary>
internal static class SearchFiles
{
    private const string Origin = "the search";

    // Is part of every fingerprint: files of another form are made anew.
    private const string Form = "5";

    // Shards of words whose positions are one file: few queries are phrases, and files are few on many hosts.
    private const int ShardsPerPositions = 8;
    private const char SectionSign = '\f';

    public static IEnumerable<Page> Plan(Digest digest, SiteAddress site)
    {
        yield return OpenSearch.Plan(digest.Settings, site);
        var papers = SearchPaper.Numbered(digest.Papers);
        var segments = SearchSegment.Cut(papers);
        var borders = new ImmutableArray<string>[segments.Length];
        Parallel.For(0, borders.Length, Concurrently.PerCore, i => borders[i] = ShardBorders.Of(segments[i].Papers, i > 0 && i == segments.Length - 1));
        var topics = digest.Topics.Select((topic, i) => (topic.Topic.Slug, i)).ToDictionary(pair => pair.Slug, pair => pair.i, StringComparer.Ordinal);
        var order = new Fingerprint();
        foreach (var topic in digest.Topics)
            order.Add(topic.Topic.Slug);
        var topicsFingerprint = order.Finish();

        int block = PaperBlock.LengthFor(papers.Length);
        var all = new Fingerprint();
        foreach (var segment in segments)
            all.Add(segment.Fingerprint);
        var allFingerprint = all.Finish();
        var manifest = JsonOutput.Bytes(
            new SearchManifest(
                papers.Length,
                block,
                ShardsPerPositions,
                Version(allFingerprint, topicsFingerprint),
                segments.Select(segment => new SearchManifestSegment(
                    segment.First, segment.Papers.Length, Version(segment.Fingerprint, topicsFingerprint), SpellingFile.CountFor(segment.Papers.Length),
                    borders[segment.Number])),
                digest.Topics.Select(Row)), SearchJson.Default.SearchManifest);
        yield return new GeneratedFile("search/index.json", Origin, () => manifest);
        yield return Planned(allFingerprint, "search/facets.txt", () => FacetFile.Write(papers));
        foreach (var segment in segments)
        {
            foreach (var page in Blocks(segment, block, topics).Concat(Indexes(segment, borders[segment.Number])))
                yield return page;
        }
    }

    private static IEnumerable<Page> Indexes(SearchSegment segment, ImmutableArray<string> borders)
    {
        var index = new Lazy<TermIndex>(() => TermIndex.Of(segment));
        for (int i = 0; i <= borders.Length; i++)
        {
            int shard = i;
            yield return Planned(segment.Fingerprint, segment.PathOf(Invariant($"w{i}.txt")), () => Shard(ShardWriter.Words, shard).WrittenMemory);
        }

        for (int i = 0; i <= borders.Length; i += ShardsPerPositions)
        {
            int first = i;
            yield return Planned(segment.Fingerprint, segment.PathOf(Invariant($"p{i / ShardsPerPositions}.txt")), () => Positions(first));
        }

        int files = SpellingFile.CountFor(segment.Papers.Length);
        var spellings = new Lazy<ArrayBufferWriter<byte>[]>(() => SpellingFile.Write(index.Value, files));
        for (int i = 0; i < files; i++)
        {
            int file = i;
            yield return Planned(segment.Fingerprint, segment.PathOf(Invariant($"s{i}.txt")), () => spellings.Value[file].WrittenMemory);
        }

        ReadOnlyMemory<byte> Positions(int first)
        {
            var output = new ArrayBufferWriter<byte>(64 * 1024);
            for (int shard = first; shard < first + ShardsPerPositions && shard <= borders.Length; shard++)
            {
                if (shard > first)
                    SearchText.Sign(output, SectionSign);
                output.Write(Shard(ShardWriter.Positions, shard).WrittenSpan);
            }

            return output.WrittenMemory;
        }

        ArrayBufferWriter<byte> Shard(Func<TermIndex, int, int, ArrayBufferWriter<byte>> write, int shard) => write(
            index.Value,
            shard == 0 ? 0 : index.Value.Find(borders[shard - 1]),
            shard == borders.Length ? index.Value.Count : index.Value.Find(borders[shard]));
    }

    private static IEnumerable<Page> Blocks(SearchSegment segment, int block, Dictionary<string, int> topics)
    {
        for (int first = 0; first < segment.Papers.Length; first += block)
        {
            int start = first, end = Math.Min(first + block, segment.Papers.Length);
            yield return new GeneratedFile(segment.PathOf(Invariant($"b{first / block}.json")), Origin,
                () => PaperBlock.Write(segment.Papers.AsSpan(start, end - start), topics));
        }
    }

    // Reading the words of a segment takes long, so its files are told by all that is known of its papers.
    private static GeneratedFile Planned(UInt128 papers, string path, Func<ReadOnlyMemory<byte>> make)
    {
        var hash = new Fingerprint();
        hash.Add(typeof(SearchFiles).Module.ModuleVersionId.ToString());
        hash.Add(papers);
        hash.Add(path);
        return new GeneratedFile(path, Origin, make) { Fingerprint = hash.Finish() };
    }

    private static JsonPart Row(TopicPapers topic) => new(json =>
    {
        json.WriteStartArray();
        json.WriteStringValue(topic.Topic.Slug);
        json.WriteStringValue(topic.Topic.Name);
        json.WriteNumberValue(topic.Swatch);
        json.WriteEndArray();
    });

    // In the address of every file, so that no browser reads a kept file by a newer manifest: blocks name topics by their numbers in it.
    private static string Version(UInt128 papers, UInt128 topicsFingerprint)
    {
        var hash = new Fingerprint();
        hash.Add(Form);
        hash.Add(topicsFingerprint);
        hash.Add(papers);
        return Invariant($"{(uint)hash.Finish():x8}");
    }
}

/// <summary><c>search/index.json</c>; a topic is a list: slug, name, colour.</summary>
internal sealed record SearchManifest(
    int Papers, int Block, int ShardsPerPositions, string Version, IEnumerable<SearchManifestSegment> Segments, IEnumerable<JsonPart> Topics);

internal sealed record SearchManifestSegment(int First, int Count, string Version, int Spellings, ImmutableArray<string> Borders);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SearchManifest))]
[JsonSerializable(typeof(SearchPaper))]
internal sealed partial class SearchJson : JsonSerializerContext;
