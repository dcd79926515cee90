using System.Collections.Immutable;
using StaticDigest.Localization;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.Trending;

/// <summary>Layout <c>trending</c>: what readers care about now, with the arithmetic.</summary>
/// <param name="Newest">Day of the newest issue, from which days are counted back; null for a digest without issues.</param>
/// <param name="HalfLife">Days after which points count half.</param>
/// <param name="Papers">The papers with most points left, best first.</param>
/// <param name="Topics">Topics that rise, most first.</param>
internal sealed record TrendingView(DateView? Newest, int HalfLife, ImmutableArray<TrendingPaperView> Papers, ImmutableArray<RisingTopicView> Topics);

/// <summary>A paper that is trending.</summary>
/// <param name="Card">The paper; its <c>because</c> says where its points come from.</param>
/// <param name="Points">What is left of its points, rounded: <c>72 points</c>.</param>
/// <param name="Score">What is left of them: <c>18 × 0.5 (7 days) = 9</c>.</param>
internal sealed record TrendingPaperView(PaperCardView Card, string Points, string Score);

/// <summary>A topic that rises.</summary>
/// <param name="Topic">The topic; its count is that of the newest thirty days.</param>
/// <param name="Growth">How much it rose: <c>2.5 times</c> or <c>new</c>.</param>
/// <param name="Arithmetic">Where that comes from: <c>5 of 40 papers in the last 30 days, 24 of 480 in the 360 days before</c>.</param>
internal sealed record RisingTopicView(TopicCardView Topic, string Growth, string Arithmetic);
