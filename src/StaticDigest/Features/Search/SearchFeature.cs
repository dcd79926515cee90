using StaticDigest.Theme;

namespace StaticDigest.Features.Search;

/// <summary>The search page and the index that it reads.</summary>
internal static class SearchFeature
{
    public static Feature Feature { get; } = new("search")
    {
        Pages = static at => [.. SearchPages.Plan(at.Plan), .. SearchFiles.Plan(at.Plan.Digest, at.Plan.Site)],
        Views = [ViewShape.Of<SearchView>()],
    };
}
