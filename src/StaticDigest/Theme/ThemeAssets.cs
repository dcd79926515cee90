using System.Collections.Immutable;
using System.Text;
using StaticDigest.Settings;

namespace StaticDigest.Theme;

/// <summary>
/// What a theme publishes beside its pages. The style sheet and the folder of the scripts carry fingerprints in their
/// addresses: they can be kept for ever, and a new one is never mixed with an old one.
/// </summary>
/// <param name="Files">The files, at their addresses.</param>
/// <param name="Style">Path of the style sheet.</param>
/// <param name="Scripts">Path of the folder of the scripts, with a slash at the end; its files import each other by relative path.</param>
/// <param name="Early">The script that runs before the first paint and stands in the page itself; may be empty.</param>
/// <param name="Worker">The text of the service worker, which lacks what it is to keep; may be empty.</param>
internal sealed record ThemeAssets(ImmutableArray<OutputFile> Files, string Style, string Scripts, string Early, string Worker)
{
    public const string Folder = "assets/";

    private const string StyleSheet = "assets/site.css";
    private const string OwnersStyle = "assets/custom.css";
    private const string EarlyScript = "assets/early.js";
    private const string WorkerScript = "assets/sw.js";

    /// <summary>Makes the files of a theme.</summary>
    /// <param name="assets">The files below <see cref="Folder"/>, and their paths for diagnostics; sorted by path.</param>
    /// <param name="look">What the owner set.</param>
    /// <param name="diagnostics">Takes diagnostics about files that cannot be read.</param>
    public static ThemeAssets Of(IReadOnlyList<(InputFile File, string Shown)> assets, LookSettings look, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var files = ImmutableArray.CreateBuilder<OutputFile>(assets.Count);
        var scripts = new List<OutputFile>();
        var parts = new AssetParts(assets, diagnostics);
        var scriptFolders = assets.Select(asset => asset.File.Path).Where(path => IsScript(path) && FolderOf(path) != Folder).Select(FolderOf)
            .ToHashSet(StringComparer.Ordinal);
        var all = new Fingerprint();
        string style = StyleSheet, early = "", worker = "";
        foreach (var (file, shown) in assets.Where(asset => asset.File.Path != OwnersStyle && !parts.IsPart(asset.File.Path)))
        {
            if (file.Path is EarlyScript or WorkerScript)
            {
                var script = Encoding.UTF8.GetString(Minifier.Script(parts.Join(file, shown), diagnostics).Span).Trim();
                (early, worker) = file.Path == EarlyScript ? (script, worker) : (early, script);
            }
            else if (file.Path == StyleSheet)
            {
                var bytes = SiteStyle(parts.Join(file, shown), shown, assets, look, diagnostics);
                style = $"{Folder}site.{ShortHash(bytes)}.css";
                files.Add(new OutputFile(style, bytes));
            }
            else if (IsScript(file.Path) || scriptFolders.Contains(FolderOf(file.Path)))
            {
                // Scripts of others lie in folders of their own, with their licences.
                var bytes = IsScript(file.Path) && !file.Path.EndsWith(".min.js", StringComparison.Ordinal)
                    ? Minifier.Script(parts.Join(file, shown), diagnostics)
                    : file.Bytes;
                scripts.Add(new OutputFile(file.Path[Folder.Length..], bytes));
                all.Add(file.Path);
                all.Add(bytes.Span);
            }
            else
            {
                files.Add(
                    new OutputFile(file.Path,
                        file.Path.EndsWith(".css", StringComparison.Ordinal) ? Minifier.Style(parts.Join(file, shown), diagnostics) : file.Bytes));
            }
        }

        var folder = Invariant($"{Folder}{(uint)all.Finish():x8}/");
        files.AddRange(scripts.Select(script => script with { Path = folder + script.Path }));
        return new(files.ToImmutable(), style, folder, early, worker);
    }

    // What the owner wrote comes last and lies in no layer: it is stronger than all of the theme, whatever an upgrade brings.
    private static ReadOnlyMemory<byte> SiteStyle(
        AssetText theme, string shown, IReadOnlyList<(InputFile File, string Shown)> assets, LookSettings look, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        theme.Add(LookStyle.Of(look), shown, 1);
        var style = Minifier.Style(theme, diagnostics);
        foreach (var (file, ownShown) in assets.Where(asset => asset.File.Path == OwnersStyle))
            style = (byte[])[.. style.Span, (byte)'\n', .. Minifier.Style(AssetText.Of(file, ownShown), diagnostics).Span];
        return style;
    }

    private static bool IsScript(string path) => path.EndsWith(".js", StringComparison.Ordinal);

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static string ShortHash(ReadOnlyMemory<byte> bytes)
    {
        var hash = new Fingerprint();
        hash.Add(bytes.Span);
        return Invariant($"{(uint)hash.Finish():x8}");
    }
}
