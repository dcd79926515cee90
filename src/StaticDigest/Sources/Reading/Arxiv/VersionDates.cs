using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Feeds;

namespace StaticDigest.Sources.Reading.Arxiv;

/// <summary>What an abstract page says about the versions of its paper.</summary>
/// <param name="Submitted">Day of the first.</param>
/// <param name="Updated">Day of the newest; null when it is the first.</param>
/// <param name="Version">Number of the version that the page shows; null when it does not say so.</param>
/// <param name="Versions">All of them, from the history at the page's end.</param>
internal sealed partial record VersionDates(PartialDate? Submitted, PartialDate? Updated, int? Version, ImmutableArray<PaperVersion> Versions)
{
    /// <summary>
    /// From the line below the head, <c>[Submitted on 2 Jan 2024 (v1), last revised 5 Feb 2024 (this version, v2)]</c>, and the
    /// history, <c>[v1] Tue, 2 Jan 2024 12:00:00 UTC (123 KB)</c>.
    /// </summary>
    public static VersionDates Of(string? line, string? history)
    {
        var versions = ImmutableArray.CreateBuilder<PaperVersion>();
        foreach (Match match in History().Matches(history ?? ""))
        {
            int number = Number(match.Groups["number"]);
            if (versions.Count < 200 && FeedDate.TryParse(match.Groups["day"].Value) is { IsPossible: true } day
                && versions.All(version => version.Number != number))
                versions.Add(new(number, day));
        }

        var first = Day(Submission().Match(line ?? "")) ?? (versions is [{ Number: 1 } one, ..] ? one.Date : null);
        var last = Day(Revision().Match(line ?? "")) ?? (versions.Count > 1 ? versions[^1].Date : null);
        int? shown = Shown().Match(line ?? "") is { Success: true } version ? Number(version.Groups["number"]) : null;
        bool isNewest = !(line ?? "").Contains("latest version", StringComparison.OrdinalIgnoreCase);
        return new(first, last, shown ?? (versions.Count > 0 && isNewest ? versions[^1].Number : null), versions.ToImmutable());
    }

    private static PartialDate? Day(Match match) => match.Success && FeedDate.TryParse(match.Groups["day"].Value) is { IsPossible: true } day ? day : null;

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Submitted on (?<day>[0-9]{1,2} [A-Za-z]{3,9} [0-9]{4})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Submission();

    [GeneratedRegex(
        @"(last revised|latest version) (?<day>[0-9]{1,2} [A-Za-z]{3,9} [0-9]{4})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Revision();

    [GeneratedRegex(@"this version, v(?<number>[0-9]{1,3})\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Shown();

    [GeneratedRegex(
        @"\[v(?<number>[0-9]{1,3})\]\s{1,5}[A-Za-z]{3}, (?<day>[0-9]{1,2} [A-Za-z]{3} [0-9]{4})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex History();
}
