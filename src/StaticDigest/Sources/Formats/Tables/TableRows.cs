using System.Text;
using CsvHelper;

namespace StaticDigest.Sources.Formats.Tables;

/// <summary>A row of a table.</summary>
/// <param name="Line">Line on which it begins, from 1.</param>
/// <param name="Cells">Its cells, without quotes.</param>
internal sealed record TableRow(int Line, string[] Cells)
{
    /// <summary>True when no cell holds anything.</summary>
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>
/// Cuts text with a separator into rows. A quote that is never closed would swallow the rest of the file: its line is read
/// alone, and reading goes on behind it.
/// </summary>
/// <param name="bytes">The table in UTF-8.</param>
/// <param name="separator">What stands between cells.</param>
internal sealed class TableRows(ReadOnlyMemory<byte> bytes, char separator)
{
    // After so many open quotes the file does not quote line breaks at all; it also bounds the time.
    private const int MaxOpenQuotes = 10;
    // No table has more columns; what lies behind is counted as wrong anyway.
    private const int MaxCells = 4096;
    private const byte Quote = (byte)'"';

    /// <summary>Number of cells that every row should have; 0 when it is not known.</summary>
    public int Columns { get; init; }

    /// <summary>Called with the line of each quote that is never closed.</summary>
    public Action<int>? OpenQuote { get; init; }

    /// <summary>The rows in the order of the file; empty lines are none.</summary>
    public IEnumerable<TableRow> Read()
    {
        int offset = 0, line = 0, open = 0;
        while (offset < bytes.Length)
        {
            CsvMalformedRecord? bad = null;
            using var reader = CsvReader.Create(bytes[offset..], Options(open < MaxOpenQuotes, found => bad = found));
            bool isBehind = false;
            while (!isBehind && reader.Read())
            {
                int number = line + (int)reader.LineNumber;
                if (bad is { } record && IsOpen(record))
                {
                    OpenQuote?.Invoke(number);
                    int start = offset + (int)reader.ByteOffset;
                    int length = bytes.Span[start..].IndexOfAny((byte)'\r', (byte)'\n');
                    yield return new(number, Alone(length < 0 ? bytes[start..] : bytes.Slice(start, length)));
                    // Once it is clear that no cell has lines, the reader itself ends every row with its line.
                    isBehind = open++ < MaxOpenQuotes;
                    if (isBehind)
                        (offset, line) = (length < 0 ? bytes.Length : Next(start + length), number);
                }
                else
                {
                    yield return new(number, Cells(reader, bad is not null));
                }

                bad = null;
            }

            if (!isBehind)
                yield break;
        }
    }

    private CsvReaderOptions Options(bool hasLineBreaks, Action<CsvMalformedRecord> report) => new()
    {
        HasHeader = false,
        Separator = separator,
        AllowLineBreaksInQuotes = hasLineBreaks,
        TrackLineNumbers = true,
        OnMalformedRecord = found => report(found),
    };

    // Behind a line break.
    private int Next(int end) => end + (bytes.Span[end..].StartsWith("\r\n"u8) ? 2 : 1);

    // Authors put quotes within quotes and lines below each other, too. A quote is open when it runs to the end of the file, or
    // when the lines at both ends of what it holds are rows of their own.
    private bool IsOpen(CsvMalformedRecord record)
    {
        if (record.Reason == CsvMalformedReason.LineBreakInQuotes)
            return true;
        var lines = record.RawRecord.AsSpan().Trim();
        int first = lines.IndexOfAny('\r', '\n'), last = lines.LastIndexOfAny('\r', '\n');
        return record.Reason == CsvMalformedReason.UnterminatedQuote
            || first > 0 && Columns > 1 && lines[..first].Count(separator) + 1 >= Columns && Width(lines[(last + 1)..]) == Columns;
    }

    private int Width(ReadOnlySpan<char> line)
    {
        using var reader = CsvReader.Create(Encoding.UTF8.GetBytes(line.ToString()), Options(hasLineBreaks: false, _ => { }));
        return reader.Read() ? reader.FieldCount : 0;
    }

    // One line in which quotes separate nothing.
    private string[] Alone(ReadOnlyMemory<byte> line)
    {
        using var reader = CsvReader.Create(line, new CsvReaderOptions { HasHeader = false, Separator = separator, Mode = CsvMode.NoEscape });
        return reader.Read() ? Cells(reader, isMalformed: true) : [];
    }

    private static string[] Cells(CsvReader reader, bool isMalformed)
    {
        var cells = new string[Math.Min(reader.FieldCount, MaxCells)];
        for (int i = 0; i < cells.Length; i++)
            cells[i] = isMalformed ? AsWritten(reader.GetRawSpan(i)) ?? reader.GetString(i) : reader.GetString(i);
        return cells;
    }

    // "Why Should I Trust You?" Explaining: quotes of the title in a table that does not quote. "a "word" more": not doubled.
    // "an open one: of an odd number the first one is the table's.
    private static string? AsWritten(ReadOnlySpan<byte> raw)
    {
        if (raw.IsEmpty || raw[0] != Quote)
            return null;
        bool isOdd = raw.Count(Quote) % 2 != 0;
        return isOdd ? Encoding.UTF8.GetString(raw[1..])
            : raw[^1] != Quote ? Encoding.UTF8.GetString(raw)
            : Encoding.UTF8.GetString(raw[1..^1]).Replace("\"\"", "\"", StringComparison.Ordinal);
    }
}
