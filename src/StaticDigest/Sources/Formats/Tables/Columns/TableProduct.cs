using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticDigest.Sources.Reading.Citations;

namespace StaticDigest.Sources.Formats.Tables.Columns;

/// <summary>A product that exports tables: how it is known, and what it calls otherwise than most or writes in a form of its own.</summary>
internal sealed class TableProduct
{
    private readonly FrozenDictionary<string, CitationField> _fields;
    private readonly string[][] _marks;

    private TableProduct(string name, string[] marks, params ReadOnlySpan<(CitationField Field, string Names)> fields)
    {
        Name = name;
        _marks = [.. marks.Select(mark => mark.Split(' '))];
        _fields = TableNames.Parse(fields);
    }

    /// <summary>A table that somebody made.</summary>
    public static TableProduct None { get; } = new("Table", []);

    /// <summary>
    /// The fields of Web of Science by their tags, as in its plain text, for its tables with a column for each tag.
    /// </summary>
    public static TableProduct WebOfScienceTags { get; } = new("Web of Science", ["pt au ti so", "pt ti ut"],
        (CitationField.Authors, "au, ba"), (CitationField.FullAuthors, "af, bf"), (CitationField.Group, "ca"), (CitationField.Editors, "be, ed"),
        (CitationField.Title, "ti"),
        (CitationField.Container, "so"), (CitationField.OtherContainer, "ct, se, bs"), (CitationField.Keywords, "de"),
        (CitationField.IndexKeywords, "id"), (CitationField.Abstract, "ab"),
        (CitationField.Year, "py"), (CitationField.Month, "pd"), (CitationField.Volume, "vl"), (CitationField.Issue, "is"),
        (CitationField.FirstPage, "bp"), (CitationField.LastPage, "ep"),
        (CitationField.ArticleNumber, "ar"), (CitationField.Doi, "di"), (CitationField.Pubmed, "pm"), (CitationField.Publisher, "pu"),
        (CitationField.Type, "dt"), (CitationField.Id, "ut"))
    { AuthorSeparator = ';' };

    // Keys of headings that stand together in no other table; one group of them is enough.
    private static ImmutableArray<TableProduct> All { get; } =
    [
        new("Zotero", ["itemtype manualtags", "itemtype abstractnote", "key itemtype publicationyear"],
            (CitationField.Ignored, "number of volumes, archive, call number, version, date added, journal abbreviation, rights, type"),
            (CitationField.Type, "item type"), (CitationField.Id, "number"),
            (CitationField.Container, "publication title"), (CitationField.OtherContainer, "proceedings title, conference name, series"),
            (CitationField.Publisher, "publisher"))
        { AuthorSeparator = ';' },
        new("Scopus", ["eid sourcetitle", "eid authorkeywords", "eid source"],
            (CitationField.Ignored, "source, authors id, author(s) id, correspondence address, references"), (CitationField.OtherUrl, "link")),
        new("Web of Science", ["utuniquewosid", "utuniqueid"],
            (CitationField.Month, "publication date"), (CitationField.Group, "group authors"), (CitationField.Editors, "book editors"),
            (CitationField.OtherContainer, "conference title, book series title"),
            (CitationField.Ignored, "doi link, book doi, affiliations, early access date, highly cited status, hot paper status, date of export, "
            + "book authors, book author full names"))
        { AuthorSeparator = ';' },
        new("IEEE Xplore", ["documenttitle pdflink", "documenttitle dateaddedtoxplore", "documenttitle documentidentifier"],
            (CitationField.OtherUrl, "pdf link"), (CitationField.Ignored,
                "date added to xplore, document identifier, meeting date, issue date, mesh_terms, license"))
        { AuthorSeparator = ';' },
        new("PubMed", ["pmid journalbook"], (CitationField.Ignored, "create date, citation, first author, nihms id")) { HasStops = true },
        new("Dimensions", ["dimensionsurl", "publicationid pubyear"],
            (CitationField.OtherUrl, "dimensions url"), (CitationField.Url, "source linkout"), (CitationField.Date, "publication date"),
            (CitationField.Ignored, "publication id, rank, authors affiliations"))
        { AuthorSeparator = ';' },
        new("The Lens", ["lensid"], (CitationField.OtherUrl, "external url"),
            (CitationField.Ignored, "lens id, source urls, references, is open access")) { AuthorSeparator = ';' },
        new("Paperpile", ["itemtype fulljournal", "itemtype foldersfiledin", "itemtype labelsfiledin"],
            (CitationField.Container, "full journal"), (CitationField.OtherContainer, "journal, proceedings title, book title"),
            (CitationField.Date, "date published"), (CitationField.Ignored, "item type, attachments, labels filed in, folders filed in")),
        new("Publish or Perish", ["gsrank querydate", "gsrank"],
            (CitationField.Container, "source"), (CitationField.Url, "article url"), (CitationField.Pdf, "fulltext url"),
            (CitationField.Ignored, "cites url, citation url, related url, query date, type")),
        new("Google Scholar", ["authors title publication volume number pages year publisher"], (CitationField.Issue, "number")) { AuthorSeparator = ';' },
        new("Rayyan", ["key title journal issn volume issue pages authors notes"], (CitationField.Pubmed, "pubmed id"), (CitationField.Pmc, "pmc id")),
        new("arXiv", ["submitter journalref authorsparsed", "submitter journalref updatedate"],
            (CitationField.Arxiv, "id"), (CitationField.Comment, "comments"), (CitationField.Ignored, "authors parsed, update date, report-no, versions")),
        new("OpenAlex", ["authorshipsauthordisplayname", "displayname publicationyear"],
            (CitationField.Authors, "authorships.author.display_name, author_names"),
            (CitationField.Container, "primary_location.source.display_name, host_organization"), (CitationField.Title, "display name"),
            (CitationField.Pdf, "primary_location.pdf_url"), (CitationField.Url, "primary_location.landing_page_url"),
            (CitationField.Volume, "biblio.volume"), (CitationField.Issue, "biblio.issue"),
            (CitationField.FirstPage, "biblio.first_page"), (CitationField.LastPage, "biblio.last_page"), (CitationField.Pubmed, "ids.pmid"),
            (CitationField.IndexKeywords, "keywords.display_name"))
        { AuthorSeparator = '|' },
        // Its authors stand together without anything between them.
        new("SpringerLink", ["itemtitle itemdoi contenttype"], (CitationField.Ignored, "authors"), (CitationField.Container, "publication title")),
        new("ACM Digital Library", ["itemtype acmid", "itemtype proceedingstitle"], (CitationField.Container, "proceedings title")),
        WebOfScienceTags,
    ];

    /// <summary>Its name, as shown to readers.</summary>
    public string Name { get; }

    /// <summary>True for a product, whose columns are its own and need no diagnostic.</summary>
    public bool IsNamed => _marks.Length > 0;

    /// <summary>What it always writes between authors; null when a table has to be looked at.</summary>
    public char? AuthorSeparator { get; private init; }

    /// <summary>True when its titles and lists of authors end in a full stop of its own.</summary>
    public bool HasStops { get; private init; }

    /// <summary>The meaning of a heading that is this product's own.</summary>
    public CitationField? Find(string key) => _fields.TryGetValue(key, out var field) ? field : null;

    /// <summary>The product that writes these headings.</summary>
    public static TableProduct Of(ImmutableArray<string> keys)
    {
        var set = keys.ToHashSet(StringComparer.Ordinal);
        return All.FirstOrDefault(product => product._marks.Any(marks => marks.All(set.Contains))) ?? None;
    }
}
