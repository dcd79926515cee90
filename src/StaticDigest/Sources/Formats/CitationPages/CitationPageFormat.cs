using System.Collections.Immutable;
using System.Text;
using StaticDigest.Sources.Formats.CitationPages.Tags;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Pages;

namespace StaticDigest.Sources.Formats.CitationPages;

/// <summary>
/// The saved page of one paper, by the tags that publishers and archives put into it for Google Scholar and reference managers
/// (Highwire Press; Google Scholar's inclusion guidelines), else Dublin Core and PRISM, else schema.org's linked data:
/// <code>
/// &lt;meta name="citation_title" content="On Something"&gt;
/// &lt;meta name="citation_author" content="Roe, Jane"&gt;
/// &lt;meta name="citation_author_institution" content="MIT"&gt;
/// &lt;meta name="citation_publication_date" content="2024/05/01"&gt;
/// &lt;meta name="citation_journal_title" content="Journal of Things"&gt;
/// &lt;meta name="citation_doi" content="10.1000/182"&gt;
/// &lt;meta name="citation_pdf_url" content="https://example.org/182.pdf"&gt;
/// </code>
/// A page with such tags but without a title in them is none of a paper: the front page of a journal, a list of results.
/// </summary>
internal static class CitationPageFormat
{
    // Scripts before the tags make the beginning of some publishers' pages long.
    private const int Reach = 1024 * 1024;
    private const int Tag = 300;

    public static SourceFormat Format { get; } = new("page with citation tags", IsLikely, PageReader.Of(Read));

    /// <summary>True for pages with such a tag, whatever is in it.</summary>
    public static bool IsLikely(FormatProbe head) =>
        head.Kind == SourceKind.Html
        && (HasTag(head, "citation_title"u8) || HasTag(head, "dc.creator"u8) || HasTag(head, "DC.creator"u8) || HasTag(head, "DC.Creator"u8)
            || HasTag(head, "dc.Creator"u8) || HasArticle(head));

    private static void Read(PageDocument page, EntryList list)
    {
        list.IfEmpty = DiagnosticCodes.PageOfNoPaper;
        // Scripts are taken out of a page that is read as text, the linked data among them.
        var tags = PageTags.Of(page);
        page.Repair();
        list.Add(CitationPageEntry.Of(tags, page, list.File.Path, list.Diagnostics));
    }

    private static bool HasTag(FormatProbe head, ReadOnlySpan<byte> name)
    {
        var bytes = head.File.Bytes.Span[..Math.Min(Reach, head.File.Bytes.Length)];
        for (int tries = 0; tries < 20; tries++)
        {
            int at = bytes.IndexOf(name);
            if (at < 0)
                return tries == 0 && head.Text.Contains($"name=\"{Encoding.ASCII.GetString(name)}\"", StringComparison.Ordinal);
            var before = bytes[Math.Max(0, at - Tag)..at];
            int open = before.LastIndexOf((byte)'<');
            if (open >= 0 && Ascii.EqualsIgnoreCase(before.Slice(open + 1, Math.Min("meta"u8.Length, before.Length - open - 1)), "meta"u8))
                return true;
            bytes = bytes[(at + name.Length)..];
        }

        return false;
    }

    private static bool HasArticle(FormatProbe head)
    {
        var bytes = head.File.Bytes.Span[..Math.Min(Reach, head.File.Bytes.Length)];
        return bytes.IndexOf("ld+json"u8) is >= 0 and int start && bytes[start..].IndexOf("ScholarlyArticle"u8) >= 0;
    }
}
