namespace StaticDigest.Fetching;

/// <summary>
/// The days on which the sources rest. Both Hugging Face's list and arXiv's announcements follow the American week;
/// arXiv publishes its holidays each year, which are these.
/// </summary>
public static class RestDays
{
    /// <summary>Why a day has no list: <c>a Saturday</c>, <c>a holiday (Thanksgiving)</c>; null for a working day.</summary>
    public static string? Reason(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? $"a {day.DayOfWeek}"
        : Holiday(day) is { } name ? $"a holiday ({name})" : null;

    /// <summary>The next working day after a day.</summary>
    public static DateOnly NextWorkingDay(DateOnly day)
    {
        do
            day = day.AddDays(1);
        while (Reason(day) is not null);
        return day;
    }

    private static string? Holiday(DateOnly day) => (day.Month, day.Day, day.DayOfWeek) switch
    {
        (1, 1, _) => "New Year's Day",
        (1, >= 15 and <= 21, DayOfWeek.Monday) => "Martin Luther King Day",
        (5, >= 25, DayOfWeek.Monday) => "Memorial Day",
        (6, 19, _) => "Juneteenth",
        (7, 4, _) => "Independence Day",
        (9, <= 7, DayOfWeek.Monday) => "Labor Day",
        (11, >= 22 and <= 28, DayOfWeek.Thursday) => "Thanksgiving",
        (11, >= 23 and <= 29, DayOfWeek.Friday) => "the day after Thanksgiving",
        (12, >= 24, _) => "the end of the year",
        _ => null,
    };
}
