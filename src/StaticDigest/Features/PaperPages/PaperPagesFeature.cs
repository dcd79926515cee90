using StaticDigest.Theme;

namespace StaticDigest.Features.PaperPages;

/// <summary>A page for each paper, and its Markdown.</summary>
internal static class PaperPagesFeature
{
    public static Feature Feature { get; } = new("papers")
    {
        Pages = static at => PaperPages.Plan(at.Plan),
        Views = [ViewShape.Of<PaperView>(), ViewShape.Of<RelatedView>(), ViewShape.Of<CiteView>(), ViewShape.Of<AppearanceView>()],
    };
}
