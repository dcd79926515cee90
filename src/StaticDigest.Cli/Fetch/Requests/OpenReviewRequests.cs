namespace StaticDigest.Cli.Fetch.Requests;

/// <summary>OpenReview: all notes of a venue, paged by offset until none comes.</summary>
internal static class OpenReviewRequests
{
    private const int PageSize = 1000;

    public static ServiceRequests Service { get; } = new(
        (source, _, _) => new(
            QueryText.Address($"{ServiceRequests.Base(source)}/notes", ("content.venueid", source.Venue), ("limit", QueryText.Number(PageSize)),
                ("offset", "0")),
            Expected.Json,
            "notes.json"),
        (request, body) => JsonAnswer.Look(body, root =>
        {
            if (JsonAnswer.Array(root, "notes") is not { } notes)
                return new(null, Fault: JsonAnswer.Message(root) ?? "the answer has no notes");
            int count = notes.GetArrayLength();
            int start = request.Start + count;
            // The count can be missing; then only an empty page is the end.
            bool isLast = count == 0 || start >= (JsonAnswer.Number(root, "count") ?? int.MaxValue);
            return new(count, isLast ? null : request.After(start, "offset", QueryText.Number(start)));
        }));
}
