using System.Collections.Immutable;
using StaticDigest.Localization;
using StaticDigest.Papers;
using StaticDigest.Settings;
using StaticDigest.Site.Views;

namespace StaticDigest.Site.Charts;

/// <summary>Papers over time as bars.</summary>
internal static class Timeline
{
    private const int Height = 100;

    // Few bars would be broad as a hand; many need no more than a hair between them.
    private const double Broadest = 9;
    private const double Filled = 0.8;

    /// <summary>The chart of some dates; null when they lie in one month or year, of which a chart says nothing.</summary>
    /// <param name="maxMonths">Months are shown while there are not more.</param>
    /// <param name="localizer">The words of its language.</param>
    /// <param name="site">Where the pages of the periods are; null to link none.</param>
    public static TimelineView? Of(IReadOnlyCollection<PartialDate> dates, int maxMonths, Localizer localizer, SiteAddress? site = null)
    {
        if (Periods.Of(dates, maxMonths, localizer) is not { } periods)
            return null;
        var counts = periods.Tally(dates);
        int max = counts.Max();
        double step = 100.0 / counts.Length;
        double width = Math.Min(step * Filled, Broadest);
        var bars = ImmutableArray.CreateBuilder<BarView>(counts.Length);
        for (int i = 0; i < counts.Length; i++)
        {
            int height = (int)Math.Ceiling((double)counts[i] * Height / max);
            double middle = (i + 0.5) * step;
            bars.Add(new(periods.Ref(i, counts[i], site), Number(middle - width / 2), Number(middle), Number(width), Height - height, height));
        }

        return new(periods.Kind, bars.ToImmutable(), bars.Last(bar => bar.Period.Count == max));
    }

    internal static string Number(double value) => Invariant($"{value:0.##}");
}
