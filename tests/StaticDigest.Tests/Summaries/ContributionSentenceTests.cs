using StaticDigest.Summaries;
using Xunit;

namespace StaticDigest.Tests.Summaries;

public sealed class ContributionSentenceTests
{
    private const string Background = "Matching has been a long-standing goal of machine learning. Existing methods are slow and need many samples.";

    [Theory]
    [InlineData("We propose a fast method for matching point clouds with guarantees.")]
    [InlineData("This paper introduces a fast method for matching point clouds with guarantees.")]
    [InlineData("We prove that matching point clouds takes no more than linear time.")]
    [InlineData("A fast method for matching point clouds is presented and its speed is derived.")]
    [InlineData("I prove that matching point clouds takes no more than linear time.")]
    public void The_sentence_that_states_the_contribution_is_chosen(string contribution) => Assert.Equal(contribution,
        ContributionSentence.Find("Matching point clouds",
            $"{Background} {contribution} Extensive experiments on five benchmarks show that our method works. Code: https://example.org/code."));

    [Fact]
    public void An_opening_that_points_back_is_left_out() => Assert.Equal(
        "… we propose FastMatch, a matcher that takes linear time.",
        ContributionSentence.Find("FastMatch", $"{Background} To address these challenges, we propose FastMatch, a matcher that takes linear time."));

    [Theory]
    [InlineData("Extensive experiments on five benchmarks show that our method outperforms all others by 3.2 %.")]
    [InlineData("Code and data are available at https://example.org/code for all who want to build on them.")]
    [InlineData("Recent years have seen rapid progress in machine learning on many fronts and in many fields.")]
    [InlineData("")]
    public void Where_none_says_enough_there_is_none(string last) =>
        Assert.Null(ContributionSentence.Find("Matching", $"{Background} Many have been tried. {last}"));

    [Fact]
    public void Of_claim_and_detail_the_claim_is_chosen()
    {
        const string claim = "We introduce a tokenizer of video frames that halves the cost of world models.";
        Assert.Equal(claim, ContributionSentence.Find("Efficient tokenizers for video world models",
            $"{Background} {claim} We also propose a loss for it. Finally, we present an ablation of its parts."));
    }

    [Fact]
    public void The_words_of_the_title_decide_between_equals()
    {
        const string about = "We present an algorithm for the online labeling problem that is optimal.";
        Assert.Equal(about, ContributionSentence.Find("Optimal online labeling",
            $"{Background} We present a useful lemma about trees and their leaves. {about}"));
    }

    [Fact]
    public void A_list_that_only_begins_is_not_chosen() => Assert.StartsWith("We study",
        ContributionSentence.Find("Norms of operators",
            "We study the complexity of approximating norms of operators. We show the following: 1. It is hard. 2. It is not."),
        StringComparison.Ordinal);

    [Fact]
    public void Hostile_texts_end() => Assert.Null(ContributionSentence.Find(new string(':', 100_000), string.Concat(Enumerable.Repeat("this , ", 100_000))));
}
