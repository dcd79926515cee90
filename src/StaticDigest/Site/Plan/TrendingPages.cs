using StaticDigest.Papers;
using StaticDigest.Site.Trending;
using StaticDigest.Site.Views;

namespace StaticDigest.Site.Plan;

/// <summary>The page of what is trending.</summary>
internal static class TrendingPages
{
    public static TemplatePage Plan(PlanContext plan)
    {
        var digest = plan.Digest;
        var view = new TrendingView(
            digest.Issues.IsEmpty ? null : Words.Date(new PartialDate(digest.Issues[^1].Day)),
            digest.Settings.Ranking.HalfLife,
            [.. TrendingPapers.Of(digest).Select(paper => new TrendingPaperView(
                plan.Card(paper.Paper),
                Invariant($"{paper.Points} × {paper.Factor:0.###} ({Words.Count(paper.Age, "day", "days")}) = {paper.Score:0.#}")))],
            [.. RisingTopics.Of(digest).Select(topic => new RisingTopicView(
                plan.TopicCard(topic.Topic, topic.Now),
                topic.Growth is { } growth ? Invariant($"{growth:0.0} times") : "new",
                Invariant($"{topic.Now} of {topic.AllNow} papers in the last 30 days, {topic.Before} of {topic.AllBefore} in the 360 days before")))]);
        var address = Addresses.Trending;
        return new TemplatePage(address.File, "the page of what is trending", "trending",
            plan.Head(address, "trending", "trending", plan.TitleOf("Trending"), $"Papers of {digest.Settings.Title} with most votes and comments of late, and the topics that rise."), view);
    }
}
