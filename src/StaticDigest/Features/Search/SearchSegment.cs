using System.Collections.Immutable;

namespace StaticDigest.Features.Search;

/// <summary>
/// A run of numbered papers with an index of its own. A large digest has two: the old papers, whose files stay as they are while
/// some papers come, and the newest, which are so few that all their words are one file.
/// </summary>
/// <param name="Number">Number of the segment, from 0; its folder below <c>search/</c>.</param>
/// <param name="Papers">Its papers, oldest first.</param>
internal sealed record SearchSegment(int Number, int First, ImmutableArray<SearchPaper> Papers, UInt128 Fingerprint)
{
    /// <summary>A segment holds no more papers, since an occurrence of a word has so much room for its paper's number.</summary>
    public const int MaxPapers = 1 << 17;

    // A smaller digest is one segment: all of its words are read in a tenth of a second.
    private const int FewestOld = 2048;
    private const int Parts = 128;
    private const int SmallestStep = 64;

    public string PathOf(string name) => Invariant($"search/{Number}/{name}");

    /// <summary>
    /// Cuts papers into segments. The border of the old ones moves in steps of a power of two, about a hundredth of all: the old
    /// files are written anew when the digest has grown by that much, and every query reads the words of up to so many papers.
    /// </summary>
    public static ImmutableArray<SearchSegment> Cut(SearchPaper[] papers)
    {
        int step = SmallestStep;
        while (step * 2 * Parts <= papers.Length)
            step *= 2;
        int old = papers.Length < FewestOld ? papers.Length : papers.Length / step * step;
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
