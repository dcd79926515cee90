using System.Collections.Immutable;
using System.Text.Json;
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

    public static GeneratedFile Plan(Digest digest, SiteAddress site, ImmutableArray<FetchRun> runs, DateOnly today) => ApiOutput.Page(File, json =>
    {
        json.WriteString("title", digest.Settings.Title);
        json.WriteString("url", site.Url);
        json.WriteString("generator", $"StaticDigest {typeof(StatusFile).Assembly.GetName().Version?.ToString(3)}");
        Day(json, "built", today);
        var newest = digest.Issues.IsEmpty ? null : digest.Issues[^1];
        if (newest is not null)
        {
            json.WriteStartObject("newest_issue");
            Day(json, "day", newest.Day);
            json.WriteNumber("papers", newest.Papers.Length);
            json.WriteString("page", Addresses.Day(newest.Day).Absolute(site));
            json.WriteEndObject();
        }

        if (digest.Papers.Where(paper => paper.Filed is not null).MaxBy(paper => paper.Filed!.Value) is { } latest)
        {
            json.WriteStartObject("newest_paper");
            json.WriteString("id", latest.Paper.Id.ToString());
            json.WriteString("title", latest.Paper.Title);
            json.WriteString("date", latest.Filed!.Value.ToString());
            json.WriteString("page", latest.Address.Absolute(site));
            json.WriteEndObject();
        }

        if (WhyNothingNew(digest, runs, today) is { } why)
            json.WriteString("why_nothing_new", why);
        json.WriteStartObject("counts");
        json.WriteNumber("papers", digest.Papers.Length);
        json.WriteNumber("days", digest.Issues.Length);
        json.WriteNumber("topics", digest.Topics.Count(topic => !topic.Papers.IsEmpty));
        json.WriteNumber("authors", digest.Authors.Length);
        json.WriteEndObject();
        json.WriteStartArray("sources");
        foreach (var source in digest.Settings.Of<FetchSettings>().Sources)
            Source(json, source, FetchLog.Last(runs, source.Folder), FetchLog.LastGood(runs, source.Folder), today);
        json.WriteEndArray();
    });

    private static void Source(Utf8JsonWriter json, FetchSource source, FetchRun? last, FetchRun? good, DateOnly today)
    {
        json.WriteStartObject();
        json.WriteString("name", source.Name);
        json.WriteString("kind", FetchKindRules.Of(source.Kind).Word);
        json.WriteString("state", State(last, today));
        if (last is not null)
        {
            json.WriteString("last_run", FetchLog.Time(last.At));
            json.WriteNumber("added", last.Added);
            json.WriteNumber("updated", last.Updated);
            if (last.Why is { } why)
                json.WriteString("why", why);
        }

        if (good is not null)
        {
            json.WriteString("last_good_run", FetchLog.Time(good.At));
            if (good.Newest is { } newest)
                Day(json, "newest", newest);
        }

        if ((last?.Through ?? good?.Through) is { } through)
            Day(json, "read_through", through);
        json.WriteEndObject();
    }

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

    private static void Day(Utf8JsonWriter json, string name, DateOnly day) => json.WriteString(name, new PartialDate(day).ToString());
}
