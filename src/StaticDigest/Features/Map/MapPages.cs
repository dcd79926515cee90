using System.Collections.Immutable;
using StaticDigest.Papers.Cleaning.Tex;
using StaticDigest.Site;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.Map;

/// <summary>
/// The map of the newest papers, and when these are not all, one of each year; of each month of a
/// year with the newest papers that has too many. No map has more than 180 papers, and fewer where their titles are long, so that its
/// page, which names each twice, stays
/// below 100 KiB.
/// </summary>
internal static class MapPages
{
    private const int MaxPapers = 180;
    private const int MaxWeight = 78_000;

    public static IEnumerable<Page> Plan(SiteContext plan)
    {
        var papers = plan.Digest.Papers;
        int[] newest = [
            .. Enumerable.Range(0, papers.Length).OrderByDescending(i => papers[i].Filed ?? default)
                .ThenBy(i => papers[i].Address.Value, StringComparer.Ordinal)];
        List<Sheet> sheets = [new("", Addresses.Map, papers.Length, Fitting(plan, newest))];
        if (newest.Length > sheets[0].Papers.Length)
            sheets.AddRange(
                newest.Where(i => papers[i].Filed is not null).GroupBy(i => papers[i].Filed!.Value.Year).SelectMany(year => OfYear(plan, year.Key, [.. year])));
        ImmutableArray<RefView> maps = sheets.Count < 2
            ? []
            : [.. sheets.Select(sheet => new RefView(Html.Text(sheet.Name), sheet.Address.Href(plan.Site), sheet.Papers.Length))];
        var topicOf = plan.Digest.Topics.Select((topic, i) => (topic.Topic.Slug, i)).ToDictionary(StringComparer.Ordinal);
        var pages = new Page[sheets.Count];
        Parallel.For(0, pages.Length, Concurrently.PerCore, i => pages[i] = Map(plan, sheets[i], maps, topicOf));
        return pages;
    }

    private static IEnumerable<Sheet> OfYear(SiteContext plan, int year, ImmutableArray<int> own)
    {
        // Of a large digest the months of the newest papers have maps of their own.
        if (own.Length <= MaxPapers || !own.Any(i => plan.Digest.Papers[i].IsFull))
            return [new(Invariant($"{year}"), Addresses.MapOf(year), own.Length, Fitting(plan, own))];
        return own.GroupBy(i => plan.Digest.Papers[i].Filed!.Value.Month).Select(month => month.Key == 0
            ? new Sheet(Invariant($"{year}"), Addresses.MapOf(year), month.Count(), Fitting(plan, month))
            : new Sheet(plan.Localizer.Month(year, month.Key), Addresses.MapOf(year, month.Key), month.Count(), Fitting(plan, month)));
    }

    /// <summary>The first papers that one page can name: about so many characters of HTML, and the markup around them.</summary>
    private static ImmutableArray<int> Fitting(SiteContext plan, IEnumerable<int> papers)
    {
        const int frame = 160;
        int weight = 0;
        return [.. papers.Take(MaxPapers).TakeWhile((paper, i) => (weight += Weight(plan.Card(plan.Digest.Papers[paper]))) <= MaxWeight || i == 0)];
        static int Weight(PaperCardView card) => frame + 2 * (card.Address.Length + card.Title.Value.Length);
    }

    private static TemplatePage Map(SiteContext plan, Sheet sheet, ImmutableArray<RefView> maps, Dictionary<string, int> topicOf)
    {
        var digest = plan.Digest;
        var places = PaperMap.Place(plan, sheet.Papers, topicOf);
        int TopicOf(int paper) => digest.Papers[paper].Topics is [var first, ..] ? topicOf[first.Topic.Slug] : -1;
        var groups = Enumerable.Range(0, sheet.Papers.Length).GroupBy(i => TopicOf(sheet.Papers[i])).OrderBy(group => group.Key < 0)
            .ThenByDescending(group => group.Count()).ThenBy(group => group.Key).ToList();
        var view = new MapView
        {
            Period = sheet.Name,
            Count = sheet.Papers.Length,
            Of = sheet.Of,
            Marks = [.. sheet.Papers.Select((paper, i) => new MapMarkView(
                MathText.ToPlain(digest.Papers[paper].Paper.Title),
                digest.Papers[paper].Address.Href(plan.Site),
                MapLabels.Percent(places[i].X, PaperMap.Width),
                MapLabels.Percent(places[i].Y, PaperMap.Height),
                TopicOf(paper) is >= 0 and var topic ? digest.Topics[topic].Swatch : 0))],
            Labels = MapLabels.Of(
                groups.Where(group => group.Key >= 0).Select(group => (digest.Topics[group.Key].Topic.Name, group.Select(i => places[i]).ToImmutableArray()))),
            Groups = [.. groups.Select(group => new MapGroupView(
                group.Key < 0 ? null : plan.TopicCard(digest.Topics[group.Key], group.Count()),
                plan.Cards(group.Select(i => digest.Papers[sheet.Papers[i]]))))],
            Maps = maps,
        };
        var title = sheet.Name.Length == 0 ? plan.Localizer["map"] : plan.Localizer.Translate("map_of", sheet.Name);
        return new TemplatePage(sheet.Address.File, "the map of the papers", "map",
            plan.Head(sheet.Address, "map", "archive", title, plan.Localizer.Translate("map_sentence", title, digest.Settings.Title)), view);
    }

    /// <summary>A map to be drawn: its name, its address, how many papers there are, and those it shows.</summary>
    private sealed record Sheet(string Name, UrlPath Address, int Of, ImmutableArray<int> Papers);
}
