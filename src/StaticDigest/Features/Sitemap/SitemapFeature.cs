using StaticDigest.Theme;

namespace StaticDigest.Features.Sitemap;

/// <summary>The sitemap of all pages, so it stands after them.</summary>
internal static class SitemapFeature
{
    public static Feature Feature { get; } = new("sitemap")
    {
        Pages = static at => SitemapFiles.Plan(at.Before, at.Plan.Site, at.Plan.Today),
    };
}
