using System.Text;
using StaticDigest.Cli.Fetch.Requests;
using StaticDigest.Fetching;

namespace StaticDigest.Cli.Doctor;

/// <summary>Tells whether new papers still come: the schedule, the sources, the newest issue.</summary>
internal static class Freshness
{
    private const int DaysOfSchedule = 3;
    private const int DaysOfSource = 7;
    private const int DaysOfDigest = 14;
    private const string SwitchOn =
        "In the repository open Actions, choose the workflow, and press \"Enable workflow\" if that is shown (GitHub keeps schedules off in new forks, and " +
        "switches them off after 60 days without a commit); then \"Run workflow\".";

    public static IEnumerable<Finding> Examine(DoctorContext context) => [.. Schedule(context), .. Sources(context), .. Newest(context)];

    private static IEnumerable<Finding> Schedule(DoctorContext context)
    {
        if (context.Site.Input.Settings.Of<FetchSettings>().Sources.IsEmpty)
            yield break;
        if (context.Workflows is { } workflows && !workflows.Any(file => Encoding.UTF8.GetString(file.Bytes.Span).Contains("cron:", StringComparison.Ordinal)))
            yield return new(DiagnosticCodes.NoSchedule.At(new(".github/workflows")),
                "Put `schedule: [{ cron: \"23 5 * * *\" }]` under `on:` in .github/workflows/publish.yml.");
        if (context.Runs.IsEmpty)
            yield break;
        var last = context.Runs.Max(run => run.At);
        int days = (int)(context.Now - last).TotalDays;
        if (days >= DaysOfSchedule)
            yield return new(DiagnosticCodes.ScheduleOff.At(new(FetchLog.FileOf(last)), days, Day(last)), SwitchOn);
    }

    private static IEnumerable<Finding> Sources(DoctorContext context)
    {
        foreach (var source in context.Site.Input.Settings.Of<FetchSettings>().Sources)
        {
            if (FetchLog.Last(context.Runs, source.Folder) is not { } last)
            {
                yield return new(DiagnosticCodes.SourceNeverAsked.At(source.Where, source.Name), $"Run `staticdigest fetch {source.Folder}`, or the workflow.");
                continue;
            }

            var good = FetchLog.LastGood(context.Runs, source.Folder)?.At ?? context.Runs.Where(run => run.Source == source.Folder).Min(run => run.At);
            int days = (int)(context.Now - good).TotalDays;
            if (days >= DaysOfSource && (context.Now - last.At).TotalDays < DaysOfSchedule)
            {
                yield return new(DiagnosticCodes.SourceStale.At(source.Where, source.Name, days, last.Why ?? "nothing"),
                    $"Run `staticdigest fetch {source.Folder} --dry-run --verbose`; correct its entry in digest.yml, or delete it if the service is gone.");
            }
        }
    }

    private static IEnumerable<Finding> Newest(DoctorContext context)
    {
        DateOnly? newest = null;
        foreach (var paper in context.Site.Input.Papers)
        {
            foreach (var appearance in paper.Paper.Appearances)
            {
                if (appearance.Day is { } day && (newest is null || day > newest))
                    newest = day;
            }
        }

        if (newest is { } known && DateOnly.FromDateTime(context.Now.UtcDateTime).DayNumber - known.DayNumber is var days and >= DaysOfDigest)
            yield return new(DiagnosticCodes.DigestStale.At(new("listings"), QueryText.Day(known), days),
                "Add a listing to input/listings, or name a source in digest.yml.");
    }

    private static string Day(DateTimeOffset time) => QueryText.Day(DateOnly.FromDateTime(time.UtcDateTime));
}
