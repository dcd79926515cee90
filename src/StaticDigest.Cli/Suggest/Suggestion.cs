using System.Text;
using System.Text.Json;

namespace StaticDigest.Cli.Suggest;

/// <summary>What an issue suggests: a link, a title and a note, or a listing. All of it is anyone's text.</summary>
internal sealed record Suggestion
{
    private const int MaxNote = 4000;

    public required int Issue { get; init; }

    /// <summary>Address or id of a paper; empty when it is a listing.</summary>
    public string Link { get; init; } = "";

    /// <summary>Title of the paper, where it was given.</summary>
    public string Title { get; init; } = "";

    /// <summary>Why it is worth reading.</summary>
    public string Note { get; init; } = "";

    /// <summary>A listing; empty when it is a paper.</summary>
    public string Listing { get; init; } = "";

    /// <summary>Reads the file that a workflow has of its event; null when the issue has none of the forms.</summary>
    /// <exception cref="UsageException">The file is not the event of an issue.</exception>
    public static Suggestion? Read(ReadOnlyMemory<byte> @event)
    {
        try
        {
            using var document = JsonDocument.Parse(@event);
            if (document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("issue"u8, out var issue) && issue.ValueKind == JsonValueKind.Object
                && issue.TryGetProperty("number"u8, out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out int value)
                && value > 0)
                return Of(value, issue.TryGetProperty("body"u8, out var body) && body.ValueKind == JsonValueKind.String ? body.GetString()! : "");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new UsageException($"the event's file cannot be read: {exception.Message}");
        }

        throw new UsageException("the event's file is not that of an issue");
    }

    /// <summary>Reads a body as GitHub makes it from a form: a heading <c>### Link</c>, an empty line, the answer, and so on.</summary>
    internal static Suggestion? Of(int issue, string body)
    {
        var lines = body.ReplaceLineEndings("\n").Split('\n');
        if (lines.Contains("### Listing", StringComparer.Ordinal) && !lines.Contains("### Link", StringComparer.Ordinal))
            return new() { Issue = issue, Listing = Fenced(lines) };
        if (!lines.Contains("### Link", StringComparer.Ordinal))
            return null;
        return new()
        {
            Issue = issue,
            Link = OneLine(Answer(lines, "### Link", "### Title")),
            Title = OneLine(Answer(lines, "### Title", "### Note")),
            Note = Cut(Answer(lines, "### Note", null).Trim()),
        };
    }

    private static string Answer(string[] lines, string heading, string? next)
    {
        int start = Array.IndexOf(lines, heading);
        if (start < 0)
            return "";
        int end = next is null ? -1 : Array.IndexOf(lines, next, start);
        var answer = string.Join('\n', lines[(start + 1)..(end < 0 ? lines.Length : end)]).Trim();
        return answer == "_No response_" ? "" : answer;
    }

    // The form puts the answer between fences; the last one counts, since a listing may hold fences of its own.
    private static string Fenced(string[] lines)
    {
        int start = Array.IndexOf(lines, "### Listing") + 1;
        int open = Array.FindIndex(lines, start, line => line.StartsWith("```", StringComparison.Ordinal));
        int close = Array.FindLastIndex(lines, line => line.StartsWith("```", StringComparison.Ordinal));
        var text = open >= 0 && close > open ? lines[(open + 1)..close] : lines[start..];
        return string.Join('\n', text).Trim('\n') + "\n";
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(string text)
    {
        var builder = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (builder.Length >= MaxNote)
                break;
            builder.Append(rune);
        }

        return builder.ToString();
    }
}
