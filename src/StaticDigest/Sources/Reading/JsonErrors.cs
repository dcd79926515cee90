using System.Text.Json;

namespace StaticDigest.Sources.Reading;

/// <summary>What the JSON parser complains about, in words fit for a report.</summary>
internal static class JsonErrors
{
    /// <summary>True for what bad JSON raises; text with half a surrogate pair is an invalid operation to the parser.</summary>
    public static bool IsExpected(Exception exception) => exception is JsonException or InvalidOperationException;

    /// <summary>The parser's sentence without the position, which the diagnostic has itself.</summary>
    public static string Reason(Exception exception)
    {
        var message = exception.Message;
        int end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
