using System.Text.RegularExpressions;

namespace StaticDigest.Sources.Reading.Arxiv;

/// <summary>The line of dates below a result of arXiv's search: groups <c>first</c>, <c>last</c>, <c>announced</c>.</summary>
internal static partial class SearchDates
{
    /// <summary><c>Submitted 2 December, 2025; v1 submitted 1 November, 2025; originally announced December 2025.</c></summary>
    public static Match Match(string line) => Dates().Match(line);

    [GeneratedRegex(
        @"^Submitted (?<last>[^;]{4,40});( v1 submitted (?<first>[^;]{4,40});)?"
        + @"( originally announced (?<announced>[^.;]{4,40}))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Dates();
}
