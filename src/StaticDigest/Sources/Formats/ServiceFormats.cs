using System.Collections.Immutable;
using StaticDigest.Sources.Formats.Biorxiv;
using StaticDigest.Sources.Formats.Crossref;
using StaticDigest.Sources.Formats.DataCite;
using StaticDigest.Sources.Formats.Dblp;
using StaticDigest.Sources.Formats.OpenAlex;
using StaticDigest.Sources.Formats.OpenReview;
using StaticDigest.Sources.Formats.PaperLists;
using StaticDigest.Sources.Formats.PubMed;
using StaticDigest.Sources.Formats.SemanticScholar;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats;

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
