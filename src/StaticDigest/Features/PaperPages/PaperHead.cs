using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using StaticDigest.Features.Citations;
using StaticDigest.Papers;
using StaticDigest.Settings;
using StaticDigest.Site;

namespace StaticDigest.Features.PaperPages;

/// <summary>
/// A paper's tags for reference managers and search engines: Highwire Press <c>citation_*</c> tags, as Google Scholar's
/// inclusion guidelines describe them, and schema.org <c>ScholarlyArticle</c> as linked data.
/// </summary>
internal static class PaperHead
{
    public static Html Tags(DigestPaper digestPaper, string title, string url, SiteSettings settings)
    {
        var paper = digestPaper.Paper;
        var citation = Citation.Of(paper, "", url);
        var authors = Authors(paper);
        var tags = new StringBuilder();
        // A record without authors is refused or misread by search engines and reference managers, so there is none.
        if (authors.Count > 0)
            Highwire(tags, digestPaper, citation, authors, title, url, settings);
        if (citation.Permanent is { } permanent)
            tags.Append("<link rel=\"cite-as\" href=\"").Append(Html.Escape(permanent)).Append("\">\n");
        tags.Append("<script type=\"application/ld+json\">").Append(LinkedData(digestPaper, citation, authors, title, url, settings)).Append("</script>\n");
        return new Html(tags.ToString());
    }

    private static void Highwire(StringBuilder tags, DigestPaper digestPaper, Citation citation, List<(string Name, string Type)> authors, string title, string url, SiteSettings settings)
    {
        var paper = digestPaper.Paper;
        Meta(tags, "citation_title", title);
        foreach (var (name, _) in authors)
            Meta(tags, "citation_author", name);
        if (citation.Date is { } date)
            Meta(tags, "citation_publication_date", date.ToString().Replace('-', '/'));
        else if (!digestPaper.Days.IsEmpty)
            Meta(tags, "citation_online_date", digestPaper.Days[0].ToString("yyyy/MM/dd", CultureInfo.InvariantCulture));
        if (citation.Arxiv is { } arxiv)
            Meta(tags, "citation_arxiv_id", arxiv);
        if (citation.Doi is { } doi)
            Meta(tags, "citation_doi", doi);
        if (citation.Kind != CitationKind.Preprint)
            Meta(tags, citation.Kind == CitationKind.Journal ? "citation_journal_title" : "citation_conference_title", citation.Venue!);
        if (paper.Links.FirstOrDefault(link => link.Kind == PaperLinkKind.Pdf) is { } pdf)
            Meta(tags, "citation_pdf_url", pdf.Url);
        Meta(tags, "citation_abstract_html_url", url);
        Meta(tags, "citation_language", settings.LanguageOf(paper));
        if (!paper.Keywords.IsEmpty)
            Meta(tags, "citation_keywords", string.Join("; ", paper.Keywords));
    }

    // Those who are named; else the organisation; else nobody.
    private static List<(string Name, string Type)> Authors(Paper paper)
    {
        List<(string Name, string Type)> named = [.. paper.Authors.Where(author => !author.IsHidden && author.Name.Length > 0).Select(author => (author.Name, "Person"))];
        if (named.Count == 0 && paper.Organization is { } organization)
            named.Add((organization, "Organization"));
        return named;
    }

    private static void Meta(StringBuilder tags, string name, string content) =>
        tags.Append("<meta name=\"").Append(name).Append("\" content=\"").Append(Html.Escape(content)).Append("\">\n");

    // Escapes <, > and &, so that the text cannot end the script element, and leaves the letters of all scripts as they are.
    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static string LinkedData(DigestPaper digestPaper, Citation citation, List<(string Name, string Type)> authors, string title, string url, SiteSettings settings)
    {
        var paper = digestPaper.Paper;
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, s_json))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "ScholarlyArticle");
            json.WriteString("headline", title);
            if (authors.Count > 0)
                json.WriteStartArray("author");
            foreach (var (name, type) in authors)
            {
                json.WriteStartObject();
                json.WriteString("@type", type);
                json.WriteString("name", name);
                json.WriteEndObject();
            }

            if (authors.Count > 0)
                json.WriteEndArray();
            if (citation.Date is { } date)
                json.WriteString("datePublished", date.ToString());
            else if (!digestPaper.Days.IsEmpty)
                json.WriteString("datePublished", digestPaper.Days[0].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("url", url);
            if (citation.Permanent is { } permanent)
                json.WriteString("sameAs", permanent);
            else
                json.WriteString("identifier", paper.Id.ToString());
            json.WriteString("inLanguage", settings.LanguageOf(paper));
            json.WriteStartObject("isPartOf");
            json.WriteString("@type", "WebSite");
            json.WriteString("name", settings.Title);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
