using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using StaticDigest.Settings;

namespace StaticDigest.Theme;

/// <summary>Reads a theme's files. Every broken template is reported, not only the first.</summary>
internal static class ThemeLoader
{
    private const string MailFolder = "mail/";

    private static readonly string[] Layouts =
        ["404", "archive", "author", "authors", "base", "day", "feeds", "help", "home", "issues", "map", "offline", "paper", "period", "redirect", "saved",
            "search", "stats", "text", "topic", "topics", "trending"];

    // Both would hand markup on as plain text, which is then escaped a second time.
    private static readonly string[] Forbidden = ["capture", "include", "import"];

    /// <summary>Parses a theme.</summary>
    /// <param name="files">Files of the theme, paths relative to its folder.</param>
    /// <param name="overrides">Files of <c>input/theme</c>: each replaces the theme's file of the same path.</param>
    /// <param name="views">The records that the templates can meet.</param>
    /// <param name="look">What the owner set; the theme's own look when left out.</param>
    /// <returns>The theme, or no item when a layout is missing or broken.</returns>
    public static Batch<SiteTheme> Load(IEnumerable<InputFile> files, IEnumerable<InputFile> overrides, ViewShapes views, LookSettings? look = null)
    {
        var byPath = new SortedDictionary<string, (InputFile File, string Shown)>(StringComparer.Ordinal);
        foreach (var file in files)
            byPath[file.Path] = (file, $"theme/{file.Path}");
        foreach (var file in overrides)
            byPath[file.Path] = (file, $"input/theme/{file.Path}");

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        var assets = new List<(InputFile File, string Shown)>();
        var fingerprint = new Fingerprint();
        fingerprint.Add(typeof(ThemeLoader).Module.ModuleVersionId.ToString());
        foreach (var (path, (file, shown)) in byPath)
        {
            if (path.StartsWith(ThemeAssets.Folder, StringComparison.Ordinal))
            {
                assets.Add((file, shown));
            }
            else if (path.EndsWith(".html", StringComparison.Ordinal))
            {
                // No page of the site shows anything of a message.
                if (!path.StartsWith(MailFolder, StringComparison.Ordinal))
                {
                    fingerprint.Add(path);
                    fingerprint.Add(file.Bytes.Span);
                }

                if (Parse(file, shown, diagnostics) is { } template)
                    templates[path[..^".html".Length]] = template;
            }
        }

        var published = ThemeAssets.Of(assets, look ?? new(), diagnostics);
        foreach (var asset in published.Files)
            fingerprint.Add(asset.Path);
        foreach (var layout in Layouts.Where(layout => !byPath.ContainsKey($"layouts/{layout}.html")))
            diagnostics.Add(DiagnosticCodes.ThemeFileMissing.At(new SourceSpan($"theme/layouts/{layout}.html"), $"layouts/{layout}.html"));
        return diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error)
            ? new([], diagnostics.ToImmutable())
            : new([new SiteTheme(templates.ToFrozenDictionary(StringComparer.Ordinal), published, views, fingerprint.Finish())], diagnostics.ToImmutable());
    }

    private static Template? Parse(InputFile file, string shown, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var template = Template.Parse(Encoding.UTF8.GetString(file.Bytes.Span), shown);
        foreach (var message in template.Messages.Where(message => message.Type == ParserMessageType.Error))
            diagnostics.Add(DiagnosticCodes.TemplateBroken.At(Place(message.Span), new DiagnosticKind.Sentence(message.Message)));
        if (template.HasErrors)
            return null;
        foreach (var statement in Statements(template.Page))
        {
            if (statement.Name is { } name && Forbidden.Contains(name, StringComparer.Ordinal))
                diagnostics.Add(DiagnosticCodes.TemplateForbidden.At(Place(statement.Span), name));
        }

        return template;
    }

    internal static StaticDigest.SourceSpan Place(Scriban.Parsing.SourceSpan span) =>
        new(span.FileName ?? "theme", span.Start.Line + 1, span.Start.Column + 1);

    private static IEnumerable<(string? Name, Scriban.Parsing.SourceSpan Span)> Statements(ScriptNode? node)
    {
        if (node is null)
            yield break;
        if (node is ScriptCaptureStatement)
            yield return ("capture", node.Span);
        if (node is ScriptImportStatement)
            yield return ("import", node.Span);
        if (node is ScriptFunctionCall { Target: ScriptVariableGlobal { Name: "include" } })
            yield return ("include", node.Span);
        for (int i = 0; i < node.ChildrenCount; i++)
        {
            foreach (var inner in Statements(node.GetChildren(i)))
                yield return inner;
        }
    }
}
