using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StaticDigest.Building;
using StaticDigest.Building.Writing;

namespace StaticDigest.Cli;

/// <summary>Whether the host will publish a site of this size.</summary>
internal static class SiteSize
{
    /// <summary>GitHub Pages publishes sites of up to 1 GB.</summary>
    public const double Limit = 1e9;

    private const double WarnAt = 0.9;

    // Some hosts count files; Cloudflare Pages publishes this many without charge.
    private const int FilesOfSomeHosts = 20_000;

    // What has a smaller share is summed up.
    private const double LeastShare = 0.01;

    /// <summary>A warning near the limit, an error beyond it, else null.</summary>
    public static Diagnostic? Judge(long bytes)
    {
        var kind = bytes > Limit ? DiagnosticCodes.SiteTooLarge : bytes > Limit * WarnAt ? DiagnosticCodes.SiteLarge : null;
        return kind?.At(new SourceSpan("output"), bytes / 1e6, bytes / Limit * 100);
    }

    /// <summary>The result with what is to be said about its size.</summary>
    public static BuildResult Judged(BuildResult built) =>
        built.Output is { } output && Judge(output.TotalBytes) is { } diagnostic ? built with { Diagnostics = built.Diagnostics.Add(diagnostic) } : built;

    /// <summary>What takes how much of the site, and how long that can go on: <c>Size: papers 39 %, topics 15 % …</c></summary>
    /// <param name="papers">How many papers it has.</param>
    /// <param name="papersInYear">How many papers a year came of late; 0 when that is not known.</param>
    public static string Describe(ImmutableArray<SitePart> parts, int papers, int papersInYear)
    {
        long bytes = parts.Sum(part => part.Bytes);
        int files = parts.Sum(part => part.Files);
        if (bytes == 0)
            return "Size: there is no site yet.";
        var large = parts.Where(part => part.Bytes >= LeastShare * bytes).ToList();
        long rest = bytes - large.Sum(part => part.Bytes);
        var shares = large.Select(part => (part.Name, part.Bytes)).Concat(rest > 0 ? [("other", rest)] : [])
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Item1} {(double)part.Item2 / bytes:0 %}"));
        var text = new StringBuilder("Size: ").AppendJoin(", ", shares).Append('.');
        if (papers > 0)
            text.Append(CultureInfo.InvariantCulture, $" A paper takes {(double)bytes / papers / 1000:0.0} KB and {(double)files / papers:0.0} files.");
        if (papers > 0 && papersInYear > 0)
            text.Append(CultureInfo.InvariantCulture,
                $" With {Report.Count(papersInYear, "paper")} a year GitHub Pages has room " +
                $"for {Math.Max(0, (Limit - bytes) / ((double)bytes / papers * papersInYear)):0.0} more years.");
        if (files > FilesOfSomeHosts)
            text.Append(CultureInfo.InvariantCulture,
                $" {files} files are more than hosts with a limit of {FilesOfSomeHosts} publish, such as Cloudflare Pages.");
        return text.ToString();
    }

    /// <summary>What is to be said about the size as the end of a line; empty while there is room.</summary>
    public static string Words(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCodes.SiteTooLarge.Code) ? "; THE SITE IS TOO LARGE, GitHub Pages will not publish it"
        : diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCodes.SiteLarge.Code) ? "; the site is almost too large for GitHub Pages" : "";
}
