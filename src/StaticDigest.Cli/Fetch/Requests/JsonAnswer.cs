using System.Globalization;
using System.Text.Json;
using StaticDigest.Cli.Fetch.Http;

namespace StaticDigest.Cli.Fetch.Requests;

/// <summary>Looks into an answer in JSON without making entries of it.</summary>
internal static class JsonAnswer
{
    /// <summary>Parses the answer; one that breaks off, or has another shape than expected, is a fault.</summary>
    public static PageFacts Look(ReadOnlyMemory<byte> body, Func<JsonElement, PageFacts> look)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return look(document.RootElement);
        }
        catch (JsonException)
        {
            return new(null, Fault: "the JSON breaks off or is damaged");
        }
        catch (InvalidOperationException)
        {
            return new(null, Fault: "the JSON has another shape than this service's");
        }
    }

    /// <summary>The array of that name; null when it is not there.</summary>
    public static JsonElement? Array(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value : null;

    public static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>The number of that name, also where it is written as text: <c>"total": "3"</c>.</summary>
    public static int? Number(JsonElement parent, string name)
    {
        if (parent.ValueKind != JsonValueKind.Object || !parent.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Number)
            return value.TryGetInt32(out int number) ? number : null;
        return value.ValueKind == JsonValueKind.String && int.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out int written)
            ? written
            : null;
    }

    /// <summary>What the service says in place of a result: <c>{"error": "…"}</c>, <c>{"message": "…"}</c>.</summary>
    public static string? Message(JsonElement root) =>
        (Text(root, "error") ?? Text(root, "message")) is { } text ? $"the service says \"{FetchBody.Excerpt(text)}\"" : null;
}
