using System.Collections.Immutable;
using System.Globalization;
using StaticDigest.Localization;
using StaticDigest.Site;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.Archive;

/// <summary>Weeks, months and years, and the archive that leads to them.</summary>
internal static class PeriodPages
{
    /// <summary>A period with more papers than this shows counts in place of titles.</summary>
    private const int MaxTitles = 250;

    /// <summary>The archive draws the days of so many years and leaves those of the others to their own pages, so that it stays small.</summary>
    private const int YearsWithDays = 3;

    private static readonly UrlPath Index = new("archive/");

    public static IEnumerable<Page> Plan(SiteContext plan)
    {
        var undated = plan.Digest.Papers
            .Where(paper => paper.Days.IsEmpty && paper.Filed is not null)
            .ToLookup(paper => (paper.Filed!.Value.Year, paper.Filed.Value.Month));
        var months = plan.Digest.Issues.Select(issue => (issue.Day.Year, issue.Day.Month))
            .Concat(undated.Select(group => group.Key).Where(key => key.Month > 0))
            .Distinct().Order().ToList();
        var years = months.Select(month => month.Year).Concat(undated.Select(group => group.Key.Year)).Distinct().Order().ToList();
        var byMonth = plan.Digest.Issues.ToLookup(issue => (issue.Day.Year, issue.Day.Month));
        int CountOf((int Year, int Month) month) => byMonth[month].Sum(issue => issue.Papers.Length) + undated[month].Count();

        CalendarView CalendarOf(int year, bool hasDays)
        {
            ImmutableArray<(int Year, int Month)> own = [.. months.Where(month => month.Year == year)];
            return CalendarChart.Of(
                [.. own.Select(month => MonthRef(plan, month, CountOf(month)))],
                [.. own.Select(month => (month.Year, month.Month, hasDays ? byMonth[month].ToImmutableArray() : []))],
                plan.Site,
                plan.Localizer);
        }

        yield return Archive(plan, years, CalendarOf, CountOf);
        foreach (var page in Weeks(plan))
            yield return page;
        for (int i = 0; i < months.Count; i++)
            yield return Month(plan, months, i, [.. byMonth[months[i]]], [.. undated[months[i]]]);
        for (int i = 0; i < years.Count; i++)
            yield return Year(plan, years, i, [.. undated[(years[i], 0)]], CalendarOf(years[i], hasDays: true));
    }

    private static TemplatePage Archive(SiteContext plan, List<int> years, Func<int, bool, CalendarView> calendar, Func<(int, int), int> count)
    {
        ImmutableArray<ArchiveYearView> views = [.. years.AsEnumerable().Reverse().Select((year, i) => new ArchiveYearView(
            new RefView(Html.Text(Invariant($"{year}")), Addresses.Year(year).Href(plan.Site)), count((year, 0)), calendar(year, i < YearsWithDays)))];
        return new TemplatePage(Index.File, "the archive", "archive",
            plan.Head(Index, "archive", "archive", plan.Localizer["archive"], plan.Localizer.Translate("archive_sentence", plan.Digest.Settings.Title)) with
            {
                Bibliography = plan.Bibliography(UrlPath.Home),
            },
            new ArchiveView(plan.Digest.Papers.Length, views));
    }

    private static IEnumerable<Page> Weeks(SiteContext plan)
    {
        var weeks = plan.Digest.Issues.GroupBy(issue => Addresses.WeekOf(issue.Day)).ToList();
        for (int i = 0; i < weeks.Count; i++)
        {
            var (year, week) = weeks[i].Key;
            var first = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
            var title = plan.Localizer.Week(year, week);
            yield return Period(plan, Addresses.Week(year, week), "week", title,
                plan.Localizer.Translate("papers_of_days", plan.Localizer.Day(first), plan.Localizer.Day(first.AddDays(6)), plan.Digest.Settings.Title),
                Days(plan, [.. weeks[i]]),
                new RefView(Html.Text(plan.Localizer.Month(first.Year, first.Month)), MonthOf(plan, weeks[i].First())),
                i > 0 ? plan.Week(weeks[i - 1].Key) : null,
                i < weeks.Count - 1 ? plan.Week(weeks[i + 1].Key) : null,
                hasBibliography: weeks[i].Any(issue => issue.IsFull)) with
            { Modified = weeks[i].Last().Day };
        }
    }

