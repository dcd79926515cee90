using System.Collections.Immutable;
using System.Text;
using StaticDigest.Papers;
using StaticDigest.Site;
using StaticDigest.Site.Charts;

namespace StaticDigest.Features.Statistics;

/// <summary>
/// Topics over time, each in a picture of its own: eight lines in one picture cross and cannot be told apart.
/// Shares are shown, not numbers, since a digest that grows would make every topic rise.
/// </summary>
internal static class TopicTimes
{
    private const int Shown = 8;
    private const int Width = 1000;
    private const int Height = 100;

    public static TopicTimesView? Of(SiteContext plan, Periods periods, int[] all)
    {
        ImmutableArray<TopicPapers> topics = [
            .. plan.Digest.Topics.Where(topic => !topic.Papers.IsEmpty).OrderByDescending(topic => topic.Papers.Length).Take(Shown)];
        int[][] counts = [.. topics.Select(topic => periods.Tally(topic.Papers.Select(paper => paper.Filed).OfType<PartialDate>()))];
        double max = counts.SelectMany(own => own.Select((count, i) => Share(count, all[i]))).DefaultIfEmpty().Max();
        if (max == 0)
            return null;
        return new(
            periods.Kind,
            Invariant($"{max * 100:0}"),
            [.. topics.Select((topic, i) => new TopicTimeView(plan.TopicCard(topic, topic.Papers.Length), Outline(counts[i], all, max)))],
            [.. Enumerable.Range(0, periods.Count).Reverse().Where(i => all[i] > 0)
                .Select(i => new TopicPeriodView(periods.Ref(i, all[i], plan.Site), [.. counts.Select(own => own[i])]))]);
    }

    internal static double Share(int count, int all) => all == 0 ? 0 : (double)count / all;

    // Steps, not slopes: between two periods there is nothing.
    private static string Outline(int[] counts, int[] all, double max)
    {
        var path = new StringBuilder(Invariant($"M0 {Height}"));
        int before = -1;
        for (int i = 0; i < counts.Length; i++)
        {
            int y = Height - (int)Math.Round(Share(counts[i], all[i]) / max * Height);
            if (y != before)
                path.Append(Invariant($"H{i * Width / counts.Length}V{y}"));
            before = y;
        }

        return path.Append(Invariant($"H{Width}V{Height}Z")).ToString();
    }
}
