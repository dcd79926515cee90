using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Json;

namespace StaticDigest.Sources.Formats.Json;

/// <summary>Reads JSON that is not one object a line: arrays and objects over several lines, also one after the other.</summary>
internal static class EntryJsonDocument
{
    /// <summary>Reads all objects up to the end, or up to where the JSON breaks.</summary>
    public static Batch<Entry> Read(InputFile file, ReadOnlySpan<byte> bytes)
    {
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions
        {
            AllowMultipleValues = true,
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip
        });
        var lines = new LineCounter();
        int position = 0;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.EndArray || reader.TokenType == JsonTokenType.StartArray && reader.CurrentDepth == 0)
                    continue;
                var where = lines.At(file.Path, bytes, (int)reader.TokenStartIndex);
                using var document = JsonDocument.ParseValue(ref reader);
                if (EntryJsonRecord.Read(document.RootElement, file, where, position++, diagnostics) is { } entry)
                    entries.Add(entry);
            }
        }
        catch (Exception exception) when (JsonErrors.IsExpected(exception))
        {
            // The reader's own position: an exception's line counts from the value that was parsed.
            var where = lines.At(file.Path, bytes, (int)Math.Min(reader.BytesConsumed, bytes.Length));
            diagnostics.Add(DiagnosticCodes.NotJson.At(where, JsonErrors.Reason(exception), "the rest of the file was left out"));
        }

        return new(entries.ToImmutable(), diagnostics.ToImmutable());
    }
}
