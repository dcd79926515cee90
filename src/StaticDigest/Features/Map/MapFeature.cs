using StaticDigest.Theme;

namespace StaticDigest.Features.Map;

/// <summary>Papers as a map on which like ones lie near each other.</summary>
internal static class MapFeature
{
    public static Feature Feature { get; } = new("map")
    {
        Pages = static at => MapPages.Plan(at.Plan),
        Views = [ViewShape.Of<MapView>(), ViewShape.Of<MapMarkView>(), ViewShape.Of<MapLabelView>(), ViewShape.Of<MapGroupView>()],
    };
}
