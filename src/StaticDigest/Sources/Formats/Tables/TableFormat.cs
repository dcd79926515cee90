using System.Collections.Immutable;
using System.Text;
using StaticDigest.Papers;
using StaticDigest.Sources.Formats.Tables.Columns;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Citations;

namespace StaticDigest.Sources.Formats.Tables;

/// <summary>
/// Tables in text, CSV and TSV, as Zotero, Scopus, Web of Science, IEEE Xplore, PubMed, spreadsheets and databases export them:
/// <code>
/// "Key","Item Type","Publication Year","Author","Title","Publication Title","DOI", …
/// "AB0","journalArticle","2021","Jumper, John; Evans, Richard","Highly accurate protein structure prediction","Nature","10.1038/…"
/// </code>
/// Any separator of comma, semicolon, tab and bar, any encoding; the headings need not be in the first line.
/// </summary>
internal static class TableFormat
{
    private const int HabitRows = 500;
    private const int MaxNamed = 12;
    private const int MaxParts = 30;

    private static readonly string[] s_endings = [".csv", ".tsv", ".tab"];

    /// <summary>Told by a row of headings that are known, whatever the name.</summary>
    public static SourceFormat Format { get; } = new("table (CSV, TSV)", IsLikely, (file, _) =>
        Read(file))
    { Mark = Mark, Ending = ".csv", MayBeQuoted = true };

    /// <summary>A table by its name that holds something else: refused, with what it lacks. Tried when nothing else fits.</summary>
    public static SourceFormat Other { get; } = new(Format.Name, head => head.Kind == SourceKind.Text && head.HasEnding(s_endings), (file, _) => Read(file));

    private static bool IsLikely(FormatProbe head)
    {
        if (head.Kind != SourceKind.Text)
            return false;
        if (head.Lines.Any(StaticDigest.Sources.Formats.References.Tables.MarkdownTable.IsDivider))
            return false;
        var layout = TableLayout.Of(Encoding.UTF8.GetBytes(head.Text));
        // Without a name that says so a row of headings must have rows below it, and "Title, Author" may be a line of prose.
        if (head.HasEnding(s_endings))
            return layout.Columns is not null;
        return layout is { Heading: > 0, Columns: { Known: >= 2 } columns } && (columns.Known > 2 || layout.Separator == '\t' || head.Text.StartsWith('"'))
            && HasRows(Encoding.UTF8.GetBytes(head.Text), layout)
            || layout is { Separator: '\t', Columns: not null };
    }

    // Where the row of headings is the first line, nothing that a cell quotes makes another file of it.
    private static int Mark(FormatProbe head)
    {
        int start = head.FirstLine;
        var first = head.Text.AsSpan(start);
        first = first[..(first.IndexOf('\n') is >= 0 and var end ? end : first.Length)];
        if (head.Kind != SourceKind.Text || !first.ContainsAny(",;\t|") || !IsLikely(head))
            return -1;
        var layout = TableLayout.Of(Encoding.UTF8.GetBytes(head.Text));
        return layout.StartLine + layout.Heading <= head.Text.AsSpan(0, start).Count('\n') + 1 ? start : -1;
    }

    private static bool HasRows(byte[] head, TableLayout layout) =>
        new TableRows(head.AsMemory(layout.Start), layout.Separator).Read()
            .FirstOrDefault(row => row.Line > layout.Heading && !row.IsBlank) is { } row && row.Cells.Length > 1;

    private static Batch<Entry> Read(InputFile file)
    {
        var list = new EntryList(file);
        var bytes = SourceText.Utf8(file, list.Diagnostics);
        var layout = TableLayout.Of(bytes[..Math.Min(bytes.Length, 64 * 1024)]);
        if (layout.Columns is not { } columns)
        {
            list.Where = new(file.Path, layout.StartLine + 1, 1);
            list.Report(DiagnosticCodes.TableWithoutPapers, new DiagnosticKind.Sentence(Quoted(layout.Headings)));
            return new([], list.Diagnostics.ToImmutable());
        }

        list.Where = new(file.Path, layout.StartLine + layout.Heading, 1);
        if (!columns.Unknown.IsEmpty)
            list.Report(DiagnosticCodes.TableColumnsUnknown, new DiagnosticKind.Sentence(Quoted(columns.Unknown)));
        Read(bytes[layout.Start..], layout, columns, list);
        return list.ToBatch();
    }