    private static string MonthOf(SiteContext plan, Issue issue) => Addresses.Month(issue.Day.Year, issue.Day.Month).Href(plan.Site);

    private static RefView MonthRef(SiteContext plan, (int Year, int Month) month, int count = 0) =>
        new(Html.Text(plan.Localizer.Month(month.Year, month.Month)), Addresses.Month(month.Year, month.Month).Href(plan.Site), count);

    private static RefView YearRef(SiteContext plan, int year) => new(Html.Text(Invariant($"{year}")), Addresses.Year(year).Href(plan.Site));

    private static TemplatePage Month(SiteContext plan, List<(int Year, int Month)> months, int i, ImmutableArray<Issue> issues,
        ImmutableArray<DigestPaper> undated)
    {
        var (year, month) = months[i];
        var title = plan.Localizer.Month(year, month);
        return Period(plan, Addresses.Month(year, month), "month", title, plan.Localizer.Translate("papers_of_period", title, plan.Digest.Settings.Title),
            Days(plan, issues, undated),
            YearRef(plan, year),
            i > 0 ? MonthRef(plan, months[i - 1]) : null,
            i < months.Count - 1 ? MonthRef(plan, months[i + 1]) : null) with
        { Modified = issues.IsEmpty ? null : issues[^1].Day };
    }

    private static TemplatePage Year(SiteContext plan, List<int> years, int i, ImmutableArray<DigestPaper> undated, CalendarView calendar)
    {
        var year = years[i];
        ImmutableArray<PeriodPartView> parts = [.. Undated(plan, undated, undated.Length <= MaxTitles)];
        return Period(plan, Addresses.Year(year), "year", Invariant($"{year}"),
            plan.Localizer.Translate("papers_of_year", Localizer.Year(year), plan.Digest.Settings.Title),
            parts, null, i > 0 ? YearRef(plan, years[i - 1]) : null, i < years.Count - 1 ? YearRef(plan, years[i + 1]) : null, calendar,
            hasBibliography: false);
    }

    private static ImmutableArray<PeriodPartView> Days(SiteContext plan, ImmutableArray<Issue> issues, ImmutableArray<DigestPaper> undated = default)
    {
        undated = undated.IsDefault ? [] : undated;
        bool hasTitles = issues.Sum(issue => issue.Papers.Length) + undated.Length <= MaxTitles;
        return [.. issues.Reverse().Select(issue => new PeriodPartView(
            new RefView(Html.Text(plan.Localizer.WeekdayAndDay(issue.Day)), Addresses.Day(issue.Day).Href(plan.Site), issue.Papers.Length),
            hasTitles ? plan.Cards(issue.Papers) : [])), .. Undated(plan, undated, hasTitles)];
    }

    private static IEnumerable<PeriodPartView> Undated(SiteContext plan, ImmutableArray<DigestPaper> papers, bool hasTitles) =>
        papers.IsEmpty
            ? []
            : [new PeriodPartView(new RefView(Html.Text(plan.Localizer["day_not_given"]), "", papers.Length),
                plan.Cards(papers.Take(hasTitles ? papers.Length : MaxTitles)))];

    private static TemplatePage Period(SiteContext plan, UrlPath address, string kind, string title, string description, ImmutableArray<PeriodPartView> parts,
        RefView? up, RefView? previous, RefView? next, CalendarView? calendar = null, bool hasBibliography = true) =>
        new(address.File, $"the {kind} {title}", "period",
            plan.Head(address, "period", "archive", title, description) with { Bibliography = hasBibliography ? plan.Bibliography(address) : "" },
            new PeriodView(title, kind, parts.Sum(part => part.Heading.Count) + (calendar?.Months.Sum(month => month.Month.Count) ?? 0), parts, calendar, up,
                previous, next));
}
