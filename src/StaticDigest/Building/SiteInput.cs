using System.Collections.Immutable;
using StaticDigest.Building.Reading;
using StaticDigest.Papers;
using StaticDigest.Settings;
using StaticDigest.Site;

namespace StaticDigest.Building;

/// <summary>Everything that was read and merged, before any page is planned.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Files">The files of the input folder.</param>
/// <param name="Listings">What each listing gave, by path.</param>
/// <param name="Papers">The papers with their documents.</param>
/// <param name="Diagnostics">All diagnostics so far.</param>
public sealed record SiteInput(
    SiteSettings Settings,
    ImmutableArray<InputFile> Files,
    ImmutableArray<ReadListing> Listings,
    ImmutableArray<PaperDocument> Papers,
    ImmutableArray<Diagnostic> Diagnostics)
{
    private const int Year = 365;
    private const int FewestDays = 7;

    /// <summary>How many papers came in the newest year, or would at the pace of a younger digest; 0 when that cannot be told.</summary>
    public int PapersInYear
    {
        get
        {
            var days = Papers.Select(document => PaperDays.Filed(document.Paper)).OfType<PartialDate>().Where(date => date.IsDay)
                .Select(date => date.FirstDay.DayNumber).ToList();
            if (days.Count == 0)
                return 0;
            int newest = days.Max(), span = Math.Min(Year, newest - days.Min() + 1);
            return span < FewestDays ? 0 : (int)((long)days.Count(day => day > newest - span) * Year / span);
        }
    }
}
