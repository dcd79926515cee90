using System.Collections.Immutable;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.Archive;

/// <summary>Layout <c>period</c>: a week, a month or a year.</summary>
/// <param name="Title">Name: <c>April 2026</c>, <c>Week 16, 2026</c>.</param>
/// <param name="Kind"><c>week</c>, <c>month</c> or <c>year</c>.</param>
/// <param name="Count">Number of papers.</param>
/// <param name="Parts">The days of a week, the days or the undated papers of a month, newest first; of a year only its undated papers.</param>
/// <param name="Calendar">The months and days of a year; null for others.</param>
/// <param name="Up">The month's year; null for others.</param>
/// <param name="Previous">The period before.</param>
/// <param name="Next">The period after.</param>
internal sealed record PeriodView(
    string Title,
    string Kind,
    int Count,
    ImmutableArray<PeriodPartView> Parts,
    CalendarView? Calendar,
    RefView? Up,
    RefView? Previous,
    RefView? Next);

/// <summary>A part of a period.</summary>
/// <param name="Heading">Its name, and its page's address where it has one.</param>
/// <param name="Papers">Its papers by title; empty when only the count is shown.</param>
internal sealed record PeriodPartView(RefView Heading, ImmutableArray<PaperCardView> Papers);

/// <summary>Layout <c>archive</c>: everything there is, by year.</summary>
/// <param name="Count">Number of papers.</param>
/// <param name="Years">The years, newest first.</param>
internal sealed record ArchiveView(int Count, ImmutableArray<ArchiveYearView> Years);

/// <summary>A year in the archive.</summary>
/// <param name="Year">The year.</param>
/// <param name="Undated">Number of its papers of which no month is known.</param>
/// <param name="Calendar">Its months, with their days in the newest years.</param>
internal sealed record ArchiveYearView(RefView Year, int Undated, CalendarView Calendar);
