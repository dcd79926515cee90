using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.Json;

/// <summary>Reads entries in the digest's own shape: JSON Lines, an array, or objects one after the other.</summary>
/// <example>
/// <code>
/// {"title": "Rain", "id": "arxiv:2303.08867", "authors": ["Jane Doe"], "abstract": "We…", "date": "2023-03-15"}
/// </code>
/// </example>
internal static class EntryJson
{
    // Large enough to be worth a thread, and the same on every machine.
    private const int ChunkLength = 512 * 1024;

    /// <summary>The format: JSON that no service is known for.</summary>
    public static SourceFormat Format { get; } = new("entries as JSON or JSON Lines", IsLikely, (file, _) => Read(file));

    /// <summary>Reads every object that has a title or an id; a bad one never costs the others.</summary>
    public static Batch<Entry> Read(InputFile file)
    {
        var list = new EntryList(file);
        var bytes = SourceText.Utf8(file, list.Diagnostics);
        foreach (var batch in IsLines(bytes.Span) ? ReadLines(file, bytes) : [EntryJsonDocument.Read(file, bytes.Span)])
            list.Add(batch);
        return list.ToBatch();
    }

    // Any JSON comes here in the end; a file may also begin with a broken line when its name promises lines.
    private static bool IsLikely(FormatProbe head) =>
        head.Kind == SourceKind.Json || head.HasEnding(".jsonl", ".ndjson") && head.Lines.Any(line => line.StartsWith('{'));

    // Lines when one of the first is an object from its first to its last character; an array's lines end in commas.
    private static bool IsLines(ReadOnlySpan<byte> bytes)
    {
        if (bytes.TrimStart(" \t\r\n"u8).StartsWith("["u8))
            return false;
        for (int i = 0; i < 20 && bytes.Length > 0; i++)
        {
            var line = NextLine(ref bytes).Trim(" \t\r\n"u8);
            if (line.Length > 1 && line[0] == '{' && line[^1] == '}')
                return true;
        }

        return false;
    }

    private static Batch<Entry>[] ReadLines(InputFile file, ReadOnlyMemory<byte> bytes)
    {
        var chunks = Chunks(bytes.Span);
        var batches = new Batch<Entry>[chunks.Count];
        Parallel.For(0, chunks.Count, i => batches[i] = ReadChunk(file, bytes[chunks[i].Range], chunks[i]));
        return batches;
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
                position += IsBlank(NextLine(ref rest)) ? 0 : 1;
            }

            start = end;
        }

        return chunks;
    }

    private static Batch<Entry> ReadChunk(InputFile file, ReadOnlyMemory<byte> bytes, Chunk chunk)
    {
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var (_, number, position) = chunk;
        for (int start = 0; start < bytes.Length; number++)
        {
            var rest = bytes.Span[start..];
            var line = NextLine(ref rest);
            if (!IsBlank(line))
                ReadLine(bytes.Slice(start, line.Length), new(file.Path, number, 1), position++);
            start += line.Length;
        }

        return new(entries.ToImmutable(), diagnostics.ToImmutable());

        void ReadLine(ReadOnlyMemory<byte> line, SourceSpan where, int position)
        {
            try
            {
                using var document = JsonDocument.Parse(line);
                if (EntryJsonSnapshot.IsOne(document.RootElement))
                    entries.AddRange(EntryJsonSnapshot.Read(document.RootElement, where, position, diagnostics));
                else if (EntryJsonRecord.Read(document.RootElement, file, where, position, diagnostics) is { } entry)
                    entries.Add(entry);
            }
            catch (Exception exception) when (JsonErrors.IsExpected(exception))
            {
                int column = (int)Math.Min(((exception as JsonException)?.BytePositionInLine ?? 0) + 1, int.MaxValue);
                diagnostics.Add(DiagnosticCodes.NotJson.At(where with { Column = column }, JsonErrors.Reason(exception), "the line was left out"));
            }
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => !line.ContainsAnyExcept(" \t\r\n"u8);

    // With its end of line, so that lengths add up.
    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> bytes)
    {
        int newline = bytes.IndexOf((byte)'\n');
        var line = newline < 0 ? bytes : bytes[..(newline + 1)];
        bytes = bytes[line.Length..];
        return line;
    }

    private readonly record struct Chunk(Range Range, int Line, int Position);
}
