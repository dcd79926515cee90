using System.Collections.Immutable;
using StaticDigest.Building;

namespace StaticDigest.Cli;

/// <summary>Whether the host will publish a site of this size.</summary>
internal static class SiteSize
{
    /// <summary>GitHub Pages publishes sites of up to 1 GB.</summary>
    public const double Limit = 1e9;

    private const double WarnAt = 0.9;

    /// <summary>A warning near the limit, an error beyond it, else null.</summary>
    public static Diagnostic? Judge(long bytes)
    {
        var kind = bytes > Limit ? DiagnosticCodes.SiteTooLarge : bytes > Limit * WarnAt ? DiagnosticCodes.SiteLarge : null;
        return kind?.At(new SourceSpan("output"), bytes / 1e6, bytes / Limit * 100);
    }

    /// <summary>The result with what is to be said about its size.</summary>
    public static BuildResult Judged(BuildResult built) =>
        built.Output is { } output && Judge(output.TotalBytes) is { } diagnostic ? built with { Diagnostics = built.Diagnostics.Add(diagnostic) } : built;

    /// <summary>The same as the end of a line; empty while there is room.</summary>
    public static string Words(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCodes.SiteTooLarge.Code) ? "; THE SITE IS TOO LARGE, GitHub Pages will not publish it"
        : diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCodes.SiteLarge.Code) ? "; the site is almost too large for GitHub Pages" : "";
}
