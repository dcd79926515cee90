using System.Globalization;
using System.Xml;
using StaticDigest.Fetching;

namespace StaticDigest.Cli.Fetch.Requests;

/// <summary>arXiv: the query API, by day of submission and oldest first, and the announcements of the day.</summary>
internal static class ArxivRequests
{
    private const int PageSize = 200;
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    public static ServiceRequests Queries { get; } = new(
        (source, range, _) => new(
            QueryText.Address(
                $"{ServiceRequests.Base(source)}/api/query",
                ("search_query", Query(source, range)),
                ("sortBy", "submittedDate"),
                ("sortOrder", "ascending"),
                ("max_results", QueryText.Number(PageSize)),
                ("start", "0")),
            Expected.Xml,
            $"{QueryText.Day(range.First)}.xml"),
        Look);

    public static ServiceRequests Feeds { get; } = new(
        (source, _, _) =>
            new(new Uri($"{ServiceRequests.Base(source)}/rss/{string.Join('+', source.Categories.Select(Uri.EscapeDataString))}"), Expected.Feed, "feed.xml"),
        (_, _) => default);

    private static string Query(FetchSource source, DayRange range)
    {
        var parts = new List<string>();
        if (source.Query.Length > 0)
            parts.Add($"({source.Query})");
        if (!source.Categories.IsEmpty)
            parts.Add($"({string.Join(" OR ", source.Categories.Select(category => $"cat:{category}"))})");
        parts.Add(Invariant($"submittedDate:[{range.First:yyyyMMdd}0000 TO {range.Last:yyyyMMdd}2359]"));
        return string.Join(" AND ", parts);
    }

    private static PageFacts Look(FetchRequest request, ReadOnlyMemory<byte> body)
    {
        int count = 0, total = 0;
        bool isError = false;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body.ToArray()),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (reader is { LocalName: "entry", NamespaceURI: Atom })
                    count++;
                else if (reader is { LocalName: "totalResults", NamespaceURI: OpenSearch }
                    && int.TryParse(reader.ReadString(), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                    total = number;
                else if (reader is { LocalName: "id", NamespaceURI: Atom })
                    isError |= reader.ReadString().Contains("arxiv.org/api/errors", StringComparison.Ordinal);
            }
        }
        catch (XmlException)
        {
            return new(null, Fault: "the XML breaks off or is damaged");
        }

        if (isError)
            return new(null, Fault: "arXiv does not understand the query", IsFinal: true);
        int start = request.Start + count;
        if (start >= total)
            return new(count);
        // A page without entries before the end is a known slip of the service: ask again, never conclude the end.
        return count == 0
            ? new(0, Fault: Invariant($"only {request.Start} of {total} papers came"))
            : new(count, request.After(start, "start", QueryText.Number(start)));
    }
}
