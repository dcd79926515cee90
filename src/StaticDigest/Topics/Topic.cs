using System.Collections.Immutable;

namespace StaticDigest.Topics;

/// <summary>A subject by which papers are sorted, as the settings define it.</summary>
/// <param name="Name">Name as shown to readers.</param>
/// <param name="Slug">Its segment of the address, unique among the topics.</param>
/// <param name="Description">One sentence for readers; may be empty.</param>
/// <param name="Rule">Which papers belong to it.</param>
public sealed record Topic(string Name, string Slug, string Description, TopicRule Rule);

/// <summary>
/// Which papers belong to a topic. A phrase matches whole words, whatever their case, accents and hyphens, and its
/// last word in singular and plural; <c>*</c> at its end stands for any ending; a word of two to five capitals
/// (<c>RL</c>, <c>GAN</c>) is matched as written.
/// </summary>
public sealed record TopicRule
{
    /// <summary>At least one of these phrases, or one of the <see cref="Categories"/>, must be there.</summary>
    public ImmutableArray<string> Any { get; init; } = [];

    /// <summary>Every one of these phrases must be there.</summary>
    public ImmutableArray<string> All { get; init; } = [];

    /// <summary>None of these phrases may be there.</summary>
    public ImmutableArray<string> Not { get; init; } = [];

    /// <summary>Categories of the archive, such as <c>cs.RO</c>.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];
}

/// <summary>That a paper belongs to a topic, and why.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Score">How strongly; only comparable within one paper.</param>
/// <param name="Reasons">What was found: title first, then keywords, abstract and categories.</param>
public sealed record TopicMatch(Topic Topic, int Score, ImmutableArray<TopicReason> Reasons)
{
    /// <summary>For example <c>title: optimal transport; abstract: Sinkhorn</c>.</summary>
    public override string ToString() => string.Join("; ", Reasons);
}

/// <summary>One thing that speaks for a topic.</summary>
/// <param name="Field">Where it stands: <see cref="Title"/>, <see cref="Keywords"/>, <see cref="Abstract"/> or <see cref="Category"/>.</param>
/// <param name="Phrase">The words as the paper writes them, or the category.</param>
public sealed record TopicReason(string Field, string Phrase)
{
    /// <summary>The paper's title.</summary>
    internal const string Title = "title";

    /// <summary>Keywords that its authors or its list gave.</summary>
    internal const string Keywords = "keywords";

    internal const string Abstract = "abstract";

    internal const string Category = "category";

    /// <summary>The phrase or category of the rule that was found, as the settings write it.</summary>
    public string Rule { get; init; } = "";

    /// <summary>For example <c>title: optimal transport</c>.</summary>
    public override string ToString() => $"{Field}: {Phrase}";
}
