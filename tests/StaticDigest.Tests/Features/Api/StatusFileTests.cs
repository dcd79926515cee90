using System.Text;
using System.Text.Json;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Features.Api;

/// <summary>What the digest says of its own freshness, and the texts for hosts. The day of the build is Saturday, 18 April 2026.</summary>
public class StatusFileTests
{
    private const string Sources = "sources:\n  - {name: Daily, kind: huggingface}\n";
    private const string Paper = """{"id": "2401.00001", "title": "The first paper of all", "featured": "2026-04-17"}""";

    [Theory]
    [InlineData("", "never")]
    [InlineData("""{"source":"daily","at":"2026-04-17T06:00:00Z","outcome":"complete","read":40,"added":3}""", "current")]
    [InlineData("""{"source":"daily","at":"2026-04-16T06:00:00Z","outcome":"complete","read":40,"added":3}""", "current")]
    [InlineData("""{"source":"daily","at":"2026-04-15T06:00:00Z","outcome":"complete","read":40,"added":3}""", "late")]
    [InlineData("""{"source":"daily","at":"2026-04-18T06:00:00Z","outcome":"failed","why":"it did not answer"}""", "failing")]
    [InlineData("""{"source":"daily","at":"2026-04-18T06:00:00Z","outcome":"refused","read":1}""", "failing")]
    public void A_source_has_a_state(string log, string state)
    {
        var site = Site(Paper, log);

        Assert.Equal(state, Status(site).GetProperty("sources")[0].GetProperty("state").GetString());
        ApiFilesTests.AssertValid(site);
    }

    [Fact]
    public void The_last_run_and_the_last_good_one_are_both_told()
    {
        var source = Status(Site(Paper, """
            {"source":"daily","at":"2026-04-16T06:00:00Z","outcome":"complete","read":40,"added":3,"newest":"2026-04-15","through":"2026-04-15"}
            {"source":"daily","at":"2026-04-17T06:00:00Z","outcome":"failed","why":"it did not answer"}
            """)).GetProperty("sources")[0];

        Assert.Equal(
            """{"name":"Daily","kind":"huggingface","state":"failing","last_run":"2026-04-17T06:00:00Z","added":0,"updated":0,"why":"it did not answer","last_good_run":"2026-04-16T06:00:00Z","newest":"2026-04-15","read_through":"2026-04-15"}""",
            JsonSerializer.Serialize(source));
    }

    [Theory]
    [InlineData("", "No listing holds a paper yet.")]
    [InlineData(Paper, "2026-04-18 is a Saturday; the sources rest.")]
    [InlineData("""{"id": "2401.00001", "title": "The first paper of all", "featured": "2026-04-18"}""", null)]
    public void It_says_why_nothing_is_new(string listing, string? why) =>
        Assert.Equal(why, Status(Site(listing, "")).TryGetProperty("why_nothing_new", out var text) ? text.GetString() : null);

    [Fact]
    public void A_broken_line_of_the_record_is_reported_and_costs_only_itself()
    {
        var site = Site(Paper, "{broken\n{\"source\":\"daily\",\"at\":\"2026-04-17T06:00:00Z\",\"outcome\":\"complete\",\"read\":40}");

        Assert.Equal("current", Status(site).GetProperty("sources")[0].GetProperty("state").GetString());
        Assert.Contains(site.Diagnostics, diagnostic => diagnostic.Where.Path == "fetched/2026-04.jsonl" && diagnostic.Where.Line == 1);
    }

    [Fact]
    public void The_time_of_day_changes_nothing()
    {
        var files = TestSite.Files($"-- listings/a.jsonl --\n{Paper}\n");
        var morning = TestSite.Build(files, TestSite.Options with { Now = new(2026, 4, 18, 0, 0, 1, TimeSpan.Zero) });
        var evening = TestSite.Build(files, TestSite.Options with { Now = new(2026, 4, 18, 23, 59, 59, TimeSpan.Zero) });

        Assert.Equal(morning.Hash(), evening.Hash());
    }

    [Fact]
    public void Language_models_find_their_way()
    {
        var guide = Site(Paper, "")["llms.txt"];

        Assert.StartsWith("# Paper Digest\n\n> New papers, read every day\\.\n\nA digest of 1 paper\\.".Replace("\\.", ".", StringComparison.Ordinal), guide,
            StringComparison.Ordinal);
        Assert.Contains("- [17 April 2026](https://example.org/d/days/2026-04-17/): 1 paper\n", guide, StringComparison.Ordinal);
        Assert.Contains("(https://example.org/d/api/papers.json)", guide, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_the_owner_takes_the_place_of_ours()
    {
        var site = TestSite.OfFiles("", "https://example.org/", ("static/_headers", "/*\n  X-Own: 1\n"u8.ToArray()));

        Assert.Equal("/*\n  X-Own: 1\n", site["_headers"]);
        Assert.Empty(site.Diagnostics);
        Assert.StartsWith("/*\n  Content-Security-Policy: frame-ancestors 'none'", TestSite.OfListing("", "", "https://example.org/")["_headers"],
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_sitemap_knows_when_a_page_changed()
    {
        var map = TestSite.OfListing($$"""
            {"id": "2401.00001", "title": "The first paper of all", "featured": "2026-04-17", "updated": "2026-04-18"}
            {"id": "2401.00002", "title": "The second paper of all"}
            """)["sitemap.xml"];

        Assert.Contains("<loc>https://example.org/d/papers/2401.00001/</loc><lastmod>2026-04-18</lastmod>", map, StringComparison.Ordinal);
        Assert.Contains("<loc>https://example.org/d/days/2026-04-17/</loc><lastmod>2026-04-17</lastmod>", map, StringComparison.Ordinal);
        Assert.Contains("<loc>https://example.org/d/months/2026-04/</loc><lastmod>2026-04-17</lastmod>", map, StringComparison.Ordinal);
        Assert.Contains("<loc>https://example.org/d/papers/2401.00002/</loc></url>", map, StringComparison.Ordinal);
    }

    private static TestSite Site(string listing, string log) => TestSite.OfFiles(Sources, "https://example.org/d/",
        ("listings/list.jsonl", Encoding.UTF8.GetBytes(listing)),
        ("fetched/2026-04.jsonl", Encoding.UTF8.GetBytes(log)));

    private static JsonElement Status(TestSite site) => JsonDocument.Parse(site.Bytes("status.json")).RootElement;
}
