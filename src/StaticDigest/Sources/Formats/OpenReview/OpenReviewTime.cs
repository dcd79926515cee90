using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.OpenReview;

/// <summary>Times as OpenReview writes them: milliseconds since 1970.</summary>
internal static class OpenReviewTime
{
    // Milliseconds of 1973: anything smaller was written in seconds.
    private const long Seconds = 100_000_000_000;
    private const long End = 4_102_444_800_000;

    /// <summary>The first of the members that holds a time, as its day in UTC.</summary>
    public static PartialDate? First(JsonElement note, JsonValues values, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var value = note.Member(name);
            if (value.IsMissing())
                continue;
            if (values.Text(value, name) is { } text)
            {
                if (Day(text) is { } day)
                    return day;
                values.Report(DiagnosticCodes.FieldDate, name, text);
            }
        }

        return null;
    }

    // 1735689600000 is 2025-01-01, and so is 1735689600.
    private static PartialDate? Day(string text)
    {
        if (!long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long time))
            return PartialDate.TryParse(text) is { Year: >= 1990 and <= 2100 } written ? written : null;
        time = time < Seconds ? time * 1000 : time;
        return time is > 0 and < End ? new PartialDate(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(time).UtcDateTime)) : null;
    }
}
