using System.Text;
using StaticDigest.Cli.Fetching.Requests;
using StaticDigest.Fetching;

namespace StaticDigest.Cli.Doctoring;

/// <summary>Tells whether new papers still come: the schedule, the sources, the newest issue.</summary>
internal static class Freshness
{
    private const int DaysOfSchedule = 3;
    private const int DaysOfSource = 7;
    private const int DaysOfDigest = 14;
    private const string SwitchOn = "In the repository open Actions, choose the workflow, and press \"Enable workflow\" if that is shown (GitHub keeps schedules off in new forks, and switches them off after 60 days without a commit); then \"Run workflow\".";

    public static IEnumerable<Finding> Examine(Patient patient) => [.. Schedule(patient), .. Sources(patient), .. Newest(patient)];

    private static IEnumerable<Finding> Schedule(Patient patient)
    {
        if (patient.Site.Input.Settings.Sources.IsEmpty)
            yield break;
        if (patient.Workflows is { } workflows && !workflows.Any(file => Encoding.UTF8.GetString(file.Bytes.Span).Contains("cron:", StringComparison.Ordinal)))
            yield return new(DiagnosticCodes.NoSchedule.At(new(".github/workflows")), "Put `schedule: [{ cron: \"23 5 * * *\" }]` under `on:` in .github/workflows/publish.yml.");
        if (patient.Runs.IsEmpty)
            yield break;
        var last = patient.Runs.Max(run => run.At);
        int days = (int)(patient.Now - last).TotalDays;
        if (days >= DaysOfSchedule)
            yield return new(DiagnosticCodes.ScheduleOff.At(new(FetchLog.FileOf(last)), days, Day(last)), SwitchOn);
    }

    private static IEnumerable<Finding> Sources(Patient patient)
    {
        foreach (var source in patient.Site.Input.Settings.Sources)
        {
            if (FetchLog.Last(patient.Runs, source.Folder) is not { } last)
            {
                yield return new(DiagnosticCodes.SourceNeverAsked.At(source.Where, source.Name), $"Run `staticdigest fetch {source.Folder}`, or the workflow.");
                continue;
            }

            var good = FetchLog.LastGood(patient.Runs, source.Folder)?.At ?? patient.Runs.Where(run => run.Source == source.Folder).Min(run => run.At);
            int days = (int)(patient.Now - good).TotalDays;
            if (days >= DaysOfSource && (patient.Now - last.At).TotalDays < DaysOfSchedule)
            {
                yield return new(DiagnosticCodes.SourceStale.At(source.Where, source.Name, days, last.Why ?? "nothing"),
                    $"Run `staticdigest fetch {source.Folder} --dry-run --verbose`; mend its entry in digest.yml, or delete it if the service is gone.");
            }
        }
    }

    private static IEnumerable<Finding> Newest(Patient patient)
    {
        DateOnly? newest = null;
        foreach (var paper in patient.Site.Input.Papers)
        {
            foreach (var sighting in paper.Paper.Sightings)
            {
                if (sighting.Day is { } day && (newest is null || day > newest))
                    newest = day;
            }
        }

        if (newest is { } known && DateOnly.FromDateTime(patient.Now.UtcDateTime).DayNumber - known.DayNumber is var days and >= DaysOfDigest)
            yield return new(DiagnosticCodes.DigestStale.At(new("listings"), QueryText.Day(known), days), "Add a listing to input/listings, or name a source in digest.yml.");
    }

    private static string Day(DateTimeOffset time) => QueryText.Day(DateOnly.FromDateTime(time.UtcDateTime));
}
