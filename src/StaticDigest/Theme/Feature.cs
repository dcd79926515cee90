using System.Collections.Immutable;
using StaticDigest.Site;

namespace StaticDigest.Theme;

/// <summary>A part of the site that could be left out: its pages and what templates can see of them.</summary>
/// <param name="Name">What it is called, for messages and tests.</param>
internal sealed record Feature(string Name)
{
    /// <summary>Plans its pages, which may speak of those of the features before it.</summary>
    public Func<FeatureInput, IEnumerable<Page>> Pages { get; init; } = static _ => [];

    /// <summary>The records that its templates meet.</summary>
    public ImmutableArray<ViewShape> Views { get; init; } = [];
}

/// <summary>What a feature may look at.</summary>
/// <param name="Plan">The site.</param>
/// <param name="Files">The files of the input folder.</param>
/// <param name="Theme">The theme.</param>
/// <param name="Before">The pages of the features before it.</param>
internal sealed record FeatureInput(SiteContext Plan, IReadOnlyList<InputFile> Files, SiteTheme Theme, IReadOnlyList<Page> Before);
