using System.Collections.Immutable;
using System.Globalization;
using StaticDigest.Localization;
using StaticDigest.Papers;
using StaticDigest.Topics;
using StaticDigest.Topics.Discovery;
using StaticDigest.Topics.Reading;
using Xunit;

namespace StaticDigest.Tests.Topics.Discovery;

public class TopicDiscoveryTests
{
    private static readonly ImmutableArray<Paper> Papers =
    [
        .. Many(9, "Optimal Transport for Task {0}", "We study optimal transport and couplings of measures by entropy, regularised, convex and dual."),
        .. Many(6, "Sinkhorn Iterations of Kind {0}",
            "Optimal transport is solved by Sinkhorn iterations, couplings of measures by entropy, regularised, convex and dual."),
        .. Many(6, "Reinforcement Learning in Game {0}", "It plays by reinforcement learning and rewards of an agent."),
        .. Many(4, "A Policy Gradient of Order {0}", "Reinforcement learning by a policy gradient and rewards of an agent."),
        .. Many(60, "Plant {0} and its Leaf", "Leaves were counted."),
    ];

    [Fact]
    public void Phrases_that_titles_repeat_become_topics_with_what_keeps_their_company()
    {
        var found = Found(Papers, [], TopicDiscovery.MaxTopics);

        Assert.Equal(["Optimal transport", "Reinforcement learning"], found.Select(topic => topic.Name));
        Assert.Equal(["optimal-transport", "reinforcement-learning"], found.Select(topic => topic.Slug));
        Assert.Equal(["optimal transport", "Sinkhorn iterations"], found[0].Rule.Any);
        Assert.Equal("Papers that speak of reinforcement learning or policy gradient.", found[1].Description);
    }

    [Fact]
    public void The_order_of_the_papers_changes_nothing()
    {
        var found = TopicYaml.Items(Found(Papers, [], TopicDiscovery.MaxTopics));

        Assert.Equal(found, TopicYaml.Items(Found([.. Papers.Reverse()], [], TopicDiscovery.MaxTopics)));
        Assert.Equal(found,
            TopicYaml.Items(
                Found([.. Papers.OrderBy(paper => paper.Title.Length).ThenBy(paper => paper.Title, StringComparer.Ordinal)], [], TopicDiscovery.MaxTopics)));
    }

    [Fact]
    public void Known_topics_stay_as_they_are_and_what_they_hold_is_not_found_again()
    {
        Topic known = new("Moving mass", "mass", "As the owner says.", new TopicRule { Any = ["transport"] });

        Assert.Equal(["mass", "reinforcement-learning"], Found(Papers, [known], TopicDiscovery.MaxTopics).Select(topic => topic.Slug));
        Assert.Equal([known], Found(Papers, [known], 0));
        Assert.Equal([known], Found([], [known], TopicDiscovery.MaxTopics));
    }

    [Theory]
    [InlineData("Large-Scale Study {0} of Ants", "What a hyphen joins is an adjective.")]
    [InlineData("Generative Adversarial Ant{0}", "Words that are always followed by others are a part of something.")]
    [InlineData("A Novel Approach to Ant {0}", "How papers are written is no topic.")]
    [InlineData("Ants: Bees {0}", "No phrase runs across punctuation.")]
    [InlineData("A Few-Shot Learning {0} of Ants", "What follows a hyphen is a part of something.")]
    [InlineData("Ant {0}", "A word that is always singular may be anything.")]
    public void Some_phrases_name_no_topic(string title, string why)
    {
        var found = Found([.. Many(10, title, ""), .. Many(60, "Plant {0} and its Leaf", "")], [], TopicDiscovery.MaxTopics);

        Assert.True(found.IsEmpty, $"{why} {TopicYaml.Items(found)}");
    }

    [Theory]
    [InlineData("Beetle", "Beetles", "Beetles")]
    [InlineData("Beetle", "Beetle", "")]
    [InlineData("Task", "Tasks", "")]
    [InlineData("Result", "Results", "")]
    [InlineData("Dynamics", "Dynamics", "")]
    public void A_noun_that_many_titles_have_in_both_numbers_is_a_topic_when_it_says_something(string one, string many, string expected)
    {
        var found = Found(
            [.. Many(6, $"{{0}}: the {one}", $"{many} and pheromones of the queen."), .. Many(6, $"{{0}}: on {many}", $"The queen has pheromones, {many} not."),
                .. Many(90, "Plant {0}", "")], [], TopicDiscovery.MaxTopics);

        Assert.Equal(expected, string.Join(", ", found.Select(topic => topic.Name)));
    }

    [Fact]
    public void Words_that_bring_together_papers_with_nothing_else_in_common_are_no_topic()
    {
        var apart = Enumerable.Range(0, 10).Select(i => TopicFixture.PaperOf($"Dense set x{i}y", $"Alpha{i} beta{i} gamma{i} delta{i} epsilon{i}."));

        Assert.Empty(
            Found([.. apart, .. apart.Select(paper => paper with { Title = paper.Title[^3..] }), .. Many(60, "Plant {0}", "")], [], TopicDiscovery.MaxTopics));
    }

    [Fact]
    public void A_part_of_a_longer_phrase_gives_way_to_it()
    {
        var found = Found([.. Many(10, "A Wireless Sensor Network for Ant {0}", "Wireless sensor networks count ants."), .. Many(90, "Plant {0}", "")], [],
            TopicDiscovery.MaxTopics);

        Assert.Equal(["Wireless sensor networks"], found.Select(topic => topic.Name));
    }

    [Fact]
    public void Two_papers_or_most_of_all_papers_make_no_topic()
    {
        Assert.Empty(Found([.. Many(2, "Optimal Transport of {0}", ""), .. Many(60, "Plant {0}", "")], [], TopicDiscovery.MaxTopics));
        Assert.Empty(Found([.. Many(60, "Optimal Transport of {0}", ""), .. Many(60, "Plant {0}", "")], [], TopicDiscovery.MaxTopics));
        Assert.Empty(Found([], [], TopicDiscovery.MaxTopics));
    }

    [Fact]
    public void The_papers_that_come_with_the_repository_have_a_topic_and_every_paper_in_it_a_reason()
    {
        var found = Found(TopicFixture.Seed, [], TopicDiscovery.MaxTopics);

        Assert.NotEmpty(found);
        Assert.All(TopicReport.Of(TopicFixture.Seed, found).Topics,
            row => Assert.True(row.Papers.Length >= 3 && row.Papers.All(paper => !paper.Match.Reasons.IsEmpty)));
    }

    private static ImmutableArray<Topic> Found(IReadOnlyList<Paper> papers, ImmutableArray<Topic> known, int max) =>
        TopicDiscovery.Of(papers, known, max, Localizer.English.FoundTopic);

    private static IEnumerable<Paper> Many(int count, string title, string text) =>
        Enumerable.Range(1, count).Select(i => TopicFixture.PaperOf(string.Format(CultureInfo.InvariantCulture, title, $"x{i}y"), text));
}
