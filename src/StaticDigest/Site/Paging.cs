using StaticDigest.Settings;
using StaticDigest.Site.Views;

namespace StaticDigest.Site;

/// <summary>
/// Cuts a list that grows at its newer end into pages. Full pages are numbered from the oldest and never change again;
/// the bare address shows the newest papers: the rest, and the last full page with it while the rest is small.
/// </summary>
internal static class Paging
{
    /// <summary>Ranges of the pages, the oldest first; the last one is the bare address.</summary>
    /// <param name="size">Papers on a full page.</param>
    public static List<Range> Cut(int count, int size)
    {
        int full = count / size;
        if (full > 0 && count % size < size / 2)
            full--;
        var pages = new List<Range>(full + 1);
        for (int i = 0; i < full; i++)
            pages.Add((i * size)..((i + 1) * size));
        pages.Add((full * size)..count);
        return pages;
    }

    /// <summary>Shares a list out to as many pages as it needs, of equal length but for one item; no page is empty.</summary>
    /// <param name="weights">What each item takes of a page.</param>
    /// <param name="max">Most items on a page.</param>
    /// <param name="room">What a page can take; an item that takes more has a page's worth.</param>
    public static List<Range> Share(ReadOnlySpan<int> weights, int max, int room)
    {
        long weight = 0;
        foreach (int item in weights)
            weight += Math.Min(item, room);
        int count = weights.Length;
        int pages = Math.Clamp((int)Math.Max((count + max - 1) / max, (weight + room - 1) / room), 1, Math.Max(count, 1));
        var ranges = new List<Range>(pages);
        for (long i = 0; i < pages; i++)
            ranges.Add((int)(i * count / pages)..(int)((i + 1) * count / pages));
        return ranges;
    }

    /// <summary>Address of page <paramref name="index"/> of <paramref name="count"/>, counted from 0 = the oldest.</summary>
    public static UrlPath Address(UrlPath list, int index, int count) => index == count - 1 ? list : Addresses.Numbered(list, index + 1);

    /// <summary>The pages around a page. The oldest page says nothing of how many there are, so that it can stay.</summary>
    public static PagingView Around(UrlPath list, int index, int count, SiteAddress site) => new(
        Newer: index < count - 1 ? Address(list, index + 1, count).Href(site) : "",
        Older: index > 0 ? Address(list, index - 1, count).Href(site) : "",
        Newest: index < count - 1 ? list.Href(site) : "",
        Oldest: index > 0 ? Address(list, 0, count).Href(site) : "");
}
