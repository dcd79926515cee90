using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading.Json;

/// <summary>Reads JSON Lines, one record a line: a bad line loses no other.</summary>
internal static class JsonLines
{
    // Large enough to be worth a thread, and the same on every machine.
    private const int ChunkLength = 512 * 1024;

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
        ReadInto(list, SourceText.Utf8(file, list.Diagnostics),
            (value, values, position) => JsonRecords.Object(value, values, read) is { } entry ? [entry with { Position = position }] : []);
        return list.ToBatch();
    }

    /// <summary>As the other, for lines that hold anything; long files are read by several threads.</summary>
    public static void ReadInto(EntryList list, ReadOnlyMemory<byte> bytes, ReadJsonValue read)
    {
        var chunks = Chunks(bytes.Span);
        var batches = new Batch<Entry>[chunks.Count];
        Parallel.For(0, chunks.Count, Concurrently.PerCore, i => batches[i] = ReadChunk(list.File.Path, bytes[chunks[i].Range], chunks[i], read));
        foreach (var batch in batches)
            list.Add(batch);
    }

    /// <summary>The next line with its end, so that lengths add up.</summary>
    public static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> bytes)
    {
        int newline = bytes.IndexOf((byte)'\n');
        var line = newline < 0 ? bytes : bytes[..(newline + 1)];
        bytes = bytes[line.Length..];
        return line;
    }

    private static List<Chunk> Chunks(ReadOnlySpan<byte> bytes)
    {
        var chunks = new List<Chunk>();
        int start = 0, line = 1, position = 0;
        while (start < bytes.Length)
        {
            int end = Math.Min(start + ChunkLength, bytes.Length);
            int newline = end == bytes.Length ? -1 : bytes[end..].IndexOf((byte)'\n');
            end = newline < 0 ? bytes.Length : end + newline + 1;
            chunks.Add(new(start..end, line, position));
            var rest = bytes[start..end];
            while (rest.Length > 0)
            {
                line++;
                position += IsBlank(Next(ref rest)) ? 0 : 1;
            }

            start = end;
        }

        return chunks;
    }

    private static Batch<Entry> ReadChunk(string path, ReadOnlyMemory<byte> bytes, Chunk chunk, ReadJsonValue read)
    {
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var (_, number, position) = chunk;
        for (int start = 0; start < bytes.Length; number++)
        {
            var rest = bytes.Span[start..];
            var line = Next(ref rest);
            if (!IsBlank(line))
                ReadLine(bytes.Slice(start, line.Length), new(path, number, 1), position++);
            start += line.Length;
        }

        return new(entries.ToImmutable(), diagnostics.ToImmutable());

        void ReadLine(ReadOnlyMemory<byte> line, SourceSpan where, int position)
        {
            try
            {
                using var document = JsonDocument.Parse(line);
                entries.AddRange(read(document.RootElement, new(where, diagnostics), position));
            }
            catch (Exception exception) when (JsonErrors.IsExpected(exception))
            {
                int column = (int)Math.Min(((exception as JsonException)?.BytePositionInLine ?? 0) + 1, int.MaxValue);
                diagnostics.Add(DiagnosticCodes.NotJson.At(where with { Column = column }, JsonErrors.Reason(exception), "the line was left out"));
            }
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => !line.ContainsAnyExcept(" \t\r\n"u8);

    private readonly record struct Chunk(Range Range, int Line, int Position);
}
