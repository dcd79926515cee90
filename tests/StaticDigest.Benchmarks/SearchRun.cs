using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using StaticDigest.Building;
using StaticDigest.Building.Reading;
using StaticDigest.Features;
using StaticDigest.Features.Search;
using StaticDigest.Settings;
using StaticDigest.Site;
using StaticDigest.Tests.Features.Search;
using StaticDigest.Theme;

namespace StaticDigest.Benchmarks;

/// <summary>Builds the search index of an input folder and prints what it costs.</summary>
internal static class SearchRun
{
    private const int Rounds = 4;

    // What a window holds: the page shows so many papers at first, and what only comes near later.
    private const int Shown = 4;

    public static int Run(string input, int queries)
    {
        var reading = Flow.Read(InputFolder.Load(input).Items);
        var digest = Digest.Of(reading.Papers, reading.Settings);
        var pages = Build(digest);
        for (int i = 1; i < Rounds; i++)
            Build(digest);
        foreach (var kind in pages
            .GroupBy(
                page => !page.File.StartsWith("search/", StringComparison.Ordinal) || page.File == "search/index.json"
                    ? "manifest"
                    : $"{Path.GetFileName(page.File)[0]}").OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var sizes = kind.Select(page => (Raw: page.Make().Length, Gzip: Gzip(page.Make().Span))).ToList();
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture,
                    $"{kind.Key,-9} files {sizes.Count,6}  raw {sizes.Sum(size => size.Raw) / 1e3,9:0} KB  " +
                    $"gzip {sizes.Sum(size => size.Gzip) / 1e3,8:0} KB  mean {sizes.Average(size => size.Gzip) / 1e3,5:0.0} KB  " +
                    $"largest {sizes.Max(size => size.Gzip) / 1e3,5:0.0} KB"));
        }

        Judge(digest, pages.ToDictionary(page => page.File, StringComparer.Ordinal), queries);
        return 0;
    }

    private static void Judge(Digest digest, Dictionary<string, GeneratedFile> pages, int queries)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var script = new SearchScript(Path.GetFullPath("theme/assets"),
            path => texts.TryGetValue(path, out var text) ? text : texts[path] = Encoding.UTF8.GetString(pages[path].Make().Span));
        var theme = ThemeLoader.Load(InputFolder.Load("theme").Items, [], FeatureList.Views).Items[0];
        int scriptSize = Gzip(theme.Assets.Single(file => file.Path.EndsWith("/search.js", StringComparison.Ordinal)).Bytes.Span);
        var items = KnownItems.Of(digest.Papers, queries);
        var (ranks, sizes) = (new List<(string Kind, string Query, int Rank)>(), new Dictionary<string, int>(StringComparer.Ordinal));
        var (answers, counts) = (new List<(int Bytes, int Files)>(), new List<(int Bytes, int Files)>());
        var kinds = new List<(char Kind, int Bytes)>();
        foreach (var item in items)
        {
            script.Forget();
            int total = script.Ask(item.Query, 0).Total;
            script.Ask(item.Query, total == 0 ? Shown : Math.Min(total, Shown));
            answers.Add(Loaded());
            foreach (var file in script.Bytes.Keys)
                kinds.Add((Path.GetFileName(file)[0], Size(file)));
            script.Counts(item.Query);
            counts.Add(Loaded());
            ranks.Add((item.Kind, item.Query, script.Ask(item.Query).Papers.IndexOf(item.Address)));
        }

        Write("first answer", answers);
        foreach (var kind in kinds.GroupBy(kind => kind.Kind))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  of it {kind.Key}: {(double)kind.Count() / items.Count:0.00} files, {kind.Sum(one => one.Bytes) / 1e3 / items.Count:0.0} KB"));
        }

        Write("with counts", counts);
        foreach (var kind in ranks.GroupBy(rank => rank.Kind).Append(ranks.GroupBy(_ => "all").Single()))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{kind.Key,-16} {kind.Count(),4} queries  found among the first " +
                $"five {kind.Average(rank => rank.Rank is >= 0 and < 5 ? 100.0 : 0),5:0.0} %  mean reciprocal " +
                $"rank {kind.Average(rank => rank.Rank < 0 ? 0 : 1.0 / (rank.Rank + 1)):0.000}"));
        }

        BroadSearch.Judge(digest, script);
        foreach (var (kind, query, rank) in ranks.Where(rank => rank.Rank is < 0 or > 4))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"missed, {kind}: {query} (rank {rank + 1})"));

        // What a reader who has just come loads beside the page itself.
        (int Bytes, int Files) Loaded() => (scriptSize + script.Bytes.Keys.Sum(Size), 1 + script.Bytes.Count);

        int Size(string file) => sizes.TryGetValue(file, out int size) ? size : sizes[file] = Gzip(pages[file].Make().Span);
    }

    private static void Write(string name, List<(int Bytes, int Files)> loads)
    {
        var (bytes, files) = (loads.Select(load => load.Bytes).Order().ToList(), loads.Select(load => load.Files).Order().ToList());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-16} {loads.Count,4} queries  median {bytes[bytes.Count / 2] / 1e3:0.0} KB in {files[files.Count / 2]} files  " +
            $"p95 {bytes[(int)(bytes.Count * 0.95)] / 1e3:0.0} KB  most {bytes[^1] / 1e3:0.0} KB"));
    }

    private static List<GeneratedFile> Build(Digest digest)
    {
        var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp(), allocated = GC.GetTotalAllocatedBytes();
        var pages = SearchFiles.Plan(digest, SiteAddress.Local).Cast<GeneratedFile>().ToList();
        var planned = Stopwatch.GetElapsedTime(start);
        Parallel.ForEach(pages, page => page.Make());
        process.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"plan {planned.TotalMilliseconds:0} ms, all {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms, " +
            $"processor {(process.TotalProcessorTime - before).TotalMilliseconds:0} ms, " +
            $"allocated {(GC.GetTotalAllocatedBytes() - allocated) / 1e6:0} MB, {pages.Count} files"));
        return pages;
    }

    private static int Gzip(ReadOnlySpan<byte> bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return stream.ToArray().Length;
    }
}
