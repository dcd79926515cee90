using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using StaticDigest.Building.Reading;
using StaticDigest.Features;
using StaticDigest.Features.OwnPages;
using StaticDigest.Formulas;
using StaticDigest.Markdown;
using StaticDigest.Papers;
using StaticDigest.Papers.Merging;
using StaticDigest.Settings;
using StaticDigest.Site;
using StaticDigest.Site.Views;
using StaticDigest.Sources.Reading;
using StaticDigest.Theme;

namespace StaticDigest.Building;

/// <summary>
/// The flow, and the file to read first: six steps from values to values, in the four phases of Statiq.
/// <code>
///  Input         1 read       InputFile  → Entry      what a listing says of a paper
///  Process       2 merge      Entry      → Paper      all that is said of one paper
///                3 document   Paper      → Markdown → HTML
///  PostProcess   4 digest     Paper      → Digest     issues, topics, authors
///                5 plan       Digest     → Page       every file of the site, decided and not yet made
///  Output        6 render     Page       → OutputFile
/// </code>
/// A host calls one function a phase; <see cref="Prepare"/> is the way of the default one up to Output, and
/// <see cref="SiteBuild"/> writes what comes of it.
/// </summary>
public static class Flow
{
    private const string Overrides = "theme/";
    private const string OwnFiles = "static/";

    // ---- Input

    /// <summary>1, read: what one listing says, entry by entry.</summary>
    /// <param name="file">The file.</param>
    /// <param name="today">The UTC day for which the site is built; null when nobody says.</param>
    public static ReadResult Input(InputFile file, DateOnly? today = null) => Listings.Read(file, today);

    // ---- Process

    /// <summary>2, merge: all entries about one paper become that paper.</summary>
    public static Batch<Paper> Merge(ImmutableArray<Entry> entries) => PaperMerge.Merge(entries);

    /// <summary>3, document: a paper becomes its Markdown document, and the body of that HTML.</summary>
    public static PaperDocument Document(Paper paper)
    {
        var (markdown, body) = PaperMarkdown.Of(paper);
        return new(paper, markdown, body);
    }

    /// <summary>The first half of step 3, for hosts in which others may change the Markdown.</summary>
    public static string Markdown(Paper paper) => PaperMarkdown.Write(paper);

    /// <summary>The second half of step 3: the Markdown, as it is now, becomes HTML.</summary>
    public static PaperDocument Document(Paper paper, string markdown) => new(paper, markdown, PaperMarkdown.ToHtml(markdown));

    /// <summary>Steps 1 to 3 for a whole input folder.</summary>
    /// <param name="files">The files of the input folder.</param>
    /// <param name="today">The UTC day for which the site is built; null when nobody says.</param>
    /// <param name="theme">The files of the theme folder, for its words; may be left out where no word is shown.</param>
    /// <exception cref="UnreadableSettingsException">The settings cannot be read.</exception>
    public static SiteInput Read(ImmutableArray<InputFile> files, DateOnly? today = null, ImmutableArray<InputFile> theme = default)
    {
        var (settings, diagnostics) = InputSettings.ReadFolder(files, theme);
        var listings = Listings.Read([.. files.Where(Listings.IsListing)], today);
        var papers = Merge([.. listings.SelectMany(listing => listing.Batch.Items)]);
        var documents = new PaperDocument?[papers.Items.Length];
        var lost = Faults.Of(documents.Length, i => documents[i] = Document(papers.Items[i]))
            .Select(fault => SoundPlan.Lost(papers.Items[fault.Key].Place, papers.Items[fault.Key], fault.Value));
        return new(settings, files, listings, [.. documents.OfType<PaperDocument>()],
            [.. diagnostics, .. Listings.Unowned(files), .. listings.SelectMany(listing => listing.Batch.Diagnostics), .. papers.Diagnostics, .. lost]);
    }

    // ---- PostProcess

    /// <summary>4 and 5, digest and plan: all papers together become the digest, and the digest the plan of every file.</summary>
    /// <param name="documents">The papers.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="site">Where the site will be served.</param>
    /// <param name="input">The files of the input folder, of which hand-written pages and static files are published.</param>
    /// <param name="theme">The theme, whose assets are published.</param>
    /// <param name="typesetter">Turns formulas into MathML; one that knows those of the last build saves time.</param>
    /// <param name="today">The UTC day for which the site is built.</param>
    /// <param name="painter">Paints the pictures beside links; null where none can be painted, and then all pages have the card of the theme.</param>
    public static Batch<Page> PostProcess(
        IReadOnlyList<PaperDocument> documents, SiteSettings settings, SiteAddress site, IEnumerable<InputFile> input, SiteTheme theme, Typesetter typesetter,
        DateOnly today, ICardPainter? painter)
    {
        var files = input.ToList();
        return SoundPlan.Of(documents, papers => Plan(new SiteContext(Digest.Of(papers, settings), site, typesetter, today), files, theme, painter));
    }

