using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticDigest.Site;

namespace StaticDigest.Features.Api;

/// <summary>Writes the JSON files: compact, letters as they are, a line end at the end.</summary>
internal static class ApiOutput
{
    // The default encoder writes every letter outside ASCII as six bytes. The files are JSON by themselves, never part of a page.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Readable = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>One object.</summary>
    /// <param name="content">Writes its members.</param>
    /// <param name="isReadable">True to indent it, for the small files that people look at.</param>
    public static ReadOnlyMemory<byte> Object(Action<Utf8JsonWriter> content, bool isReadable = false)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, isReadable ? Readable : Compact))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>A small file, made at once.</summary>
    public static GeneratedFile Page(string file, Action<Utf8JsonWriter> content) => GeneratedFile.Of(file, Object(content, isReadable: true));
}
