using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Site;
using StaticDigest.Site.Charts;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.TopicPages;

/// <summary>The index of topics and the pages of each topic.</summary>
internal static class TopicPages
{
    private const int NeighboursShown = 6;
    private const int VotedShown = 3;

    /// <summary>Papers of two years are counted by month.</summary>
    private const int MaxMonths = 24;

    private static readonly UrlPath Index = new("topics/");

    public static IEnumerable<Page> Plan(SiteContext plan)
    {
        var used = plan.Digest.Topics.Where(topic => !topic.Papers.IsEmpty).ToList();
        var view = new TopicsView(
            [.. used.Select(topic => plan.TopicCard(topic, topic.Papers.Length))],
            string.Join(", ", plan.Digest.Topics.Where(topic => topic.Papers.IsEmpty).Select(topic => topic.Topic.Name)));
        yield return new TemplatePage(Index.File, "the index of topics", "topics",
            plan.Head(Index, "topics", "topics", plan.Localizer["topics"], plan.Localizer.Translate("topics_sentence", plan.Digest.Settings.Title)), view);
        foreach (var topic in used)
        {
            foreach (var page in Topic(plan, topic))
                yield return page;
        }
    }

    private static IEnumerable<Page> Topic(SiteContext plan, TopicPapers topic)
    {
        var list = Addresses.Topic(topic.Topic.Slug);
        var feeds = plan.FeedsOf(list, topic.Topic.Name);
        var ranges = Paging.Cut(topic.Papers.Length, plan.Digest.Settings.PapersPerPage);
        for (int i = 0; i < ranges.Count; i++)
        {
            bool isNewest = i == ranges.Count - 1;
            var address = Paging.Address(list, i, ranges.Count);
            var papers = topic.Papers[ranges[i]];
            int number = isNewest ? 0 : i + 1;
            var title = plan.Localizer.OnPage(topic.Topic.Name, isNewest ? null : number);
            var head = plan.Head(address, "topic", "topics", title,
                $"{Sentence(plan, topic)}{(isNewest ? "" : $" {plan.Localizer.Translate("page_from_oldest", number)}")}") with
            {
                Feeds = feeds,
                Bibliography = plan.Bibliography(list),
            };
            var view = new TopicView(
                plan.TopicCard(topic, isNewest ? topic.Papers.Length : 0),
                plan.ShortCards(papers.Reverse()),
                number,
                isNewest ? Timeline.Of([.. topic.Papers.Select(Dated).OfType<PartialDate>()], MaxMonths, plan.Localizer) : null,
                isNewest ? Voted(plan, topic) : [],
                isNewest ? Neighbours(plan, topic) : [],
                Paging.Around(list, i, ranges.Count, plan.Site));
            yield return new TemplatePage(address.File, $"the topic {topic.Topic.Name}", "topic", head, view)
            {
                Modified = DigestPaper.Newest(papers.AsSpan()),
                Topics = [topic.Topic.Name],
            };
        }
    }

    private static string Sentence(SiteContext plan, TopicPapers topic) =>
        topic.Topic.Description.Length > 0 ? $"{topic.Topic.Name}: {topic.Topic.Description}" : plan.Localizer.Translate("papers_on_topic", topic.Topic.Name);

    // As the list sorts them, and where that is not known by the list that they stood in.
    private static PartialDate? Dated(DigestPaper paper) => paper.Paper.Dated ?? paper.Filed;

    private static ImmutableArray<PaperCardView> Voted(SiteContext plan, TopicPapers topic)
    {
        if (topic.Papers.Length <= VotedShown)
            return [];
        var voted = topic.Papers
            .Where(paper => paper.Paper.Votes > 0)
            .OrderByDescending(paper => paper.Paper.Votes)
            .ThenByDescending(paper => paper.Filed ?? default)
            .ThenBy(paper => paper.Address.Value, StringComparer.Ordinal);
        return plan.Cards(voted.Take(VotedShown));
    }

    private static ImmutableArray<TopicCardView> Neighbours(SiteContext plan, TopicPapers topic) =>
        [.. plan.TopicsOf(topic.Papers, NeighboursShown + 1).Where(other => other.Name != topic.Topic.Name).Take(NeighboursShown)];
}
