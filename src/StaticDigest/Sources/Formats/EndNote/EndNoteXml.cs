using System.Xml.Linq;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Citations;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.EndNote;

/// <summary>
/// EndNote's XML; every value may be cut into pieces of style:
/// <code>
/// &lt;xml&gt;&lt;records&gt;&lt;record&gt;&lt;ref-type name="Journal Article"&gt;17&lt;/ref-type&gt;
///   &lt;contributors&gt;&lt;authors&gt;&lt;author&gt;&lt;style face="normal" font="default" size="100%"&gt;Jumper,
///   John&lt;/style&gt;&lt;/author&gt;&lt;/authors&gt;&lt;/contributors&gt;
///   &lt;titles&gt;&lt;title&gt;…&lt;/title&gt;&lt;secondary-title&gt;Nature&lt;/secondary-title&gt;&lt;/titles&gt;
///   &lt;dates&gt;&lt;year&gt;2021&lt;/year&gt;&lt;pub-dates&gt;&lt;date&gt;Aug 26&lt;/date&gt;&lt;/pub-dates&gt;&lt;/dates&gt;
///   &lt;electronic-resource-num&gt;10.1038/…&lt;/electronic-resource-num&gt;&lt;/record&gt;&lt;/records&gt;&lt;/xml&gt;
/// </code>
/// </summary>
internal static class EndNoteXml
{
    /// <summary>Told by the types of its references.</summary>
    public static SourceFormat Format { get; } = new(
        "EndNote XML",
        head => head.XmlRoot is "xml" or "records" or "record"
            && (head.Text.Contains("<ref-type", StringComparison.Ordinal) || head.Text.Contains("<contributors>", StringComparison.Ordinal)
            && head.Text.Contains("<titles>", StringComparison.Ordinal)),
        (file, _) => CitationReader.Xml(file, "EndNote", ["record"], Fill));

    private static void Fill(XElement element, CitationRecord record)
    {
        record.Add(CitationField.Type, element.Child("ref-type").Attr("name"));
        foreach (var author in element.Child("contributors").Child("authors").Children("author"))
            record.Authors.AddRange(CitationPeople.Split(author.Value.Trim().TrimEnd(','), ';'));
        foreach (var editor in element.Child("contributors").Child("secondary-authors").Children("author"))
            record.Add(CitationField.Editors, editor.Value);
        var titles = element.Child("titles");
        record.Add(CitationField.Title, titles.Child("title")?.Value);
        record.Add(CitationField.Container, element.Child("periodical").Child("full-title")?.Value ?? titles.Child("secondary-title")?.Value);
        record.Add(CitationField.OtherContainer, titles.Child("secondary-title")?.Value ?? titles.Child("alt-title")?.Value);
        record.Add(CitationField.Pages, element.Child("pages")?.Value);
        record.Add(CitationField.Volume, element.Child("volume")?.Value);
        record.Add(CitationField.Issue, element.Child("number")?.Value);
        foreach (var keyword in element.Child("keywords").Children("keyword"))
            record.Add(CitationField.Keyword, keyword.Value.Replace('\r', '\n'));
        record.Add(CitationField.Year, element.Child("dates").Child("year")?.Value);
        foreach (var date in element.Child("dates").Child("pub-dates").Children("date"))
            record.AddPartOfDate(date.Value);
        record.Add(CitationField.Publisher, element.Child("publisher")?.Value);
        record.Add(CitationField.Doi, element.Child("electronic-resource-num")?.Value);
        record.Add(CitationField.Abstract, element.Child("abstract")?.Value.ReplaceLineEndings("\n"));
        Addresses(element, record);
    }

    private static void Addresses(XElement element, CitationRecord record)
    {
        foreach (var url in element.Child("urls").Child("related-urls").Children("url").Concat(element.Child("urls").Child("web-urls").Children("url")))
            record.Add(CitationField.Url, url.Value.Replace('\r', '\n'));
        // Files of the library's owner stand there: internal-pdf://…
        foreach (var url in element.Child("urls").Child("pdf-urls").Children("url"))
            record.Add(CitationField.OtherUrl, url.Value);
        // A PubMed id where PubMed is the database; Web of Science has its own there.
        var accession = element.Child("accession-num")?.Value.Trim();
        bool isPubmed = element.Child("remote-database-name")?.Value is { } database
            && (database.Contains("medline", StringComparison.OrdinalIgnoreCase) || database.Contains("pubmed", StringComparison.OrdinalIgnoreCase)
            || database.Contains("NLM", StringComparison.Ordinal));
        record.Add(isPubmed ? CitationField.Pubmed : CitationField.Id, accession);
        record.Add(CitationField.Pmc, element.Child("custom2")?.Value);
    }
}
