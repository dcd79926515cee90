using System.Collections.Immutable;
using StaticDigest.Building.Reading;
using StaticDigest.Formulas;
using StaticDigest.Settings;
using StaticDigest.Site;
using StaticDigest.Theme;

namespace StaticDigest.Building;

/// <summary>A site of which everything is decided and nothing is written: the result of all phases before Output.</summary>
/// <param name="Input">What was read.</param>
/// <param name="Address">Where the site will be served.</param>
/// <param name="Theme">The theme; null when it is broken, and then there are no pages.</param>
/// <param name="Pages">Every file of the site.</param>
/// <param name="Diagnostics">All diagnostics so far, in no order.</param>
public sealed record PreparedSite(
    SiteInput Input,
    SiteAddress Address,
    SiteTheme? Theme,
    ImmutableArray<Page> Pages,
    ImmutableArray<Diagnostic> Diagnostics)
{
    private const string Overrides = "theme/";

    /// <summary>Pages that a reader can open.</summary>
    public int ReadablePages => Pages.Count(page => page is TemplatePage { HasFrame: true });

    /// <summary>Reads, merges and plans. Papers never make it throw.</summary>
    /// <exception cref="UnreadableSettingsException">The settings cannot be read.</exception>
    /// <param name="files">The files of the input folder.</param>
    /// <param name="themeFiles">The files of the theme folder.</param>
    /// <param name="options">What the host decided.</param>
    /// <param name="typesetter">Turns formulas into MathML.</param>
    public static PreparedSite Of(ImmutableArray<InputFile> files, IEnumerable<InputFile> themeFiles, BuildOptions options, Typesetter typesetter)
    {
        var input = SiteInput.Read(files, DateOnly.FromDateTime(options.Now.UtcDateTime));
        var address = options.AddressFor(input.Settings);
        var theme = ThemeOf(files, themeFiles, input.Settings.Look);
        ImmutableArray<Diagnostic> diagnostics = [.. input.Diagnostics, .. theme.Diagnostics];
        if (theme.Items is not [var loaded, ..])
            return new(input, address, null, [], diagnostics);
        var pages = Stages.PostProcess(input.Papers, input.Settings, address, files, loaded, typesetter, DateOnly.FromDateTime(options.Now.UtcDateTime), options.Cards);
        return new(input, address, loaded, pages.Items, [.. diagnostics, .. pages.Diagnostics]);
    }

    /// <summary>The theme with the owner's overrides in <c>input/theme</c>.</summary>
    /// <param name="files">The files of the input folder.</param>
    /// <param name="themeFiles">The files of the theme folder.</param>
    /// <param name="look">The look that the owner set.</param>
    public static Batch<SiteTheme> ThemeOf(IEnumerable<InputFile> files, IEnumerable<InputFile> themeFiles, LookSettings look) =>
        ThemeLoader.Load(themeFiles, files
            .Where(file => file.Path.StartsWith(Overrides, StringComparison.Ordinal))
            .Select(file => file with { Path = file.Path[Overrides.Length..] }), look);
}
