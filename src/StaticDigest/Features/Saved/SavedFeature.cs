using StaticDigest.Theme;

namespace StaticDigest.Features.Saved;

/// <summary>The reading desk: saved papers and the help for its keys.</summary>
internal static class SavedFeature
{
    public static Feature Feature { get; } = new("saved")
    {
        Pages = static at => DeskPages.Plan(at.Plan),
        Views = [ViewShape.Of<SavedView>(), ViewShape.Of<HelpView>()],
    };
}
