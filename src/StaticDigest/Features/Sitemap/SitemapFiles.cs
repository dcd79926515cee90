using System.Text;
using StaticDigest.Papers;
using StaticDigest.Settings;
using StaticDigest.Site;

namespace StaticDigest.Features.Sitemap;

/// <summary>The sitemap (https://www.sitemaps.org/protocol.html); an index of parts above 50,000 addresses.</summary>
internal static class SitemapFiles
{
    private const int PartLength = 50_000;

    /// <summary>The files of the sitemap.</summary>
    /// <param name="site">Where the site will be served.</param>
    /// <param name="today">The UTC day of the build; nothing was changed later than that, whatever a listing says.</param>
    public static IEnumerable<Page> Plan(IEnumerable<Page> pages, SiteAddress site, DateOnly today)
    {
        var urls = pages.OfType<TemplatePage>().Where(page => page.Head.IsIndexed)
            .Select(page => new Address(page.Head.Url, page.Modified > today ? null : page.Modified)).OrderBy(url => url.Url, StringComparer.Ordinal).ToList();
        if (urls.Count <= PartLength)
        {
            yield return Part("sitemap.xml", "urlset", "url", urls);
            yield break;
        }

        var parts = urls.Chunk(PartLength).ToList();
        for (int i = 0; i < parts.Count; i++)
            yield return Part(Invariant($"sitemap-{i + 1}.xml"), "urlset", "url", parts[i]);
        yield return Part("sitemap.xml", "sitemapindex", "sitemap",
            [.. parts.Select((part, i) => new Address(Invariant($"{site.Url}sitemap-{i + 1}.xml"), part.Max(url => url.Modified)))]);
    }

    private static GeneratedFile Part(string file, string root, string element, IReadOnlyCollection<Address> urls)
    {
        var xml = new StringBuilder($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<{root} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var (url, modified) in urls)
        {
            xml.Append('<').Append(element).Append("><loc>").Append(Html.Escape(url)).Append("</loc>");
            if (modified is { } day)
                xml.Append("<lastmod>").Append(new PartialDate(day)).Append("</lastmod>");
            xml.Append("</").Append(element).Append(">\n");
        }

        xml.Append("</").Append(root).Append(">\n");
        return GeneratedFile.Of(file, xml.ToString(), "the sitemap");
    }

    private readonly record struct Address(string Url, DateOnly? Modified);
}
