using System.Text.RegularExpressions;

namespace StaticDigest.Sources.Formats.Tables.Columns;

/// <summary>Takes out of a cell what a spreadsheet put around its text.</summary>
internal static partial class TableCell
{
    /// <summary>Longer cells are cut: no field of a paper is.</summary>
    public const int MaxLength = 200_000;

    /// <summary>
    /// The text, and the address behind it: <c>=HYPERLINK("https://…";"title")</c> has both, <c>="2401.0120"</c> and
    /// <c>'=x</c>, the ways to keep a spreadsheet from reckoning, only text.
    /// </summary>
    public static (string Text, string? Link) Read(string cell)
    {
        if (cell.Length > MaxLength)
            cell = cell[..(char.IsHighSurrogate(cell[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
        cell = cell.Trim();
        if (cell.Length > 1 && cell[0] == '\'' && cell[1] is '=' or '+' or '-' or '@' or (>= '0' and <= '9'))
            cell = cell[1..];
        if (cell.Length == 0 || cell[0] != '=')
            return (cell, null);
        if (Hyperlink().Match(cell) is { Success: true } link)
        {
            var address = Quoted(link.Groups["address"].Value);
            return (link.Groups["text"] is { Success: true } text ? Quoted(text.Value) : address, address);
        }

        return cell is ['=', '"', .., '"'] && cell.Length > 3 ? (Quoted(cell[2..^1]), null) : (cell, null);
    }

    /// <summary>An arXiv id that a spreadsheet took for a number has lost the zeros at its end: <c>2401.0123</c> was 2401.01230.</summary>
    public static string ArxivId(string text) => Number().IsMatch(text) && string.CompareOrdinal(text, "1501") >= 0 ? text.PadRight(10, '0') : text;

    /// <summary>A list as programs print it, <c>['Ashish Vaswani', "Gerard 't Hooft"]</c>, with semicolons instead.</summary>
    public static string List(string text) =>
        text.StartsWith("['", StringComparison.Ordinal) || text.StartsWith("[\"", StringComparison.Ordinal)
            ? string.Join("; ", Items().Matches(text).Select(match => match.Groups["item"].Value))
            : text;

    private static string Quoted(string text) => text.Replace("\"\"", "\"", StringComparison.Ordinal);

    [GeneratedRegex(
        @"^=\s?HYPERLINK\(\s?""(?<address>(?:[^""]|""""){1,2000})""\s?(?:[,;]\s?""(?<text>(?:[^""]|""""){0,2000})""\s?)?\)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Hyperlink();

    [GeneratedRegex(
        @"(?<quote>['""])(?<item>[^'""]{1,200}(?:'[^'"",\]]{1,200}){0,3})\k<quote>\s?(?:,|\])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Items();

    // Since 2015 five digits follow the dot, the first two being the year and the next the month.
    [GeneratedRegex(@"^[12]\d(?:0[1-9]|1[0-2])\.\d{1,4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Number();
}
