using System.Collections.Immutable;
using StaticDigest.Settings;
using StaticDigest.Site;

namespace StaticDigest.Theme;

/// <summary>A part of the site that could be left out: its settings, its pages and what templates can see of them. Its folder holds all of it.</summary>
/// <param name="Name">What it is called, for messages and tests.</param>
internal sealed record Feature(string Name)
{
    /// <summary>Its keys in <c>digest.yml</c>.</summary>
    public ImmutableArray<SettingsSection> Settings { get; init; } = [];

    /// <summary>Plans its pages, which may speak of those of the features before it.</summary>
    public Func<FeatureInput, IEnumerable<Page>> Pages { get; init; } = static _ => [];

    /// <summary>What becomes of the pages of all features once they are planned; most leave them as they are.</summary>
    public Func<FeatureInput, IEnumerable<Page>> Finish { get; init; } = static at => at.Before;

    /// <summary>The records that its templates meet.</summary>
    public ImmutableArray<ViewShape> Views { get; init; } = [];
}

/// <summary>What a feature may look at.</summary>
/// <param name="Before">The pages of the features before it; of all of them where it finishes.</param>
/// <param name="Painter">The host's painter of cards; null where it has none.</param>
internal sealed record FeatureInput(SiteContext Plan, IReadOnlyList<InputFile> Files, SiteTheme Theme, IReadOnlyList<Page> Before, ICardPainter? Painter);
