using System.Text.Json;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Citations;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.EuropePmc;

/// <summary>
/// Answers of Europe PMC's search, in its short and in its full form:
/// <code>
/// {"version": "6.9", "hitCount": 1, "resultList": {"result": [{"id": "34265844", "source": "MED", "pmid": "34265844", "pmcid": "PMC8371605", "doi":
/// "10.1038/…",
///   "title": "Highly accurate … AlphaFold.", "authorString": "Jumper J, Evans R.", "authorList": {"author": [{"fullName": "Jumper J", "firstName":
///   "John", "lastName": "Jumper"}]},
///   "journalInfo": {"issue": "7873", "volume": "596", "journal": {"title": "Nature"}}, "pubYear": "2021", "pageInfo": "583-589", "abstractText": "…",
///   "keywordList": {"keyword": ["…"]}, "firstPublicationDate": "2021-07-15"}]}}
/// </code>
/// </summary>
internal static class EuropePmcFormat
{
    private static readonly (string Name, CitationField Field)[] s_fields =
    [
        ("title", CitationField.Title), ("doi", CitationField.Doi), ("pmid", CitationField.Pubmed), ("pmcid", CitationField.Pmc),
        ("abstractText", CitationField.Abstract),
        ("firstPublicationDate", CitationField.Date), ("electronicPublicationDate", CitationField.Date), ("pubYear", CitationField.Date),
        ("pageInfo", CitationField.Pages),
        ("journalTitle", CitationField.Container), ("journalVolume", CitationField.Volume), ("issue", CitationField.Issue), ("license", CitationField.License),
    ];

    /// <summary>Told by the list of results.</summary>
    public static SourceFormat Format { get; } = new(
        "Europe PMC", head => head.Has("resultList.result"), (file, _) => CitationReader.Json(file, "Europe PMC", ["resultList.result[]"], Fill));

    private static void Fill(JsonElement result, CitationRecord record)
    {
        record.HasStops = true;
        foreach (var (name, field) in s_fields)
            record.Add(field, CitationReader.Text(result.Member(name)));
        var journal = result.Member("journalInfo");
        record.Add(CitationField.Container, CitationReader.Text(journal.Member("journal").Member("title")));
        record.Add(CitationField.Volume, CitationReader.Text(journal.Member("volume")));
        record.Add(CitationField.Issue, CitationReader.Text(journal.Member("issue")));
        record.Add(CitationField.Publisher, CitationReader.Text(result.Member("bookOrReportDetails").Member("publisher")));
        Authors(result, record);
        foreach (var keyword in result.Member("keywordList").Member("keyword").Items())
            record.Add(CitationField.Keyword, CitationReader.Text(keyword));
        foreach (var type in result.Member("pubTypeList").Member("pubType").Items())
            record.Add(CitationField.Type, CitationReader.Text(type));
        foreach (var url in result.Member("fullTextUrlList").Member("fullTextUrl").Items())
            record.Add(CitationReader.Text(url.Member("documentStyle")) == "pdf" ? CitationField.Pdf
                : CitationField.Ignored, CitationReader.Text(url.Member("url")));
    }

    private static void Authors(JsonElement result, CitationRecord record)
    {
        foreach (var author in result.Member("authorList").Member("author").Items())
        {
            record.AddAuthor(
                CitationReader.Text(author.Member("firstName")) ?? CitationReader.Text(author.Member("initials")),
                CitationReader.Text(author.Member("lastName")) ?? CitationReader.Text(author.Member("collectiveName"))
                    ?? CitationReader.Text(author.Member("fullName")));
        }

        if (record.Authors.Count > 0)
            return;
        record.Add(CitationField.Authors, CitationReader.Text(result.Member("authorString")));
        record.SplitAuthors();
    }
}
