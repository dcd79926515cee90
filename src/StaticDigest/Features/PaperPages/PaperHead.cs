using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
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

    private static void Highwire(StringBuilder tags, DigestPaper digestPaper, Citation citation, List<(string Name, string Type)> authors, string title,
        string url, SiteSettings settings)
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
        // Each byte of an older paper's page counts as often as there are papers, and this one is its canonical address.
        if (digestPaper.IsFull)
            Meta(tags, "citation_abstract_html_url", url);
        Meta(tags, "citation_language", settings.LanguageOf(paper));
        if (!paper.Keywords.IsEmpty)
            Meta(tags, "citation_keywords", string.Join("; ", paper.Keywords));
    }

    // Those who are named; else the organisation; else nobody.
    private static List<(string Name, string Type)> Authors(Paper paper)
    {
        List<(string Name, string Type)> named = [
            .. paper.Authors.Where(author => !author.IsHidden && author.Name.Length > 0).Select(author => (author.Name, "Person"))];
        if (named.Count == 0 && paper.Organization is { } organization)
            named.Add((organization, "Organization"));
        return named;
    }

    private static void Meta(StringBuilder tags, string name, string content) =>
        tags.Append("<meta name=\"").Append(name).Append("\" content=\"").Append(Html.Escape(content)).Append("\">\n");

    // Escapes <, > and &, so that the text cannot end the script element, and leaves the letters of all scripts as they are.
    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static string LinkedData(DigestPaper digestPaper, Citation citation, List<(string Name, string Type)> authors, string title, string url,
        SiteSettings settings)
    {
        var record = new LinkedArticle(
            "https://schema.org",
            "ScholarlyArticle",
            title,
            JsonOutput.OrNone(authors.Select(author => new LinkedThing(author.Type, author.Name))),
            citation.Date is { } date ? date.ToString() : digestPaper.Days.IsEmpty
                ? null
                : digestPaper.Days[0].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            url,
            citation.Permanent,
            citation.Permanent is null ? digestPaper.Paper.Id.ToString() : null,
            settings.LanguageOf(digestPaper.Paper),
            new("WebSite", settings.Title));
        return Encoding.UTF8.GetString(JsonOutput.Bytes(record, LinkedDataJson.Default.LinkedArticle, s_json).Span);
    }
}

internal sealed record LinkedArticle(
    [property: JsonPropertyName("@context")] string Context,
    [property: JsonPropertyName("@type")] string Type,
    string Headline,
    LinkedThing[]? Author,
    string? DatePublished,
    string Url,
    string? SameAs,
    string? Identifier,
    string InLanguage,
    LinkedThing IsPartOf);

internal sealed record LinkedThing([property: JsonPropertyName("@type")] string Type, string Name);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LinkedArticle))]
internal sealed partial class LinkedDataJson : JsonSerializerContext;
