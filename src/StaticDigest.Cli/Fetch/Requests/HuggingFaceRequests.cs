using System.Text.Json;

namespace StaticDigest.Cli.Fetch.Requests;

/// <summary>Hugging Face Daily Papers: a list for each day, in pages of a hundred counted from 0.</summary>
internal static class HuggingFaceRequests
{
    private const int PageSize = 100;

    public static ServiceRequests Service { get; } = new(
        (source, range, _) => new FetchRequest(
            QueryText.Address($"{ServiceRequests.Base(source)}/api/daily_papers", ("date", QueryText.Day(range.First)), ("limit", QueryText.Number(PageSize))),
            Expected.Json,
            $"{QueryText.Day(range.First)}.json")
        { Day = range.First },
        (request, body) => JsonAnswer.Look(body, root =>
        {
            if (root.ValueKind != JsonValueKind.Array)
                return new(null, Fault: JsonAnswer.Message(root) ?? "the answer is no list");
            int count = root.GetArrayLength();
            int start = request.Start + count;
            return new(count, count < PageSize ? null : request.After(start, "p", QueryText.Number(start / PageSize)));
        }));
}
