using System.Collections.Immutable;

namespace StaticDigest.Papers.Merging;

/// <summary>All links of a paper: those of its listings, those in its abstract, and those that follow from its ids.</summary>
internal static class LinkUnion
{
    /// <summary>The links sorted by kind and address; an address that has two kinds keeps the first.</summary>
    public static ImmutableArray<PaperLink> Of(List<CleanEntry> group, ImmutableArray<PaperId> ids, string text)
    {
        var kinds = new Dictionary<string, PaperLinkKind>(StringComparer.Ordinal);
        foreach (var id in ids)
            AddPages(kinds, id);
        foreach (var link in group.SelectMany(entry => entry.Entry.Links))
        {
            if (WebAddress.TryParse(link.Url) is { } url && !IsArxivPage(url, ids))
                Add(kinds, link.Kind, url);
        }

        foreach (var link in PaperLinks.Find(text))
        {
            if (!kinds.ContainsKey(link.Url) && !IsArxivPage(link.Url, ids))
                Add(kinds, link.Kind, link.Url);
        }

        return [.. kinds.Select(pair => new PaperLink(pair.Value, pair.Key)).OrderBy(link => link.Kind).ThenBy(link => link.Url, StringComparer.Ordinal)];
    }

    private static void Add(Dictionary<string, PaperLinkKind> kinds, PaperLinkKind kind, string url)
    {
        if (!kinds.TryGetValue(url, out var known) || kind < known)
            kinds[url] = kind;
    }

    private static void AddPages(Dictionary<string, PaperLinkKind> kinds, PaperId id)
    {
        switch (id.Kind)
        {
            case PaperIdKind.Arxiv:
                Add(kinds, PaperLinkKind.Page, $"https://arxiv.org/abs/{id.Value}");
                Add(kinds, PaperLinkKind.Pdf, $"https://arxiv.org/pdf/{id.Value}");
                break;
            case PaperIdKind.Doi:
                Add(kinds, PaperLinkKind.Page, PaperIds.DoiAddress(id.Value));
                break;
            case PaperIdKind.OpenReview:
                Add(kinds, PaperLinkKind.Page, $"https://openreview.net/forum?id={PaperIds.Escape(id.Value)}");
                break;
            case PaperIdKind.Acl:
                Add(kinds, PaperLinkKind.Page, $"https://aclanthology.org/{PaperIds.Escape(id.Value)}/");
                break;
            case PaperIdKind.Pubmed:
                Add(kinds, PaperLinkKind.Page, $"https://pubmed.ncbi.nlm.nih.gov/{PaperIds.Escape(id.Value)}/");
                break;
        }
    }

    // Other shapes of the pages that follow from the id: with version, http, mirror.
    private static bool IsArxivPage(string url, ImmutableArray<PaperId> ids) =>
        url.Contains("arxiv.org/", StringComparison.OrdinalIgnoreCase)
        && PaperIds.TryArxiv(url, out _) is { } id
        && ids.Contains(id);
}
