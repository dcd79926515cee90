using System.Collections.Immutable;
using StaticDigest.Sources.Formats.Arxiv.Mail;
using StaticDigest.Sources.Formats.Arxiv.Pages;
using StaticDigest.Sources.Formats.Arxiv.Text;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.Arxiv;

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
        new("arXiv abstract page", ArxivAbstractPage.IsLikely, (file, _) => ArxivAbstractPage.Read(file)),
        new("arXiv mail", ArxivMail.IsLikely, (file, _) => ArxivMail.Read(file)) { MayBeQuoted = true },
        new("arXiv page as text", ArxivText.IsLikely, (file, _) => ArxivText.Read(file)) { MayBeQuoted = true },
    ];
}
