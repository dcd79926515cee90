using StaticDigest.Features.Statistics;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Site.Charts;

public class StatsPagesTests
{
    private const string Topics = """
        topics:
          - name: Graphs
            any: [graph]
          - name: Sets
            any: [set]
        """;

    private const string TwoMonths = """
        {"title": "A first graph", "featured": "2026-03-02", "source": "One", "code_url": "https://example.com/a"}
        {"title": "A second graph", "featured": "2026-04-02", "source": "One"}
        {"title": "A third set", "featured": "2026-04-03", "source": "Two", "code_url": "https://example.com/b"}
        """;

    [Fact]
    public void Papers_topics_sources_and_code_are_counted_by_month()
    {
        var view = Of(TestSite.OfListing(TwoMonths, Topics));

        Assert.Equal((3, 3, 2), (view.Papers, view.Issues, view.WithCode));
        Assert.Equal(["March 2026 1", "April 2026 2"], view.Timeline!.Bars.Select(bar => $"{bar.Period.Title} {bar.Period.Count}"));
        Assert.Equal(["One 2 of 3, 66.7", "Two 1 of 3, 33.3"], view.Sources.Select(Text));
        Assert.Equal(["April 2026 1 of 2, 50", "March 2026 1 of 1, 100"], view.Code.Select(Text));
        Assert.Equal(["April 2026 2: 1 1", "March 2026 1: 1 0"],
            view.Topics!.Periods.Select(row => $"{row.Period.Title} {row.Period.Count}: {string.Join(' ', row.Counts)}"));
    }

    [Fact]
    public void The_pictures_of_topics_have_one_scale_and_show_shares()
    {
        var view = Of(TestSite.OfListing(TwoMonths, Topics)).Topics!;

        Assert.Equal("100", view.Max);
        Assert.Equal(["Graphs M0 100H0V0H500V50H1000V100Z", "Sets M0 100H0V100H500V50H1000V100Z"],
            view.Topics.Select(topic => $"{topic.Topic.Name} {topic.Path}"));
    }

    [Fact]
    public void Long_archives_are_counted_by_year_and_link_the_years()
    {
        var site = TestSite.OfListing("""
            {"title": "A graph", "featured": "2003-04-02"}
            {"title": "A set", "featured": "2026-04-02"}
            """, Topics);

        Assert.Equal("year", Of(site).Timeline!.Kind);
        Assert.Equal(["/d/years/2026/", "/d/years/2003/"], Of(site).Topics!.Periods.Select(row => row.Period.Address));
        Assert.Contains("<a href=\"/d/years/2003/\" tabindex=\"-1\"><rect", site["stats/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_code_begins_with_the_first_paper_that_has_some()
    {
        var view = Of(TestSite.OfListing("""
            {"title": "A graph", "featured": "2026-01-02"}
            {"title": "A set", "featured": "2026-02-02", "code_url": "https://example.com/a"}
            {"title": "A ring", "featured": "2026-03-02"}
            """, Topics));

        Assert.Equal(["March 2026 0 of 1, 0", "February 2026 1 of 1, 100"], view.Code.Select(Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"title": "A graph"}""")]
    [InlineData("""{"title": "A graph", "featured": "2026-04-02"}""")]
    public void Where_there_is_no_time_there_is_no_picture_of_it(string listing)
    {
        var site = TestSite.OfListing(listing, Topics);

        Assert.Null(Of(site).Timeline);
        Assert.Null(Of(site).Topics);
        Assert.Contains("<h1>Statistics</h1>", site["stats/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_lists_are_text()
    {
        var html = TestSite.OfListing("""{"title": "A graph", "featured": "2026-04-02", "source": "<script>alert(1)</script>"}""")["stats/index.html"];

        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
    }

    private static StatsView Of(TestSite site) => Views.Of<StatsView>(site, "stats/index.html");

    private static string Text(ShareView share) => $"{share.Part.Title} {share.Part.Count} of {share.Of}, {share.Percent}";
}
