using System.Text.Json;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Citations;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.Zotero;

/// <summary>
/// Items as Zotero's API and Better BibTeX write them:
/// <code>
/// [{"key": "ABCD2345", "data": {"itemType": "journalArticle", "title": "…", "creators": [{"creatorType": "author", "firstName": "John", "lastName":
/// "Jumper"}],
///   "abstractNote": "…", "publicationTitle": "Nature", "volume": "596", "date": "2021-08-26", "DOI": "10.1038/…", "extra": "arXiv:…", "tags":
///   [{"tag": "biology"}]}}]
/// {"config": {"label": "BetterBibTeX JSON"}, "items": [{"itemType": "journalArticle", "title": "…", …}]}
/// </code>
/// </summary>
internal static class ZoteroJson
{
    private static readonly string[] s_places = ["items[]", "[].data", "data", "[]", ""];
    private static readonly string[] s_probes = ["items[].", "[].data.", "data.", "[].", ""];

    // Each kind of item has a name of its own for what it is part of.
    private static readonly string[] s_containers =
        ["publicationTitle", "bookTitle", "proceedingsTitle", "encyclopediaTitle", "dictionaryTitle", "websiteTitle", "blogTitle", "forumTitle"];
    private static readonly string[] s_publishers = ["publisher", "university", "institution", "repository"];

    private static readonly (string Name, CitationField Field)[] s_fields =
    [
        ("itemType", CitationField.Type), ("title", CitationField.Title), ("abstractNote", CitationField.Abstract), ("date", CitationField.Date),
        ("DOI", CitationField.Doi),
        ("PMID", CitationField.Pubmed), ("PMCID", CitationField.Pmc), ("archiveID", CitationField.Id), ("archiveLocation", CitationField.Id),
        ("reportNumber", CitationField.Id),
        ("url", CitationField.Url), ("extra", CitationField.Extra), ("volume", CitationField.Volume), ("issue", CitationField.Issue),
        ("pages", CitationField.Pages),
        ("conferenceName", CitationField.OtherContainer), ("series", CitationField.OtherContainer), ("rights", CitationField.License),
    ];

    /// <summary>Told by the kind of an item beside names that only Zotero uses.</summary>
    public static SourceFormat Format { get; } = new(
        "Zotero JSON", head => Place(head) is not null, (file, context) => CitationReader.Json(file, ZoteroFormats.Source, [Place(context.Head) ?? ""], Fill));

    private static string? Place(FormatProbe head)
    {
        for (int i = 0; i < s_places.Length; i++)
        {
            if (head.Has($"{s_probes[i]}itemType") && (head.Has($"{s_probes[i]}creators") || head.Has($"{s_probes[i]}title")))
                return s_places[i];
        }

        return null;
    }

    private static void Fill(JsonElement item, CitationRecord record)
    {
        foreach (var (name, field) in s_fields)
            record.Add(field, CitationReader.Text(item.Member(name)));
        foreach (var name in s_containers)
            record.Add(CitationField.Container, CitationReader.Text(item.Member(name)));
        foreach (var name in s_publishers)
            record.Add(CitationField.Publisher, CitationReader.Text(item.Member(name)));
        foreach (var creator in item.Member("creators").Items())
            Creator(creator, record);
        foreach (var tag in item.Member("tags").Items())
        {
            // Type 1 are those that came with the paper from a catalogue.
            bool isAutomatic = CitationReader.Text(tag.Member("type")) == "1";
            record.Add(isAutomatic ? CitationField.IndexKeywords : CitationField.Keyword, CitationReader.Text(tag.Member("tag")) ?? CitationReader.Text(tag));
        }
    }

    private static void Creator(JsonElement creator, CitationRecord record)
    {
        var role = CitationReader.Text(creator.Member("creatorType"));
        var (given, family) = (CitationReader.Text(creator.Member("firstName")), CitationReader.Text(creator.Member("lastName"))
            ?? CitationReader.Text(creator.Member("name")));
        if (role is "editor" or "seriesEditor" or "bookAuthor")
            record.Add(CitationField.Editors, role == "editor" ? $"{family}, {given}" : null);
        else if (role is not ("translator" or "contributor" or "reviewedAuthor" or "commenter"))
            record.AddAuthor(given, family);
    }
}