    private static void Read(ReadOnlyMemory<byte> bytes, TableLayout layout, TableColumns columns, EntryList list)
    {
        var rows = new TableRows(bytes, layout.Separator)
        {
            Columns = columns.Count,
            OpenQuote = line => list.Diagnostics.Add(DiagnosticCodes.TableOpenQuote.At(new(list.File.Path, layout.StartLine + line, 1))),
        };
        var sample = new TableRows(bytes, layout.Separator) { Columns = columns.Count };
        var habits = TableHabits.Of(columns, sample.Read().Where(row => row.Line > layout.Heading).Take(HabitRows).Select(row => row.Cells));
        foreach (var row in Joined(rows.Read(), columns))
        {
            // Exports that were put one after the other repeat their headings.
            if (row.Line <= layout.Heading || row.IsBlank || layout.Heading > 0 && row.Cells.AsSpan().SequenceEqual(layout.Headings.AsSpan()))
                continue;
            list.Where = new(list.File.Path, layout.StartLine + row.Line, 1);
            var record = columns.Record(row.Cells, list.Where, habits);
            if (record.IsAttachment)
                list.Attachments++;
            else if (IsWhole(row, record, columns, list))
                list.Add(record.ToEntry(columns.Product.Name, list.Diagnostics));
        }
    }

    // A cell too many means that all behind it are in the wrong column. Spreadsheets leave out empty cells at a row's end, so
    // that a row too short is right when what can be told of it is.
    private static bool IsWhole(TableRow row, CitationRecord record, TableColumns columns, EntryList list)
    {
        int count = row.Cells.Length;
        bool isRight = count == columns.Count
            || (count > columns.Count ? row.Cells.Skip(columns.Count).All(string.IsNullOrWhiteSpace)
                : count > 1 && columns.Fits(row.Cells) != false
                    && record.First(CitationField.Title, CitationField.Doi, CitationField.Arxiv, CitationField.Id) is not null);
        if (!isRight)
            list.Report(DiagnosticCodes.TableRowWidth, count, columns.Count);
        return isRight;
    }

    // Line breaks outside quotes make several short rows of one. They are put together where that makes a whole row whose year
    // or id is right, and none of the parts has one.
    private static IEnumerable<TableRow> Joined(IEnumerable<TableRow> rows, TableColumns columns)
    {
        var open = new List<TableRow>();
        int width = 1;
        foreach (var row in rows)
        {
            bool isPart = row.Cells.Length < columns.Count && !row.IsBlank && columns.Fits(row.Cells) != true;
            if (isPart && open.Count > 0 && width + row.Cells.Length - 1 == columns.Count && Whole([.. open, row]) is var whole
                && columns.Fits(whole.Cells) == true)
            {
                open.Clear();
                width = 1;
                yield return whole;
                continue;
            }

            if (!isPart || open.Count == MaxParts || width + row.Cells.Length - 1 > columns.Count)
            {
                foreach (var part in open)
                    yield return part;
                open.Clear();
                width = 1;
            }

            if (!isPart)
            {
                yield return row;
                continue;
            }

            open.Add(row);
            width += row.Cells.Length - 1;
        }

        foreach (var part in open)
            yield return part;
    }

    private static TableRow Whole(List<TableRow> parts)
    {
        var cells = new List<string>(parts[0].Cells);
        foreach (var part in parts.Skip(1))
        {
            cells[^1] = $"{cells[^1]}\n{part.Cells[0]}";
            cells.AddRange(part.Cells.Skip(1));
        }

        return new(parts[0].Line, [.. cells]);
    }

    private static string Quoted(ImmutableArray<string> names)
    {
        var shown = names.Where(name => !string.IsNullOrWhiteSpace(name)).Take(MaxNamed)
            .Select(name => $"\"{Truncate.Shorten(CitationName.OnOneLine(CleanText.Of(name)), 40)}\"");
        return string.Join(", ", shown) + (names.Length > MaxNamed ? Invariant($" and {names.Length - MaxNamed} more") : "");
    }
}
