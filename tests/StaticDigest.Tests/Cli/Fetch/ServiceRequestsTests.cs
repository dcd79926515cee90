using System.Text;
using StaticDigest.Cli.Fetch.Requests;
using StaticDigest.Fetching;
using Xunit;

namespace StaticDigest.Tests.Cli.Fetch;

/// <summary>Which requests a source needs, without any network.</summary>
public sealed class ServiceRequestsTests
{
    private const string Feed = "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:o='http://a9.com/-/spec/opensearch/1.1/'>";

    private static readonly FetchSource s_source = new()
    {
        Name = "x",
        Folder = "x",
        Kind = FetchKind.Url,
        Query = "abs:\"a b\" OR ti:c",
        Filter = "type:preprint",
        Categories = ["cs.LG", "stat.ML"],
        Venue = "ICLR.cc/2026/Conference",
        Url = "https://example.org/lists/{date}.json?x=1",
    };

    [Theory]
    [InlineData(FetchKind.HuggingFace, "https://huggingface.co/api/daily_papers?date=2026-11-20&limit=100")]
    [InlineData(FetchKind.Arxiv,
        "https://export.arxiv.org/api/" +
        "query?search_query=%28abs%3A%22a%20b%22%20OR%20ti%3Ac%29%20AND%20%28cat%3Acs.LG%20OR%20cat%3Astat.ML%29%20AND%20submittedDate%3A%5B202611200000%20T" +
        "O%20202611252359%5D&sortBy=submittedDate&sortOrder=ascending&max_results=200&start=0")]
    [InlineData(FetchKind.ArxivFeed, "https://rss.arxiv.org/rss/cs.LG+stat.ML")]
    [InlineData(FetchKind.Feed, "https://example.org/lists/%7Bdate%7D.json?x=1")]
    [InlineData(FetchKind.OpenReview, "https://api2.openreview.net/notes?content.venueid=ICLR.cc%2F2026%2FConference&limit=1000&offset=0")]
    [InlineData(FetchKind.SemanticScholar,
        "https://api.semanticscholar.org/graph/v1/paper/search/bulk?query=abs%3A%22a%20b%22%20OR%20ti%3Ac&" +
        "fields=title%2Cabstract%2Cauthors%2Cyear%2CpublicationDate%2CexternalIds%2Curl%2Cvenue%2Cjournal%2CopenAccessPdf%2CpublicationTypes&" +
        "publicationDateOrYear=2026-11-20%3A2026-11-25&sort=publicationDate%3Aasc")]
    [InlineData(FetchKind.OpenAlex,
        "https://api.openalex.org/works?search=abs%3A%22a%20b%22%20OR%20ti%3Ac&" +
        "filter=from_publication_date%3A2026-11-20%2Cto_publication_date%3A2026-11-25%2Ctype%3Apreprint&sort=publication_date&per-page=100&" +
        "mailto=me%40example.org&cursor=%2A")]
    [InlineData(FetchKind.Crossref,
        "https://api.crossref.org/works?query=abs%3A%22a%20b%22%20OR%20ti%3Ac&" +
        "filter=from-created-date%3A2026-11-20%2Cuntil-created-date%3A2026-11-25%2Ctype%3Apreprint&sort=created&order=asc&rows=100&mailto=me%40example.org&" +
        "cursor=%2A")]
    [InlineData(FetchKind.Biorxiv, "https://api.biorxiv.org/details/biorxiv/2026-11-20/2026-11-25/0/json")]
    [InlineData(FetchKind.Medrxiv, "https://api.biorxiv.org/details/medrxiv/2026-11-20/2026-11-25/0/json")]
    [InlineData(FetchKind.Url, "https://example.org/lists/2026-11-20.json?x=1")]
    public void The_first_request_of_each_kind(FetchKind kind, string address) =>
        Assert.Equal(address, First(s_source with { Kind = kind }).Address.AbsoluteUri);

    [Fact]
    public void A_mirror_is_asked_in_place_of_the_service() =>
        Assert.StartsWith("http://127.0.0.1:9/m/api/query?", First(s_source with { Kind = FetchKind.Arxiv, Base = "http://127.0.0.1:9/m" }).Address.AbsoluteUri,
            StringComparison.Ordinal);

