using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Topics;

/// <summary>The topics that come with the repository against labels set by eye; the abstracts are not here, so titles alone are judged.</summary>
public class TopicLabelsTests
{
    private static readonly (string Title, string[] Topics)[] Labels =
    [
        .. Fixture.Text("Topics/labels.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[1], cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))),
    ];

    [Fact]
    public void Labels_name_topics_that_exist()
    {
        var known = TopicFixture.Shipped.Items.Select(topic => topic.Slug).ToHashSet(StringComparer.Ordinal);

        Assert.True(Labels.Length >= 150);
        Assert.All(Labels, label => Assert.Subset(known, label.Topics.ToHashSet(StringComparer.Ordinal)));
    }

    [Fact]
    public void Of_ten_topics_that_a_title_gives_more_than_nine_are_right()
    {
        int right = 0, said = 0;
        foreach (var (title, topics) in Labels)
        {
            var found = TopicFixture.Classifier.Classify(TopicFixture.PaperOf(title)).Select(match => match.Topic.Slug).ToList();
            said += found.Count;
            right += found.Intersect(topics, StringComparer.Ordinal).Count();
        }

        Assert.True(said > 100 && right > said * 0.9, $"{right} of {said}");
    }
}
