using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Site;
using StaticDigest.Site.Charts;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.Statistics;

/// <summary>The digest in numbers.</summary>
internal static class StatsPages
{
    /// <summary>Fifteen years by month are 180 bars; more would be thinner than a hair on a phone.</summary>
    private const int MaxMonths = 180;

    private const int MonthsInTables = 24;
    private const int SourcesShown = 12;

    public static TemplatePage Plan(SiteContext plan)
    {
        var papers = plan.Digest.Papers;
        PartialDate[] dates = [.. papers.Select(paper => paper.Filed).OfType<PartialDate>()];
        var periods = Periods.Of(dates, MonthsInTables, plan.Localizer);
        int[] all = periods?.Tally(dates) ?? [];
        DigestPaper[] withCode = [.. papers.Where(paper => paper.Paper.HasLink(PaperLinkKind.Code))];
        var view = new StatsView
        {
            Papers = papers.Length,
            Issues = plan.Digest.Issues.Length,
            Authors = plan.Digest.Authors.Length,
            WithCode = withCode.Length,
            Timeline = Timeline.Of(dates, MaxMonths, plan.Localizer, plan.Site),
            Topics = periods is null ? null : TopicTimes.Of(plan, periods, all),
            Sources = Sources(papers),
            Code = periods is null || withCode.Length == 0 ? [] : Code(plan, periods, all, withCode),
        };
        var address = Addresses.Stats;
        return new TemplatePage(address.File, "the statistics", "stats",
            plan.Head(address, "stats", "archive", plan.Localizer["statistics"], plan.Localizer.Translate("stats_sentence", plan.Digest.Settings.Title)), view);
    }

    private static ImmutableArray<ShareView> Sources(ImmutableArray<DigestPaper> papers) =>
        [.. papers.SelectMany(paper => paper.Paper.Appearances.Select(appearance => appearance.List).Distinct(StringComparer.Ordinal))
            .CountBy(list => list, StringComparer.Ordinal)
            .OrderByDescending(list => list.Value)
            .ThenBy(list => list.Key, StringComparer.Ordinal)
            .Take(SourcesShown)
            .Select(list => Share(new RefView(Html.Text(list.Key), "", list.Value), papers.Length))];

    private static ImmutableArray<ShareView> Code(SiteContext plan, Periods periods, int[] all, DigestPaper[] withCode)
    {
        var counts = periods.Tally(withCode.Select(paper => paper.Filed).OfType<PartialDate>());
        // What came before the first paper with code is left out: a long table of nothing says nothing.
        return [
            .. Enumerable.Range(0, periods.Count).SkipWhile(i => counts[i] == 0).Reverse().Where(i => all[i] > 0)
                .Select(i => Share(periods.Ref(i, all[i], plan.Site) with { Count = counts[i] }, all[i]))];
    }

    private static ShareView Share(RefView part, int of) => new(part, of, Invariant($"{TopicTimes.Share(part.Count, of) * 100:0.#}"));
}
