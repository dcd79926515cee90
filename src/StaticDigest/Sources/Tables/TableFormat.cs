using System.Collections.Immutable;
using System.Text;
using StaticDigest.Papers;
using StaticDigest.Sources.Citations;

namespace StaticDigest.Sources.Tables;

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

    private static readonly string[] s_endings = [".csv", ".tsv", ".tab"];

    /// <summary>Told by a row of headings that are known, whatever the name; by its name also one whose headings are not.</summary>
    public static SourceFormat Format { get; } = new("table (CSV, TSV)", IsLikely, (file, _) => Read(file));

    private static bool IsLikely(SourceHead head)
    {
        if (head.Kind is SourceKind.Xml or SourceKind.Html || head.Kind == SourceKind.Json && !head.HasEnding(s_endings))
            return false;
        if (head.HasEnding(s_endings))
            return true;
        var layout = TableLayout.Of(Encoding.UTF8.GetBytes(head.Text));
        // Without a name that says so a row of headings must have rows below it, and "Title, Author" may be a line of prose.
        return layout is { Heading: > 0, Columns: { Known: >= 2 } columns } && (columns.Known > 2 || layout.Separator == '\t' || head.Text.StartsWith('"'))
            && HasRows(Encoding.UTF8.GetBytes(head.Text), layout)
            || layout is { Separator: '\t', Columns: not null };
    }

    private static bool HasRows(byte[] head, TableLayout layout) =>
        new TableRows(head.AsMemory(layout.Start), layout.Separator).Read().FirstOrDefault(row => row.Line > layout.Heading && !row.IsBlank) is { } row && row.Cells.Length > 1;

    private static Batch<Entry> Read(SourceFile file)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var bytes = SourceText.Utf8(file, diagnostics);
        var layout = TableLayout.Of(bytes[..Math.Min(bytes.Length, 64 * 1024)]);
        if (layout.Columns is not { } columns)
        {
            diagnostics.Add(DiagnosticCodes.TableWithoutPapers.At(new(file.Path, layout.StartLine + 1, 1), new DiagnosticKind.Sentence(Quoted(layout.Headings))));
            return new([], diagnostics.ToImmutable());
        }

        if (!columns.Unknown.IsEmpty)
            diagnostics.Add(DiagnosticCodes.TableColumnsUnknown.At(new(file.Path, layout.StartLine + layout.Heading, 1), new DiagnosticKind.Sentence(Quoted(columns.Unknown))));
        var entries = Entries(file, bytes[layout.Start..], layout, columns, diagnostics);
        if (entries.IsEmpty)
            diagnostics.Add(DiagnosticCodes.NoEntries.At(new(file.Path)));
        return new(entries, diagnostics.ToImmutable());
    }

    private static ImmutableArray<Entry> Entries(SourceFile file, ReadOnlyMemory<byte> bytes, TableLayout layout, TableColumns columns, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var rows = new TableRows(bytes, layout.Separator)
        {
            Columns = columns.Count,
            OpenQuote = line => diagnostics.Add(DiagnosticCodes.TableOpenQuote.At(new(file.Path, layout.StartLine + line, 1))),
        };
        var sample = new TableRows(bytes, layout.Separator) { Columns = columns.Count };
        var habits = TableHabits.Of(columns, sample.Read().Where(row => row.Line > layout.Heading).Take(HabitRows).Select(row => row.Cells));
        int attachments = 0;
        foreach (var row in rows.Read())
        {
            if (row.Line <= layout.Heading || row.IsBlank)
                continue;
            var where = new SourceSpan(file.Path, layout.StartLine + row.Line, 1);
            var record = columns.Record(row.Cells, where, habits);
            if (record.IsAttachment)
                attachments++;
            else if (IsWhole(row, record, columns, where, diagnostics) && record.ToEntry(columns.Product.Name, entries.Count, diagnostics) is { } entry)
                entries.Add(entry);
        }

        if (attachments > 0)
            diagnostics.Add(DiagnosticCodes.AttachmentsSkipped.At(new(file.Path), attachments));
        return entries.ToImmutable();
    }

    // A cell too many means that all behind it are in the wrong column. Spreadsheets leave out empty cells at a row's end.
    private static bool IsWhole(TableRow row, CitationRecord record, TableColumns columns, SourceSpan where, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        int count = row.Cells.Length;
        if (count > columns.Count && row.Cells.AsSpan(columns.Count).ToArray().All(string.IsNullOrWhiteSpace))
            return true;
        bool isShort = count < columns.Count && record.First(CitationField.Title, CitationField.Doi, CitationField.Arxiv, CitationField.Id) is not null && count > 1;
        if (count != columns.Count && !isShort)
            diagnostics.Add(DiagnosticCodes.TableRowWidth.At(where, count, columns.Count));
        return count == columns.Count || isShort;
    }

    private static string Quoted(ImmutableArray<string> names)
    {
        var shown = names.Where(name => !string.IsNullOrWhiteSpace(name)).Take(MaxNamed).Select(name => $"\"{TextCut.Shorten(CitationName.OnOneLine(CleanText.Of(name)), 40)}\"");
        return string.Join(", ", shown) + (names.Length > MaxNamed ? Invariant($" and {names.Length - MaxNamed} more") : "");
    }
}
