using System.Globalization;
using System.Text.RegularExpressions;
using StaticDigest.Papers;

namespace StaticDigest.Sources.HuggingFace;

/// <summary>A date as a listing writes it: the year may be missing, the number of comments may follow.</summary>
internal readonly record struct ListingDate(string Text, int Month, int Day, int? Year, int? Comments);

/// <summary>Recognises the short lines of a listing, one at a time. Long lines are text and never looked into.</summary>
internal static partial class ListingMarks
{
    private const int MaxLength = 120;
    private const int Timeout = 10_000;

    /// <summary>Brackets alone, which text browsers put around links: <c>[</c>, <c>]</c>, <c>][33]</c>.</summary>
    public static bool IsBrackets(ReadOnlySpan<char> text) =>
        text.Length <= 10 && text[0] is '[' or ']' && (text.Length == 1 || text.StartsWith("][") && text[^1] == ']' && !text[2..^1].ContainsAnyExceptInRange('0', '9'));

    /// <summary>The middle dot between authors and date.</summary>
    public static bool IsDot(string text) => text.Length == 1 && IsDot(text[0]);

    private static bool IsDot(char c) => c is '\u00b7' or '\u2022' or '\u2219' or '\u22c5' or '\u30fb';

    /// <summary>What stands behind a leading dot, or null when there is no dot.</summary>
    public static string? AfterDot(string text) => text.Length > 0 && IsDot(text[0]) ? text[1..].TrimStart() : null;

    /// <summary><c>• 12 authors</c> with any bullet or none; <paramref name="rest"/> is what follows on the line.</summary>
    public static bool TryAuthors(string text, out int count, out string rest, out bool hasBullet)
    {
        (count, rest, hasBullet) = (0, "", false);
        if (text.Length > MaxLength || Authors().Match(text) is not { Success: true } match || !TryNumber(match.Groups["count"].Value, out count))
            return false;
        (rest, hasBullet) = (match.Groups["rest"].Value.Trim(), match.Groups["bullet"].Length > 0);
        return true;
    }

    /// <summary><c>Feb 23 2</c>, <c>Sep 10, 2025</c>: the shape only, the day may not exist.</summary>
    public static ListingDate? TryDate(string text)
    {
        if (text.Length is < 4 or > 60 || Date().Match(text) is not { Success: true } match)
            return null;
        int month = "JanFebMarAprMayJunJulAugSepOctNovDec".IndexOf(match.Groups["month"].Value, StringComparison.Ordinal) / 3 + 1;
        int? year = match.Groups["year"].Success && TryNumber(match.Groups["year"].Value, out int y) ? y : null;
        int? comments = match.Groups["comments"].Success && TryNumber(match.Groups["comments"].Value, out int c) ? c : null;
        return TryNumber(match.Groups["day"].Value, out int day) ? new(text, month, day, year, comments) : null;
    }

    /// <summary>A number of votes, or <c>-</c> for none, alone on a line; some copies have <c>[-] 19</c>.</summary>
    public static bool TryVotes(string text, out int? votes)
    {
        votes = null;
        if (text.Length > 20 || Vote().Match(text) is not { Success: true } match)
            return false;
        votes = TryNumber(match.Groups["count"].Value, out int count) ? count : null;
        return true;
    }

    /// <summary>An address of the site alone on a line, which some copies have below each link.</summary>
    public static bool IsAddress(string text) =>
        text.StartsWith("https://huggingface.co/", StringComparison.Ordinal) && !text.AsSpan().ContainsAny(" \t\u00a0")
        && (TryId(text) is not null || text.Contains("/login", StringComparison.Ordinal));

    /// <summary>The id in such an address.</summary>
    public static PaperId? TryId(string text) =>
        text.StartsWith("https://huggingface.co/papers/", StringComparison.Ordinal) ? PaperIds.TryParse(text) : null;

    /// <summary>The text of a heading that is a link, as text browsers write it: <c>### [Title][32]</c>.</summary>
    public static string Unlinked(string text) =>
        text.StartsWith('#') && text.Length < 2000 && LinkedHeading().Match(text) is { Success: true } match ? match.Groups["text"].Value.Trim() : text;

    /// <summary>A whole number with or without commas between the thousands.</summary>
    public static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(@"^(?<bullet>[•·∙⋅・*\-–]?)\s*(?<count>[0-9]{1,3}(,[0-9]{3})+|[0-9]{1,7})\s+authors?(?<rest>$|\W.*$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex Authors();

    [GeneratedRegex(@"^(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s+(?<day>[0-9]{1,2})(,\s*(?<year>[0-9]{4}))?(\s+\[?\s*(?<comments>[0-9][0-9,]{0,9})\s*\]?(\[[0-9]+\])?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Date();

    [GeneratedRegex(@"^(\[.?\]\s*)?((?<count>[0-9][0-9,]{0,9})|[-–])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Vote();

    [GeneratedRegex(@"^#{1,6}\s*\[(?<text>.*)\]\[[0-9]+\]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex LinkedHeading();
}
