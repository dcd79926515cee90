using System.Globalization;
using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Citations;

namespace StaticDigest.Sources.Formats.Tables.Columns;

/// <summary>
/// How a whole table writes what one cell leaves open: the sign between authors, and whether <c>03/04/2021</c> begins with
/// the day. Found out from its first rows; where these do not tell, nothing is guessed.
/// </summary>
internal sealed partial class TableHabits
{
    private static readonly (string Name, int Month)[] s_months =
    [
        ("januar", 1), ("jänner", 1), ("februar", 2), ("märz", 3), ("mai", 5), ("juni", 6), ("juli", 7), ("oktober", 10), ("okt", 10),
        ("dezember", 12), ("dez", 12),
        ("janvier", 1), ("février", 2), ("mars", 3), ("avril", 4), ("juin", 6), ("juillet", 7), ("août", 8), ("septembre", 9), ("octobre", 10),
        ("novembre", 11), ("décembre", 12),
        ("enero", 1), ("febrero", 2), ("marzo", 3), ("abril", 4), ("mayo", 5), ("junio", 6), ("julio", 7), ("agosto", 8), ("septiembre", 9),
        ("octubre", 10), ("noviembre", 11), ("diciembre", 12),
    ];

    private bool? _isDayFirst;

    /// <summary>What stands between authors in every row; null when rows differ.</summary>
    public char? AuthorSeparator { get; private set; }

    public static TableHabits Of(TableColumns columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var habits = new TableHabits();
        bool hasDayFirst = false, hasMonthFirst = false;
        foreach (var row in rows)
        {
            foreach (var authors in columns.Cells(row, CitationField.Authors).Concat(columns.Cells(row, CitationField.FullAuthors)))
                habits.AuthorSeparator ??= CitationPeople.SeparatorOf(authors);
            foreach (var date in columns.Cells(row, CitationField.Date).Concat(columns.Cells(row, CitationField.OtherDate)))
            {
                if (Slashes().Match(date.Trim()) is not { Success: true } match)
                    continue;
                hasDayFirst |= Number(match, "first") > 12;
                hasMonthFirst |= Number(match, "second") > 12;
            }
        }

        habits._isDayFirst = hasDayFirst == hasMonthFirst ? null : hasDayFirst;
        return habits;
    }

    /// <summary>A date in a form that is read everywhere; the text as it is where it cannot be misread anyway.</summary>
    public string Date(string text)
    {
        text = text.Trim();
        if (text.Length is 0 or > 60)
            return text;
        if (Slashes().Match(text) is { Success: true } match)
        {
            var (first, second, year) = (Number(match, "first"), Number(match, "second"), Number(match, "year"));
            // Dots stand behind days. With slashes a number over 12 tells, here or in another row.
            bool? isDayFirst = match.Groups["sign"].Value == "." || first > 12 ? true : second > 12 ? false : first == second ? true : _isDayFirst;
            return isDayFirst is { } order ? Iso(year, order ? second : first, order ? first : second) : Invariant($"{year}");
        }

        if (Chinese().Match(text) is { Success: true } chinese)
            return Iso(Number(chinese, "year"), Number(chinese, "month"), Number(chinese, "day"));
        // Days since 1900, as a workbook stores dates: 44434 is 2021-08-26.
        if (text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int serial) && serial is >= 20_000 and <= 60_000)
            return new PartialDate(new DateOnly(1899, 12, 30).AddDays(serial)).ToString();
        return Named(text);
    }

    // 26. Oktober 2021 · 26 août 2021 · 26 de agosto de 2021
    private static string Named(string text)
    {
        if (Words().Match(text) is not { Success: true } match)
            return text;
        foreach (var (name, month) in s_months)
        {
            if (match.Groups["month"].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
                return Iso(Number(match, "year"), month, Number(match, "day"));
        }

        return text;
    }

    private static string Iso(int year, int month, int day) => CitationDate.Of(year, month, day)?.ToString() ?? Invariant($"{year}");

    private static int Number(Match match, string name) =>
        int.TryParse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    [GeneratedRegex(
        @"^(?<first>\d{1,2})(?<sign>[/.-])\s?(?<second>\d{1,2})[/.-]\s?(?<year>\d{4})(?:[ T,].{0,20})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Slashes();

    [GeneratedRegex(
        @"^(?<year>\d{4})\s?年\s?(?:(?<month>\d{1,2})\s?月\s?(?:(?<day>\d{1,2})\s?日)?)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Chinese();

    [GeneratedRegex(
        @"^(?:(?<day>\d{1,2})(?:\.|er)?\s)?(?:de\s)?(?<month>\p{L}{3,10})\.?\s(?:de\s)?(?<year>\d{4})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Words();
}
