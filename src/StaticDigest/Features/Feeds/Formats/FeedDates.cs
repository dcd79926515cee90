using System.Globalization;
using StaticDigest.Papers;
using StaticDigest.Site;

namespace StaticDigest.Features.Feeds.Formats;

/// <summary>The dates of feeds. Listings give days, so the time of day is always midnight UTC.</summary>
internal static class FeedDates
{
    /// <summary>
    /// The day on which a paper came into the digest. It is the first issue and not the newest one, so that a paper that is
    /// featured again does not come up again in every reader. Null when nothing tells a day.
    /// </summary>
    public static DateOnly? Published(DigestPaper paper) =>
        paper.Days.IsEmpty ? paper.Filed?.FirstDay ?? ArxivMonth.Of(paper.Paper.Id)?.FirstDay : paper.Days[0];

    /// <summary>The day of the newest version, where that came after it was published.</summary>
    public static DateOnly? Updated(DigestPaper paper, DateOnly? published) =>
        paper.Paper.Updated is { IsDay: true } updated && (published is null || updated.FirstDay > published) ? updated.FirstDay : published;

    /// <summary>RFC 822 with a year of four digits, as RSS wants it: <c>Fri, 17 Apr 2026 00:00:00 GMT</c>.</summary>
    public static string Rss(DateOnly day) => day.ToString("ddd, dd MMM yyyy", CultureInfo.InvariantCulture) + " 00:00:00 GMT";

    /// <summary>RFC 3339, as Atom and JSON Feed want it: <c>2026-04-17T00:00:00Z</c>.</summary>
    public static string Rfc3339(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
