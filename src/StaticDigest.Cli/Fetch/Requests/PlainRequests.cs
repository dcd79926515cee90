using StaticDigest.Fetching;

namespace StaticDigest.Cli.Fetch.Requests;

/// <summary>Any address, read as it is.</summary>
internal static class PlainRequests
{
    public static ServiceRequests Feeds { get; } = new((source, _, _) => new(new Uri(source.Url), Expected.Feed, "feed"), (_, _) => default);

    public static ServiceRequests Files { get; } = new(
        (source, range, _) =>
        {
            var day = FetchDates.IsDaily(source) ? range.First : (DateOnly?)null;
            var address = new Uri(source.Url.Replace(FetchDates.Placeholder, QueryText.Day(range.First), StringComparison.Ordinal));
            // The name of the file is a hint at its format, and at its year.
            return new(address, Expected.Anything, Uri.UnescapeDataString(address.Segments[^1]).Trim('/') is { Length: > 0 } name ? name : "file")
            {
                Day = day,
            };
        },
        (_, _) => default);
}
