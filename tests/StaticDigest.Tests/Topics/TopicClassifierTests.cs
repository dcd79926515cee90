using System.Collections.Immutable;
using StaticDigest.Topics;
using Xunit;

namespace StaticDigest.Tests.Topics;

public class TopicClassifierTests
{
    [Theory]
    [InlineData("optimal transport", "On Optimal Transport", true)]
    [InlineData("optimal transport", "On optimal-transport maps", true)]
    [InlineData("optimal-transport", "On optimal\ntransport", true)]
    [InlineData("optimal transport", "Optimal transports", true)]
    [InlineData("optimal transport", "Optimals transport", false)]
    [InlineData("optimal transport", "What is optimal? Transport", false)]
    [InlineData("optimal transport", "Transport optimal", false)]
    [InlineData("optimal transport", "optimal", false)]
    [InlineData("gan", "organ", false)]
    [InlineData("GAN", "Training GANs", true)]
    [InlineData("GAN", "A GAN", true)]
    [InlineData("GAN", "Anh Gan", false)]
    [InlineData("RL", "rl circuits", false)]
    [InlineData("RL fine-tuning", "Closed-Loop RL Fine-Tuning", true)]
    [InlineData("RLs", "An RL", false)]
    [InlineData("regulari*", "Regularisation", true)]
    [InlineData("regulari*", "Regularizer", true)]
    [InlineData("regulari*", "Regular", false)]
    [InlineData("convex optimi*", "Non-convex optimisation", true)]
    [InlineData("category", "Categories", true)]
    [InlineData("categories", "A category", true)]
    [InlineData("loss", "Losses", true)]
    [InlineData("losses", "A loss", true)]
    [InlineData("bias", "Biases", true)]
    [InlineData("bayes", "The bay", false)]
    [InlineData("Fréchet", "The Frechet distance", true)]
    [InlineData("frechet", "The Fréchet distance", true)]
    [InlineData("frechet", "The Fre\u0301chet distance", true)]
    [InlineData("classification", "Text classi\ufb01cation", true)]
    [InlineData("f-divergence", "$f$-divergence", true)]
    [InlineData("обучение", "Глубокое Обучение", true)]
    [InlineData("3D vision", "3d Vision", true)]
    public void Phrase_matches_whole_words(string phrase, string title, bool isMatch) =>
        Assert.Equal(isMatch, Classify(new() { Any = [phrase] }, title).Length == 1);

    [Theory]
    [InlineData("A title", "Nothing", 0)]
    [InlineData("A title", "One mention of sinkhorn.", 0)]
    [InlineData("A title", "Sinkhorn here, sinkhorn there.", 2)]
    [InlineData("A title", "Sinkhorn, sinkhorn, sinkhorn.", 2)]
    [InlineData("A title", "Sinkhorn for optimal transport.", 2)]
    [InlineData("On Sinkhorn", "Nothing", 3)]
    [InlineData("On Sinkhorn", "With sinkhorn", 4)]
    [InlineData("Sinkhorn for optimal transport", "", 6)]
    [InlineData("Partial optimal transport", "", 3)]
    public void Title_counts_more_than_abstract(string title, string text, int score)
    {
        var matches = Classify(new() { Any = ["optimal transport", "partial optimal transport", "sinkhorn"] }, title, text);

        Assert.Equal(score, matches.Select(match => match.Score).SingleOrDefault());
    }

    [Theory]
    [InlineData("alpha", false)]
    [InlineData("alpha gamma", true)]
    [InlineData("beta gamma", true)]
    [InlineData("gamma", false)]
    [InlineData("alpha gamma delta", false)]
    public void Any_all_and_not_are_combined(string title, bool isMatch) =>
        Assert.Equal(isMatch, Classify(new() { Any = ["alpha", "beta"], All = ["gamma"], Not = ["delta"] }, title).Length == 1);

    [Fact]
    public void All_is_enough_without_any() =>
        Assert.Single(Classify(new() { All = ["alpha", "beta"] }, "Beta and alpha"));

    [Fact]
    public void Categories_count_and_the_primary_one_counts_more()
    {
        var rule = new TopicRule { Any = ["robot"], Categories = ["cs.RO"] };

        Assert.Equal(3, Assert.Single(Classify(rule, "Title", categories: ["cs.RO", "cs.LG"])).Score);
        var match = Assert.Single(Classify(rule, "Title", categories: ["cs.LG", "cs.ro"]));
        Assert.Equal(2, match.Score);
        Assert.Equal("category: cs.ro", match.ToString());
        Assert.Empty(Classify(rule, "Title", categories: ["cs.LG"]));
    }

    [Fact]
    public void Reasons_quote_the_paper()
    {
        var match = Assert.Single(Classify(
            new() { Any = ["optimal transport", "sinkhorn"] }, "Optimal-Transport maps", "The Sinkhorn\nalgorithm of optimal\ntransport.",
            ["Sinkhorn divergence"]));

        Assert.Equal(
            ["title: Optimal-Transport", "keywords: Sinkhorn", "abstract: optimal transport", "abstract: Sinkhorn"],
            match.Reasons.Select(reason => reason.ToString()));
        Assert.Equal(3 + 2 + 1 + 1, match.Score);
    }

    [Fact]
    public void A_phrase_does_not_run_from_keyword_to_keyword() =>
        Assert.Empty(Classify(new() { Any = ["optimal transport"] }, "Title", keywords: ["optimal", "transport"]));

    [Fact]
    public void Best_five_topics_come_first_and_ties_keep_the_order_of_the_settings()
    {
        string[] words = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta"];
        var classifier = new TopicClassifier([.. words.Select(word => new Topic(word, word, "", new TopicRule { Any = [word] }))]);

        var matches = classifier.Classify(TopicFixture.PaperOf("zeta epsilon delta gamma beta alpha", "The delta."));

        Assert.Equal(["delta", "alpha", "beta", "gamma", "epsilon"], matches.Select(match => match.Topic.Name));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same()
    {
        var alone = TopicFixture.Seed.Select(paper => string.Join('|', TopicFixture.Classifier.Classify(paper))).ToArray();
        var papers = Enumerable.Repeat(TopicFixture.Seed, 20).SelectMany(list => list).ToArray();
        var together = papers.AsParallel().AsOrdered().Select(paper => string.Join('|', TopicFixture.Classifier.Classify(paper))).ToArray();

        for (int i = 0; i < together.Length; i++)
            Assert.Equal(alone[i % alone.Length], together[i]);
    }

    [Fact]
    public void No_topics_and_no_text_are_no_trouble()
    {
        Assert.Empty(new TopicClassifier([]).Classify(TopicFixture.PaperOf("Title", "Text")));
        Assert.Empty(Classify(new() { Any = ["*", "", "ab*", "a*b"] }, ""));
    }

    private static ImmutableArray<TopicMatch> Classify(TopicRule rule, string title, string text = "", string[]? keywords = null,
        string[]? categories = null) =>
        new TopicClassifier([new Topic("Topic", "topic", "", rule)]).Classify(TopicFixture.PaperOf(title, text, keywords, categories));
}
