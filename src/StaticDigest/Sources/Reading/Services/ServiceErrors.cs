using System.Text.Json;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading.Services;

/// <summary>Complaints that a service sent, and somebody saved, instead of papers.</summary>
internal static class ServiceErrors
{
    private const int MaxLength = 4096;

    public static SourceFormat Format { get; } = new("error message of a service", head => head.Kind == SourceKind.Json
        && head.File.Bytes.Length <= MaxLength && Message(head.Text) is not null, Read);

    private static Batch<Entry> Read(InputFile file, ReadContext context)
    {
        var message = Message(context.Head.Text) ?? "";
        return new([], [DiagnosticCodes.ServiceError.At(new(file.Path), CleanText.Of(message))]);
    }

    private static string? Message(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            // {"error":"Paper with id 0 not found"}, {"errors":[{"status":"404","title":"..."}]},
            // {"message":"Too Many Requests","code":"429"}, {"name":"RateLimitError","message":"...","status":429}
            if (root.ValueKind != JsonValueKind.Object || root.TryGetProperty("title", out _) || root.TryGetProperty("id", out _))
                return null;
            if (Text(root.Member("error")) is { } error)
                return Text(root.Member("message")) is { } more ? $"{error}: {more}" : error;
            if (Text(root.Member("errors")) is { } errors)
                return errors;
            bool isError = !root.Member("code").IsMissing() || !root.Member("status").IsMissing() || !root.Member("name").IsMissing()
                || root.EnumerateObject().Count() == 1;
            return isError ? Text(root.Member("message")) : null;
        }
        catch (Exception exception) when (JsonErrors.IsExpected(exception))
        {
            return null;
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => value.GetArrayLength() > 0 ? Text(value[0]) : null,
        JsonValueKind.Object => Text(value.Member("message")) ?? Text(value.Member("title")) ?? Text(value.Member("detail")),
        _ => null,
    };
}
