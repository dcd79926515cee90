using System.Collections.Immutable;
using System.Text;
using StaticDigest.Building;
using StaticDigest.Formulas;
using StaticDigest.Site;
using StaticDigest.Theme;

namespace StaticDigest.Tests.Support;

/// <summary>A whole site built from a few lines of JSON and settings, with the real theme and without a disk.</summary>
internal sealed class SiteInMemory
{
    private static readonly Lazy<SiteTheme> Theme = new(() => ThemeLoader.Load(InputFolder.Load(Repository.PathOf("theme")).Items, []).Items[0]);

    private readonly Dictionary<string, Lazy<byte[]>> _files;

    private SiteInMemory(Digest digest, Batch<Page> pages, ImmutableArray<Diagnostic> diagnostics, SiteAddress site)
    {
        Digest = digest;
        Pages = pages.Items;
        Diagnostics = diagnostics.AddRange(pages.Diagnostics);
        var renderer = new ThemeRenderer(Theme.Value, Stages.SiteView(digest.Settings, site, Theme.Value));
        _files = Pages.ToDictionary(page => page.File, page => new Lazy<byte[]>(() => Stages.Output(page, renderer).Bytes.ToArray()), StringComparer.Ordinal);
    }

    public Digest Digest { get; }

    public ImmutableArray<Page> Pages { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public IEnumerable<string> Files => _files.Keys;

    /// <summary>Builds a site under <c>https://example.org/d/</c>.</summary>
    /// <param name="jsonLines">The listing, an entry a line.</param>
    /// <param name="settings">Content of digest.yml.</param>
    /// <param name="url">Where the site will be served.</param>
    public static SiteInMemory Of(string jsonLines, string settings = "", string url = "https://example.org/d/") =>
        OfFiles(settings, url, ("listings/list.jsonl", Encoding.UTF8.GetBytes(jsonLines)));

    public static SiteInMemory OfFiles(string settings, string url, params (string Path, byte[] Bytes)[] files)
    {
        var reading = SiteInput.Read([new InputFile("digest.yml", Encoding.UTF8.GetBytes(settings)), .. files.Select(file => new InputFile(file.Path, file.Bytes))]);
        var site = SiteAddress.TryParse(url)!;
        var digest = Digest.Of(reading.Papers, reading.Settings);
        using var typesetter = new Typesetter();
        return new(digest, SitePlan.Of(digest, site, reading.Files, Theme.Value, typesetter, new DateOnly(2026, 4, 18)), reading.Diagnostics, site);
    }

    public byte[] Bytes(string path) => _files.TryGetValue(path, out var file) ? file.Value : throw new KeyNotFoundException($"no {path} among {string.Join(' ', Files)}");

    public string Text(string path) => Encoding.UTF8.GetString(Bytes(path));
}
