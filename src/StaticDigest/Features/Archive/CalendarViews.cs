using System.Collections.Immutable;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.Archive;

/// <summary>The days of a year as squares, the darker the more papers: a block for each month, weeks as columns, Monday on top.</summary>
/// <param name="Min">Papers of the day with fewest; 0 when no day is shown.</param>
/// <param name="Max">Papers of the day with most; 0 when no day is shown.</param>
/// <param name="Months">The months with papers, in the order of the year.</param>
internal sealed record CalendarView(int Min, int Max, ImmutableArray<CalendarMonthView> Months);

/// <summary>A month of a calendar.</summary>
/// <param name="Month">The month, its page and the number of its papers.</param>
/// <param name="Name">Its short name: <c>Apr</c>.</param>
/// <param name="Width">Width of the picture; its height is 90.</param>
/// <param name="Ground">Path of the squares of all its days, to be drawn under the others.</param>
/// <param name="Days">Its issues, oldest first; empty when days are not shown.</param>
internal sealed record CalendarMonthView(RefView Month, string Name, int Width, string Ground, ImmutableArray<CalendarDayView> Days);

/// <summary>A day of a calendar.</summary>
/// <param name="Day">Day of the month.</param>
/// <param name="Text">The date for people: <c>17 April 2026</c>.</param>
/// <param name="Address">Address of the day's page.</param>
/// <param name="Count">Number of papers.</param>
/// <param name="X">Left edge of its square.</param>
/// <param name="Y">Upper edge of its square; squares measure 12.</param>
/// <param name="Level">How dark it is among the days of its year, 1 to 4.</param>
internal sealed record CalendarDayView(int Day, string Text, string Address, int Count, int X, int Y, int Level);
