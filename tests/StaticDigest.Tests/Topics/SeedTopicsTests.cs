using Xunit;

namespace StaticDigest.Tests.Topics;

/// <summary>The topics that come with the repository, against the papers that come with it, judged by eye.</summary>
public class SeedTopicsTests
{
    [Theory]
    [InlineData("Modality Alignment with Multi-scale Bila", "multimodal-learning recommender-systems")]
    [InlineData("MuseumMaker", "image-generation continual-learning")]
    [InlineData("DSDR", "reasoning large-language-models regularization")]
    [InlineData("Solving the Catastrophic Forgetting Prob", "category-discovery continual-learning")]
    [InlineData("MeDSLIP", "vision-language-models medical-imaging")]
    [InlineData("Splannequin", "3d-vision")]
    [InlineData("Dual Semantic Knowledge Composed Multimo", "dialogue-systems multimodal-learning")]
    [InlineData("Dual networks based 3D Multi-Person Pose", "human-pose")]
    [InlineData("Explain in Your Own Words", "reasoning knowledge-distillation")]
    [InlineData("Robust Offline Reinforcement Learning wi", "reinforcement-learning regularization")]
    [InlineData("Sparsity-Constrained Optimal Transport", "optimal-transport")]
    [InlineData("Towards High-resolution and Disentangled", "image-generation")]
    [InlineData("ProtoGCD", "category-discovery")]
    [InlineData("UniGRec", "recommender-systems")]
    [InlineData("Intent-Guided Reasoning for Sequential R", "recommender-systems reasoning")]
    [InlineData("RIFT", "reinforcement-learning autonomous-driving")]
    [InlineData("Fine-tuning Flow Matching Generative Mod", "diffusion-models reinforcement-learning image-generation")]
    [InlineData("Policy Gradient-Driven Noise Mask", "reinforcement-learning regularization medical-imaging")]
    [InlineData("An adaptively inexact first-order method", "optimization hyperparameter-optimization")]
    [InlineData("Deep priors for satellite image restorat", "inverse-problems remote-sensing bayesian-methods")]
    [InlineData("Weight Compander", "regularization")]
    [InlineData("Mitigating the Curse of Dimensionality f", "certified-robustness")]
    [InlineData("SVD-Free Low-Rank Adaptive Gradient Opti", "large-language-models optimizers")]
    [InlineData("What's in a Prior? Learned Proximal Netw", "inverse-problems")]
    [InlineData("Self-Knowledge Distillation with Progres", "knowledge-distillation")]
    [InlineData("Sinogram upsampling using Primal-Dual UN", "inverse-problems medical-imaging")]
    [InlineData("Understanding the Role of Optimization i", "double-descent optimization")]
    [InlineData("Existence, Stability and Scalability of", "network-architecture")]
    [InlineData("VQ-Seg", "autoencoders segmentation medical-imaging semi-supervised-learning")]
    [InlineData("To grok or not to grok", "generalization-theory regularization")]
    [InlineData("Variational Bayes image restoration with", "bayesian-methods inverse-problems autoencoders")]
    [InlineData("QuantNAS for super resolution", "super-resolution model-compression neural-architecture-search")]
    [InlineData("Self-Tuning Networks", "hyperparameter-optimization optimization")]
    [InlineData("Generalization in diffusion models arise", "diffusion-models generalization-theory")]
    [InlineData("Noise-Adaptive Layerwise Learning Rates", "optimizers")]
    [InlineData("Early-Learning Regularization Prevents M", "noisy-labels regularization generalization-theory")]
    [InlineData("Bayes-optimal learning of an extensive-w", "generalization-theory")]
    [InlineData("The Monge Gap", "optimal-transport regularization")]
    public void Seed_paper_is_in_its_main_topics(string start, string expected)
    {
        var paper = Assert.Single(TopicFixture.Seed, paper => paper.Title.StartsWith(start, StringComparison.Ordinal));

        var topics = TopicFixture.Classifier.Classify(paper).Select(match => match.Topic.Slug).ToList();

        Assert.Empty(expected.Split(' ').Except(topics, StringComparer.Ordinal));
        Assert.InRange(topics.Count, 1, 5);
    }

    [Fact]
    public void Settings_are_read_without_diagnostics()
    {
        Assert.Empty(TopicFixture.Shipped.Diagnostics);
        Assert.InRange(TopicFixture.Shipped.Items.Length, 45, 100);
        Assert.All(TopicFixture.Shipped.Items, topic => Assert.EndsWith(".", topic.Description, StringComparison.Ordinal));
        Assert.Equal(38, TopicFixture.Seed.Length);
    }
}
