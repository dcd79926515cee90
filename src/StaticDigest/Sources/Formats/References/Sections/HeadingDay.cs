using System.Text.RegularExpressions;
using StaticDigest.Sources.Formats.References.Words;

namespace StaticDigest.Sources.Formats.References.Sections;

/// <summary>The day that a digest says it is of, in a heading or a line of its own.</summary>
internal static partial class HeadingDay
{
    private const int MaxHeading = 100;

    /// <summary><c>2024-05-01</c>, <c>arXiv Daily, May 1, 2024</c>, <c>2024年5月1日</c>; null when the heading is about something else.</summary>
    public static DateOnly? InHeading(string heading)
    {
        if (heading.Length > MaxHeading || Day().Match(heading) is not { Success: true } match || Words().Count(heading.Remove(match.Index, match.Length)) > 6)
            return null;
        return VenueText.DateOf(match.Value) is { IsDay: true } date ? date.FirstDay : null;
    }

    /// <summary>True when the day is that of the file's last change, which says nothing of the papers where they have days of their own.</summary>
    public static bool IsOfUpdate(string heading) => Update().IsMatch(heading);

    [GeneratedRegex(
        @"(?<!\d)20\d{2}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}日?(?!\d)|(?<!\w)(\d{1,2}(st|nd|rd|th)?\s)?"
        + @"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s(\d{1,2}(st|nd|rd|th)?,?\s)?20\d{2}(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Day();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(updated?|last|generated|modified)\b|更新", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        30_000)]
    private static partial Regex Update();
}
