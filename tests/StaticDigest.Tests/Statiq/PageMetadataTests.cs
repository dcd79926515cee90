using StaticDigest.Site;
using StaticDigest.StatiqHost;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Statiq;

public class PageMetadataTests
{
    private const string Listing = """
        {"title": "Optimal transport for maps", "id": "arxiv:2604.00001", "abstract": "We draw maps with optimal transport."}
        """;

    private const string Settings = """
        topics:
          - name: Optimal transport
            any: [optimal transport]
        """;

    [Fact]
    public void A_module_finds_the_pages_of_a_topic_and_of_its_papers()
    {
        var pages = TestSite.OfListing(Listing, Settings).Pages;

        var found = pages.Where(page => Of(page).TryGetValue("Topics", out var topics) && ((string[])topics).Contains("Optimal transport"))
            .Select(page => page.File);

        Assert.Contains("topics/optimal-transport/index.html", found);
        Assert.Contains("papers/2604.00001/index.html", found);
        Assert.Equal("paper", Of(pages.Single(page => page.File == "papers/2604.00001/index.html"))["Layout"]);
        Assert.Equal("Optimal transport for maps (2604.00001)", Of(pages.Single(page => page.File == "papers/2604.00001/index.html"))["Title"]);
    }

    [Fact]
    public void No_text_of_a_page_is_run_as_a_script()
    {
        var pages = TestSite.OfListing(Listing).Pages;

        Assert.All(pages, page => Assert.Equal(true, Of(page)["ExcludeFromEvaluation"]));
    }

    private static Dictionary<string, object> Of(Page page) => PageMetadata.Of(page).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
