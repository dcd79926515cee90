using System.Text;
using StaticDigest.Papers;
using StaticDigest.Site;

namespace StaticDigest.Features.Feeds.Formats;

/// <summary>
/// Ids of feed entries. A reader shows an entry again when its id changes, so an id is made of nothing that can change: not of
/// an address, and of the id under which a paper was first seen, though a better one may have become known since.
/// </summary>
internal static class FeedId
{
    /// <summary>The id of a paper's entry; papers that share a first id keep their own.</summary>
    public static Dictionary<PaperId, string> OfPapers(IReadOnlyList<DigestPaper> papers)
    {
        var shared = papers.CountBy(paper => paper.Paper.FirstId ?? paper.Paper.Id).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet();
        var own = papers.Select(paper => paper.Paper.Id).ToHashSet();
        var ids = new Dictionary<PaperId, string>(papers.Count);
        foreach (var paper in papers)
        {
            var first = paper.Paper.FirstId is { } id && !shared.Contains(id) && !own.Contains(id) ? id : paper.Paper.Id;
            ids[paper.Paper.Id] = OfName(first.ToString());
        }

        return ids;
    }

    /// <summary>
    /// The id of what has a name of its own, such as an issue (<c>day 2026-04-17</c>, <c>week 2026-16</c>): a UUID of version 8
    /// (RFC 9562), a hash in place of randomness, valid as an IRI wherever an id must be one.
    /// </summary>
    public static string OfName(string name)
    {
        var hash = Fingerprint.Of(Encoding.UTF8.GetBytes(name));
        var (high, low) = ((ulong)(hash >> 64), (ulong)hash);
        high = (high & ~0xf000UL) | 0x8000UL;
        low = (low & ~(3UL << 62)) | (2UL << 62);
        return Invariant($"urn:uuid:{high >> 32:x8}-{(high >> 16) & 0xffff:x4}-{high & 0xffff:x4}-{low >> 48:x4}-{low & 0xffffffffffff:x12}");
    }
}
