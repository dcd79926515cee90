using System.Text.Json;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Citations;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.Inspire;

/// <summary>
/// Answers of INSPIRE, the database of high-energy physics:
/// <code>
/// {"hits": {"hits": [{"id": "1124338", "metadata": {"titles": [{"title": "Observation of a new boson …"}], "authors": [{"full_name": "Chatrchyan, Serguei"}],
///   "collaborations": [{"value": "CMS"}], "abstracts": [{"value": "…"}], "arxiv_eprints": [{"value": "1207.7235", "categories": ["hep-ex"]}],
///   "dois": [{"value": "10.1016/…"}],
///   "publication_info": [{"journal_title": "Phys.Lett.B", "journal_volume": "716", "page_start": "30", "page_end": "61", "year": 2012}],
///   "preprint_date": "2012-07-31"}}], "total": 1}}
/// </code>
/// </summary>
internal static class InspireFormat
{
    private static readonly (string List, string Name, CitationField Field)[] s_fields =
    [
        ("titles", "title", CitationField.Title), ("dois", "value", CitationField.Doi), ("arxiv_eprints", "value", CitationField.Arxiv),
        ("abstracts", "value", CitationField.Abstract),
        ("keywords", "value", CitationField.Keyword), ("public_notes", "value", CitationField.Comment), ("license", "license", CitationField.License),
        ("imprints", "publisher", CitationField.Publisher),
        ("corporate_author", "", CitationField.Group),
    ];

    private static readonly (string Name, CitationField Field)[] s_published =
    [
        ("journal_title", CitationField.Container), ("journal_volume", CitationField.Volume), ("journal_issue", CitationField.Issue),
        ("page_start", CitationField.FirstPage), ("page_end", CitationField.LastPage), ("artid", CitationField.ArticleNumber),
    ];

    /// <summary>Told by titles in the metadata of hits; other archives have one title there.</summary>
    public static SourceFormat Format { get; } = new(
        "INSPIRE", head => head.Has("hits.hits[].metadata.titles") || head.Has("metadata.titles", "metadata.control_number"),
        (file, _) => CitationReader.Json(file, "INSPIRE", ["hits.hits[].metadata", "metadata"], Fill));

    private static void Fill(JsonElement paper, CitationRecord record)
    {
        foreach (var (list, name, field) in s_fields)
        {
            foreach (var item in paper.Member(list).Items())
                record.Add(field, CitationReader.Text(name.Length == 0 ? item : item.Member(name)));
        }

        foreach (var eprint in paper.Member("arxiv_eprints").Items())
        {
            foreach (var category in eprint.Member("categories").Items())
                record.Add(CitationField.Categories, CitationReader.Text(category));
        }

        foreach (var author in paper.Member("authors").Items())
            record.Authors.AddRange(CitationPeople.Split(CitationReader.Text(author.Member("full_name")) ?? "", ';'));
        // A collaboration stands for its members only where these are not listed.
        foreach (var group in record.Authors.Count == 0 ? paper.Member("collaborations").Items() : [])
            record.Add(CitationField.Group, CitationReader.Text(group.Member("value")) is { } name ? $"{name} Collaboration" : null);
        record.Add(CitationField.Date, CitationReader.Text(paper.Member("preprint_date")) ?? CitationReader.Text(paper.Member("earliest_date")));
        foreach (var place in paper.Member("publication_info").Items())
        {
            foreach (var (name, field) in s_published)
                record.Add(field, CitationReader.Text(place.Member(name)));
            record.Add(CitationField.Date, CitationReader.Text(place.Member("year")));
        }
    }
}
