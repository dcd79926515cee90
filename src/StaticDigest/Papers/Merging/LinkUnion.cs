using System.Collections.Immutable;
using StaticDigest.Papers.Identity;

namespace StaticDigest.Papers.Merging;

/// <summary>All links of a paper: those of its listings, those in its abstract, and those that follow from its ids.</summary>
internal static class LinkUnion
{
    /// <summary>The links sorted by kind and address; an address that has two kinds keeps the first.</summary>
    public static ImmutableArray<PaperLink> Of(List<CleanEntry> group, ImmutableArray<PaperId> ids, string text)
    {
        var links = new Dictionary<string, PaperLink>(StringComparer.Ordinal);
        foreach (var id in ids)
            AddPages(links, id);
        var pages = links.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var link in group.SelectMany(entry => entry.Entry.Links))
        {
            if (WebAddress.TryParse(link.Url) is { } url && !IsPageOf(url, ids))
                Add(links, link.Kind, url, pages);
        }

        foreach (var link in PaperLinks.Find(text))
        {
            if (!links.ContainsKey(LinkKey.Of(link.Url)) && !IsPageOf(link.Url, ids))
                Add(links, link.Kind, link.Url, pages);
        }

        return [.. links.Values.OrderBy(link => link.Kind).ThenBy(link => link.Url, StringComparer.Ordinal)];
    }

    // The pages that follow from ids keep their spelling.
    private static void Add(Dictionary<string, PaperLink> links, PaperLinkKind kind, string url, HashSet<string>? pages = null)
    {
        var key = LinkKey.Of(url);
        links[key] = !links.TryGetValue(key, out var known) ? new(kind, url)
            : new(kind < known.Kind ? kind : known.Kind, pages?.Contains(key) == true ? known.Url : LinkKey.Better(url, known.Url));
    }

    private static void AddPages(Dictionary<string, PaperLink> links, PaperId id)
    {
        if (PaperIds.PageOf(id) is { } page)
            Add(links, PaperLinkKind.Page, page);
        if (id.Kind == PaperIdKind.Arxiv)
            Add(links, PaperLinkKind.Pdf, $"https://arxiv.org/pdf/{id.Value}");
    }

    // Other shapes of the pages that follow from the id: with version, http, mirror, another resolver.
    private static bool IsPageOf(string url, ImmutableArray<PaperId> ids) =>
        (url.Contains("arxiv.org/", StringComparison.OrdinalIgnoreCase) && PaperIds.TryArxiv(url, out _) is { } id && ids.Contains(id))
        || (url.Contains("doi.org/", StringComparison.OrdinalIgnoreCase) && PaperIds.TryDoi(Uri.UnescapeDataString(url)) is { } doi && ids.Contains(doi));
}
