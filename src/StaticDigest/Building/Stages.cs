using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using StaticDigest.Features.Cards;
using StaticDigest.Formulas;
using StaticDigest.Markdown;
using StaticDigest.Papers;
using StaticDigest.Papers.Merging;
using StaticDigest.Settings;
using StaticDigest.Site;
using StaticDigest.Site.Views;
using StaticDigest.Sources;
using StaticDigest.Sources.Reading;
using StaticDigest.Theme;

namespace StaticDigest.Building;

/// <summary>
/// The flow, and the file to read first: four phases, each a function from values to values, named after Statiq's.
/// A host calls them in a row: <c>InputFile → Entry → Paper → Digest → Page → OutputFile</c>.
/// </summary>
public static class Stages
{
    /// <summary>Input: what one listing says, entry by entry.</summary>
    /// <param name="file">The file.</param>
    /// <param name="today">The UTC day for which the site is built; null when nobody says.</param>
    public static ReadResult Input(InputFile file, DateOnly? today = null) => EntryReader.ReadCounting(file, new(Today: today));

    /// <summary>Process, first half: all entries about one paper become that paper.</summary>
    public static Batch<Paper> Merge(ImmutableArray<Entry> entries) => PaperMerge.Merge(entries);

    /// <summary>Process, second half: a paper becomes its Markdown document.</summary>
    public static string Markdown(Paper paper) => PaperMarkdown.Write(paper);

    /// <summary>Process, to its end: the Markdown document becomes HTML.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="markdown">Its document.</param>
    /// <param name="place">Where its first entry stands, for diagnostics; may be left out.</param>
    public static PaperDocument Document(Paper paper, string markdown, SourceSpan place = default) => new(paper, markdown, PaperMarkdown.ToHtml(markdown)) { Place = place };

    /// <summary>PostProcess: all papers together become the digest, and the digest the plan of every file.</summary>
    /// <param name="documents">The papers.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="site">Where the site will be served.</param>
    /// <param name="input">The files of the input folder, of which hand-written pages and static files are published.</param>
    /// <param name="theme">The theme, whose assets are published.</param>
    /// <param name="typesetter">Turns formulas into MathML; one that knows those of the last build saves time.</param>
    /// <param name="today">The UTC day for which the site is built.</param>
    /// <param name="painter">Paints the pictures beside links; null where none can be painted, and then all pages have the card of the theme.</param>
    public static Batch<Page> PostProcess(IReadOnlyList<PaperDocument> documents, SiteSettings settings, SiteAddress site, IEnumerable<InputFile> input, SiteTheme theme, Typesetter typesetter, DateOnly today, ICardPainter? painter)
    {
        var files = input.ToList();
        return SoundPlan.Of(documents, papers => SitePlan.Of(Digest.Of(papers, settings), site, files, theme, typesetter, today, painter));
    }

    /// <summary>Output: a planned page becomes a file. The bytes are valid until the same thread renders its next page.</summary>
    /// <exception cref="ThemeException">A template met a name or value that it cannot use.</exception>
    public static OutputFile Output(Page page, ThemeRenderer renderer) =>
        new(page.File, page is TemplatePage template ? renderer.Render(template) : ((GeneratedFile)page).Make());

    /// <summary>What templates know of the site as a whole.</summary>
    public static SiteView SiteView(SiteSettings settings, SiteAddress site, SiteTheme theme) => new()
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
        IsDense = settings.Look.IsDense,
        Generator = $"StaticDigest {typeof(Stages).Assembly.GetName().Version?.ToString(3)}",
    };
}
