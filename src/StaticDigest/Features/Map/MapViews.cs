using System.Collections.Immutable;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.Map;

/// <summary>Layout <c>map</c>: papers as marks on a plane, the nearer the more alike. Places are in percent of its width and height.</summary>
internal sealed record MapView
{
    /// <summary>The year or month whose papers it shows; empty for the newest papers.</summary>
    public required string Period { get; init; }

    /// <summary>How many papers it shows.</summary>
    public required int Count { get; init; }

    /// <summary>How many papers there are of that period, or at all.</summary>
    public required int Of { get; init; }

    /// <summary>The papers as marks.</summary>
    public required ImmutableArray<MapMarkView> Marks { get; init; }

    /// <summary>Names of topics, to be written among the papers; they keep clear of each other.</summary>
    public required ImmutableArray<MapLabelView> Labels { get; init; }

    /// <summary>The same papers as lists, by their first topic.</summary>
    public required ImmutableArray<MapGroupView> Groups { get; init; }

    /// <summary>The other maps, newest first, this one included.</summary>
    public required ImmutableArray<RefView> Maps { get; init; }
}

/// <summary>A paper on the map.</summary>
/// <param name="Title">Title as plain text.</param>
/// <param name="Address">Address from the root of the host.</param>
/// <param name="X">From the left, percent.</param>
/// <param name="Y">From above, percent.</param>
/// <param name="Swatch">Number of the colour and shape of its first topic, 1 to 8; 0 without topic.</param>
internal sealed record MapMarkView(string Title, string Address, string X, string Y, int Swatch);

/// <summary>The name of a topic on the map.</summary>
/// <param name="Name">Name.</param>
/// <param name="X">Its middle from the left, percent.</param>
/// <param name="Y">From above, percent.</param>
/// <param name="IsMinor">True for one that has no room on a narrow screen.</param>
internal sealed record MapLabelView(string Name, string X, string Y, bool IsMinor);

/// <summary>The papers of a topic on the map.</summary>
/// <param name="Topic">The topic with the number of its papers here; null for papers without topic.</param>
/// <param name="Papers">The papers, newest first.</param>
internal sealed record MapGroupView(TopicCardView? Topic, ImmutableArray<PaperCardView> Papers);
