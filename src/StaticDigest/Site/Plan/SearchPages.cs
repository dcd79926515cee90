using System.Collections.Immutable;
using StaticDigest.Site.Views;

namespace StaticDigest.Site.Plan;

/// <summary>The page that searches, and the description by which a browser offers it.</summary>
internal static class SearchPages
{
    private const int TopicsShown = 24;

    private static readonly UrlPath Address = new("search/");

    public static IEnumerable<Page> Plan(PlanContext plan)
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
            plan.Head(Address, "search", "search", plan.TitleOf("Search"), $"Search in all papers of {settings.Title}: words, phrases, authors, topics and years."),
            new SearchView(plan.Digest.Papers.Length, [.. topics], [.. years], ""));
        yield return TextPages.Bytes("opensearch.xml", Description(plan));
    }

    // https://developer.mozilla.org/docs/Web/XML/Guides/OpenSearch: a short name has at most 16 characters.
    private static string Description(PlanContext plan)
    {
        var settings = plan.Digest.Settings;
        return $$"""
            <?xml version="1.0" encoding="utf-8"?>
            <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
            <ShortName>{{Feeds.XmlText.Escape(Words.Shorten(settings.Title, 16))}}</ShortName>
            <Description>{{Feeds.XmlText.Escape(Words.Shorten(settings.Description, 1024))}}</Description>
            <InputEncoding>UTF-8</InputEncoding>
            <Image width="192" height="192" type="image/png">{{Feeds.XmlText.Escape(plan.Site.Url)}}assets/icon-192.png</Image>
            <Url type="text/html" method="get" template="{{Feeds.XmlText.Escape(plan.Site.Url)}}search/?q={searchTerms}"/>
            <Url type="application/opensearchdescription+xml" rel="self" template="{{Feeds.XmlText.Escape(plan.Site.Url)}}opensearch.xml"/>
            </OpenSearchDescription>

            """;
    }
}
