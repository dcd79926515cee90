using StaticDigest.Building;
using StaticDigest.Building.Reading;
using StaticDigest.Cli.Cards;
using StaticDigest.Formulas;
using StaticDigest.Settings;
using StaticDigest.Site;
using Statiq.Common;

namespace StaticDigest.StatiqHost.Modules;

/// <summary>
/// <see cref="Flow.PostProcess"/>: all papers together become the plan of the site, a document for each file, those of the
/// per-topic index pages among them.
/// </summary>
internal sealed class PlanPages : SyncModule
{
    public const string Page = "Page";

    /// <summary>What all pages share, a <see cref="PlannedSite"/>.</summary>
    public const string Site = "Site";

    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        IEnumerable<IDocument> sources = context.Outputs.FromPipeline(nameof(Pipelines.Sources));
        IEnumerable<IDocument> papers = context.Outputs.FromPipeline(nameof(Pipelines.Papers));
        var files = SourceDocuments.Files(sources, SourceDocuments.Input);
        var themeFiles = SourceDocuments.Files(sources, SourceDocuments.Theme);
        // Diagnostics about the settings were made where they were first read.
        var settings = InputSettings.ReadFolder(files, themeFiles).Settings;
        var theme = Flow.ThemeOf(files, themeFiles, settings.Look);
        context.LogDiagnostics(theme.Diagnostics);
        // Thrown, so that nothing is written: a site without a page would take the place of the last good one.
        if (theme.Items is not [var loaded, ..])
            throw new ExecutionException("The theme cannot be used; the messages before this one say why.");

        var address = HostSettings.Address(key => context.Settings.GetString(key), settings.Url);
        var typesetter = new Typesetter(FormulaCache.Load(context));
        var pages = Flow.PostProcess(
            [.. papers.Select(paper => paper.Get<PaperDocument>(RenderPapers.Document))], settings, address, files, loaded, typesetter,
            HostSettings.Today(context.Settings.GetString(HostSettings.Now), TimeProvider.System.GetUtcNow()),
            new CardPainter());
        context.LogDiagnostics(pages.Diagnostics);

        var site = new PlannedSite(loaded, settings, address, typesetter);
        return [.. pages.Items.Select(page => context.CreateDocument(null, page.File, [.. PageMetadata.Of(page), new(Page, page), new(Site, site)]))];
    }
}
