using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Feeds;

namespace StaticDigest.Sources.Reading.Arxiv;

/// <summary>What the headings of a listing say about the papers below them.</summary>
/// <param name="IsReplaced">True below "Replacement submissions": newer versions of known papers.</param>
internal sealed partial record ListingSection(PartialDate? Day, bool IsReplaced)
{
    /// <summary>The section that begins with a heading: what it does not say goes on.</summary>
    public ListingSection Under(string heading)
    {
        var day = Written().Match(heading) is { Success: true } match ? FeedDate.TryParse(match.Value) : null;
        return new(day ?? Day, heading.StartsWith("Replace", StringComparison.OrdinalIgnoreCase));
    }

    // Showing new listings for Friday, 26 June 2026 · Thu, 25 Jun 2026 (showing 12 of 340 entries ) · New submissions for Tue, 2 May 23 · Authors
    // and titles for May 2024
    [GeneratedRegex(
        @"([0-9]{1,2} )?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} [0-9]{2}([0-9]{2})?\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Written();
}
