using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Site;

/// <summary>Every address of the site. They are promises: once published, they stay.</summary>
public static class Addresses
{
    /// <summary>The feed with one entry a day.</summary>
    internal const string DailyFeed = "daily.xml";

    /// <summary>The feed with one entry a week.</summary>
    internal const string WeeklyFeed = "weekly.xml";

    internal static UrlPath Trending { get; } = new("trending/");

    internal static UrlPath Saved { get; } = new("saved/");

    /// <summary>The keys.</summary>
    internal static UrlPath Help { get; } = new("help/");
    /// <summary>The digest in numbers.</summary>
    internal static UrlPath Stats { get; } = new("stats/");

    /// <summary>The map of the newest papers.</summary>
    internal static UrlPath Map { get; } = new("map/");

    /// <summary>The map of a year's papers.</summary>
    internal static UrlPath MapOf(int year) => new(Invariant($"map/{year:D4}/"));

    /// <summary>The map of a month's papers.</summary>
    internal static UrlPath MapOf(int year, int month) => new(Invariant($"map/{year:D4}-{month:D2}/"));

    /// <summary>A day's page.</summary>
    internal static UrlPath Day(DateOnly day) => new(Invariant($"days/{day:yyyy-MM-dd}/"));

    /// <summary>An ISO week's page.</summary>
    internal static UrlPath Week(int year, int week) => new(Invariant($"weeks/{year:D4}-w{week:D2}/"));

    /// <summary>A month's page.</summary>
    internal static UrlPath Month(int year, int month) => new(Invariant($"months/{year:D4}-{month:D2}/"));

    /// <summary>A year's page.</summary>
    internal static UrlPath Year(int year) => new(Invariant($"years/{year:D4}/"));

    /// <summary>A topic's newest page.</summary>
    internal static UrlPath Topic(string slug) => new($"topics/{slug}/");

    /// <summary>An author's newest page.</summary>
    internal static UrlPath Author(string slug) => new($"authors/{slug}/");

    internal static UrlPath Numbered(UrlPath list, int number) => new(Invariant($"{list.Value}page/{number}/"));

    /// <summary>ISO year and week of a day.</summary>
    internal static (int Year, int Week) WeekOf(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return (ISOWeek.GetYear(date), ISOWeek.GetWeekOfYear(date));
    }

    /// <summary>
    /// The address of every paper: its arXiv id, else its DOI, else its title. Of papers with one slug the one that was
    /// submitted first keeps it, so that a newcomer never takes an address away; the others get a mark from their id.
    /// </summary>
    public static ImmutableDictionary<PaperId, UrlPath> OfPapers(IEnumerable<Paper> papers)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var addresses = ImmutableDictionary.CreateBuilder<PaperId, UrlPath>();
        foreach (var paper in papers.OrderBy(paper => paper.Submitted ?? new PartialDate(9999)).ThenBy(paper => paper.Id.Kind)
            .ThenBy(paper => paper.Id.Value, StringComparer.Ordinal))
        {
            var slug = SlugOf(paper.Id, paper.Title);
            if (!taken.Add(slug))
                taken.Add(slug = Invariant($"{slug}-{XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(paper.Id.ToString())):x8}"));
            addresses[paper.Id] = new UrlPath($"papers/{slug}/");
        }

        return addresses.ToImmutable();
    }

    /// <summary>The last part of a paper's address, before clashes are looked at.</summary>
    internal static string SlugOf(PaperId id, string title) => id.Kind switch
    {
        PaperIdKind.Arxiv => id.Value.Replace('/', '-'),
        PaperIdKind.Doi => Slug.Of(id.Value),
        _ => Slug.Of(MathText.ToPlain(title)),
    };

    /// <summary>The file with the BibTeX of a list's papers.</summary>
    internal static string Bibliography(UrlPath list) => $"{list.Value}papers.bib";
}
