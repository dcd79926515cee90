using System.Collections.Immutable;

namespace StaticDigest.Sources.Arxiv;

/// <summary>What comes from arXiv.</summary>
internal static class ArxivFormats
{
    public static ImmutableArray<SourceFormat> All { get; } =
    [
        new("OAI-PMH", OaiRecords.IsLikely, (file, _) => OaiRecords.Read(file)),
        new("arXiv RSS and Atom", ArxivAnnouncements.IsLikely, (file, _) => ArxivAnnouncements.Read(file)),
        new("arXiv API", ArxivApi.IsLikely, (file, _) => ArxivApi.Read(file)),
        new("arXiv search page", ArxivSearchPage.IsLikely, (file, _) => ArxivSearchPage.Read(file)),
        new("arXiv listing page", ArxivListingPage.IsLikely, (file, _) => ArxivListingPage.Read(file)),
    ];
}
