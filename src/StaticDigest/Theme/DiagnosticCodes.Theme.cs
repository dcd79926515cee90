namespace StaticDigest;

public static partial class DiagnosticCodes
{
    internal static DiagnosticKind ThemeFileMissing { get; } = new("SD0401", Severity.Error,
        "the theme has no `{0}`, which is needed here; copy it from the theme that came with the program; the site was not built",
        Example: "a theme without layouts/paper.html", Fix: "Copy the layout from the theme that came with the program, or leave out --theme.");

    internal static DiagnosticKind TemplateBroken { get; } = new("SD0402", Severity.Error, "the template cannot be read: {0}; the site was not built",
        Example: "{{ if page.title }} without {{ end }}",
        Fix: "Correct the template at the named place; deleting it from input/theme brings back the theme's own.");

    internal static DiagnosticKind TemplateFailed { get; } = new("SD0403", Severity.Error, "{0} (met while rendering {1}); the site was not changed",
        Example: "{{ page.titel }}", Fix: "Correct the name; theme/REFERENCE.md lists all of them.");

    internal static DiagnosticKind TemplateForbidden { get; } = new("SD0404", Severity.Error,
        "`{0}` cannot be used in a theme, since it hands markup on as plain text; use `partial` instead; the site was not built",
        Example: "{{ include 'paper' }}", Fix: "Write {{ partial 'paper' page }}.");

    internal static DiagnosticKind AssetNotMinified { get; } = new("SD0405", Severity.Warning, "the file cannot be read: {0}; it is published as it is",
        Example: "a style sheet with an open brace", Fix: "Correct the file; until then it is published as it is.");
}
