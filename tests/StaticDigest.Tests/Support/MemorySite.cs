using System.Collections.Immutable;
using System.Text;
using StaticDigest.Building;
using StaticDigest.Building.Reading;
using StaticDigest.Formulas;
using StaticDigest.Settings;

namespace StaticDigest.Tests.Support;

/// <summary>
/// A whole site in memory. Input is one text with a heading line for each file, <c>-- listings/a.txt --</c>;
/// what is built is read by path.
/// </summary>
internal sealed class MemorySite
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private MemorySite(PreparedSite site) => Prepared = site;

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

    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>A file as text.</summary>
    public string this[string path] => Encoding.UTF8.GetString(_files[path]);

    public bool Has(string path) => _files.ContainsKey(path);

    public static MemorySite Build(string input, BuildOptions? options = null, IEnumerable<InputFile>? theme = null) => Build(Files(input), options, theme);

    public static MemorySite Build(ImmutableArray<InputFile> input, BuildOptions? options = null, IEnumerable<InputFile>? theme = null)
    {
        options ??= Options;
        using var typesetter = new Typesetter();
        var prepared = Flow.Prepare(input, theme is null ? Theme : [.. theme], options, typesetter);
        var site = new MemorySite(prepared);
        if (prepared.Theme is null)
            return site;
        using var renderer = Flow.Renderer(prepared.Input.Settings, prepared.Address, prepared.Theme);
        var made = new byte[prepared.Pages.Length][];
        Parallel.For(0, made.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Jobs > 0 ? options.Jobs : -1 },
            i => made[i] = Flow.Output(prepared.Pages[i], renderer).Bytes.ToArray());
        for (int i = 0; i < made.Length; i++)
            site._files.Add(prepared.Pages[i].File, made[i]);
        return site;
    }

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
        foreach (var (path, bytes) in _files)
        {
            bool isText = path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".xml", StringComparison.Ordinal)
                || path.EndsWith(".md", StringComparison.Ordinal)
                || path.EndsWith(".json", StringComparison.Ordinal) || path.EndsWith(".txt", StringComparison.Ordinal)
                || path.EndsWith(".webmanifest", StringComparison.Ordinal);
            dump.Append("-- ").Append(path).Append(" --\n");
            if (isText && (isWanted is null || isWanted(path)))
                dump.Append(Encoding.UTF8.GetString(bytes).TrimEnd('\n')).Append('\n');
        }

        foreach (var diagnostic in Diagnostics)
            dump.Append(diagnostic).Append('\n');
        return dump.ToString();
    }

    /// <summary>One number for all files and their names.</summary>
    public UInt128 Hash()
    {
        var hash = new Fingerprint();
        foreach (var (path, bytes) in _files)
        {
            hash.Add(path);
            hash.Add(bytes);
        }

        return hash.Finish();
    }
}
