using System.Collections.Immutable;
using StaticDigest.Site;

namespace StaticDigest.Features.Trending;

/// <summary>A paper that readers care about now.</summary>
/// <param name="Age">Days from its newest issue to the newest of all.</param>
/// <param name="Factor">What of the points is left after these days, to three decimals.</param>
internal sealed record TrendingPaper(DigestPaper Paper, long Points, int Age, decimal Factor)
{
    /// <summary>Points times factor.</summary>
    public decimal Score => Points * Factor;
}

/// <summary>
/// Votes and comments of a week, and older ones with decay: after each half-life more a paper's points count half. Days are counted back from the newest
/// issue and not from today, so that the same input gives the same page.
/// </summary>
internal static class TrendingPapers
{
    private const int Shown = 20;

    // Five half-lives leave a thirty-second.
    private const int HalfLives = 5;

    // Within a week what came first is not behind what came last.
    private const int Week = 7;

    /// <summary>The papers with most points left, best first.</summary>
    public static ImmutableArray<TrendingPaper> Of(Digest digest)
    {
        if (digest.Issues.IsEmpty)
            return [];
        var ranking = digest.Settings.Ranking;
        int halfLife = digest.Settings.Of<TrendingSettings>().HalfLife;
        var newest = digest.Issues[^1].Day;
        var found = new List<TrendingPaper>();
        foreach (var paper in digest.Papers)
        {
            if (paper.Days.IsEmpty || paper.Paper.Withdrawn)
                continue;
            int age = newest.DayNumber - paper.Days[^1].DayNumber;
            if (age <= HalfLives * halfLife && ranking.PointsOf(paper.Paper) is > 0 and long points)
                found.Add(new(paper, points, age, Factor(age, halfLife)));
        }

        return [.. found
            .OrderByDescending(paper => paper.Score)
            .ThenBy(paper => paper.Age)
            .ThenBy(paper => paper.Paper.Address.Value, StringComparer.Ordinal)
            .Take(Shown)];
    }

    /// <summary>1 for a week, then one half to the power of the days since then by half-life,
    /// rounded so that it is the same on every machine and in print.</summary>
    public static decimal Factor(int age, int halfLife) =>
        age < Week ? 1 : Math.Round((decimal)Math.Pow(0.5, (double)(age - Week + 1) / halfLife), 3);
}
