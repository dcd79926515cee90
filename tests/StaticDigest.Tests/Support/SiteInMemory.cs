using System.Collections.Immutable;
using System.Text;
using StaticDigest.Settings;
using StaticDigest.Site;

namespace StaticDigest.Tests.Support;

/// <summary>A whole site built from a few lines of JSON and settings, with its digest and its plan for tests that look behind the files.</summary>
internal sealed class SiteInMemory
{
    private readonly MemorySite _site;

    private SiteInMemory(MemorySite site)
    {
        _site = site;
        Digest = Digest.Of(site.Prepared.Input.Papers, site.Prepared.Input.Settings);
    }

    public Digest Digest { get; }

    public ImmutableArray<Page> Pages => _site.Prepared.Pages;

    public ImmutableArray<Diagnostic> Diagnostics => _site.Diagnostics;

    public IEnumerable<string> Files => _site.Paths;

    /// <summary>Builds a site.</summary>
    /// <param name="jsonLines">The listing, an entry a line.</param>
    /// <param name="settings">Content of digest.yml.</param>
    /// <param name="url">Where the site will be served.</param>
    public static SiteInMemory Of(string jsonLines, string settings = "", string url = "https://example.org/d/") =>
        OfFiles(settings, url, ("listings/list.jsonl", Encoding.UTF8.GetBytes(jsonLines)));

    public static SiteInMemory OfFiles(string settings, string url, params (string Path, byte[] Bytes)[] files)
    {
        ImmutableArray<InputFile> input = [new("digest.yml", Encoding.UTF8.GetBytes(settings)), .. files.Select(file => new InputFile(file.Path, file.Bytes))];
        return new(MemorySite.Build(input, MemorySite.Options with { Site = SiteAddress.TryParse(url) }));
    }

    public byte[] Bytes(string path) => Encoding.UTF8.GetBytes(Text(path));

    public string Text(string path) => _site.Has(path) ? _site[path] : throw new KeyNotFoundException($"no {path} among {string.Join(' ', Files)}");
}
