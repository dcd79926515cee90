using System.Collections.Immutable;
using StaticDigest.Sources.Biorxiv;
using StaticDigest.Sources.Crossref;
using StaticDigest.Sources.DataCite;
using StaticDigest.Sources.Dblp;
using StaticDigest.Sources.OpenAlex;
using StaticDigest.Sources.OpenReview;
using StaticDigest.Sources.PaperLists;
using StaticDigest.Sources.PubMed;
using StaticDigest.Sources.SemanticScholar;

namespace StaticDigest.Sources.Services;

/// <summary>The formats of the services that index papers.</summary>
internal static class ServiceFormats
{
    public static ImmutableArray<SourceFormat> All { get; } =
    [
        .. OpenReviewFormats.All,
        .. OpenAlexFormats.All,
        .. CrossrefFormats.All,
        .. DataCiteFormats.All,
        .. BiorxivFormats.All,
        .. DblpFormats.All,
        .. PubMedFormats.All,
        .. PaperListFormats.All,
        .. SemanticScholarFormats.All,
        ServiceErrors.Format,
    ];
}
