using System.Collections.Immutable;

namespace StaticDigest.Settings;

/// <summary>The settings of the digest itself, which no feature owns.</summary>
internal static class CoreSections
{
    // Names such as: Literata, "Noto Serif SC"
    private static readonly SettingKind<string> s_fonts = SettingKinds.Of(
        new("serif, sans, system, or names of fonts parted by commas", """ "type": ["string", "null"], "maxLength": 200 """),
        text => text.Length <= 200 && text.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or ',' or '-' or '"' or '\'') ? text : null);

    /// <summary>All of them, in the order of the reference.</summary>
    public static ImmutableArray<SettingsSection> All { get; } =
    [
        Of("", "", new(new())
        {
            SettingsVersion.Key,
        }),
        Of("site", "The site as a whole.", new(new())
        {
            {
                "title", SettingKinds.Text, site => site.Title, (site, value) => site with { Title = value },
                "Shown at the top of every page and in the browser's tab."
            },
            {
                "description", SettingKinds.Text, site => site.Description, (site, value) => site with { Description = value },
                "One sentence for search engines and for the head of the feeds."
            },
            {
                "language", SettingKinds.Language.WithPlace(), site => (Value: site.Language, Where: site.LanguagePlace),
                (site, value) => site with { Language = value.Value, LanguagePlace = value.Where },
                "Language of the pages around the papers: en, zh, ja, de, fr, es; or another one, for which you put its words into theme/strings/ beside "
                + "this file."
            },
            {
                "papers_language", SettingKinds.Language, site => site.PapersLanguage, (site, value) => site with { PapersLanguage = value },
                "Language in which the papers are written, as far as their letters do not tell (they do for Chinese, Japanese, Korean)."
            },
            {
                "url", SettingKinds.Address, site => site.Url, (site, value) => site with { Url = value },
                "Address of the site. Leave it empty on GitHub Pages: there it is computed."
            },
            {
                "author", SettingKinds.Text, site => site.Author, (site, value) => site with { Author = value },
                "Who makes the digest; shown at the foot of the pages. May stay empty."
            },
        }),
        In("look", "The look. Five values give the site a face of its own; whatever else can be changed is in theme/README.md.",
            site => site.Look, (site, look) => site with { Look = look }, new(new())
        {
            {
                "accent", SettingKinds.Colour, look => look.Accent, (look, value) => look with { Accent = value },
                "Colour of links, such as \"#8c1d2f\". It is made darker or lighter where it could not be read. Empty: the theme's."
            },
            {
                "fonts", s_fonts, look => look.Fonts, (look, value) => look with { Fonts = value },
                "Font of the text: serif (the theme's), sans or system (nothing is loaded), or names of fonts such as \"Literata, Georgia\"."
            },
            {
                "radius", SettingKinds.Number(0, 24), look => look.Radius, (look, value) => look with { Radius = value },
                "How round the corners of fields and buttons are, in pixels."
            },
            {
                "logo", SettingKinds.StaticFile, look => look.Logo, (look, value) => look with { Logo = value },
                "A picture beside the name, such as logo.svg: the path of a file below static/. May stay empty."
            },
            {
                "density", SettingKinds.OneOf("briefs", "abstracts", "titles"), look => look.Density, (look, value) => look with { Density = value },
                "briefs: an issue opens with three papers in full, and the others have a line that says what is new. abstracts: each " +
                "with the beginning of its abstract. titles: titles alone. Readers can choose another."
            },
        }),
        Of("pages", "The pages.", new(new())
        {
            {
                "papers_per_page", SettingKinds.Number(5, 40), site => site.PapersPerPage, (site, value) => site with { PapersPerPage = value },
                "How many papers stand on one page of a long list."
            },
            {
                "markdown", SettingKinds.Boolean, site => site.PublishMarkdown, (site, value) => site with { PublishMarkdown = value },
                "true: each paper's text is also offered as Markdown beside its page. false: it is not."
            },
            {
                "citations", SettingKinds.Boolean, site => site.PublishCitations, (site, value) => site with { PublishCitations = value },
                "true: each paper can be cited with one click, and each list has its papers as BibTeX. false: they are not."
            },
        }),
        Of("", "", new(new())
        {
            {
                "links", LinkSettings.Kind, site => site.Links, (site, value) => site with { Links = value },
                "The links of a paper, in this order; none shows none. Those of the first three names stand in lists and first on a paper's page, the "
                + "others behind them."
            },
        }),
        Of("authors", "The authors.", new(new())
        {
            {
                "min_papers", SettingKinds.Number(1, 100), site => site.AuthorMinPapers, (site, value) => site with { AuthorMinPapers = value },
                "From how many papers on an author has a page and feeds. Who has fewer stands in the index, linked to the papers."
            },
        }),
        In("size", "What a large digest leaves out, so that its site fits its host for years. Numbers larger than the digest leave out nothing.",
            site => site.Size, (site, size) => site with { Size = size }, SizeSettings.Keys),
        In("ranking", "Which paper stands first. Each has points for its votes, comments and code; of equal ones the list's own order decides.",
            site => site.Ranking, (site, ranking) => site with { Ranking = ranking }, new(new())
            {
                {
                    "votes", SettingKinds.Number(0, 100), ranking => ranking.Votes, (ranking, value) => ranking with { Votes = value },
                    "Points for a vote; 0 leaves it out."
                },
                {
                    "comments", SettingKinds.Number(0, 100), ranking => ranking.Comments, (ranking, value) => ranking with { Comments = value },
                    "Points for a comment; 0 leaves it out."
                },
                {
                    "code", SettingKinds.Number(0, 1000), ranking => ranking.Code, (ranking, value) => ranking with { Code = value },
                    "Points for a link to code; 0 leaves it out."
                },
            }),
    ];

    private static SettingsSection Of(string name, string explanation, SettingBlock<SiteSettings> keys) => new(name, explanation, [.. keys]);

    private static SettingsSection In<T>(
        string name, string explanation, Func<SiteSettings, T> get, Func<SiteSettings, T, SiteSettings> set, SettingBlock<T> keys) =>
        new(name, explanation, keys.In(get, set));
}
