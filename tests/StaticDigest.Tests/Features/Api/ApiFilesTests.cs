using System.Text.Json;
using Json.Schema;
using StaticDigest.Tests.Markdown;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Features.Api;

/// <summary>The JSON for programs is what its schema says, and holds what the pages hold.</summary>
public class ApiFilesTests
{
    private const string Topics = "topics:\n  - name: Transport\n    any: [transport]\n  - name: Nothing at all\n    any: [nothing at all]\n";

    private const string Listing = """
        {"id": "2401.00001", "title": "On $\\ell_2$ transport", "abstract": "We move mass.\n\nTwice.", "authors": ["Ada Lovelace", {"name": "Alan Turing", "affiliation": "Bletchley"}], "featured": "2026-04-17", "submitted": "2024-01-02", "votes": 7, "categories": ["cs.LG"], "code_url": "https://github.com/a/b", "source": "A list"}
        {"id": "2401.00001", "featured": "2026-04-16", "source": "Another list"}
        {"title": "A paper without an id", "author_count": 3}
        """;

    [Fact]
    public void A_paper_has_all_that_is_known_and_nothing_else()
    {
        var site = TestSite.OfListing(Listing, Topics);

        var paper = Json(site, "api/papers.json").GetProperty("papers")[0];

        Assert.Equal(
            """{"id":"arxiv:2401.00001","page":"https://example.org/d/papers/2401.00001/","title":"On $\\ell_2$ transport","abstract":"We move mass.\n\nTwice.","authors":[{"name":"Ada Lovelace"},{"name":"Alan Turing","affiliation":"Bletchley"}],"author_count":2,"submitted":"2024-01-02","days":["2026-04-16","2026-04-17"],"categories":["cs.LG"],"links":[{"kind":"page","url":"https://arxiv.org/abs/2401.00001"},{"kind":"pdf","url":"https://arxiv.org/pdf/2401.00001"},{"kind":"code","url":"https://github.com/a/b"},{"kind":"html","url":"https://arxiv.org/html/2401.00001"},{"kind":"huggingface","url":"https://huggingface.co/papers/2401.00001"},{"kind":"alphaxiv","url":"https://www.alphaxiv.org/abs/2401.00001"},{"kind":"semantic-scholar","url":"https://api.semanticscholar.org/arXiv:2401.00001"}],"topics":[{"slug":"transport","name":"Transport","reason":"title: transport"}],"lists":["Another list","A list"],"votes":7}""",
            paper.GetRawText());
        Assert.Equal(2, Json(site, "api/papers.json").GetProperty("count").GetInt32());
    }

    [Fact]
    public void Days_and_topics_lead_to_their_papers()
    {
        var site = TestSite.OfListing(Listing, Topics);

        var day = Json(site, "api/days.json").GetProperty("days")[0];
        Assert.Equal("2026-04-17", day.GetProperty("day").GetString());
        Assert.Equal("arxiv:2401.00001", day.GetProperty("papers")[0].GetString());
        var topics = Json(site, "api/topics.json").GetProperty("topics");
        Assert.Equal([1, 0], topics.EnumerateArray().Select(topic => topic.GetProperty("papers").GetInt32()));
        Assert.Contains(topics[0].GetProperty("feed").GetString()!["https://example.org/d/".Length..], site.Paths);
        Assert.False(topics[1].TryGetProperty("page", out _));
    }

    [Fact]
    public void Above_a_thousand_papers_there_is_a_part_for_each_month()
    {
        var listing = string.Join('\n',
            Enumerable.Range(0, 1001)
                .Select(
                    i =>
                        $$"""{"id": "2401.{{10000 + i}}", "title": "Number {{i}} of many papers"{{(i == 0 ? "" : $", \"featured\": \"2024-0{1 + (i % 3)}-11\"")}}}"""));
        var site = TestSite.OfListing(listing);

        var index = Json(site, "api/papers.json");
        var parts = index.GetProperty("parts").EnumerateArray().ToList();

        Assert.Equal(["2024-01", "2024-02", "2024-03", "undated"], parts.Select(part => part.GetProperty("month").GetString()));
        Assert.Equal(0, index.GetProperty("papers").GetArrayLength());
        var read = parts
            .SelectMany(part => Json(site, part.GetProperty("url").GetString()!["https://example.org/d/".Length..]).GetProperty("papers").EnumerateArray())
            .ToList();
        Assert.Equal(1001, read.Select(paper => paper.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(1001, index.GetProperty("count").GetInt32());
        AssertValid(site);
    }

    [Fact]
    public void The_settings_decide_what_is_published()
    {
        Assert.DoesNotContain(TestSite.OfListing(Listing, "pages: {api: false, api_papers: true}").Paths,
            file => file.StartsWith("api/", StringComparison.Ordinal));
        var site = TestSite.OfListing(Listing, "pages: {api_papers: true}");
        Assert.Equal("arxiv:2401.00001", Json(site, "api/papers/2401.00001.json").GetProperty("paper").GetProperty("id").GetString());
        Assert.Contains("api/papers/a-paper-without-an-id.json", site.Paths);
        AssertValid(site);
    }

    [Fact]
    public void Every_file_is_what_the_schema_says()
    {
        AssertValid(TestSite.OfListing("", ""));
        AssertValid(TestSite.OfListing(Listing, Topics));
        AssertValid(TestSite.OfListing(Fixture.Text("Sites/tiny/listings/2026-04-17.jsonl"), Topics));
    }

    [Theory]
    [MemberData(nameof(Payloads.All), MemberType = typeof(Payloads))]
    public void Nasty_text_stays_text(string text)
    {
        var quoted = JsonSerializer.Serialize(text);
        var site = TestSite.OfListing(
            $$"""{"id": {{quoted}}, "title": {{quoted}}, "abstract": {{quoted}}, "authors": [{{quoted}}], "venue": {{quoted}}, "note": {{quoted}}, "date": "2024-04-25"}""",
            $"site: {{title: {quoted}}}\n{Topics}");

        AssertValid(site);
        Assert.DoesNotContain(site["llms.txt"].Split('\n'), line => line.StartsWith('<') || line.StartsWith("![", StringComparison.Ordinal));
    }

    [Fact]
    public void The_schema_refuses_what_it_does_not_know()
    {
        var site = TestSite.OfListing(Listing, Topics);
        var wrong = site["api/papers.json"].Replace("\"votes\":7", "\"votes\":\"7\"", StringComparison.Ordinal);

        Assert.False(Schema(site).Evaluate(JsonDocument.Parse(wrong).RootElement).IsValid);
    }

    internal static void AssertValid(TestSite site)
    {
        var schema = Schema(site);
        foreach (var file in site.Paths.Where(file => file == "status.json" || file.StartsWith("api/", StringComparison.Ordinal) && file != "api/schema.json"))
            Assert.True(schema.Evaluate(Json(site, file)).IsValid, file);
    }

    private static JsonSchema Schema(TestSite site) => JsonSchema.FromText(site["api/schema.json"]);

    private static JsonElement Json(TestSite site, string file) => JsonDocument.Parse(site.Bytes(file)).RootElement;
}
