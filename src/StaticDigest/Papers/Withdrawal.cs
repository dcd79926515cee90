using System.Text.RegularExpressions;

namespace StaticDigest.Papers;

/// <summary>No source says that a paper was withdrawn but in prose; these are its shapes.</summary>
internal static partial class Withdrawal
{
    private const int MaxNote = 300;

    /// <summary>True when an abstract is no more than a note of withdrawal.</summary>
    public static bool IsNote(string text) => text.Length is > 0 and < MaxNote && Speaks(text) && Sentence().IsMatch(text);

    /// <summary>True when the authors' comment begins with such a note.</summary>
    public static bool IsComment(string? comment) => comment is not null && Speaks(comment) && Sentence().IsMatch(comment);

    private static bool Speaks(string text) =>
        text.Contains("withdrawn", StringComparison.OrdinalIgnoreCase) || text.Contains("retracted", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"^\W{0,3}(?:(?:this|the|our)\s+(?:\w+\s+){0,2}?(?:paper|article|manuscript|submission|work|version|preprint|report|draft)\s+(?:(?:has|have|is|was|" +
        @"been|being|now|hereby)\s+){0,3}(?:withdrawn|retracted)\b|(?:paper\s+)?(?:has\s+been\s+)?(?:withdrawn|retracted)(?:\s+by\b|\s+due\b|\s+because\b|" +
        @"\W{0,3}$|[.:,;]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Sentence();
}
