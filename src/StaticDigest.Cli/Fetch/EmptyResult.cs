using StaticDigest.Cli.Fetch.Requests;
using StaticDigest.Fetching;

namespace StaticDigest.Cli.Fetch;

/// <summary>Says why a run brought nothing, so that an empty day is never a riddle.</summary>
internal static class EmptyResult
{
    /// <summary>One sentence; null when the run brought something.</summary>
    /// <param name="task">What was asked.</param>
    /// <param name="read">Entries that were read.</param>
    /// <param name="news">Entries of which something was new.</param>
    /// <param name="unchanged">Answers that the server said are unchanged.</param>
    public static string? Reason(FetchTask task, int read, int news, int unchanged, IReadOnlyList<DateOnly> emptyDays)
    {
        if (news > 0)
            return null;
        if (read > 0)
            return Invariant($"all {read} entries were known already");
        if (unchanged > 0 && emptyDays.Count == 0)
            return "nothing changed since the last run";
        if (emptyDays.Count > 0)
            return string.Join("; ", emptyDays.TakeLast(3).Select(day => Of(day, task.Today)));
        return task.Source.Kind switch
        {
            FetchKind.ArxivFeed => Announcements(task.Now),
            FetchKind.Feed or FetchKind.Url => "the source is empty",
            _ => "no paper matches",
        };
    }

    private static string Of(DateOnly day, DateOnly today)
    {
        var written = QueryText.Day(day);
        return RestDays.Reason(day) is { } reason ? $"{written} is {reason}"
            : day == today ? $"{written} is not announced yet"
            : $"{written} has no list";
    }

    // The feed turns to the next day at midnight in the east of America, 4 or 5 hours after UTC.
    private static string Announcements(DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(now.UtcDateTime.AddHours(-5));
        return RestDays.Reason(day) is { } reason
            ? $"{QueryText.Day(day)} is {reason}; the next announcement is expected on {QueryText.Day(RestDays.NextWorkingDay(day))}"
            : $"nothing is announced for {QueryText.Day(day)} yet";
    }
}
