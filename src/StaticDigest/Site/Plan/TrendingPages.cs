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
            digest.Issues.IsEmpty ? null : plan.Lexicon.Date(new PartialDate(digest.Issues[^1].Day)),
            digest.Settings.Ranking.HalfLife,
            [.. TrendingPapers.Of(digest).Select(paper => new TrendingPaperView(
                plan.Card(paper.Paper),
                Invariant($"{paper.Points} × {paper.Factor:0.###} ({plan.Lexicon.Say("days_count", paper.Age)}) = {paper.Score:0.#}")))],
            [.. RisingTopics.Of(digest).Select(topic => new RisingTopicView(
                plan.TopicCard(topic.Topic, topic.Now),
                topic.Growth is { } growth ? plan.Lexicon.Say("rising_times", Invariant($"{growth:0.0}")) : plan.Lexicon["new"],
                plan.Lexicon.Say("rising_reason", topic.Now, topic.AllNow, topic.Before, topic.AllBefore)))]);
        var address = Addresses.Trending;
        return new TemplatePage(address.File, "the page of what is trending", "trending",
            plan.Head(address, "trending", "trending", plan.Lexicon["trending"], plan.Lexicon.Say("trending_sentence", digest.Settings.Title)), view);
    }
}
