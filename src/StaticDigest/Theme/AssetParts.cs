using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StaticDigest.Theme;

/// <summary>
/// Joins a style sheet or script with its parts: <c>assets/site.css</c> with files of <c>assets/site/</c>, <c>assets/desk.js</c> with
/// files of <c>assets/desk/</c>, in the places where it imports them. All parts of a script share one scope.
/// </summary>
/// <param name="assets">The assets of the theme and their paths for diagnostics, sorted by path.</param>
/// <param name="diagnostics">Takes diagnostics about parts that are missing.</param>
internal sealed partial class AssetParts(IReadOnlyList<(InputFile File, string Shown)> assets, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private const string Script = ".js";
    private const string Style = ".css";
    private const int Milliseconds = 1000;

    private readonly Dictionary<string, (InputFile File, string Shown)> _assets = assets.ToDictionary(asset => asset.File.Path, StringComparer.Ordinal);

    /// <summary>Whether a file is a part of another one: <c>assets/desk/store.js</c> where there is <c>assets/desk.js</c>.</summary>
    public bool IsPart(string path)
    {
        if (!path.EndsWith(Script, StringComparison.Ordinal) && !path.EndsWith(Style, StringComparison.Ordinal))
            return false;
        for (int end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (_assets.ContainsKey(path[..end] + Path.GetExtension(path)))
                return true;
        }

        return false;
    }

    /// <summary>A file with its parts.</summary>
    /// <param name="file">A script or style sheet that is no part.</param>
    /// <param name="shown">Its path for diagnostics.</param>
    public AssetText Join(InputFile file, string shown)
    {
        var text = new AssetText();
        var folder = $"{Path.ChangeExtension(file.Path, null)}/";
        Add(text, file, shown, folder, []);
        return text;
    }

    // Each part once, where it is first asked for: in scripts that is before everything that needs it.
    private void Add(AssetText text, InputFile file, string shown, string folder, HashSet<string> seen)
    {
        bool isStyle = file.Path.EndsWith(Style, StringComparison.Ordinal), isPart = file.Path.StartsWith(folder, StringComparison.Ordinal);
        var content = AssetText.TextOf(file);
        int done = 0, line = 1;
        foreach (Match import in (isStyle ? StyleImport() : ScriptImport()).Matches(content))
        {
            var path = Resolve(file.Path, import.Groups["path"].Value);
            if (!path.StartsWith(folder, StringComparison.Ordinal))
                continue;
            Own(done, import.Index);
            if (!_assets.TryGetValue(path, out var part))
            {
                diagnostics.Add(DiagnosticCodes.ThemeFileMissing.At(new SourceSpan(shown, line), path));
            }
            else if (seen.Add(path))
            {
                bool hasLayer = import.Groups["layer"].Success;
                if (hasLayer)
                    text.Add($"@layer {import.Groups["layer"].Value}{{", shown, line);
                Add(text, part.File, part.Shown, folder, seen);
                if (hasLayer)
                    text.Add("}", shown, line);
            }

            line += import.ValueSpan.Count('\n');
            done = import.Index + import.Length;
        }

        Own(done, content.Length);

        void Own(int from, int to)
        {
            var own = content[from..to];
            text.Add(isPart && !isStyle ? Export().Replace(own, "") : own, shown, line);
            line += own.AsSpan().Count('\n');
        }
    }

    private static string Resolve(string from, string path) =>
        from[..(from.LastIndexOf('/') + 1)] + (path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path);

    [GeneratedRegex(@"^import\s+(?:[^'"";]*\sfrom\s*)?['""](?<path>\./[^'""\n]+)['""];?", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Milliseconds)]
    private static partial Regex ScriptImport();

    [GeneratedRegex(@"^@import\s+['""](?<path>[^'""\n]+)['""]\s*(layer\((?<layer>[\w.-]+)\))?\s*;", RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        Milliseconds)]
    private static partial Regex StyleImport();

    [GeneratedRegex(@"^export\s+(?=(async|class|const|function|let|var)\b)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Milliseconds)]
    private static partial Regex Export();
}
