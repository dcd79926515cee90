using System.Buffers;
using System.Text;
using System.Text.Json;
using StaticDigest.Papers;

namespace StaticDigest.Site.Plan;

/// <summary>
/// A paper's tags for reference managers and search engines: Highwire Press <c>citation_*</c> tags, as Google Scholar's
/// inclusion guidelines describe them, and schema.org <c>ScholarlyArticle</c> as linked data.
/// </summary>
internal static class PaperHead
{
    public static Html Tags(Paper paper, string title, string url, SiteSettings settings)
    {
        var tags = new StringBuilder();
        Meta(tags, "citation_title", title);
        foreach (var author in paper.Authors.Where(author => !author.IsHidden))
            Meta(tags, "citation_author", author.Name);
        if (paper.Submitted is { } date)
            Meta(tags, "citation_publication_date", date.ToString().Replace('-', '/'));
        foreach (var id in paper.OtherIds.Prepend(paper.Id))
        {
            if (id.Kind == PaperIdKind.Arxiv)
                Meta(tags, "citation_arxiv_id", id.Value);
            else if (id.Kind == PaperIdKind.Doi)
                Meta(tags, "citation_doi", id.Value);
        }

        if (paper.Venue is { } venue)
            Meta(tags, "citation_conference_title", venue);
        if (paper.Links.FirstOrDefault(link => link.Kind == PaperLinkKind.Pdf) is { } pdf)
            Meta(tags, "citation_pdf_url", pdf.Url);
        Meta(tags, "citation_abstract_html_url", url);
        Meta(tags, "citation_language", settings.Language);
        if (!paper.Keywords.IsEmpty)
            Meta(tags, "citation_keywords", string.Join("; ", paper.Keywords));
        tags.Append("<script type=\"application/ld+json\">").Append(LinkedData(paper, title, url, settings)).Append("</script>\n");
        return new Html(tags.ToString());
    }

    private static void Meta(StringBuilder tags, string name, string content) =>
        tags.Append("<meta name=\"").Append(name).Append("\" content=\"").Append(Html.Escape(content)).Append("\">\n");

    // The default encoder of Utf8JsonWriter escapes <, > and &, so the text cannot end the script element.
    private static string LinkedData(Paper paper, string title, string url, SiteSettings settings)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "ScholarlyArticle");
            json.WriteString("headline", title);
            json.WriteStartArray("author");
            foreach (var author in paper.Authors.Where(author => !author.IsHidden))
            {
                json.WriteStartObject();
                json.WriteString("@type", "Person");
                json.WriteString("name", author.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (paper.Submitted is { } date)
                json.WriteString("datePublished", date.ToString());
            json.WriteString("url", url);
            json.WriteString("identifier", paper.Id.ToString());
            if (paper.Links.FirstOrDefault(link => link.Kind == PaperLinkKind.Page) is { } page)
                json.WriteString("sameAs", page.Url);
            if (paper.Abstract.Length > 0)
                json.WriteString("description", Words.Shorten(MathText.ToPlain(paper.Abstract), 300));
            json.WriteString("inLanguage", settings.Language);
            json.WriteStartObject("isPartOf");
            json.WriteString("@type", "WebSite");
            json.WriteString("name", settings.Title);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
