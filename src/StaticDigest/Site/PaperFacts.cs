using System.Collections.Immutable;
using StaticDigest.Localization;
using StaticDigest.Papers;

namespace StaticDigest.Site;

/// <summary>What became of a paper, as short texts for one line. A count is shown with its service and its day, never as of today.</summary>
internal static class PaperFacts
{
    /// <summary>Days after publication from which citations say something; before, 0 means nothing.</summary>
    private const int CitationsFrom = 30;

    /// <summary>As <see cref="Of"/>, after the word that says that it was withdrawn.</summary>
    public static ImmutableArray<string> WithFate(Paper paper, Localizer words) =>
        paper.Withdrawn ? [words["withdrawn"], .. Of(paper, words)] : Of(paper, words);

    /// <summary>Venue, newest version, citations, stars; what is not known is left out.</summary>
    public static ImmutableArray<string> Of(Paper paper, Localizer words)
    {
        var facts = ImmutableArray.CreateBuilder<string>();
        if (paper.Venue is { } venue)
            facts.Add(venue);
        if (Version(paper, words) is { } version)
            facts.Add(version);
        if (Newest(paper, DatedCount.Citations, CitationDay(paper)) is { } citations)
            facts.Add(words.Translate("citations_count", citations.Count, Service(citations.By), words.Day(citations.Day)));
        if (Stars(paper, words) is { } stars)
            facts.Add(stars);
        return facts.ToImmutable();
    }

    /// <summary>How a paper was found that its listing did not identify: <c>Found by title, 30 November 2026</c>; empty for others.</summary>
    public static string Found(Paper paper, Localizer words)
    {
        if (paper.Found.IsEmpty)
            return "";
        var first = paper.Found[0];
        var key = first.By == Finding.Hand ? "found_by_hand" : first.Asked switch { "list" => "found_in_list", "id" => "found_by_id", _ => "found_by_title" };
        return words.Translate(key, words.Day(first.Day));
    }

    private static string? Version(Paper paper, Localizer words)
    {
        var newest = paper.Versions.IsEmpty ? null : paper.Versions[^1];
        int number = Math.Max(paper.Version ?? 0, newest?.Number ?? 0);
        if (number < 2)
            return null;
        return (newest?.Number == number ? newest.Date : null) is { } date
            ? words.Translate("version_of", number, words.Date(date).Text)
            : words.Translate("version", number);
    }

    private static string? Stars(Paper paper, Localizer words)
    {
        if (Newest(paper, DatedCount.Stars, DateOnly.MinValue) is { } stars)
            return words.Translate("stars_count", stars.Count, words.Day(stars.Day));
        // A list counts on its own day.
        return paper.CodeStars is > 0 and int count && paper.Appearances.Max(appearance => appearance.Day) is { } day
            ? words.Translate("stars_count", count, words.Day(day))
            : null;
    }

    private static DatedCount? Newest(Paper paper, string what, DateOnly from) =>
        paper.Counts.Where(count => count.What == what && count.Day >= from && count.Count > 0).MaxBy(count => count.Day);

    // Of a month or a year only its end is sure.
    private static DateOnly CitationDay(Paper paper)
    {
        if (PaperDays.Published(paper) is not { } date)
            return DateOnly.MinValue;
        var last = date.IsDay ? date.FirstDay : date.Month > 0 ? date.FirstDay.AddMonths(1).AddDays(-1) : new DateOnly(date.Year, 12, 31);
        return last.AddDays(CitationsFrom);
    }

    private static string Service(string by) => by switch
    {
        "semantic-scholar" => "Semantic Scholar",
        "openalex" => "OpenAlex",
        "crossref" => "Crossref",
        "github" => "GitHub",
        "huggingface" => "Hugging Face",
        _ => by,
    };
}
