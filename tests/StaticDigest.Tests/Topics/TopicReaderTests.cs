using Xunit;

namespace StaticDigest.Tests.Topics;

public class TopicReaderTests
{
    [Fact]
    public void Topic_is_read_with_all_its_keys()
    {
        var batch = TopicFixture.Read("""
            topics:
              - name: Optimal transport
                description: One sentence.
                any: [optimal transport, sinkhorn]
                all: learning
                not:
                categories: [math.OC]
              - {name: C++, slug: cpp, any: C++}
            """);

        Assert.Empty(batch.Diagnostics);
        var topic = batch.Items[0];
        Assert.Equal(("Optimal transport", "optimal-transport", "One sentence."), (topic.Name, topic.Slug, topic.Description));
        Assert.Equal(["optimal transport", "sinkhorn"], topic.Rule.Any);
        Assert.Equal(["learning"], topic.Rule.All);
        Assert.Empty(topic.Rule.Not);
        Assert.Equal(["math.OC"], topic.Rule.Categories);
        Assert.Equal("cpp", batch.Items[1].Slug);
    }

    [Theory]
    [InlineData("- words", "digest.yml(2,5): error SD0320", 0)]
    [InlineData("- {name: A, any: [x], catgories: [cs.RO]}", "digest.yml(2,25): error SD0321: A topic has no key \"catgories\"; did you mean \"categories\"?",
        1)]
    [InlineData("- {name: A, any: [x], priority: 3}", "digest.yml(2,25): error SD0322: A topic has no key \"priority\"; its keys are name, slug,", 1)]
    [InlineData("- {any: [x]}", "digest.yml(2,5): error SD0323: Topic 1 has no name", 0)]
    [InlineData("- {name: A, not: [x]}", "digest.yml(2,5): error SD0324", 0)]
    [InlineData("- {name: A, any: {x: y}}", "digest.yml(2,20): error SD0326", 0)]
    [InlineData("- {name: [A], any: [x]}", "digest.yml(2,12): error SD0326", 0)]
    [InlineData("- {name: A, any: [x, '**', ab*]}", "digest.yml(2,24): error SD0327", 1)]
    [InlineData("- {name: A, slug: Hello World, any: x}",
        "digest.yml(2,21): warning SD0328: The slug \"Hello World\" cannot be used in an address; \"hello-world\" was used.", 1)]
    public void Fault_is_reported_where_it_stands(string item, string expected, int count)
    {
        var batch = TopicFixture.Read("topics:\n  " + item + "\n");

        Assert.StartsWith(expected, batch.Diagnostics[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(count, batch.Items.Length);
    }

    [Fact]
    public void Second_topic_of_one_address_is_left_out()
    {
        var batch = TopicFixture.Read("topics:\n  - {name: Deep Nets, any: x}\n  - {name: deep nets, any: y}\n");

        Assert.Equal("Deep Nets", Assert.Single(batch.Items).Name);
        Assert.StartsWith("digest.yml(3,5): error SD0325", Assert.Single(batch.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nmae", "name")]
    [InlineData("NAME", "name")]
    [InlineData("categorys", "categories")]
    [InlineData("whatever", null)]
    [InlineData("", null)]
    public void Nearest_name_is_a_guess_worth_making(string typed, string? expected) =>
        Assert.Equal(expected, NearestName.Of(typed, "name", "slug", "description", "categories"));
}
