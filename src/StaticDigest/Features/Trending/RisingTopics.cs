using System.Collections.Immutable;
using StaticDigest.Site;

namespace StaticDigest.Features.Trending;

/// <summary>How a topic did of late.</summary>
/// <param name="Now">Its papers in the newest month.</param>
/// <param name="AllNow">All papers in the newest month.</param>
/// <param name="Before">Its papers in the twelve months before.</param>
/// <param name="AllBefore">All papers in the twelve months before.</param>
internal sealed record RisingTopic(TopicPapers Topic, int Now, int AllNow, int Before, int AllBefore)
{
    /// <summary>Its share of the papers now over its share before; null when it had none.</summary>
    public decimal? Growth => Before == 0 ? null : (decimal)Now * AllBefore / ((decimal)AllNow * Before);
}

/// <summary>
/// Topics with a greater share of the papers in the newest month than in the twelve before. Shares are compared, not
/// numbers, since a digest that grows would make every topic rise; a month is thirty days that end with the newest issue.
/// </summary>
internal static class RisingTopics
{
    private const int Shown = 10;
    private const int Month = 30;
    private const int MonthsBefore = 12;

    // Below five papers chance decides; below a quarter more it is no rise worth telling.
    private const int FewestPapers = 5;
    private const decimal LeastGrowth = 1.25m;

    /// <summary>The topics that rise most, newcomers first.</summary>
    public static ImmutableArray<RisingTopic> Of(Digest digest)
    {
        if (digest.Issues.IsEmpty)
            return [];
        int newest = digest.Issues[^1].Day.DayNumber;
        var (allNow, allBefore) = Count(digest.Papers, newest);
        if (allBefore == 0)
            return [];
        return [.. digest.Topics
            .Select(topic => (Topic: topic, Counts: Count(topic.Papers, newest)))
            .Select(pair => new RisingTopic(pair.Topic, pair.Counts.Now, allNow, pair.Counts.Before, allBefore))
            .Where(topic => topic.Now >= FewestPapers && topic.Growth is null or >= LeastGrowth)
            .OrderByDescending(topic => topic.Growth ?? decimal.MaxValue)
            .ThenByDescending(topic => topic.Now)
            .Take(Shown)];
    }

    private static (int Now, int Before) Count(ImmutableArray<DigestPaper> papers, int newest)
    {
        int now = 0, before = 0;
        foreach (var paper in papers)
        {
            if (paper.Days.IsEmpty)
                continue;
            // The first day counts: a paper that is listed again is not new.
            int age = newest - paper.Days[0].DayNumber;
            now += age < Month ? 1 : 0;
            before += age is >= Month and < Month * (MonthsBefore + 1) ? 1 : 0;
        }

        return (now, before);
    }
}
