using System.Collections.Immutable;
using System.Text;
using StaticDigest.Building.Reading;
using StaticDigest.Settings;
using StaticDigest.Tests.Support;
using StaticDigest.Topics.Reading;
using Xunit;

namespace StaticDigest.Tests.Topics;

public class TopicSetTests
{
    private const string Trees = "topics:\n  - {name: Trees, any: [tree]}\n  - {name: Shrubs, any: [shrub]}\n";

    public static TheoryData<string> Sets =>
        [.. Directory.EnumerateFiles(Repository.PathOf("input/topics"), "*.yml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_set_that_comes_with_the_repository_is_sound(string name)
    {
        var set = TopicSetReader.Read($"topics/{name}", File.ReadAllBytes(Repository.PathOf($"input/topics/{name}")));

        Assert.Empty(set.Diagnostics);
        Assert.InRange(set.Items.Length, 20, 100);
        Assert.All(set.Items, topic => Assert.EndsWith(".", topic.Description, StringComparison.Ordinal));
        Assert.All(set.Items, topic => Assert.Equal(topic.Rule.Any.Distinct(StringComparer.Ordinal), topic.Rule.Any));
    }

    [Fact]
    public void The_settings_name_every_set_that_there_is()
    {
        var text = File.ReadAllText(Repository.PathOf("input/digest.yml"));

        Assert.All(Sets, set => Assert.Contains(Path.GetFileNameWithoutExtension(set.Data), text, StringComparison.Ordinal));
    }

    [Fact]
    public void Topics_of_the_settings_come_first_and_win_then_the_sets_in_their_order()
    {
        var (settings, diagnostics) = Read(
            "topics_from: [trees, more, trees]\ntopics:\n  - {name: My trees, slug: trees, any: [oak]}\n",
            ("topics/trees.yml", Trees),
            ("topics/more.yml", "topics:\n  - {name: Other shrubs, slug: shrubs, any: [heather]}\n  - {name: Moss, any: [moss]}\n"),
            ("topics/unused.yml", "nothing"));

        Assert.Empty(diagnostics);
        Assert.Equal(["My trees", "Shrubs", "Moss"], settings.Of<TopicSettings>().All.Select(topic => topic.Name));
    }

    [Theory]
    [InlineData("topics_from: trees", "")]
    [InlineData("topics_from:", "")]
    [InlineData("topics_from: []", "")]
    [InlineData("topics_from: [tree]",
        "digest.yml(1,15): error SD0330: There is no set of topics \"tree\"; expected the name of a file topics/tree.yml, and there are broken, odd, " +
        "scalar, trees, unclosed. Nothing was done.")]
    [InlineData("topics_from: ../digest", "digest.yml(1,14): error SD0330")]
    [InlineData("topics_from: [{a: b}]", "digest.yml(1,15): error SD0333")]
    [InlineData("topics_from: broken", "topics/broken.yml(3,1): error SD0331")]
    [InlineData("topics_from: unclosed",
        "topics/unclosed.yml(4,10): error SD0331: The set of topics cannot be read: a list, block or text that begins here or before is not closed")]
    [InlineData("topics_from: scalar", "topics/scalar.yml: error SD0332")]
    [InlineData("topics_from: odd", "topics/odd.yml(2,15): error SD0321: A topic has no key \"nane\"; did you mean \"name\"?")]
    public void What_is_wrong_is_said_with_its_place(string line, string expected)
    {
        ImmutableArray<Diagnostic> diagnostics;
        try
        {
            (var settings, diagnostics) = Read(
                $"{line}\ntopics:\n  - {{name: Mine, any: [oak]}}\n",
                ("topics/trees.yml", Trees),
                ("topics/broken.yml", "topics:\n  - {name: [\n"),
                ("topics/unclosed.yml", "topics:\n  - {name: A}\n  - name: B\n    any: [b\n  - name: C\n"),
                ("topics/scalar.yml", "topics: none"),
                ("topics/odd.yml", "topics:\n  - {any: [], nane: Odd}\n"));

            Assert.Contains(settings.Of<TopicSettings>().All, topic => topic.Name == "Mine");
        }
        catch (UnreadableSettingsException exception)
        {
            diagnostics = exception.Diagnostics;
        }

        if (expected.Length == 0)
            Assert.Empty(diagnostics);
        else
            Assert.StartsWith(expected, $"{diagnostics[0]}", StringComparison.Ordinal);
    }

    private static (SiteSettings Settings, ImmutableArray<Diagnostic> Diagnostics) Read(string settings, params (string Path, string Text)[] files) =>
        InputSettings.ReadFolder(
            [new("digest.yml", Encoding.UTF8.GetBytes(settings)), .. files.Select(file => new InputFile(file.Path, Encoding.UTF8.GetBytes(file.Text)))]);
}
