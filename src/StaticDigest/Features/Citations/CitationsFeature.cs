using StaticDigest.Theme;

namespace StaticDigest.Features.Citations;

/// <summary>Papers as BibTeX, RIS and CSL-JSON, one by one and by list.</summary>
internal static class CitationsFeature
{
    public static Feature Feature { get; } = new("citations")
    {
        Pages = static at => CitationFiles.Of(at.Plan).Plan(),
    };
}
