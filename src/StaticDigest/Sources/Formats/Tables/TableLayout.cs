using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Sources.Formats.Tables.Columns;
using StaticDigest.Sources.Reading.Citations;

namespace StaticDigest.Sources.Formats.Tables;

/// <summary>How a table lies in its file: what separates its cells, where its headings stand and what they mean.</summary>
/// <param name="Separator">What stands between cells.</param>
/// <param name="Start">Bytes before the table: Excel's line <c>sep=;</c>.</param>
/// <param name="Heading">Line of the headings, counted from the table's first; 0 when there are none.</param>
/// <param name="Columns">What the columns mean; null when nothing is known of them.</param>
/// <param name="Headings">The headings as they stand there, or the first row.</param>
internal sealed record TableLayout(char Separator, int Start, int StartLine, int Heading, TableColumns? Columns, ImmutableArray<string> Headings)
{
    // A title, an empty row and a line about the export stand above the headings, no more.
    private const int MaxAbove = 12;
    private const int Sample = 20;
    private const int MinTitle = 12;

    private static readonly char[] s_separators = [',', ';', '\t', '|'];

    /// <summary>Finds it out from the beginning of a table.</summary>
    public static TableLayout Of(ReadOnlyMemory<byte> head)
    {
        var (said, start) = DeclaredSeparator(head.Span);
        TableLayout? best = null;
        foreach (char separator in said is { } sign ? [sign] : s_separators)
        {
            var layout = With(separator, head[start..]) with { Start = start, StartLine = start > 0 ? 1 : 0 };
            if (best is null || IsBetter(layout, best))
                best = layout;
        }

        return best!;
    }

    private static bool IsBetter(TableLayout layout, TableLayout other) =>
        (layout.Columns?.Known ?? 0, layout.Heading > 0 ? 1 : 0, layout.Headings.Length)
            .CompareTo((other.Columns?.Known ?? 0, other.Heading > 0 ? 1 : 0, other.Headings.Length)) > 0;

    private static TableLayout With(char separator, ReadOnlyMemory<byte> head)
    {
        var rows = new TableRows(head, separator).Read().Take(MaxAbove + Sample).ToList();
        foreach (var row in rows.Take(MaxAbove))
        {
            // A Markdown table has a bar at its very beginning.
            if (separator == '|' && row.Cells.Length > 0 && row.Cells[0].Length == 0)
                break;
            if (TableColumns.Of(row.Cells) is { } columns)
                return new(separator, 0, 0, row.Line, columns, [.. row.Cells]);
        }

        var first = rows.Find(row => !row.IsBlank && row.Cells.Length > 1) ?? rows.Find(row => !row.IsBlank);
        return new(separator, 0, 0, 0, WithoutHeadings([.. rows.Where(row => !row.IsBlank).Take(Sample)]), first is null ? [] : [.. first.Cells]);
    }

    // A table without headings is read only where nothing is doubtful: in one column every cell is an id, and another one
    // holds text as long as titles are.
    private static TableColumns? WithoutHeadings(List<TableRow> rows)
    {
        int count = rows.Count == 0 ? 0 : rows[0].Cells.Length;
        if (count < 2 || rows.Exists(row => row.Cells.Length != count))
            return null;
        var columns = Enumerable.Range(0, count);
        int id = columns.FirstOrDefault(i => rows.TrueForAll(row => IsId(row.Cells[i])), -1);
        int title = columns.Where(i => i != id).MaxBy(i => rows.Sum(row => row.Cells[i].Length));
        if (id < 0 || !rows.TrueForAll(row => row.Cells[title].Length >= MinTitle && row.Cells[title].Contains(' ', StringComparison.Ordinal)))
            return null;
        return TableColumns.Of(columns.Select(i => i == id ? CitationField.Id
            : i == title ? CitationField.Title
            : rows.TrueForAll(row => CitationDate.TryParse(row.Cells[i]) is { IsPlausible: true }) ? CitationField.Date
            : rows.TrueForAll(row => row.Cells[i].StartsWith("http", StringComparison.OrdinalIgnoreCase)) ? CitationField.Url
            : (CitationField?)null));
    }

    private static bool IsId(string cell) => PaperIds.TryParse(cell) is { Kind: not (PaperIdKind.Local or PaperIdKind.Title) };

    // sep=; as the first line, which Excel writes and reads
    private static (char? Separator, int Start) DeclaredSeparator(ReadOnlySpan<byte> head)
    {
        int quote = head.StartsWith("\""u8) ? 1 : 0;
        if (!head[quote..].StartsWith("sep="u8) || head.Length < quote + 5 || head[quote + 4] is > 126 or (byte)'"' or (byte)'\r' or (byte)'\n')
            return (null, 0);
        int end = head.IndexOf((byte)'\n');
        return end is < 0 or > 12 ? (null, 0) : ((char)head[quote + 4], end + 1);
    }
}
