using System.Collections.Immutable;
using StaticDigest.Localization;
using StaticDigest.Papers;
using StaticDigest.Site;

namespace StaticDigest.Features.Issues;

/// <summary>The issue of a year before another one, and its papers of which there is most to tell. It follows from the papers, never from the clock.</summary>
internal static class YearAgo
{
    private const int Papers = 5;
    private const int DaysOff = 7;

    /// <summary>Place of the issue nearest to one year before, at most a week off; of two as near the earlier one; null where there is none.</summary>
    /// <param name="issues">The issues, oldest first.</param>
    public static int? Find(ImmutableArray<Issue> issues, DateOnly day)
    {
        if (day.Year <= 1)
            return null;
        var wanted = day.AddYears(-1);
        int low = 0, high = issues.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = issues[middle].Day < wanted ? (middle + 1, high) : (low, middle);
        }

        int? nearest = null;
        for (int i = Math.Max(low - 1, 0); i <= Math.Min(low, issues.Length - 1); i++)
        {
            int off = Off(issues[i], wanted);
            if (off <= DaysOff && (nearest is not { } known || off < Off(issues[known], wanted)))
                nearest = i;
        }

        return nearest;
    }

    /// <summary>Its papers to be shown: those of which something became first, each in the order of the issue.</summary>
    public static IEnumerable<DigestPaper> Of(Issue issue, Localizer words) =>
        issue.Papers.OrderByDescending(paper => Weight(paper.Paper, words)).Take(Papers);

    private static int Weight(Paper paper, Localizer words) => PaperFacts.WithFate(paper, words).Length;

    private static int Off(Issue issue, DateOnly wanted) => Math.Abs(issue.Day.DayNumber - wanted.DayNumber);
}
