using StaticDigest.Site;
using StaticDigest.Theme;

namespace StaticDigest.Features.Authors;

/// <summary>A page for each author, and the index of authors.</summary>
internal static class AuthorsFeature
{
    public static Feature Feature { get; } = new("authors")
    {
        Pages = Plan,
        Views = [ViewShape.Of<AuthorsView>(), ViewShape.Of<AuthorGroupView>(), ViewShape.Of<AuthorView>()],
    };

    private static IEnumerable<Page> Plan(FeatureInput at)
    {
        var people = at.Plan.Digest.People;
        if (people.WithoutPage > 0)
            at.Plan.Report([DiagnosticCodes.AuthorPagesTooMany.At(new SourceSpan("authors/"), people.WithoutPage, at.Plan.Digest.Settings.AuthorMinPapers)]);
        return AuthorPages.Plan(at.Plan);
    }
}
