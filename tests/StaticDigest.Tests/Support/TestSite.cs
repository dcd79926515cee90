using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using StaticDigest.Building;
using StaticDigest.Building.Reading;
using StaticDigest.Formulas;
using StaticDigest.Settings;
using StaticDigest.Site;
using StaticDigest.Theme;

namespace StaticDigest.Tests.Support;

/// <summary>
/// A whole site in memory. Input is one text with a heading line for each file, <c>-- listings/a.txt --</c>, or only a listing;
/// what is built is read by path. All sites of a run share the parsed theme, builds on disk with <see cref="Options"/>, too.
/// </summary>
internal sealed class TestSite
{
    // Every distinct formula of all sites is typeset once: the script engine is the most expensive part of a small site.
    private static readonly Typesetter s_formulas = new();

    private readonly SortedDictionary<string, Page> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte[]> _made = new(StringComparer.Ordinal);

    private readonly Lazy<Digest> _digest;

    private TestSite(PreparedSite site)
    {
        Prepared = site;
        foreach (var page in site.Pages)
            _pages.Add(page.File, page);
        _digest = new(() => Digest.Of(site.Input.Papers, site.Input.Settings));
    }

    public static ImmutableArray<InputFile> Theme { get; } = InputFolder.Load(Repository.PathOf("theme")).Items;

    public static BuildOptions Options { get; } = new()
    {
        Input = "",
        Theme = null,
        Output = "",
        Now = new(2026, 4, 18, 6, 0, 0, TimeSpan.Zero),
        Site = SiteAddress.TryParse("https://example.org/my-digest/"),
    };

    public PreparedSite Prepared { get; }

    public ImmutableArray<Diagnostic> Diagnostics => SiteBuild.Sorted(Prepared.Diagnostics);

    public Digest Digest => _digest.Value;

    public ImmutableArray<Page> Pages => Prepared.Pages;

    public IEnumerable<string> Paths => _pages.Keys;

    /// <summary>A file as text.</summary>
    public string this[string path] => Encoding.UTF8.GetString(Bytes(path));

    public byte[] Bytes(string path)
    {
        if (_made.TryGetValue(path, out var made))
            return made;
        using var renderer = Renderer();
        return Make(path, renderer);
    }

    public bool Has(string path) => _pages.ContainsKey(path);

    /// <summary>A site of one listing, of which only those files are rendered that are asked for.</summary>
    /// <param name="jsonLines">The listing, an entry a line.</param>
    /// <param name="settings">Content of digest.yml.</param>
    /// <param name="url">Where the site will be served.</param>
    public static TestSite OfListing(string jsonLines, string settings = "", string url = "https://example.org/d/") =>
        OfFiles(settings, url, ("listings/list.jsonl", Encoding.UTF8.GetBytes(jsonLines)));

    /// <summary>The digest of one listing, where no page is looked at.</summary>
    public static Digest DigestOf(string jsonLines, string settings = "")
    {
        var input = Flow.Read(
            [new("digest.yml", Encoding.UTF8.GetBytes(settings)), new("listings/list.jsonl", Encoding.UTF8.GetBytes(jsonLines))],
            DateOnly.FromDateTime(Options.Now.UtcDateTime), Theme);
        return Digest.Of(input.Papers, input.Settings);
    }

    /// <summary>A site of settings and other files, not all of them text; rendered as by <see cref="OfListing"/>.</summary>
    public static TestSite OfFiles(string settings, string url, params IEnumerable<(string Path, byte[] Bytes)> files) =>
        Prepare([new("digest.yml", Encoding.UTF8.GetBytes(settings)), .. files.Select(file => new InputFile(file.Path, file.Bytes))],
            Options with { Site = SiteAddress.TryParse(url) }, Theme, s_formulas);

    /// <summary>A site with every file rendered.</summary>
    public static TestSite Build(string input, BuildOptions? options = null, IEnumerable<InputFile>? theme = null) => Build(Files(input), options, theme);

    /// <summary>A site with every file rendered.</summary>
    /// <param name="input">The files of the input folder.</param>
    /// <param name="options">What the host decides.</param>
    /// <param name="theme">The files of the theme folder.</param>
    /// <param name="typesetter">One of the test's own, where it matters how formulas are typeset.</param>
    public static TestSite Build(
        ImmutableArray<InputFile> input, BuildOptions? options = null, IEnumerable<InputFile>? theme = null, Typesetter? typesetter = null)
    {
        options ??= Options;
        var site = Prepare(input, options, theme is null ? Theme : [.. theme], typesetter ?? s_formulas);
        if (site.Prepared.Theme is null)
            return site;
        using var renderer = site.Renderer();
        Parallel.ForEach(site.Paths, new ParallelOptions { MaxDegreeOfParallelism = options.Jobs > 0 ? options.Jobs : -1 }, path => site.Make(path, renderer));
        return site;
    }

    private static TestSite Prepare(ImmutableArray<InputFile> input, BuildOptions options, ImmutableArray<InputFile> theme, Typesetter typesetter) =>
        new(Flow.Prepare(input, theme, options, typesetter));

    private ThemeRenderer Renderer() => Flow.Renderer(Prepared.Input.Settings, Prepared.Address, Prepared.Theme!, Prepared.Pages);

    private byte[] Make(string path, ThemeRenderer renderer) => _pages.TryGetValue(path, out var page)
        ? _made.GetOrAdd(path, _ => Flow.Output(page, renderer).Bytes.ToArray())
        : throw new KeyNotFoundException($"no {path} among {string.Join(' ', Paths)}");

    /// <summary>The files that a text with headings stands for.</summary>
    public static ImmutableArray<InputFile> Files(string input)
    {
        var files = ImmutableArray.CreateBuilder<InputFile>();
        string? path = null;
        var content = new StringBuilder();
        void Finish()
        {
            if (path is not null)
                files.Add(new InputFile(path, Encoding.UTF8.GetBytes(content.ToString())));
            content.Clear();
        }

        foreach (var line in input.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                Finish();
                path = line[3..^3];
            }
            else
            {
                content.Append(line).Append('\n');
            }
        }

        Finish();
        return files.ToImmutable();
    }

    /// <summary>Every text file under its path, for approval.</summary>
    public string Dump(Func<string, bool>? isWanted = null)
    {
        var dump = new StringBuilder();
        foreach (var path in Paths)
        {
            bool isText = Path.GetExtension(path) is ".html" or ".xml" or ".md" or ".json" or ".txt" or ".webmanifest";
            dump.Append("-- ").Append(path).Append(" --\n");
            if (isText && (isWanted is null || isWanted(path)))
                dump.Append(this[path].TrimEnd('\n')).Append('\n');
        }

        foreach (var diagnostic in Diagnostics)
            dump.Append(diagnostic).Append('\n');
        return dump.ToString();
    }

    /// <summary>One number for all files and their names.</summary>
    public UInt128 Hash()
    {
        var hash = new Fingerprint();
        foreach (var path in Paths)
        {
            hash.Add(path);
            hash.Add(Bytes(path));
        }

        return hash.Finish();
    }
}
