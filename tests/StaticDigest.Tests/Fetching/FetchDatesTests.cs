using StaticDigest.Fetching;
using Xunit;

namespace StaticDigest.Tests.Fetching;

public sealed class FetchDatesTests
{
    private static readonly DateOnly s_today = new(2026, 11, 25);

    [Theory]
    [InlineData(FetchKind.HuggingFace, null, null, "11-18 11-19 11-20 11-21 11-22 11-23 11-24 11-25")]
    [InlineData(FetchKind.HuggingFace, "2026-11-25", null, "11-24 11-25")]
    [InlineData(FetchKind.HuggingFace, "2026-11-24", null, "11-24 11-25")]
    [InlineData(FetchKind.HuggingFace, "2026-11-22", null, "11-22 11-23 11-24 11-25")]
    [InlineData(FetchKind.HuggingFace, "2026-11-25", "2026-11-23", "11-23 11-24 11-25")]
    [InlineData(FetchKind.HuggingFace, null, "2027-01-01", "11-25")]
    [InlineData(FetchKind.Arxiv, null, null, "11-18..11-25")]
    [InlineData(FetchKind.Arxiv, "2026-11-25", null, "11-18..11-25")]
    [InlineData(FetchKind.Arxiv, "2026-10-01", null, "10-01..10-31 11-01..11-25")]
    [InlineData(FetchKind.Arxiv, "2026-11-25", "2026-09-30", "09-30..10-30 10-31..11-25")]
    public void A_run_asks_from_where_the_last_one_ended(FetchKind kind, string? through, string? since, string ranges)
    {
        var source = new FetchSource { Name = "x", Folder = "x", Kind = kind };

        var found = FetchDates.Ranges(source, Day(through), Day(since), s_today);

        Assert.Equal(ranges, string.Join(' ', found.Select(range => range.Days == 1 ? $"{range.First:MM-dd}" : $"{range.First:MM-dd}..{range.Last:MM-dd}")));
    }

    [Theory]
    [InlineData("2026-11-21", "a Saturday")]
    [InlineData("2026-11-26", "a holiday (Thanksgiving)")]
    [InlineData("2026-11-27", "a holiday (the day after Thanksgiving)")]
    [InlineData("2026-12-25", "a holiday (the end of the year)")]
    [InlineData("2026-01-19", "a holiday (Martin Luther King Day)")]
    [InlineData("2026-05-25", "a holiday (Memorial Day)")]
    [InlineData("2026-09-07", "a holiday (Labor Day)")]
    [InlineData("2027-01-01", "a holiday (New Year's Day)")]
    [InlineData("2026-11-25", null)]
    public void Days_of_rest_are_known(string day, string? reason) => Assert.Equal(reason, RestDays.Reason(DateOnly.Parse(day, null)));

    [Fact]
    public void The_next_working_day_skips_them() => Assert.Equal(new DateOnly(2026, 11, 30), RestDays.NextWorkingDay(new DateOnly(2026, 11, 25)));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
