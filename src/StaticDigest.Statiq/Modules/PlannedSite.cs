using StaticDigest.Formulas;
using StaticDigest.Settings;
using StaticDigest.Theme;

namespace StaticDigest.StatiqHost.Modules;

/// <summary>What rendering needs besides the page itself.</summary>
/// <param name="Address">Where the site will be served.</param>
/// <param name="Typesetter">Turns formulas into MathML, those of files that are made last included.</param>
internal sealed record PlannedSite(SiteTheme Theme, SiteSettings Settings, SiteAddress Address, Typesetter Typesetter);
