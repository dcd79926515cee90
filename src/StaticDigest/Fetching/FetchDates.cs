using System.Collections.Immutable;

namespace StaticDigest.Fetching;

/// <summary>Days from the first to the last, both included.</summary>
public readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    /// <summary>How many days.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;
}

/// <summary>Which days a run has to ask a source for.</summary>
public static class FetchDates
{
    /// <summary>Stands for the day in the address of a source.</summary>
    public const string Placeholder = "{date}";

    /// <summary>Longest range that is asked for in one query: answers of arXiv and others end at some number of papers.</summary>
    private const int LongestRange = 31;

    /// <summary>
    /// The ranges of a run, oldest first. A source that is read day by day starts where the last run ended, and reads
    /// yesterday again, since its list grows during the day; others look back some days, since papers show up late.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="through">Up to which day the last run got; null when there was none.</param>
    /// <param name="since">First day that was asked for, if any.</param>
    /// <param name="today">The day of the run.</param>
    public static ImmutableArray<DayRange> Ranges(FetchSource source, DateOnly? through, DateOnly? since, DateOnly today)
    {
        var usual = through is null || !IsDaily(source) ? today.AddDays(-source.Days) : today.AddDays(-1);
        var first = since ?? (through < usual ? through.Value : usual);
        if (first > today)
            first = today;
        int step = IsDaily(source) ? 1 : LongestRange;
        var ranges = ImmutableArray.CreateBuilder<DayRange>();
        for (var day = first; day <= today; day = day.AddDays(step))
            ranges.Add(new(day, Earlier(day.AddDays(step - 1), today)));
        return ranges.ToImmutable();
    }

    /// <summary>True for sources that have one list a day.</summary>
    public static bool IsDaily(FetchSource source) =>
        source.Kind == FetchKind.HuggingFace || source.Kind == FetchKind.Url && source.Url.Contains(Placeholder, StringComparison.Ordinal);

    /// <summary>True for sources that are asked for a range of days.</summary>
    public static bool IsDated(FetchSource source) =>
        IsDaily(source)
            || source.Kind is FetchKind.Arxiv or FetchKind.SemanticScholar or FetchKind.OpenAlex or FetchKind.Crossref or FetchKind.Biorxiv
                or FetchKind.Medrxiv;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
