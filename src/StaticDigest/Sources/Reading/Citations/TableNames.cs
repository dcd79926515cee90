using System.Collections.Frozen;
using StaticDigest.Papers.Cleaning;

namespace StaticDigest.Sources.Reading.Citations;

/// <summary>The headings that people and most products use, in English, German, French, Spanish and Chinese.</summary>
internal static class TableNames
{
    private static readonly FrozenDictionary<string, CitationField> s_fields = Parse(
        (CitationField.Title, "title, titles, paper, paper title, article title, document title, item title, work title, primary title, name; "
            + "Titel, Titel des Beitrags; titre, titre de l'article; título, título del artículo; titolo; 标题, 题目, 题名, 论文题目, 论文标题, 论文, 篇名, タイトル"),
        (CitationField.Authors, "author, authors, author(s), author names, authors list, author/s, by, creator, creators; Autor, Autoren, "
            + "Autor/in, Autor Herausgeber oder Institution, Verfasser; auteur, auteurs; autores, autor(es), autori; 作者, 著者"),
        (CitationField.FullAuthors, "author full names, full author names, authors full names, author full name"),
        (CitationField.Group, "group authors, corporate author, collective author, collaboration"),
        (CitationField.Editors, "editor, editors, book editors; Herausgeber; éditeurs scientifiques"),
        (CitationField.Date, "date, publication date, published, published on, published date, date published, date of publication, publish date, "
            + "pub date, submitted, submission date, submitted date, release date, released, cover date, issued; Datum, Veröffentlicht, "
            + "Erscheinungsdatum, Veröffentlichungsdatum; date de publication, publié; fecha, fecha de publicación; 日期, 发表日期, 发表时间, 出版日期, 发布日期, 时间"),
        (CitationField.OtherDate, "online date, publication date (online), publication date (print), date online, issue date, early access date"),
        (CitationField.Year, "year, publication year, pub year, year of publication, publication year (py), published year, year published; Jahr, "
            + "Erscheinungsjahr, Publikationsjahr; année, année de publication; año, año de publicación; anno; 年, 年份, 发表年份, 出版年, 出版年份"),
        (CitationField.Month, "month, publication month; Monat; mois; mes; 月"),
        (CitationField.Day, "day; Tag; jour; día; 日"),
        (CitationField.Doi, "doi, doi link, doi url, digital object identifier, doi number, article doi, item doi, doi/url, doi-name"),
        (CitationField.Arxiv, "arxiv, arxiv id, arxiv number, arxiv identifier, arxiv link, arxiv url, eprint"),
        (CitationField.Pubmed, "pmid, pubmed, pubmed id, pubmedid, medline id"),
        (CitationField.Pmc, "pmcid, pmc, pmc id"),
        (CitationField.Id, "id, identifier, ids, identifiers, paper id, accession number, archive location, archive id, report number, extra id, "
            + "external ids; Kennung; identifiant; identificador"),
        (CitationField.Url, "url, urls, link, links, paper link, paper url, article url, web link, web address, website, source url, source urls, "
            + "landing page; Verweis, Webseite, Adresse im Netz; lien, adresse; enlace, dirección; 链接, 网址, 地址, リンク"),
        (CitationField.Pdf, "pdf, pdf link, pdf url, full text url, full text, fulltext, full text link; Volltext; texte intégral; texto completo; 全文链接"),
        (CitationField.Code, "code, code link, code url, github, repository, repo, source code, implementation; Quellcode; code source; código; 代码"),
        (CitationField.Project, "project, project page, project link, project url, homepage; Projekt, Projektseite; projet; proyecto; 项目, 项目主页"),
        (CitationField.Abstract, "abstract, abstracts, abstract note, summary, summaries, abstract text; Zusammenfassung, Kurzfassung; résumé; "
            + "resumen; riassunto; 摘要, 概要, 要旨"),
        (CitationField.Keywords, "keywords, keyword, key words, author keywords, tags, tag, manual tags, topics, topic, subjects, labels; "
            + "Schlagwörter, Stichwörter, Schlüsselwörter; mots-clés, mots clés; palabras clave, etiquetas; parole chiave; 关键词, 关键字, 标签, キーワード"),
        (CitationField.IndexKeywords, "index keywords, indexed keywords, automatic tags, mesh, mesh terms, mesh_terms, ieee terms, "
            + "fields of study, keywords plus, inspec controlled terms"),
        (CitationField.Categories, "categories, category, terms, primary category, arxiv category, arxiv categories, primary class; 分类"),
        (CitationField.Container, "journal, journal/book, journal name, journal title, publication title, source title, full journal, venue, "
            + "published in, container title, booktitle, book title, periodical, journal or conference, publication venue, publication, "
            + "conference/journal, journal/conference; Zeitschrift, Veröffentlicht in, Quelle; revue, journal/revue; revista; rivista; 期刊, 期刊名称, "
            + "刊名, 会议/期刊, 来源"),
        (CitationField.OtherContainer, "conference, conference name, proceedings, proceedings title, conference title, meeting name, series, "
            + "series title, book series title, anthology title, journal abbreviation, event; Konferenz, Tagung; conférence; conferencia, congreso; 会议, 会议名称"),
        (CitationField.Volume, "volume, vol, vol., journal volume; Band, Jahrgang; tome; volumen; 卷"),
        (CitationField.Issue, "issue, issue number, journal issue; Heft, Ausgabe; numéro; número; 期"),
        (CitationField.Pages, "pages, page range, pagination, page(s), pp, pp.; Seiten, Seite, Seiten von-bis; páginas; 页码, 页"),
        (CitationField.FirstPage, "start page, page start, first page, beginning page; Anfangsseite"),
        (CitationField.LastPage, "end page, page end, last page, ending page; Endseite"),
        (CitationField.ArticleNumber, "art. no., article number, article no, art no, article id"),
        (CitationField.Publisher, "publisher; Verlag; éditeur, maison d'édition; editorial, editor comercial; 出版社, 出版者"),
        (CitationField.License, "license, licence, open access license, rights; Lizenz"),
        (CitationField.Extra, "extra"),
        (CitationField.Type, "type, item type, document type, publication type, entry type, reference type, content type; Dokumenttyp, Typ; "
            + "type de document; tipo, tipo de documento; 类型, 文献类型"),
        (CitationField.Ignored, "issn, isbn, isbns, issns, e-issn, eissn, language, key, citation key, bibtex key, citekey, date added, "
            + "date modified, access date, created, created time, last edited time, last edited by, created by, notes, note, file attachments, "
            + "link attachments, affiliations, affiliation, library catalog, short title, abbreviation, num pages, place, country; Sprache; "
            + "langue; idioma; 语言"));

    /// <summary>The meaning of a heading in its short form, without case, blanks and accents; null when it has none.</summary>
    public static CitationField? Find(string key) => s_fields.TryGetValue(key, out var field) ? field : null;

    /// <summary>True for headings that give way to a plainer one: a table with a title has names of something else.</summary>
    public static bool IsWeak(string key) => key is "name" or "paper" or "by" or "creator" or "summary" or "published" or "publication" or "link"
        or "website" or "category" or "type";

    /// <summary>A table of lists; the first meaning of a name counts.</summary>
    public static FrozenDictionary<string, CitationField> Parse(params ReadOnlySpan<(CitationField Field, string Names)> lists)
    {
        var fields = new Dictionary<string, CitationField>(StringComparer.Ordinal);
        foreach (var (field, names) in lists)
        {
            foreach (var name in names.Split([',', ';']))
                fields.TryAdd(TitleKey.Of(name), field);
        }

        fields.Remove("");
        return fields.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
