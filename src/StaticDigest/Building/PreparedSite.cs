using System.Collections.Immutable;
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
    /// <summary>Pages that a reader can open.</summary>
    internal int ReadablePages => Pages.Count(page => page is TemplatePage { HasFrame: true });
}
