using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.SemanticScholar;

/// <summary>A paper of Semantic Scholar: only the fields that were asked for come, and all may be null.</summary>
internal static class SemanticScholarPaper
{
    public static Entry? Read(JsonElement paper, JsonValues values)
    {
        var title = values.TextOf(paper, "title");
        var ids = Ids(paper, values);
        if (title is null && ids.IsEmpty)
        {
            values.Report(DiagnosticCodes.NotAnEntry, "a paper with neither");
            return null;
        }

        var journal = paper.Member("journal");
        var access = paper.Member("openAccessPdf");
        ids.AddLink(PaperLinkKind.Page, values.AddressOf(paper, "url"));
        ids.AddLink(PaperLinkKind.Pdf, values.AddressOf(access, "url"));
        return new Entry
        {
            Where = values.Where,
            Source = "Semantic Scholar",
            Title = title,
            Abstract = values.TextOf(paper, "abstract"),
            Ids = ids.Ids,
            Version = ids.Version,
            Authors = Authors(paper, values),
            Submitted = values.DateOf(paper, "publicationDate") ?? values.DateOf(paper, "publicationdate") ?? values.YearOf(paper, "year"),
            Venue = values.TextOf(paper, "venue") ?? values.TextOf(paper.Member("publicationVenue"), "name") ?? values.TextOf(journal, "name"),
            // Pages come with line breaks and long indents around them.
            Publication = new Publication(Volume: values.LineOf(journal, "volume"), Pages: Joined(values.TextOf(journal, "pages"))).OrNull(),
            Links = ids.Links,
            MachineSummary = values.TextOf(paper.Member("tldr"), "text"),
            MachineKeywords = Fields(paper, values),
            License = values.TextOf(access, "license"),
        };
    }

    private static EntryIds Ids(JsonElement paper, JsonValues values)
    {
        var ids = new EntryIds();
        // Files of all papers at once name their members in lower case: {"corpusid": 215416146, "externalids": {"ArXiv": "1706.03762"},
        // "publicationdate": "2017-06-12"}
        var external = paper.Member("externalIds") is { ValueKind: JsonValueKind.Object } api ? api : paper.Member("externalids");
        ids.Add(PaperIdKind.SemanticScholar, values.TextOf(paper, "paperId"));
        if (ids.IsEmpty && (values.TextOf(paper, "corpusId") ?? values.TextOf(paper, "corpusid") ?? values.TextOf(external, "CorpusId")) is { } corpus)
            ids.Add(PaperIdKind.SemanticScholar, $"CorpusId:{corpus}");
        ids.AddParsed(values.TextOf(external, "ArXiv"));
        ids.AddParsed(values.TextOf(external, "DOI"));
        ids.Add(PaperIdKind.Acl, values.TextOf(external, "ACL"));
        ids.Add(PaperIdKind.Pubmed, values.TextOf(external, "PubMed"));
        ids.Add(PaperIdKind.Dblp, values.TextOf(external, "DBLP"));
        return ids;
    }

    private static ImmutableArray<Author> Authors(JsonElement paper, JsonValues values)
    {
        var authors = ImmutableArray.CreateBuilder<Author>();
        foreach (var item in paper.Member("authors").Items())
        {
            if ((item.ValueKind == JsonValueKind.Object ? values.TextOf(item, "name") : values.Text(item, "authors")) is { } name)
                authors.Add(new(name, values.FirstTextOf(item, "affiliations")));
        }

        return authors.ToImmutable();
    }

    private static ImmutableArray<string> Fields(JsonElement paper, JsonValues values)
    {
        var fields = new WordSet();
        foreach (var item in paper.Member("s2FieldsOfStudy").Items().Concat(paper.Member("s2fieldsofstudy").Items()))
            fields.Add(values.TextOf(item, "category"));
        foreach (var item in paper.Member("fieldsOfStudy").Items())
            fields.Add(values.Text(item, "fieldsOfStudy"));
        return fields.Words;
    }

    private static string? Joined(string? text) =>
        text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
