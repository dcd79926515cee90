using System.Text;
using StaticDigest.Building.Reading;
using StaticDigest.Tests.Support;
using StaticDigest.Topics.Reading;
using Xunit;

namespace StaticDigest.Tests.Site;

/// <summary>Topics of a digest that has no rules.</summary>
public class FoundTopicsTests
{
    private static readonly string s_papers = string.Join('\n',
        Enumerable.Range(1, 5).Select(i => Invariant($"{{\"title\": \"Optimal transport for task x{i}y\", \"featured\": \"2026-04-15\"}}")));

    [Theory]
    [InlineData("", true)]
    [InlineData("topics: []", true)]
    [InlineData("topics:", true)]
    [InlineData("topics_from: []\ntopics: []", true)]
    [InlineData("topics: none", false)]
    [InlineData("topics: none\ntopics_from: []", false)]
    [InlineData("topics: [{name: Trees, any: [tree]}]", false)]
    [InlineData("topics: [{name: Broken}]", false)]
    [InlineData("topics_from: [missing]", false)]
    public void Topics_are_found_where_the_settings_have_none(string settings, bool finds) =>
        Assert.Equal(finds, InputSettings.Read(new("digest.yml", Encoding.UTF8.GetBytes(settings))).Settings.Of<TopicSettings>().AreFound);

    [Fact]
    public void They_have_pages_and_their_papers_reasons()
    {
        var site = TestSite.OfListing(s_papers);

        Assert.Equal("Optimal transport", Assert.Single(site.Digest.Topics).Topic.Name);
        Assert.Contains("<small>title: Optimal transport</small>", site["papers/optimal-transport-for-task-x1y/index.html"], StringComparison.Ordinal);
        Assert.Contains("topics/optimal-transport/index.html", site.Paths);
    }

    [Fact]
    public void Kept_ones_keep_name_and_address()
    {
        var site = Build("", "topics:\n  - {name: Moving mass, slug: mass, any: [optimal transport]}\n");

        Assert.True(site.Has("topics/mass/index.html"));
        Assert.False(site.Has("topics/optimal-transport/index.html"));
    }

    [Theory]
    [InlineData("topics: none")]
    [InlineData("topics: [{name: Trees, any: [tree]}]")]
    public void Settings_that_speak_of_topics_have_the_say_and_kept_ones_do_not_count(string settings)
    {
        var site = Build(settings, "topics:\n  - {name: Moving mass, slug: mass, any: [optimal transport]}\n");

        Assert.DoesNotContain(site.Paths, path => path.StartsWith("topics/", StringComparison.Ordinal) && path != "topics/index.html");
    }

    [Fact]
    public void What_is_wrong_in_the_kept_ones_is_said() =>
        Assert.Contains(Build("", "topics: [{nome: x}]").Diagnostics, diagnostic => diagnostic.Where.Path == "topics/found.yml");

    private static TestSite Build(string settings, string found) => TestSite.Build(
        [new InputFile("digest.yml", Encoding.UTF8.GetBytes(settings)), new("topics/found.yml", Encoding.UTF8.GetBytes(found)),
            new("listings/a.jsonl", Encoding.UTF8.GetBytes(s_papers))]);
}
