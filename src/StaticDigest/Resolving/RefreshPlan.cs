using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Resolving;

/// <summary>Of which known papers something is to be read again.</summary>
/// <param name="Due">Papers that reached an age of 30, 90 or 365 days since they were last looked at: versions, venues, citations.</param>
/// <param name="Starred">Papers younger than 90 days whose code is on GitHub, with its repository, once a week.</param>
public sealed record RefreshPlan(ImmutableArray<Paper> Due, ImmutableArray<(Paper Paper, string Repository)> Starred)
{
    private const int StarDays = 90;
    private const int Week = 7;
    private static readonly int[] s_ages = [365, 90, 30];

    /// <summary>Plans a run.</summary>
    /// <param name="papers">The papers of the digest.</param>
    /// <param name="entries">What is recorded, snapshots included.</param>
    /// <param name="today">The day of the run.</param>
    public static RefreshPlan Of(ImmutableArray<Paper> papers, ImmutableArray<Entry> entries, DateOnly today)
    {
        var last = new Dictionary<PaperId, DateOnly>();
        DateOnly? starred = null;
        foreach (var entry in entries)
        {
            if (entry.Found is not { Asked: Finding.Refresh } found)
                continue;
            if (found.By == ResolveService.GitHub)
                starred = found.Day > starred ? found.Day : starred ?? found.Day;
            else if (found.By is ResolveService.SemanticScholar or ResolveService.OpenAlex
                && (!last.TryGetValue(entry.Ids[0], out var before) || found.Day > before))
                last[entry.Ids[0]] = found.Day;
        }

        return new(
            [.. papers.Where(paper => IsDue(paper, last, today)).OrderByDescending(paper => paper.Dated)
                .ThenBy(paper => paper.Id.Value, StringComparer.Ordinal)],
            starred is { } day && today.DayNumber - day.DayNumber < Week ? [] : [.. Stars(papers, today)]);
    }

    private static bool IsDue(Paper paper, Dictionary<PaperId, DateOnly> last, DateOnly today)
    {
        if (paper.Id.Kind > PaperIdKind.Doi || paper.Dated is not { IsDay: true } day)
            return false;
        int age = today.DayNumber - day.FirstDay.DayNumber;
        int reached = Array.Find(s_ages, days => days <= age);
        return reached > 0 && !(last.TryGetValue(paper.Id, out var seen) && seen.DayNumber >= day.FirstDay.DayNumber + reached);
    }

    private static IEnumerable<(Paper, string)> Stars(ImmutableArray<Paper> papers, DateOnly today)
    {
        foreach (var paper in papers)
        {
            if (paper.Id.Kind > PaperIdKind.Doi || paper.Dated is not { IsDay: true } day || today.DayNumber - day.FirstDay.DayNumber is < 0 or >= StarDays)
                continue;
            foreach (var link in paper.Links)
            {
                if (link.Kind == PaperLinkKind.Code && RepositoryOf(link.Url) is { } repository)
                {
                    yield return (paper, repository);
                    break;
                }
            }
        }
    }

    /// <summary>OWNER/NAME of a repository on GitHub; null for gists, pages of organisations and other hosts.</summary>
    internal static string? RepositoryOf(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Host is not ("github.com" or "www.github.com"))
            return null;
        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || parts[0] is "orgs" or "sponsors" or "topics" or "search")
            return null;
        var name = parts[1].EndsWith(".git", StringComparison.Ordinal) ? parts[1][..^4] : parts[1];
        return IsName(parts[0]) && IsName(name) ? $"{parts[0]}/{name}" : null;
    }

    // Nothing else may get into a query.
    private static bool IsName(string text) => text.Length is > 0 and <= 100 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>True when a count of stars differs so much that it is worth a record: by three and a fifth at least, as with votes.</summary>
    public static bool IsNews(int? before, int now) => before is not { } known || Math.Abs(now - known) >= Math.Max(3, known / 5);
}
