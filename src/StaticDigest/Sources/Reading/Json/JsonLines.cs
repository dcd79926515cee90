using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading.Json;

/// <summary>Reads JSON Lines, one record a line: a bad line loses no other.</summary>
internal static class JsonLines
{
    /// <summary>True when one of the first lines is an object from its first to its last character.</summary>
    public static bool IsLines(FormatProbe head)
    {
        if (head.Kind != SourceKind.Json || head.Text.AsSpan().TrimStart() is ['[', ..])
            return false;
        for (int i = 0; i < Math.Min(head.Lines.Count, 20); i++)
        {
            if (head.Lines[i].AsSpan().Trim() is ['{', .., '}'])
                return true;
        }

        // The first line may be longer than the part that was looked at.
        return head.Lines.Count == 1 && head.HasEnding(".jsonl", ".ndjson");
    }

    /// <summary>Reads every line that holds an object.</summary>
    public static Batch<Entry> Read(InputFile file, ReadJsonRecord read)
    {
        var list = new EntryList(file);
        var bytes = SourceText.Utf8(file, list.Diagnostics);
        int position = 0, number = 0;
        for (int start = 0; start < bytes.Length;)
        {
            int newline = bytes.Span[start..].IndexOf((byte)'\n');
            var line = newline < 0 ? bytes[start..] : bytes.Slice(start, newline);
            start += line.Length + 1;
            number++;
            if (!line.Span.ContainsAnyExcept(" \t\r"u8))
                continue;
            list.Where = new(file.Path, number, 1);
            Line(line, position++);
        }

        return list.ToBatch();

        void Line(ReadOnlyMemory<byte> line, int position)
        {
            try
            {
                using var document = JsonDocument.Parse(line);
                var values = new JsonValues(list.Where, list.Diagnostics);
                if (document.RootElement.ValueKind != JsonValueKind.Object)
                    values.Report(DiagnosticCodes.NotAnEntry, JsonValues.Kind(document.RootElement));
                else
                    list.Add(read(document.RootElement, values), position);
            }
            catch (Exception exception) when (JsonErrors.IsExpected(exception))
            {
                int column = (int)Math.Min(((exception as JsonException)?.BytePositionInLine ?? 0) + 1, int.MaxValue);
                list.Diagnostics.Add(DiagnosticCodes.NotJson.At(list.Where with { Column = column }, JsonErrors.Reason(exception), "the line was left out"));
            }
        }
    }
}
