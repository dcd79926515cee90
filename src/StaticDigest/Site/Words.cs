using System.Collections.Immutable;
using System.Globalization;
using StaticDigest.Papers;
using StaticDigest.Site.Views;

namespace StaticDigest.Site;

/// <summary>The words of the interface that depend on values: dates, counts, lists of names.</summary>
internal static class Words
{
    public static DateView Date(PartialDate date, string label = "") => new(date.ToString(), date switch
    {
        { Month: 0 } => Invariant($"{date.Year}"),
        { Day: 0 } => Month(date.Year, date.Month),
        _ => Day(date.FirstDay),
    }, label);

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Weekday(DateOnly day) => day.ToString("dddd", CultureInfo.InvariantCulture);

    /// <summary>For example <c>Friday, 17 April 2026</c>.</summary>
    public static string WeekdayAndDay(DateOnly day) => $"{Weekday(day)}, {Day(day)}";

    public static string Month(int year, int month) => new DateOnly(year, month, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>For narrow places: <c>Apr</c>.</summary>
    public static string ShortMonth(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month);

    public static string Week(int year, int week) => Invariant($"Week {week}, {year}");

    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} {many}";

    public static string Papers(int count) => Count(count, "paper", "papers");

    /// <summary>One line for lists: the first authors, the last, and how many stand between.</summary>
    public static string Byline(Paper paper) => Byline(paper, static name => name);

    /// <summary>The same line with the names written by a function of the caller.</summary>
    public static string Byline(Paper paper, Func<string, string> write)
    {
        ImmutableArray<string> names = [.. paper.Authors.Where(author => !author.IsHidden).Select(author => author.Name)];
        int total = Math.Max(paper.AuthorCount, names.Length);
        if (names.IsEmpty)
            return total > 0 ? Count(total, "author", "authors") : paper.Organization is { } organization ? write(organization) : "";
        if (total > names.Length)
            return $"{string.Join(", ", names.Take(3).Select(write))} and {Invariant($"{total - Math.Min(names.Length, 3)}")} more";
        return names.Length <= 4 ? string.Join(", ", names.Select(write)) : Invariant($"{write(names[0])}, {write(names[1])}, … {names.Length - 3} more …, {write(names[^1])}");
    }

    /// <summary>All names, where the line for lists leaves some out; else empty.</summary>
    public static string AllNames(Paper paper)
    {
        const int most = 50;
        List<string> names = [.. paper.Authors.Where(author => !author.IsHidden).Select(author => author.Name)];
        if (names.Count <= 3 || names.Count == 4 && paper.AuthorCount <= 4)
            return "";
        return names.Count <= most ? string.Join(", ", names) : Invariant($"{string.Join(", ", names.Take(most))} and {names.Count - most} more");
    }

    /// <summary>Where and when a paper was featured, where that is more than once; else empty.</summary>
    public static string Sightings(Paper paper)
    {
        List<string> all = [.. paper.Sightings.Select(sighting => sighting.Day is { } day ? $"{sighting.List}, {Day(day)}" : sighting.List).Distinct(StringComparer.Ordinal)];
        return all.Count > 1 ? string.Join("; ", all) : "";
    }

    public static string List(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return all.Count switch
        {
            0 => "",
            1 => all[0],
            _ => $"{string.Join(", ", all.Take(all.Count - 1))} and {all[^1]}",
        };
    }

    public static LinkView Link(PaperLink link) => new(link.Kind switch
    {
        PaperLinkKind.Page when link.Url.Contains("arxiv.org/", StringComparison.Ordinal) => "arXiv",
        PaperLinkKind.Page => "Paper",
        PaperLinkKind.Pdf => "PDF",
        PaperLinkKind.Code => "Code",
        PaperLinkKind.Project => "Project",
        PaperLinkKind.Discussion => "Discussion",
        _ => new Uri(link.Url).Host,
    }, link.Url, link.Kind.ToString().ToLowerInvariant());

    /// <summary>At most <paramref name="length"/> characters, cut at a word.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
            return text;
        int end = text.LastIndexOf(' ', length);
        if (end < length / 2)
            end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return string.Concat(text.AsSpan(0, end).TrimEnd(" ,;:."), "…");
    }
}
