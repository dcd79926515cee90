using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Formats.Json.Fields;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Json;

namespace StaticDigest.Sources.Formats.Json;

/// <summary>Reads entries in the digest's own shape: JSON Lines, an array, or objects one after the other.</summary>
/// <example>
/// <code>
/// {"title": "Rain", "id": "arxiv:2303.08867", "authors": ["Jane Doe"], "abstract": "We…", "date": "2023-03-15"}
/// </code>
/// </example>
internal static class EntryJson
{
    /// <summary>The format: JSON that no service is known for.</summary>
    public static SourceFormat Format { get; } = new("entries as JSON or JSON Lines", IsLikely, (file, _) => Read(file));

    /// <summary>Reads every object that has a title or an id; a bad one never costs the others.</summary>
    public static Batch<Entry> Read(InputFile file)
    {
        var list = new EntryList(file);
        var bytes = SourceText.Utf8(file, list.Diagnostics);
        if (IsLines(bytes.Span))
            JsonLines.ReadInto(list, bytes, Entries);
        else
            JsonRecords.ReadInto(list, bytes.Span, ["", "[]"], Entries);
        return list.ToBatch();

        IReadOnlyList<Entry> Entries(JsonElement value, JsonValues values, int position) =>
            EntryJsonSnapshot.IsOne(value) ? EntryJsonSnapshot.Read(value, values, position)
            : EntryJsonRecord.Read(value, values, file, position) is { } entry ? [entry] : [];
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
            var line = JsonLines.Next(ref bytes).Trim(" \t\r\n"u8);
            if (line.Length > 1 && line[0] == '{' && line[^1] == '}')
                return true;
        }

        return false;
    }
}
