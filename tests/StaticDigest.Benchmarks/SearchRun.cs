using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using StaticDigest.Building;
using StaticDigest.Search;
using StaticDigest.Site;

namespace StaticDigest.Benchmarks;

/// <summary>Builds the search index of an input folder and prints what it costs.</summary>
internal static class SearchRun
{
    private const int Rounds = 4;

    public static int Run(string input)
    {
        var reading = SiteInput.Read(InputFolder.Load(input).Items);
        var digest = Digest.Of(reading.Papers, reading.Settings);
        var pages = Build(digest);
        for (int i = 1; i < Rounds; i++)
            Build(digest);
        foreach (var kind in pages.GroupBy(page => !page.File.StartsWith("search/", StringComparison.Ordinal) || page.File == "search/index.json" ? "manifest" : $"{Path.GetFileName(page.File)[0]}").OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var sizes = kind.Select(page => (Raw: page.Make().Length, Gzip: Gzip(page.Make().Span))).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Key,-9} files {sizes.Count,6}  raw {sizes.Sum(size => size.Raw) / 1e3,9:0} KB  gzip {sizes.Sum(size => size.Gzip) / 1e3,8:0} KB  mean {sizes.Average(size => size.Gzip) / 1e3,5:0.0} KB  largest {sizes.Max(size => size.Gzip) / 1e3,5:0.0} KB"));
        }

        return 0;
    }

    private static List<BytesPage> Build(Digest digest)
    {
        var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp(), allocated = GC.GetTotalAllocatedBytes();
        var pages = SearchFiles.Plan(digest, SiteAddress.Local).Cast<BytesPage>().ToList();
        var planned = Stopwatch.GetElapsedTime(start);
        Parallel.ForEach(pages, page => page.Make());
        process.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"plan {planned.TotalMilliseconds:0} ms, all {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms, processor {(process.TotalProcessorTime - before).TotalMilliseconds:0} ms, allocated {(GC.GetTotalAllocatedBytes() - allocated) / 1e6:0} MB, {pages.Count} files"));
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
