using StaticDigest.Building.Reading;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Building;

/// <summary>Whole sites, read by a person once and compared from then on. <c>APPROVE=1</c> accepts a new state.</summary>
public class GoldenSiteTests
{
    [Theory]
    [InlineData("tiny")]
    [InlineData("nasty")]
    public void Small_site_is_as_approved(string name)
    {
        var site = TestSite.Build(InputFolder.Load(Fixture.PathOf($"Sites/{name}")).Items);

        Approve.Matches(site.Dump(path => !path.StartsWith("assets/", StringComparison.Ordinal)), $"Sites/{name}", "txt");
    }

    [Fact]
    public void Seed_site_has_its_pages_and_words()
    {
        var site = TestSite.Build(InputFolder.Load(Repository.PathOf("input")).Items);

        Approve.Matches(
            site.Dump(
                path => path is "index.html" or "feed.xml" or "topics/index.html" || path.StartsWith("papers/variational-bayes", StringComparison.Ordinal)),
            "Sites/seed", "txt");
    }
}
