using StaticDigest.Localization;
using StaticDigest.Papers;
using StaticDigest.Settings;
using StaticDigest.Site.Views;

namespace StaticDigest.Site.Charts;

/// <summary>The years or months, without a gap, into which papers are counted by the day they are filed under.</summary>
internal sealed class Periods
{
    private readonly int _first;
    private readonly Localizer _localizer;

    private Periods(bool isByMonth, int first, int last, Localizer localizer) =>
        (IsByMonth, _first, Count, _localizer) = (isByMonth, first, last - first + 1, localizer);

    public bool IsByMonth { get; }

    public int Count { get; }

    public string Kind => IsByMonth ? "month" : "year";

    /// <summary>The periods of some dates: months while those are not more than so many, else years; null for less than two.</summary>
    public static Periods? Of(IReadOnlyCollection<PartialDate> dates, int maxMonths, Localizer localizer)
    {
        var months = dates.Where(date => date.Month > 0).Select(NumberOf).ToList();
        if (dates.Count == 0)
            return null;
        bool isByMonth = months.Count > 0 && months.Max() - months.Min() < maxMonths && months.Count == dates.Count;
        var periods = isByMonth
            ? new Periods(true, months.Min(), months.Max(), localizer)
            : new Periods(false, dates.Min(date => date.Year), dates.Max(date => date.Year), localizer);
        return periods.Count > 1 ? periods : null;
    }

    /// <summary>The place of a date; below 0 when it lies in none.</summary>
    public int IndexOf(PartialDate date)
    {
        int number = IsByMonth ? date.Month == 0 ? -1 : NumberOf(date) : date.Year;
        return number < _first || number >= _first + Count ? -1 : number - _first;
    }

    /// <summary>How many of the dates lie in each period.</summary>
    public int[] Tally(IEnumerable<PartialDate> dates)
    {
        var counts = new int[Count];
        foreach (var date in dates)
        {
            if (IndexOf(date) is >= 0 and var index)
                counts[index]++;
        }

        return counts;
    }

    /// <summary>A period by name, and by its page when a site is given and it has papers.</summary>
    public RefView Ref(int index, int count, SiteAddress? site = null)
    {
        int number = _first + index;
        var (year, month) = IsByMonth ? (number / 12, number % 12 + 1) : (number, 0);
        var page = IsByMonth ? Addresses.Month(year, month) : Addresses.Year(year);
        return new(Html.Text(IsByMonth ? _localizer.Month(year, month) : Invariant($"{year}")), site is not null && count > 0 ? page.Href(site) : "", count);
    }

    private static int NumberOf(PartialDate date) => date.Year * 12 + date.Month - 1;
}
