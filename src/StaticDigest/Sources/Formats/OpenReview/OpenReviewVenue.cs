using System.Text.RegularExpressions;

namespace StaticDigest.Sources.Formats.OpenReview;

/// <summary>Tells where a submission appeared from where it was only submitted to.</summary>
/// <param name="Venue">Where it appeared; null when it did not, or it is not said.</param>
/// <param name="Comment">What is said instead: <c>Submitted to ICLR 2024</c>.</param>
/// <param name="IsWithdrawn">True when the authors took it back.</param>
internal readonly partial record struct OpenReviewVenue(string? Venue, string? Comment, bool IsWithdrawn)
{
    public static OpenReviewVenue Of(string? venue, string? venueId, string? invitation)
    {
        bool isWithdrawn = Says(venueId, "Withdrawn") || Says(venue, "Withdrawn");
        bool isOut = isWithdrawn || Says(venueId, "Rejected") || Says(venue, "Rejected") || Says(venue, "Submitted to");
        if (venue is null)
            return new(null, invitation is not null && Group().Match(invitation) is { Success: true } group
                ? $"Submitted to {group.Groups["name"].Value} {group.Groups["year"].Value}" : null, isWithdrawn);
        return isOut ? new(null, venue, isWithdrawn) : new(venue, null, false);
    }

    private static bool Says(string? text, string word) => text is not null && text.Contains(word, StringComparison.OrdinalIgnoreCase);

    // ICLR.cc/2018/Conference/-/Blind_Submission
    [GeneratedRegex(@"^(?<name>[A-Za-z]{2,20})\.[a-z]{2,4}/(?<year>(19|20)\d\d)/", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Group();
}
