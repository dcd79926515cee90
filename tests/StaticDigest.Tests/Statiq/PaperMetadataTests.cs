using StaticDigest.Papers;
using StaticDigest.Site;
using StaticDigest.StatiqHost;
using StaticDigest.Topics;
using Xunit;

namespace StaticDigest.Tests.Statiq;

public class PaperMetadataTests
{
    private static readonly PaperId Id = new(PaperIdKind.Arxiv, "2604.00001");

    private static Dictionary<string, object> Of(Paper paper, params TopicMatch[] topics) =>
        PaperMetadata.Of(paper, topics).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    [Fact]
    public void A_paper_has_the_metadata_that_Statiq_knows()
    {
        var paper = new Paper
        {
            Id = Id,
            Title = "On maps",
            Abstract = "We draw maps.",
            Authors = [new("Jane Doe"), new("Secret", IsHidden: true), new("Li Wei")],
            Submitted = new(2026, 4, 1),
            Updated = new(2026, 5),
        };
        var topic = new Topic("Optimal transport", "optimal-transport", "", new TopicRule());

        var metadata = Of(paper, new TopicMatch(topic, 3, []));

        Assert.Same(paper, metadata["Paper"]);
        Assert.Equal("On maps", metadata["Title"]);
        Assert.Equal("We draw maps.", metadata["Description"]);
        Assert.Equal(["Jane Doe", "Li Wei"], Assert.IsType<string[]>(metadata["Authors"]));
        Assert.Equal(["Optimal transport"], Assert.IsType<string[]>(metadata["Topics"]));
        Assert.Equal(new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc), metadata["Published"]);
        Assert.Equal(new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc), metadata["Updated"]);
    }

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        var metadata = Of(new Paper { Id = Id, Title = "T" });

        Assert.Equal(["Authors", "ExcludeFromEvaluation", "Paper", "Title", "Topics"], metadata.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_other_dates_the_first_listing_is_the_publication()
    {
        var paper = new Paper
        {
            Id = Id,
            Title = "T",
            Appearances = [new("A", null, "a", 0), new("B", new(2026, 4, 3), "b", 0), new("C", new(2026, 4, 2), "c", 0)],
        };

        Assert.Equal(new DateTime(2026, 4, 2, 0, 0, 0, DateTimeKind.Utc), Of(paper)["Published"]);
    }

    [Fact]
    public void A_title_that_looks_like_a_script_of_Statiq_is_not_run()
    {
        var metadata = Of(new Paper { Id = Id, Title = "=> System.Environment.Exit(1)" });

        Assert.Equal(true, metadata["ExcludeFromEvaluation"]);
    }

    [Fact]
    public void The_destination_is_the_page_of_the_paper()
    {
        var paper = new Paper { Id = Id, Title = "T" };

        Assert.Equal("papers/2604.00001/index.html", PaperMetadata.Destination(paper, Addresses.OfPapers([paper])));
    }
}
