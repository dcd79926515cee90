using StaticDigest.Theme;

namespace StaticDigest.Features.OwnPages;

/// <summary>Pages that the owner wrote.</summary>
internal static class OwnPagesFeature
{
    public static Feature Feature { get; } = new("own pages")
    {
        Pages = static at => TextPages.Plan(at.Plan, at.Files.Where(file => file.Path.StartsWith("pages/", StringComparison.Ordinal))),
        Views = [ViewShape.Of<TextView>()],
    };
}
