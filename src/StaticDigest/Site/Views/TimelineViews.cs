using System.Collections.Immutable;

namespace StaticDigest.Site.Views;

/// <summary>How many papers there were over time, as bars. Across, all is in percent of the width, so that the picture fits any window.</summary>
/// <param name="Kind">What a bar stands for: <c>year</c> or <c>month</c>.</param>
/// <param name="Bars">The years or months without a gap, oldest first.</param>
/// <param name="Peak">The bar with most papers, the newest of equals.</param>
internal sealed record TimelineView(string Kind, ImmutableArray<BarView> Bars, BarView Peak);

/// <summary>A bar of a chart, which stands on the line 100 below its upper edge.</summary>
/// <param name="Period">What it counts: its name, the address of its page where there is one, and the count.</param>
/// <param name="X">Left edge, percent of the width.</param>
/// <param name="Middle">Its middle, percent of the width.</param>
/// <param name="Width">Width, percent of the width.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Height">Height, 0 to 100.</param>
internal sealed record BarView(RefView Period, string X, string Middle, string Width, int Y, int Height);
