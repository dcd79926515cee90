using StaticDigest.Sources.Formats.BibTex.Grammar;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Citations;

namespace StaticDigest.Sources.Formats.BibTex.Fields;

/// <summary>What the fields of BibTeX and BibLaTeX mean.</summary>
internal static class BibTexFields
{
    private static readonly CitationMap s_map = new(
        (CitationField.Arxiv, "eprint arxivid arxiv"), (CitationField.Categories, "primaryclass eprintclass"), (CitationField.Doi, "doi"),
        (CitationField.Pubmed, "pmid pubmed"),
        (CitationField.Id, "howpublished annote annotation"), (CitationField.Url, "url ee link bdsk-url-1"), (CitationField.Pdf, "pdf"),
        (CitationField.Code, "code codeurl github software repository"), (CitationField.Project, "project website webpage"),
        (CitationField.OtherUrl, "video slides poster"),
        (CitationField.Abstract, "abstract"), (CitationField.Keywords, "keywords keyword"), (CitationField.Organization, "school institution"),
        (CitationField.Date, "date"), (CitationField.Year, "year"), (CitationField.Month, "month"), (CitationField.Day, "day"),
        (CitationField.Container, "journal journaltitle booktitle eventtitle"), (CitationField.Volume, "volume"), (CitationField.Issue, "number issue"),
        (CitationField.Pages, "pages eid articleno"), (CitationField.Publisher, "publisher"), (CitationField.Comment, "note"),
        (CitationField.License, "license licence rights"));

    /// <summary>The record of an entry. Prose keeps its TeX, which is cleaned when papers are merged.</summary>
    public static CitationRecord Of(BibTexRecord entry)
    {
        var record = new CitationRecord(entry.Where) { Label = entry.Key.Length > 0 ? entry.Key : entry.Type };
        bool isVolume = entry.Type is "book" or "mvbook" or "proceedings" or "mvproceedings" or "collection" or "mvcollection" or "periodical";
        record.Add(CitationField.Title, Title(entry, isVolume));
        var people = entry.Get("author") ?? (isVolume ? entry.Get("editor") : null);
        record.Authors.AddRange(BibTexNames.Read(people));
        record.HasMoreAuthors = people is not null && CitationPeople.IsCut(people);
        if (entry.Key.StartsWith("DBLP:", StringComparison.OrdinalIgnoreCase) && entry.Key.Contains('/', StringComparison.Ordinal))
            record.Add(CitationField.Id, $"dblp:{entry.Key["DBLP:".Length..]}");
        foreach (var (name, field) in s_map.Fields)
        {
            // The name of a volume without a title is its title.
            if (entry.Get(name) is { } value && !(field == CitationField.Container && isVolume && entry.Get("title") is null))
                Add(entry, record, field, name, value);
        }

        return record;
    }

    private static void Add(BibTexRecord entry, CitationRecord record, CitationField field, string name, string value)
    {
        var plain = BibTexText.Plain(value);
        switch (field)
        {
            case CitationField.Arxiv:
                var archive = entry.Get("eprinttype", "archiveprefix")?.Trim().ToLowerInvariant();
                record.Add(archive is "pubmed" or "pmid" ? CitationField.Pubmed : archive is null or "arxiv" ? field : CitationField.Id, plain, name);
                break;
            // Bare archives (cs) are no categories.
            case CitationField.Categories when !plain.Split(' ', ',', ';').Any(ArxivCategories.Contains):
                break;
            case CitationField.Volume when value.StartsWith("abs/", StringComparison.Ordinal):
                record.Add(CitationField.Arxiv, plain, name);
                break;
            case CitationField.Month:
                record.Add(field, Spaced(plain.Replace('~', ' ')), name);
                break;
            case CitationField.Container:
                record.Add(field, JournalMacros.Expand(BibTexText.Ungrouped(value)), name);
                break;
            case CitationField.Abstract:
                record.Add(field, BibTexText.WithoutFrame(value), name);
                break;
            case CitationField.Comment:
                record.Add(field, BibTexText.WithoutCommands(value), name);
                break;
            case CitationField.Organization or CitationField.Publisher:
                record.Add(field, BibTexText.Ungrouped(value), name);
                break;
            default:
                bool isProse = field is CitationField.Keywords or CitationField.Volume or CitationField.Issue or CitationField.Pages or CitationField.License;
                record.Add(field, isProse ? value : plain, name);
                break;
        }
    }

    private static string? Title(BibTexRecord entry, bool isVolume)
    {
        var title = Line(entry, "title") ?? (isVolume ? Line(entry, "booktitle") : null);
        if (title is null || Line(entry, "subtitle") is not { } subtitle)
            return title;
        return title[^1] is '.' or ':' or '?' or '!' or '-' ? $"{title} {subtitle}" : $"{title}: {subtitle}";
    }

    private static string? Line(BibTexRecord entry, string field) => entry.Get(field) is { } text ? CitationText.Line(BibTexText.Ungrouped(text)) : null;

    // "jun12" is how jun # "12" reads.
    private static string Spaced(string text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]) && char.IsAsciiLetter(text[i - 1]))
                text = text.Insert(i, " ");
        }

        return text;
    }
}
