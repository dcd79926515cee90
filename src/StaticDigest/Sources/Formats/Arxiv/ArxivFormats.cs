using System.Collections.Immutable;
using StaticDigest.Sources.Formats.Arxiv.Mail;
using StaticDigest.Sources.Formats.Arxiv.Pages;
using StaticDigest.Sources.Formats.Arxiv.Text;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Pages;

namespace StaticDigest.Sources.Formats.Arxiv;

/// <summary>What comes from arXiv.</summary>
internal static class ArxivFormats
{
    public static ImmutableArray<SourceFormat> All { get; } =
    [
        new("arXiv RSS and Atom", ArxivAnnouncements.IsLikely, (file, _) => ArxivAnnouncements.Read(file)),
        new("arXiv API", ArxivApi.IsLikely, (file, _) => ArxivApi.Read(file)),
        new("arXiv search page", ArxivSearchPage.IsLikely, PageReader.Of(ArxivSearchPage.Read)),
        new("arXiv listing page", ArxivListingPage.IsLikely, PageReader.Of(ArxivListingPage.Read)),
        new("arXiv abstract page", ArxivAbstractPage.IsLikely, PageReader.Of(ArxivAbstractPage.Read)),
        new("arXiv mail", ArxivMail.IsLikely, EntryList.OfText(ArxivMail.Read, ArxivMail.Unquote)) { MayBeQuoted = true },
        new("arXiv page as text", ArxivText.IsLikely, EntryList.OfText(ArxivText.Read, MarkdownLinks.PlainPage)) { MayBeQuoted = true },
    ];
}
