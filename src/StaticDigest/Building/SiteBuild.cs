using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Site;
using StaticDigest.Sources;
using StaticDigest.Theme;

namespace StaticDigest.Building;

/// <summary>Where a build reads and writes, and what the host decided.</summary>
public sealed record BuildOptions
{
    /// <summary>The input folder.</summary>
    public required string Input { get; init; }

    /// <summary>The theme folder.</summary>
    public required string Theme { get; init; }

    /// <summary>The output folder.</summary>
    public required string Output { get; init; }

    /// <summary>Where the site will be served; null leaves it to the settings.</summary>
    public SiteAddress? Site { get; init; }

    /// <summary>Used when neither the host nor the settings know an address.</summary>
    public SiteAddress Fallback { get; init; } = SiteAddress.Local;

    /// <summary>Threads; 0 takes one per core.</summary>
    public int Jobs { get; init; }

    /// <summary>True to render everything anew and to replace files that stand in the way.</summary>
    public bool Clean { get; init; }
}

/// <summary>What a build did.</summary>
/// <param name="Papers">Papers of the digest.</param>
/// <param name="Pages">Pages that a reader can open.</param>
/// <param name="Site">Where it will be served.</param>
/// <param name="Output">What happened in the output folder; null when the site was left as it was.</param>
/// <param name="Diagnostics">All remarks, by file, line and column.</param>
public sealed record BuildResult(int Papers, int Pages, SiteAddress Site, OutputSummary? Output, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>True when some remark is an error.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}

/// <summary>Everything that was read and merged, before any page is planned.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Files">The files of the input folder.</param>
/// <param name="Entries">The entries of every listing.</param>
/// <param name="Papers">The papers with their documents.</param>
/// <param name="Diagnostics">All remarks so far.</param>
public sealed record Reading(
    SiteSettings Settings,
    ImmutableArray<InputFile> Files,
    ImmutableArray<Entry> Entries,
    ImmutableArray<PaperDocument> Papers,
    ImmutableArray<Diagnostic> Diagnostics);

/// <summary>The default host's way through the stages: read, merge, plan, then render and write in one parallel loop.</summary>
public static class SiteBuild
{
    private const string Listings = "listings/";

    /// <summary>Builds a site. Content never makes it throw; a theme that fails leaves the last good site in place.</summary>
    /// <exception cref="IOException">The disk refused; the last good site stays.</exception>
    public static BuildResult Run(BuildOptions options, CancellationToken cancellation = default)
    {
        var input = InputFolder.Load(options.Input, options.Output);
        var reading = Read(input.Items);
        var site = options.Site ?? SiteAddress.TryParse(reading.Settings.Url) ?? options.Fallback;
        var theme = LoadTheme(options, reading);
        var diagnostics = input.Diagnostics.AddRange(reading.Diagnostics).AddRange(theme.Diagnostics);
        if (theme.Items.IsEmpty)
            return new(reading.Papers.Length, 0, site, null, Sorted(diagnostics));

        var pages = Stages.PostProcess(reading.Papers, reading.Settings, site, reading.Files, theme.Items[0]);
        diagnostics = diagnostics.AddRange(pages.Diagnostics);
        int readable = pages.Items.Count(page => page is TemplatePage);
        try
        {
            using var folder = OutputFolder.Open(options.Output, options.Clean);
            Write(pages.Items, reading.Settings, site, theme.Items[0], folder, options, cancellation);
            var summary = folder.Commit();
            return new(reading.Papers.Length, readable, site, summary, Sorted(diagnostics.AddRange(summary.Diagnostics)));
        }
        catch (AggregateException exception) when (exception.InnerExceptions.All(inner => inner is ThemeException))
        {
            var failures = exception.InnerExceptions.Cast<ThemeException>().Select(inner => inner.Diagnostic).DistinctBy(diagnostic => (diagnostic.Where, diagnostic.Code));
            return new(reading.Papers.Length, readable, site, null, Sorted(diagnostics.AddRange(failures)));
        }
    }

    /// <summary>Reads settings and listings and merges them: the phases Input and Process.</summary>
    public static Reading Read(ImmutableArray<InputFile> files)
    {
        var (settings, remarks) = SettingsReader.Read(files.FirstOrDefault(file => file.Path == SettingsReader.FileName));
        var listings = files.Where(file => file.Path.StartsWith(Listings, StringComparison.Ordinal) && !IsReadMe(file.Path)).ToArray();
        var entries = new Batch<Entry>[listings.Length];
        Parallel.For(0, listings.Length, i => entries[i] = Stages.Input(new SourceFile(listings[i].Path, listings[i].Bytes)));
        var all = Batch.Concat(entries);
        var papers = Stages.Merge(all.Items);
        var documents = new PaperDocument[papers.Items.Length];
        Parallel.For(0, documents.Length, i => documents[i] = Stages.Document(papers.Items[i], Stages.Markdown(papers.Items[i])));
        return new(settings, files, all.Items, [.. documents], [.. remarks, .. all.Diagnostics, .. papers.Diagnostics]);
    }

    /// <summary>By file, line and column, as people read them.</summary>
    public static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics
            .OrderBy(diagnostic => diagnostic.Where.Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Where.Line)
            .ThenBy(diagnostic => diagnostic.Where.Column)
            .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal)];

    private static bool IsReadMe(string path) => Path.GetFileName(path).Equals("README.md", StringComparison.OrdinalIgnoreCase);

    private static Batch<SiteTheme> LoadTheme(BuildOptions options, Reading reading)
    {
        const string overrides = "theme/";
        var files = InputFolder.Load(options.Theme);
        var theme = ThemeLoader.Load(files.Items, reading.Files
            .Where(file => file.Path.StartsWith(overrides, StringComparison.Ordinal))
            .Select(file => file with { Path = file.Path[overrides.Length..] }));
        return theme with { Diagnostics = [.. files.Diagnostics, .. theme.Diagnostics] };
    }

    private static void Write(ImmutableArray<Page> pages, SiteSettings settings, SiteAddress site, SiteTheme theme, OutputFolder folder, BuildOptions options, CancellationToken cancellation)
    {
        var siteView = Stages.SiteView(settings, site, theme);
        using var renderer = new ThemeRenderer(theme, siteView);
        var views = new ViewFingerprint();
        var frame = new Fingerprint();
        frame.Add(theme.Fingerprint);
        frame.Add(views.Of(siteView));
        var common = frame.Finish();
        var threads = new ParallelOptions { MaxDegreeOfParallelism = options.Jobs > 0 ? options.Jobs : -1, CancellationToken = cancellation };
        Parallel.For(0, pages.Length, threads, i =>
        {
            var page = pages[i];
            var hash = new Fingerprint();
            if (page is TemplatePage template)
            {
                hash.Add(common);
                hash.Add(template.Layout);
                hash.Add(views.Of(template.Head));
                hash.Add(views.Of(template.View));
            }
            else
            {
                hash.Add(((BytesPage)page).Fingerprint);
            }

            var fingerprint = hash.Finish();
            if (!options.Clean && folder.IsCurrent(page.File, fingerprint))
                folder.Keep(page.File, fingerprint);
            else
                folder.Write(page.File, fingerprint, Stages.Output(page, renderer).Bytes.Span);
        });
    }
}