    [Fact]
    public void One_category_of_bioRxiv_is_asked_for_by_name() =>
        Assert.EndsWith("/0/json?category=cell_biology", First(s_source with { Kind = FetchKind.Biorxiv, Categories = ["Cell Biology"] }).Address.AbsoluteUri,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(FetchKind.HuggingFace, "[{},{}]", 2, null)]
    [InlineData(FetchKind.HuggingFace, "[]", 0, null)]
    [InlineData(FetchKind.OpenReview, """{"notes":[{},{}],"count":5}""", 2, "offset=2")]
    [InlineData(FetchKind.OpenReview, """{"notes":[{},{}],"count":2}""", 2, null)]
    [InlineData(FetchKind.OpenReview, """{"notes":[{},{}]}""", 2, "offset=2")]
    [InlineData(FetchKind.OpenReview, """{"notes":[]}""", 0, null)]
    [InlineData(FetchKind.SemanticScholar, """{"total":9,"token":"a&b","data":[{}]}""", 1, "token=a%26b")]
    [InlineData(FetchKind.SemanticScholar, """{"total":1,"token":null,"data":[{}]}""", 1, null)]
    [InlineData(FetchKind.SemanticScholar, """{"total":0,"offset":0}""", 0, null)]
    [InlineData(FetchKind.OpenAlex, """{"meta":{"count":3,"next_cursor":"x="},"results":[{}]}""", 1, "cursor=x%3D")]
    [InlineData(FetchKind.OpenAlex, """{"meta":{"count":3,"next_cursor":null},"results":[{}]}""", 1, null)]
    [InlineData(FetchKind.Crossref, """{"message":{"items":[{}],"total-results":3,"next-cursor":"c"}}""", 1, "cursor=c")]
    [InlineData(FetchKind.Crossref, """{"message":{"items":[],"total-results":3,"next-cursor":"c"}}""", 0, null)]
    [InlineData(FetchKind.Crossref, """{"message":{"items":[{}],"total-results":1,"next-cursor":"c"}}""", 1, null)]
    [InlineData(FetchKind.Biorxiv, """{"messages":[{"status":"ok","count":2,"total":"3"}],"collection":[{},{}]}""", 2, "/2026-11-25/2/json")]
    [InlineData(FetchKind.Biorxiv, """{"messages":[{"status":"ok","count":2,"total":2}],"collection":[{},{}]}""", 2, null)]
    [InlineData(FetchKind.Biorxiv, """{"messages":[{"status":"no posts found"}],"collection":[]}""", 0, null)]
    [InlineData(FetchKind.Arxiv, Feed + "<o:totalResults>3</o:totalResults><entry><id>a</id></entry><entry/></feed>", 2, "start=2")]
    [InlineData(FetchKind.Arxiv, Feed + "<o:totalResults>2</o:totalResults><entry/><entry/></feed>", 2, null)]
    [InlineData(FetchKind.Arxiv, Feed + "<o:totalResults>0</o:totalResults></feed>", 0, null)]
    public void A_page_leads_to_the_next(FetchKind kind, string body, int count, string? next)
    {
        var facts = Look(kind, body);

        Assert.Equal((count, (string?)null), (facts.Count, facts.Fault));
        if (next is null)
            Assert.Null(facts.Next);
        else
            Assert.Contains(next, facts.Next!.Address.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_page_of_Hugging_Face_leads_to_page_1_and_then_2()
    {
        var body = $"[{string.Join(',', Enumerable.Repeat("{}", 100))}]";
        var service = ServiceRequests.Of(FetchKind.HuggingFace);

        var second = service.Look(First(s_source with { Kind = FetchKind.HuggingFace }), Encoding.UTF8.GetBytes(body)).Next!;
        var third = service.Look(second, Encoding.UTF8.GetBytes(body)).Next!;

        Assert.Equal("?date=2026-11-20&limit=100&p=1", second.Address.Query);
        Assert.Equal("?date=2026-11-20&limit=100&p=2", third.Address.Query);
    }

    [Theory]
    [InlineData(FetchKind.HuggingFace, """{"error":"Too many\n requests"}""", "the service says \"Too many requests\"")]
    [InlineData(FetchKind.HuggingFace, """[{"id":"a"}""", "the JSON breaks off or is damaged")]
    [InlineData(FetchKind.OpenReview, """{"name":"x","message":"Forbidden"}""", "the service says \"Forbidden\"")]
    [InlineData(FetchKind.OpenReview, "[]", "the answer has no notes")]
    [InlineData(FetchKind.SemanticScholar, """{"message":"Too Many Requests","code":"429"}""", "the service says \"Too Many Requests\"")]
    [InlineData(FetchKind.Crossref, "[1]", "the JSON has another shape than this service's")]
    [InlineData(FetchKind.OpenAlex, "[1]", "the answer has no results")]
    [InlineData(FetchKind.Crossref, """{"message":"x"}""", "the service says \"x\"")]
    [InlineData(FetchKind.Biorxiv, """{"messages":[{"status":"database error"}],"collection":[]}""", "the service says \"database error\"")]
    [InlineData(FetchKind.Biorxiv, "{}", "the service says \"\"")]
    [InlineData(FetchKind.Arxiv, Feed + "<o:totalResults>3</o:totalResults></feed>", "only 0 of 3 papers came")]
    [InlineData(FetchKind.Arxiv, Feed + "<entry><id>https://arxiv.org/api/errors#bad</id></entry></feed>", "arXiv does not understand the query")]
    [InlineData(FetchKind.Arxiv, Feed + "<entry>", "the XML breaks off or is damaged")]
    public void What_is_no_result_is_a_fault(FetchKind kind, string body, string fault) => Assert.Equal(fault, Look(kind, body).Fault);

    private static FetchRequest First(FetchSource source) =>
        ServiceRequests.Of(source.Kind).First(source, new DayRange(new(2026, 11, 20), new(2026, 11, 25)), "me@example.org");

    private static PageFacts Look(FetchKind kind, string body) =>
        ServiceRequests.Of(kind).Look(First(s_source with { Kind = kind }), Encoding.UTF8.GetBytes(body));
}
