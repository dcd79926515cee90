using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticDigest.Sources.Reading;

/// <summary>The day that people and archives put into a file's name.</summary>
internal static partial class DayInName
{
    /// <summary><c>daily_papers_2024-05-27.json</c>, <c>2024-08-05_zh.md</c>, <c>20240805.json</c>; null when there is none.</summary>
    public static DateOnly? Of(InputFile file)
    {
        var name = file.Name;
        return name.Length <= 255 && Day().Match(name) is { Success: true } match
            && DateOnly.TryParseExact(match.Value.Replace("_", "-", StringComparison.Ordinal), ["yyyy-MM-dd", "yyyyMMdd"],
                CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;
    }

    [GeneratedRegex(
        @"(?<![0-9])(20[0-9]{2}[-_][01][0-9][-_][0-3][0-9]|20[0-9]{2}[01][0-9][0-3][0-9])(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Day();
}
