using StaticDigest.Localization;
using StaticDigest.Papers;
using StaticDigest.Settings;
using StaticDigest.Site;

namespace StaticDigest.Features.Feeds.Formats;

/// <summary>A paper as an entry of feeds. It stands in the feeds of the site, of its topics and of its authors, and is written once per format.</summary>
internal sealed class FeedItem
{
    private readonly SiteAddress _site;
    private byte[]? _rss;
    private byte[]? _atom;
    private byte[]? _json;
    private string? _html;

    private FeedItem(DigestPaper paper, string id, SiteAddress site, Localizer localizer)
    {
        Digested = paper;
        Id = id;
        Localizer = localizer;
        _site = site;
        Published = FeedDates.Published(paper);
        Updated = FeedDates.Updated(paper, Published);
    }

    /// <summary>Place among all entries, the newest first.</summary>
    public int Rank { get; private set; }

    public DigestPaper Digested { get; }

    public Paper Paper => Digested.Paper;

    public string Id { get; }

    /// <summary>The words that it is written with.</summary>
    public Localizer Localizer { get; }

    public string Url => Digested.Address.Absolute(_site);

    public DateOnly? Published { get; }

    public DateOnly? Updated { get; }

    public string Html => _html ??= FeedContent.Html(Digested, _site, Localizer);

    public ReadOnlySpan<byte> Rss => _rss ??= Write(RssFeed.WriteItem);

    public ReadOnlySpan<byte> Atom => _atom ??= Write(AtomFeed.WriteEntry);

    public ReadOnlySpan<byte> Json => _json ??= JsonFeedWriter.WriteItem(this);

    /// <summary>The entries of all papers, ranked.</summary>
    public static Dictionary<PaperId, FeedItem> Of(Digest digest, SiteAddress site)
    {
        var ids = FeedId.OfPapers(digest.Papers);
        var items = new FeedItem[digest.Papers.Length];
        Parallel.For(0, items.Length, Concurrently.PerCore, i =>
            items[i] = new FeedItem(digest.Papers[i], ids[digest.Papers[i].Paper.Id], site, digest.Settings.Localizer));
        var newestFirst = items.OrderByDescending(item => item.Published).ThenBy(item => item.Digested.Address.Value, StringComparer.Ordinal);
        var byId = new Dictionary<PaperId, FeedItem>(items.Length);
        foreach (var (rank, item) in newestFirst.Index())
        {
            item.Rank = rank;
            byId[item.Paper.Id] = item;
        }

        return byId;
    }

    private byte[] Write(Action<FeedOutput, FeedItem> write)
    {
        var output = FeedOutput.ForPart();
        write(output, this);
        return output.Written.ToArray();
    }
}
