using System.Text.Json;
using StaticDigest.Cli.Fetch.Http;
using StaticDigest.Fetching;

namespace StaticDigest.Cli.Fetch.Requests;

/// <summary>bioRxiv and medRxiv: everything posted between two days, paged by a cursor in the path.</summary>
internal static class BiorxivRequests
{
    public static ServiceRequests Service { get; } = new(First, (request, body) => JsonAnswer.Look(body, root => Look(request, root)));

    private static FetchRequest First(FetchSource source, DayRange range, string contact)
    {
        var server = source.Kind == FetchKind.Medrxiv ? "medrxiv" : "biorxiv";
        // The service takes one category, written with underscores: cell_biology.
        var category = source.Categories.Length == 1 ? source.Categories[0].Replace(' ', '_').ToLowerInvariant() : "";
        var start = $"{ServiceRequests.Base(source)}/details/{server}/{QueryText.Day(range.First)}/{QueryText.Day(range.Last)}/0/json";
        return new(QueryText.Address(start, ("category", category)), Expected.Json, $"{QueryText.Day(range.First)}.json");
    }

    private static PageFacts Look(FetchRequest request, JsonElement root)
    {
        var message = JsonAnswer.Array(root, "messages") is { } messages && messages.GetArrayLength() > 0 ? messages[0] : default;
        var status = JsonAnswer.Text(message, "status") ?? "";
        int count = JsonAnswer.Array(root, "collection")?.GetArrayLength() ?? 0;
        if (count == 0)
        {
            return status == "ok" && request.Start == 0 || status.StartsWith("no ", StringComparison.OrdinalIgnoreCase)
                ? new(0)
                : new(0, Fault: JsonAnswer.Message(root) ?? $"the service says \"{FetchBody.Excerpt(status)}\"");
        }

        int start = request.Start + count;
        return new(count, start < (JsonAnswer.Number(message, "total") ?? 0) ? At(request, start) : null);
    }

    private static FetchRequest At(FetchRequest request, int start)
    {
        var path = request.Address.AbsolutePath.Split('/');
        path[^2] = QueryText.Number(start);
        return request with { Address = new UriBuilder(request.Address) { Path = string.Join('/', path) }.Uri, Start = start };
    }
}
