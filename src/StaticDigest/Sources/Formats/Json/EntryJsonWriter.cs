using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Papers.Fields;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.Json;

/// <summary>Writes an entry in the digest's own shape, one line with its keys in a fixed order; <see cref="EntryJson"/> reads it back.</summary>
public static class EntryJsonWriter
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes one line, its end included.</summary>
    // A loop over the table of fields: a record for the generator of JSON would say every field a second time.
    public static void WriteLine(Entry entry, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, s_options))
        {
            // The writer throws on half a surrogate pair, which a reader of a foreign format may have let through.
            var writer = new JsonFieldWriter(json, isTerse: true, CleanText.Of);
            json.WriteStartObject();
            foreach (var field in PaperField.Listed)
                writer.Write(field, entry);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
