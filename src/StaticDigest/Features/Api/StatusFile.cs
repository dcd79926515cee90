using System.Collections.Immutable;
using StaticDigest.Fetching;
using StaticDigest.Papers;
using StaticDigest.Settings;
using StaticDigest.Site;

namespace StaticDigest.Features.Api;

/// <summary>
/// <c>/status.json</c>: how fresh the digest is, source by source, and why nothing is new. It knows the day of the build
/// but not its time, since a build of the same things on the same day must give the same bytes.
/// </summary>
internal static class StatusFile
{
    public const string File = "status.json";

    /// <summary>Working days without a run after which a source is late.</summary>
    private const int GraceDays = 2;

    public static GeneratedFile Plan(Digest digest, SiteAddress site, ImmutableArray<FetchRun> runs, DateOnly today)
    {
        var newest = digest.Issues.IsEmpty ? null : digest.Issues[^1];
        var latest = digest.Papers.Where(paper => paper.Filed is not null).MaxBy(paper => paper.Filed!.Value);
        return ApiFiles.Page(File, new ApiStatus(
            digest.Settings.Title,
            site.Url,
            $"StaticDigest {typeof(StatusFile).Assembly.GetName().Version?.ToString(3)}",
            Day(today)!,
            newest is null ? null : new(Day(newest.Day)!, newest.Papers.Length, Addresses.Day(newest.Day).Absolute(site)),
            latest is null ? null : new(latest.Paper.Id.ToString(), latest.Paper.Title, latest.Filed!.Value.ToString(), latest.Address.Absolute(site)),
            WhyNothingNew(digest, runs, today),
            new(digest.Papers.Length, digest.Issues.Length, digest.Topics.Count(topic => !topic.Papers.IsEmpty), digest.Authors.Length),
            digest.Settings.Of<FetchSettings>().Sources
                .Select(source => Source(source, FetchLog.Last(runs, source.Folder), FetchLog.LastGood(runs, source.Folder), today))),
            ApiJson.Default.ApiStatus);
    }

    private static ApiSource Source(FetchSource source, FetchRun? last, FetchRun? good, DateOnly today) => new(
        source.Name,
        FetchKindRules.Of(source.Kind).Word,
        State(last, today),
        last is null ? null : FetchLog.Time(last.At),
        last?.Added,
        last?.Updated,
        last?.Why,
        good is null ? null : FetchLog.Time(good.At),
        Day(good?.Newest),
        Day(last?.Through ?? good?.Through));

    private static string State(FetchRun? last, DateOnly today)
    {
        if (last is null)
            return "never";
        if (last.Outcome is FetchOutcome.Failed or FetchOutcome.Refused)
            return "failing";
        var day = DateOnly.FromDateTime(last.At.UtcDateTime);
        for (int i = 0; i < GraceDays; i++)
            day = RestDays.NextWorkingDay(day);
        return day < today ? "late" : "current";
    }

    private static string? WhyNothingNew(Digest digest, ImmutableArray<FetchRun> runs, DateOnly today)
    {
        if (digest.Papers.IsEmpty)
            return "No listing holds a paper yet.";
        if (!digest.Issues.IsEmpty && digest.Issues[^1].Day >= today)
            return null;
        var day = new PartialDate(today).ToString();
        if (RestDays.Reason(today) is { } rest)
            return $"{day} is {rest}; the sources rest.";
        var reasons = digest.Settings.Of<FetchSettings>().Sources
            .Select(source => (source.Name, FetchLog.Last(runs, source.Folder)?.Why))
            .Where(pair => pair.Why is not null)
            .Select(pair => $"{pair.Name}: {pair.Why}").ToList();
        return reasons.Count > 0 ? string.Join(". ", reasons) : $"No listing of {day} has been added.";
    }

    private static string? Day(DateOnly? day) => day is { } known ? new PartialDate(known).ToString() : null;
}
