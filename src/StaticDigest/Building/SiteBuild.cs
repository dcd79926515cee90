using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using StaticDigest.Building.Disk;
using StaticDigest.Building.Reading;
using StaticDigest.Building.Writing;
using StaticDigest.Formulas;
using StaticDigest.Settings;
using StaticDigest.Site;
using StaticDigest.Theme;

namespace StaticDigest.Building;

/// <summary>The default host's way through the stages: read, merge, plan, then render and write in one parallel loop.</summary>
public static class SiteBuild
{
    /// <summary>Builds a site. Papers never make it throw; a theme that fails leaves the last good site in place.</summary>
    /// <exception cref="UnreadableSettingsException">The settings cannot be read; nothing is written.</exception>
    /// <exception cref="IOException">The disk refused; the last good site stays.</exception>
    public static BuildResult Run(BuildOptions options, CancellationToken cancellation = default)
    {
        try
        {
            return RunOnce(options, cancellation);
        }
        catch (AggregateException errors) when (errors.Flatten().InnerExceptions.FirstOrDefault(DiskFiles.IsFull) is { } full)
        {
            throw DiskFull(options, full);
        }
        catch (IOException error) when (DiskFiles.IsFull(error))
        {
            throw DiskFull(options, error);
        }
        catch (AggregateException errors) when (errors.Flatten().InnerExceptions is [IOException or UnauthorizedAccessException, ..] refused)
        {
            throw new IOException(refused[0].Message, errors);
        }
    }

    private static IOException DiskFull(BuildOptions options, Exception error) => new(
        $"The disk is full, or your share of it is used up: {options.Output} has no room for the new site. The last good site stays as it was. Free some " +
        $"space, or name a folder on another disk with --output, and build again.", error);

    private static BuildResult RunOnce(BuildOptions options, CancellationToken cancellation)
    {
        options.Progress?.Invoke(BuildPhase.Reading);
        var input = InputFolder.Load(options.Input, options.Output);
        var theme = options.LoadTheme();
        var diagnostics = input.Diagnostics.AddRange(theme.Diagnostics);
        // Before anything is written; the same settings are read again with the rest of the input.
        InputSettings.ReadFolder(input.Items, theme.Items);
        var fingerprint = BuildRecord.FingerprintOf(options, input.Items, theme.Items, diagnostics);
        using var folder = OutputFolder.Open(options.Output, new OutputMode(options.Clean, options.Atomic), options.Writer);
        if (!options.Clean && folder.IsWhole
            && BuildRecord.TryRead(folder.LastRecord) is { } last && (last.Fingerprint, last.Part) == (fingerprint, options.Part))
            return last.Result with { Output = folder.KeepAll() };

        options.Progress?.Invoke(BuildPhase.Planning);
        using var typesetter = new Typesetter(options.Clean ? null : FormulaFile.Load(options.Output));
        var site = Flow.Prepare(input.Items, theme.Items, options, typesetter);
        diagnostics = diagnostics.AddRange(site.Diagnostics).AddRange(Listings.WithoutAddress([.. site.Input.Papers.Select(document => document.Paper)]));
        var result = new BuildResult(site.Input.Papers.Length, site.ReadablePages, site.Address, null, []) { PapersInYear = site.Input.PapersInYear };
        if (site.Theme is null)
            return result with { Diagnostics = Sorted(diagnostics) };

        options.Progress?.Invoke(BuildPhase.Writing);
        try
        {
            diagnostics = diagnostics.AddRange(Write(site, folder, options, cancellation));
            var summary = folder.Commit(files => BuildRecord.Write(fingerprint, result with { Diagnostics = Sorted(diagnostics.AddRange(files)) },
                options.Part));
            if (typesetter.HasChanged || options.Clean)
                FormulaFile.Save(options.Output, typesetter.Used);
            return result with { Output = summary, Diagnostics = Sorted(diagnostics.AddRange(summary.Diagnostics)) };
        }
        catch (AggregateException exception) when (exception.InnerExceptions.All(inner => inner is ThemeException))
        {
            var failures = exception.InnerExceptions.Cast<ThemeException>().Select(inner => inner.Diagnostic)
                .DistinctBy(diagnostic => (diagnostic.Where, diagnostic.Code));
            return result with { Diagnostics = Sorted(diagnostics.AddRange(failures)) };
        }
    }

    /// <summary>By file, line and column, as people read them.</summary>
    public static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics
            .OrderBy(diagnostic => diagnostic.Where.Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Where.Line)
            .ThenBy(diagnostic => diagnostic.Where.Column)
            .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal)];

    private static ImmutableArray<Diagnostic> Write(PreparedSite site, OutputFolder folder, BuildOptions options, CancellationToken cancellation)
    {
        var siteView = Flow.SiteView(site.Input.Settings, site.Address, site.Theme!, site.Pages);
        using var renderer = new ThemeRenderer(site.Theme!, siteView);
        var cards = CardStore.Inside(options.Output);
        var maker = new PageMaker(site.Pages, renderer, cards);
        var links = new LinkCheck(site.Pages, site.Address);
        var broken = new ConcurrentBag<Diagnostic>();
        var views = new ViewFingerprint(site.Theme!.Views);
        var frame = new Fingerprint();
        frame.Add(site.Theme!.Fingerprint);
        frame.Add(views.Of(siteView));
        var common = frame.Finish();
        int jobs = options.Jobs > 0 ? options.Jobs : Concurrently.PerCore.MaxDegreeOfParallelism;
        var threads = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation };
        Parallel.For(0, site.Pages.Length, threads, i =>
        {
            var page = site.Pages[i];
            if (!IsIn(options.Part, page.File))
                return;
            var fingerprint = FingerprintOf(page, common, views);
            if (!options.Clean && fingerprint is { } known && folder.IsCurrent(page.File, known))
            {
                folder.Keep(page.File, known);
                return;
            }

            if (maker.Make(page, out bool isWhole) is not { } bytes)
                return;
            // Without its fingerprint a page with a broken link is made anew, and reported again, by the next build.
            bool isSound = page is not TemplatePage || links.Check(page.File, bytes.Span, broken);
            folder.Write(page.File, isWhole && isSound ? fingerprint ?? 0 : 0, bytes.Span);
        });
        cards.Keep(site.Pages.OfType<GeneratedFile>().Where(page => page.IsExpensive));
        return [.. broken, .. maker.Lost];
    }

    // By the address alone, on which all machines agree and which spreads pages of every kind over all parts.
    private static bool IsIn((int Number, int Of) part, string file) =>
        Fingerprint.Of(Encoding.UTF8.GetBytes(file)) % (UInt128)part.Of == (UInt128)(part.Number - 1);

    // Of what a page shows, where that is told sooner than its bytes; null where the bytes themselves are compared.
    private static UInt128? FingerprintOf(Page page, UInt128 common, ViewFingerprint views)
    {
        if (page is GeneratedFile made)
            return made.Fingerprint;
        var template = (TemplatePage)page;
        var hash = new Fingerprint();
        hash.Add(common);
        hash.Add(template.Layout);
        hash.Add(views.Of(template.Head));
        hash.Add(views.Of(template.View));
        return hash.Finish();
    }
}
