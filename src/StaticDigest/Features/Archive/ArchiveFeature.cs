using StaticDigest.Theme;

namespace StaticDigest.Features.Archive;

/// <summary>Papers by week, month and year, with a calendar.</summary>
internal static class ArchiveFeature
{
    public static Feature Feature { get; } = new("archive")
    {
        Pages = static at => PeriodPages.Plan(at.Plan),
        Views =
        [
            ViewShape.Of<PeriodView>(),
            ViewShape.Of<PeriodPartView>(),
            ViewShape.Of<ArchiveView>(),
            ViewShape.Of<ArchiveYearView>(),
            ViewShape.Of<CalendarView>(),
            ViewShape.Of<CalendarMonthView>(),
            ViewShape.Of<CalendarDayView>(),
        ],
    };
}
