using System.Text;
using CsCheck;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Topics;
using StaticDigest.Topics.Reading;
using Xunit;

namespace StaticDigest.Tests.Topics.Discovery;

public class TopicYamlTests
{
    private static readonly Topic Ants = new("Ants", "ants", "Papers that speak of ants.", new TopicRule { Any = ["ants", "ant hill"] });
    private static readonly Topic Bees = new("Bees", "bees", "Papers that speak of bees.", new TopicRule { Any = ["bees"] });

    [Fact]
    public void Topics_are_written_as_the_settings_have_them() => Assert.Equal(
        """
          - name: "Ants"
            slug: "ants"
            description: "Papers that speak of ants."
            any: ["ants", "ant hill"]

        """.ReplaceLineEndings("\n"),
        TopicYaml.Items([Ants]));

    [Fact]
    public void Any_name_and_phrase_is_read_back_as_it_was() => Gen.String.Sample(text =>
    {
        // What the reader trims or cannot look for is never found, either.
        var clean = string.Join(' ',
            text.Where(c => !char.IsSurrogate(c) && c != '*').Aggregate(new StringBuilder(), (all, c) => all.Append(c)).ToString()
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Topic topic = new($"A {clean} z", Slug.Of($"A {clean}"), $"D {clean} z", new TopicRule { Any = [$"a {clean} z"] });

        var read = TopicSetReader.Read("x.yml", Encoding.UTF8.GetBytes($"topics:\n{TopicYaml.Items([topic])}"));

        Assert.Empty(read.Diagnostics);
        Assert.Equal((topic.Name, topic.Slug, topic.Description), (read.Items[0].Name, read.Items[0].Slug, read.Items[0].Description));
        Assert.Equal(topic.Rule.Any, read.Items[0].Rule.Any);
    });

    [Fact]
    public void A_set_grows_at_its_end_and_keeps_what_its_owner_wrote()
    {
        var first = TopicYaml.Add("", [], [Ants])!;
        var edited = first.Replace("name: \"Ants\"", "name: My ants # mine", StringComparison.Ordinal);
        var second = TopicYaml.Add(edited, [Ants], [Bees])!;

        Assert.StartsWith(edited, second, StringComparison.Ordinal);
        Assert.Equal(["My ants", "Bees"], TopicSetReader.Read("x", Encoding.UTF8.GetBytes(second)).Items.Select(topic => topic.Name));
    }

    [Theory]
    [InlineData("topics: [{name: Ants, any: [ants]}]\n")]
    [InlineData("topics:\n- name: Ants\n  any: [ants]\n")]
    [InlineData("topics:\n  - name: Ants\n    any: [ants]\nmore: x\n")]
    [InlineData("topics:\n  - name: Ants\n    any: [ants\n")]
    public void A_set_of_another_form_is_left_alone(string text) => Assert.Null(TopicYaml.Add(text, [Ants], [Bees]));
}