    /// <summary>5, plan: every file of the site, no two with one path.</summary>
    internal static Batch<Page> Plan(SiteContext plan, IReadOnlyList<InputFile> files, SiteTheme theme, ICardPainter? painter)
    {
        List<Page> pages = [];
        var input = new FeatureInput(plan, files, theme, pages, painter);
        foreach (var feature in FeatureList.All)
            pages.AddRange([.. feature.Pages(input)]);
        foreach (var feature in FeatureList.All)
            pages = [.. feature.Finish(input with { Before = pages })];
        var own = files.Where(file => file.Path.StartsWith(OwnFiles, StringComparison.Ordinal))
            .ToLookup(file => file.Path[OwnFiles.Length..], StringComparer.Ordinal);
        // A picture of the owner's own takes the place of a card.
        pages.RemoveAll(page => page is GeneratedFile { IsExpensive: true } && own.Contains(page.File));
        pages.AddRange(theme.Assets.Select(asset => GeneratedFile.Of(asset.Path, asset.Bytes)));
        var refused = new List<Diagnostic>();
        foreach (var (name, file) in own.SelectMany(same => same.Select(file => (same.Key, file))))
        {
            if (OutputPath.IsSafe(name))
                pages.Add(new GeneratedFile(name, file.Path, () => file.Bytes));
            else
                refused.Add(DiagnosticCodes.StaticNameUnsafe.At(new SourceSpan(file.Path), name));
        }

        var placed = Places.Give(pages);
        // One formula may stand in a title and again in the abstract.
        return new(placed.Items, [.. refused, .. placed.Diagnostics, .. plan.Diagnostics.Distinct()]);
    }

    /// <summary>Steps 1 to 5: a site of which everything is decided and nothing is written. Papers never make it throw.</summary>
    /// <exception cref="UnreadableSettingsException">The settings cannot be read.</exception>
    /// <param name="files">The files of the input folder.</param>
    /// <param name="themeFiles">The files of the theme folder.</param>
    /// <param name="options">What the host decided.</param>
    /// <param name="typesetter">Turns formulas into MathML.</param>
    public static PreparedSite Prepare(ImmutableArray<InputFile> files, ImmutableArray<InputFile> themeFiles, BuildOptions options, Typesetter typesetter)
    {
        var today = DateOnly.FromDateTime(options.Now.UtcDateTime);
        var input = Read(files, today, themeFiles);
        var address = options.AddressFor(input.Settings);
        var theme = options.Themes.Get(files, themeFiles, input.Settings.Look);
        ImmutableArray<Diagnostic> diagnostics = [.. input.Diagnostics, .. theme.Diagnostics];
        if (theme.Items is not [var loaded, ..])
            return new(input, address, null, [], diagnostics);
        var pages = PostProcess(input.Papers, input.Settings, address, files, loaded, typesetter, today, options.Cards);
        return new(input, address, loaded, pages.Items, [.. diagnostics, .. pages.Diagnostics]);
    }

    /// <summary>The theme with the owner's overrides in <c>input/theme</c>.</summary>
    /// <param name="files">The files of the input folder.</param>
    /// <param name="themeFiles">The files of the theme folder.</param>
    /// <param name="look">The look that the owner set.</param>
    public static Batch<SiteTheme> ThemeOf(IEnumerable<InputFile> files, IEnumerable<InputFile> themeFiles, LookSettings look) =>
        ThemeLoader.Load(themeFiles, files
            .Where(IsOverride)
            .Select(file => file with { Path = file.Path[Overrides.Length..] }), FeatureList.Views, look);

    internal static bool IsOverride(InputFile file) => file.Path.StartsWith(Overrides, StringComparison.Ordinal);

    // ---- Output

    /// <summary>6, render: a planned page becomes a file. The bytes are valid until the same thread renders its next page.</summary>
    /// <exception cref="ThemeException">A template met a name or value that it cannot use.</exception>
    public static OutputFile Output(Page page, ThemeRenderer renderer) =>
        new(page.File, page is TemplatePage template ? renderer.Render(template) : ((GeneratedFile)page).Make());

    /// <summary>Renders the pages of one site, each by <see cref="Output"/>.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="site">Where the site will be served.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="pages">The planned pages, to some of which every page links.</param>
    public static ThemeRenderer Renderer(SiteSettings settings, SiteAddress site, SiteTheme theme, ImmutableArray<Page> pages) =>
        new(theme, SiteView(settings, site, theme, pages));

    /// <summary>What templates know of the site as a whole.</summary>
    internal static SiteView SiteView(SiteSettings settings, SiteAddress site, SiteTheme theme, ImmutableArray<Page> pages) => new()
    {
        Title = settings.Title,
        Description = settings.Description,
        Language = settings.Localizer.Language,
        IsRightToLeft = settings.Localizer.IsRightToLeft,
        PapersLanguage = settings.PapersLanguage,
        Words = settings.Localizer,
        Author = settings.Author,
        Base = site.Base,
        Url = site.Url,
        Style = $"{site.Base}{theme.Style}",
        Scripts = $"{site.Base}{theme.Scripts}",
        Early = new Html(theme.Early),
        EarlyHash = theme.Early.Length == 0 ? Html.Empty : new Html($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(theme.Early)))}'"),
        Font = settings.Look.UsesOwnFont ? $"{site.Base}assets/fonts/source-serif-4-latin-wght-normal.woff2" : "",
        Logo = settings.Look.Logo.Length == 0 ? "" : $"{site.Base}{settings.Look.Logo}",
        Density = settings.Look.Density,
        HeaderPages = TextPages.Links(pages, site, "header"),
        FooterPages = TextPages.Links(pages, site, "footer"),
        Generator = $"StaticDigest {typeof(Flow).Assembly.GetName().Version?.ToString(3)}",
    };
}
