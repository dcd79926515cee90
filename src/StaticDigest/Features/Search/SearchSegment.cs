using System.Collections.Immutable;

namespace StaticDigest.Features.Search;

/// <summary>
/// A run of numbered papers with an index of its own. There are two: the old papers, whose files stay as they are for
/// months, and the newest, whose files are small and change with every new paper.
/// </summary>
/// <param name="Number">Number of the segment, from 0; its folder below <c>search/</c>.</param>
/// <param name="Papers">Its papers, oldest first.</param>
internal sealed record SearchSegment(int Number, int First, ImmutableArray<SearchPaper> Papers, UInt128 Fingerprint)
{
    /// <summary>A segment holds no more papers, since an occurrence of a word has so much room for its paper's number.</summary>
    public const int MaxPapers = 1 << 17;

    private const int FewestOld = 256;
    private const int Parts = 16;

    public string PathOf(string name) => Invariant($"search/{Number}/{name}");

    /// <summary>
    /// Cuts papers into segments. The border of the old ones moves in steps of a power of two, about a sixteenth of all,
    /// so that the old files are written anew only when the digest has grown by that much.
    /// </summary>
    public static ImmutableArray<SearchSegment> Cut(SearchPaper[] papers)
    {
        int step = FewestOld;
        while (step * 2 * Parts <= papers.Length)
            step *= 2;
        int old = papers.Length < FewestOld * 2 ? 0 : papers.Length / step * step;
        var segments = ImmutableArray.CreateBuilder<SearchSegment>();
        for (int first = 0; first < papers.Length;)
        {
            int end = Math.Min(first < old ? old : papers.Length, first + MaxPapers);
            segments.Add(Of(segments.Count, first, papers[first..end]));
            first = end;
        }

        return segments.ToImmutable();
    }

    private static SearchSegment Of(int number, int first, SearchPaper[] papers)
    {
        var fingerprints = new UInt128[papers.Length];
        Parallel.For(0, papers.Length, Concurrently.PerCore, i => fingerprints[i] = papers[i].Fingerprint());
        var hash = new Fingerprint();
        foreach (var fingerprint in fingerprints)
            hash.Add(fingerprint);
        return new(number, first, [.. papers], hash.Finish());
    }
}
