using System.Text;
using StaticDigest.Site;

namespace StaticDigest.Feeds;

/// <summary>The sitemap (https://www.sitemaps.org/protocol.html); an index of parts above 50,000 addresses.</summary>
internal static class Sitemap
{
    private const int PartLength = 50_000;

    public static IEnumerable<Page> Plan(IEnumerable<Page> pages, SiteAddress site)
    {
        var urls = pages.OfType<TemplatePage>().Where(page => page.Head.IsIndexed).Select(page => page.Head.Url).Order(StringComparer.Ordinal).ToList();
        if (urls.Count <= PartLength)
        {
            yield return Part("sitemap.xml", "urlset", "url", urls);
            yield break;
        }

        var parts = urls.Chunk(PartLength).ToList();
        for (int i = 0; i < parts.Count; i++)
            yield return Part(Invariant($"sitemap-{i + 1}.xml"), "urlset", "url", parts[i]);
        yield return Part("sitemap.xml", "sitemapindex", "sitemap", [.. parts.Select((_, i) => Invariant($"{site.Url}sitemap-{i + 1}.xml"))]);
    }

    private static BytesPage Part(string file, string root, string element, IReadOnlyCollection<string> urls)
    {
        var xml = new StringBuilder($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<{root} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var url in urls)
            xml.Append('<').Append(element).Append("><loc>").Append(Html.Escape(url)).Append("</loc></").Append(element).Append(">\n");
        xml.Append("</").Append(root).Append(">\n");
        var text = xml.ToString();
        var hash = new Fingerprint();
        hash.Add(text);
        return new BytesPage(file, "the sitemap", hash.Finish(), () => Encoding.UTF8.GetBytes(text));
    }
}
