using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StaticDigest.Settings;
using StaticDigest.Site;

namespace StaticDigest.Features.Search;

/// <summary>
/// All files of the search, planned. Papers are numbered and cut into segments; each segment has shards of words and of
/// their positions, spelling files, facets and blocks of papers. A query reads <c>search/index.json</c> and then what it
/// needs. The words of a segment are read when the first of its files has to be made, and not at all when nothing changed.
/// </summary>
internal static class SearchFiles
{
    private const string Origin = "the search";

    // Is part of every fingerprint: files of another form are made anew.
    private const string Form = "4";

    public static IEnumerable<Page> Plan(Digest digest, SiteAddress site)
    {
        yield return OpenSearch.Plan(digest.Settings, site);
        var segments = SearchSegment.Cut(SearchPaper.Numbered(digest.Papers));
        var borders = new ImmutableArray<string>[segments.Length];
        Parallel.For(0, borders.Length, Concurrently.PerCore, i => borders[i] = ShardBorders.Of(segments[i].Papers, i > 0 && i == segments.Length - 1));
        var topics = digest.Topics.Select((topic, i) => (topic.Topic.Slug, i)).ToDictionary(pair => pair.Slug, pair => pair.i, StringComparer.Ordinal);
        var order = new Fingerprint();
        foreach (var topic in digest.Topics)
            order.Add(topic.Topic.Slug);
        var topicsFingerprint = order.Finish();

        var manifest = Manifest(digest, segments, borders, topicsFingerprint);
        yield return new GeneratedFile("search/index.json", Origin, () => manifest);
        foreach (var segment in segments)
        {
            foreach (var page in Blocks(segment, topics).Concat(Indexes(segment, borders[segment.Number])))
                yield return page;
        }
    }

    private static IEnumerable<Page> Indexes(SearchSegment segment, ImmutableArray<string> borders)
    {
        var index = new Lazy<TermIndex>(() => TermIndex.Of(segment));
        yield return Planned(segment, "facets.txt", () => FacetFile.Write(segment));
        for (int i = 0; i <= borders.Length; i++)
        {
            int shard = i;
            yield return Planned(segment, Invariant($"w{i}.txt"), () => Shard(ShardWriter.Words, shard));
            yield return Planned(segment, Invariant($"p{i}.txt"), () => Shard(ShardWriter.Positions, shard));
        }

        int files = SpellingFile.CountFor(segment.Papers.Length);
        var spellings = new Lazy<ArrayBufferWriter<byte>[]>(() => SpellingFile.Write(index.Value, files));
        for (int i = 0; i < files; i++)
        {
            int file = i;
            yield return Planned(segment, Invariant($"s{i}.txt"), () => spellings.Value[file].WrittenMemory);
        }

        ReadOnlyMemory<byte> Shard(Func<TermIndex, int, int, ReadOnlyMemory<byte>> write, int shard) => write(
            index.Value,
            shard == 0 ? 0 : index.Value.Find(borders[shard - 1]),
            shard == borders.Length ? index.Value.Count : index.Value.Find(borders[shard]));
    }

    private static IEnumerable<Page> Blocks(SearchSegment segment, Dictionary<string, int> topics)
    {
        for (int first = 0; first < segment.Papers.Length; first += PaperBlock.Length)
        {
            int start = first, end = Math.Min(first + PaperBlock.Length, segment.Papers.Length);
            yield return new GeneratedFile(segment.PathOf(Invariant($"b{first / PaperBlock.Length}.json")), Origin,
                () => PaperBlock.Write(segment.Papers.AsSpan(start, end - start), topics));
        }
    }

    // Reading the words of a segment takes long, so its files are told by all that is known of its papers.
    private static GeneratedFile Planned(SearchSegment segment, string name, Func<ReadOnlyMemory<byte>> make)
    {
        var hash = new Fingerprint();
        hash.Add(typeof(SearchFiles).Module.ModuleVersionId.ToString());
        hash.Add(segment.Fingerprint);
        hash.Add(name);
        return new GeneratedFile(segment.PathOf(name), Origin, make) { Fingerprint = hash.Finish() };
    }

    private static ReadOnlyMemory<byte> Manifest(Digest digest, ImmutableArray<SearchSegment> segments, ImmutableArray<string>[] borders,
        UInt128 topicsFingerprint) =>
        JsonOutput.Bytes(new SearchManifest(
            digest.Papers.Length,
            PaperBlock.Length,
            segments.Select(segment => new SearchManifestSegment(
                segment.First, segment.Papers.Length, Version(segment, topicsFingerprint), SpellingFile.CountFor(segment.Papers.Length),
                borders[segment.Number])),
            digest.Topics.Select(Row)), SearchJson.Default.SearchManifest);

    private static JsonPart Row(TopicPapers topic) => new(json =>
    {
        json.WriteStartArray();
        json.WriteStringValue(topic.Topic.Slug);
        json.WriteStringValue(topic.Topic.Name);
        json.WriteNumberValue(topic.Swatch);
        json.WriteEndArray();
    });

    // In the address of every file of a segment, so that no browser reads a kept file by a newer manifest: blocks name
    // topics by their numbers in it.
    private static string Version(SearchSegment segment, UInt128 topicsFingerprint)
    {
        var hash = new Fingerprint();
        hash.Add(Form);
        hash.Add(topicsFingerprint);
        hash.Add(segment.Fingerprint);
        return Invariant($"{(uint)hash.Finish():x8}");
    }
}

/// <summary><c>search/index.json</c>; a topic is a list: slug, name, colour.</summary>
internal sealed record SearchManifest(int Papers, int Block, IEnumerable<SearchManifestSegment> Segments, IEnumerable<JsonPart> Topics);

internal sealed record SearchManifestSegment(int First, int Count, string Version, int Spellings, ImmutableArray<string> Borders);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SearchManifest))]
[JsonSerializable(typeof(SearchPaper))]
internal sealed partial class SearchJson : JsonSerializerContext;
