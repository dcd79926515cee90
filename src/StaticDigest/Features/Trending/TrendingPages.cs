using StaticDigest.Papers;
using StaticDigest.Site;

namespace StaticDigest.Features.Trending;

internal static class TrendingPages
{
    public static TemplatePage Plan(SiteContext plan)
    {
        var digest = plan.Digest;
        var view = new TrendingView(
            digest.Issues.IsEmpty ? null : plan.Localizer.Date(new PartialDate(digest.Issues[^1].Day)),
            digest.Settings.Of<TrendingSettings>().HalfLife,
            [.. TrendingPapers.Of(digest).Select(paper => new TrendingPaperView(
                plan.Card(paper.Paper),
                plan.Localizer.Translate("points_count", (int)Math.Round(paper.Score)),
                Invariant($"{paper.Points} × {paper.Factor:0.###} ({plan.Localizer.Translate("days_count", paper.Age)}) = {paper.Score:0.#}")))],
            [.. RisingTopics.Of(digest).Select(topic => new RisingTopicView(
                plan.TopicCard(topic.Topic, topic.Now),
                topic.Growth is { } growth ? plan.Localizer.Translate("rising_times", Invariant($"{growth:0.0}")) : plan.Localizer["new"],
                plan.Localizer.Translate("rising_reason", topic.Now, topic.AllNow, topic.Before, topic.AllBefore)))]);
        var address = Addresses.Trending;
        return new TemplatePage(address.File, "the page of what is trending", "trending",
            plan.Head(address, "trending", "trending", plan.Localizer["trending"], plan.Localizer.Translate("trending_sentence", digest.Settings.Title)), view);
    }
}
