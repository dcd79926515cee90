using StaticDigest.Site;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.Search;

internal static class SearchPages
{
    private const int TopicsShown = 24;

    private static readonly UrlPath Address = new("search/");

    public static IEnumerable<Page> Plan(SiteContext plan)
    {
        var settings = plan.Digest.Settings;
        var years = plan.Digest.Papers
            .Where(paper => paper.Filed is not null)
            .CountBy(paper => paper.Filed!.Value.Year)
            .OrderByDescending(year => year.Key)
            .Select(year => new RefView(Html.Text(Invariant($"{year.Key}")), Addresses.Year(year.Key).Href(plan.Site), year.Value));
        var topics = plan.Digest.Topics
            .Where(topic => !topic.Papers.IsEmpty)
            .OrderByDescending(topic => topic.Papers.Length)
            .Take(TopicsShown)
            .Select(topic => plan.TopicCard(topic, topic.Papers.Length));
        yield return new TemplatePage(Address.File, "the search", "search",
            plan.Head(Address, "search", "search", plan.Localizer["search"], plan.Localizer.Translate("search_sentence", settings.Title)),
            new SearchView(plan.Digest.Papers.Length, [.. topics], [.. years]));
    }
}
