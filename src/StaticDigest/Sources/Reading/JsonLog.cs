using System.Collections.Immutable;
using System.Text.Json;

namespace StaticDigest.Sources.Reading;

/// <summary>Files of JSON Lines to which lines are only ever added: two copies can be merged, so what cannot be read is a line and not the file.</summary>
internal static class JsonLog
{
    /// <summary>Reads one file; a line of which nothing comes is left out and reported.</summary>
    public static Batch<T> Read<T>(InputFile file, DiagnosticKind broken, Func<JsonElement, T?> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(file);
        var items = ImmutableArray.CreateBuilder<T>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var bytes = SourceText.Utf8(file, diagnostics);
        for (int start = 0, number = 1; start < bytes.Length; number++)
        {
            int newline = bytes.Span[start..].IndexOf((byte)'\n');
            var line = newline < 0 ? bytes[start..] : bytes.Slice(start, newline);
            start += line.Length + 1;
            if (!line.Span.ContainsAnyExcept(" \t\r"u8))
                continue;
            if (Line(line, read) is { } item)
                items.Add(item);
            else
                diagnostics.Add(broken.At(new(file.Path, number, 1)));
        }

        return new(items.ToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>A member that is text, else null.</summary>
    public static string? Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>A member that is a count, else 0.</summary>
    public static int Count(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? Math.Max(number, 0) : 0;

    /// <summary>The items of a member that is a list, else none.</summary>
    public static JsonElement.ArrayEnumerator Items(JsonElement item, string name) =>
        item.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static T? Line<T>(ReadOnlyMemory<byte> line, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object ? read(document.RootElement) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Text with half a surrogate pair is an invalid operation to the parser.
            return null;
        }
    }
}
