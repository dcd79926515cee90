using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace StaticDigest;

/// <summary>Writes records as JSON, each by the code that is generated for it.</summary>
public static class JsonOutput
{
    /// <summary>Letters as they are, one line: for what is JSON by itself and never part of a page.</summary>
    internal static JsonWriterOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Letters as they are, indented.</summary>
    internal static JsonWriterOptions Readable { get; } = Compact with { Indented = true, NewLine = "\n" };

    internal static void Write<T>(IBufferWriter<byte> output, T value, JsonTypeInfo<T> type, JsonWriterOptions options)
    {
        using var json = new Utf8JsonWriter(output, options);
        JsonSerializer.Serialize(json, value, type);
    }

    /// <summary>A record, a line end after it.</summary>
    internal static void WriteLine<T>(IBufferWriter<byte> output, T value, JsonTypeInfo<T> type, JsonWriterOptions options)
    {
        Write(output, value, type, options);
        output.Write("\n"u8);
    }

    /// <summary>A record as a file, a line end at its end.</summary>
    public static ReadOnlyMemory<byte> File<T>(T value, JsonTypeInfo<T> type, JsonWriterOptions options)
    {
        var output = new ArrayBufferWriter<byte>(4096);
        WriteLine(output, value, type, options);
        return output.WrittenMemory;
    }

    /// <summary>A record as bytes.</summary>
    public static ReadOnlyMemory<byte> Bytes<T>(T value, JsonTypeInfo<T> type, JsonWriterOptions options = default)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        Write(output, value, type, options);
        return output.WrittenMemory;
    }

    /// <summary>The list, or null for an empty one, so that it is left out.</summary>
    internal static T[]? OrNone<T>(IEnumerable<T> items) => items.ToArray() is { Length: > 0 } some ? some : null;

    /// <summary>The members of an object whose names are data, in this order; of two with one name the last.</summary>
    public static OrderedDictionary<string, T> Members<T>(IEnumerable<(string Name, T Value)> members)
    {
        var named = new OrderedDictionary<string, T>();
        foreach (var (name, value) in members)
            named[name] = value;
        return named;
    }
}

/// <summary>A part of a record that no record can express, or that is JSON already.</summary>
[JsonConverter(typeof(JsonPartConverter))]
public readonly record struct JsonPart(Action<Utf8JsonWriter> Write);

/// <summary>Lets a part write itself; it is never read.</summary>
public sealed class JsonPartConverter : JsonConverter<JsonPart>
{
    /// <inheritdoc/>
    public override JsonPart Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, JsonPart value, JsonSerializerOptions options) => value.Write(writer);
}
