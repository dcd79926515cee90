using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Formats.CitationPages.Tags;
using StaticDigest.Sources.Reading.Citations;
using StaticDigest.Sources.Reading.Markup;
using StaticDigest.Sources.Reading.Pages;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.CitationPages;

/// <summary>The tags of a page become an entry.</summary>
internal static partial class CitationPageEntry
{
    public const string Source = "Web page";

    /// <summary>The paper; null for a page whose tags name none.</summary>
    public static Entry? Of(PageTags tags, PageDocument page, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var where = new SourceSpan(path);
        bool isTagged = tags.First("citation_title") is not null;
        var title = tags.Line("citation_title") ?? tags.Line("dc.title") ?? MarkupText.Line(tags.Article.Title);
        if (title is null)
            return null;
        var links = Links(tags, where, diagnostics);
        var authors = PagePeople.Of(tags);
        // A title and an author alone are in the Dublin Core of any page; a paper can be found somewhere.
        bool isPaper = isTagged
            ? !authors.IsEmpty || links.Ids.Count > 0 || links.Links.Count > 0 || First(tags) is not null
            : links.Ids.Count > 0 || tags.Article.Title is not null;
        if (!isPaper)
            return null;
        bool isArxiv = tags.First("citation_arxiv_id") is not null;
        var keywords = ImmutableArray.CreateBuilder<string>();
        foreach (var text in tags.All("citation_keywords", "citation_keyword"))
            links.Keywords(text, text.Contains(';', StringComparison.Ordinal) ? ";" : ",;", keywords);
        return new Entry
        {
            Where = where,
            Source = Source,
            Title = title,
            Abstract = PageAbstract.Of(tags, page, title),
            Ids = links.Ids.ToImmutable(),
            Version = links.Version,
            Authors = authors,
            Submitted = First(tags),
            // On arXiv this is the day of the newest version; elsewhere that of the first publication.
            Updated = isArxiv ? Date(tags.First("citation_online_date")) : null,
            Categories = links.Categories.ToImmutable(),
            Keywords = keywords.ToImmutable(),
            Venue = tags.Line("citation_journal_title", "citation_conference_title", "citation_inbook_title", "citation_book_title", "prism.publicationname")
                ?? MarkupText.Line(tags.Article.Venue),
            Publication = Publication(tags),
            Links = links.Links.ToImmutable(),
        };
    }

    private static PartialDate? First(PageTags tags)
    {
        if (tags.First("citation_arxiv_id") is not null && Date(tags.First("citation_date")) is { } submitted)
            return submitted;
        var days = new PublicationDate();
        foreach (var name in (ReadOnlySpan<string>)["citation_publication_date", "citation_date", "citation_online_date", "citation_cover_date"])
            days.Add(Date(tags.First(name)));
        return days.Earliest
            ?? Date(tags.First("prism.publicationdate", "dc.date", "dc.date.issued", "dc.issued", "article:published_time") ?? tags.Article.Date)
            ?? Date(tags.First("citation_year"));
    }

    // 2024/05/01 and all else that references have; of 13/05/2024 the day is sure as well.
    private static PartialDate? Date(string? text) =>
        (text is not null && DayFirst().Match(text.Trim()) is { Success: true } day
            ? CitationDate.TryParse($"{day.Groups["year"].Value}/{day.Groups["month"].Value}/{day.Groups["day"].Value}") : CitationDate.TryParse(text))
            is { IsPossible: true } date ? date : null;

    private static CitationLinks Links(PageTags tags, SourceSpan where, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var links = new CitationLinks(where, diagnostics);
        if (tags.First("citation_arxiv_id") is { } arxiv)
            links.Arxiv(arxiv);
        if (tags.First("citation_doi", "prism.doi", "bepress_citation_doi") is { } doi)
            links.Doi(doi, "citation_doi");
        if (tags.First("citation_pmid") is { } pubmed && pubmed.All(char.IsAsciiDigit))
            links.Add(new PaperId(PaperIdKind.Pubmed, pubmed));
        foreach (var text in tags.All("dc.identifier", "dc.identifier.doi").Concat(tags.Article.Addresses).Take(50))
            links.Add(PaperIds.TryParse(text, out int? version), version);
        foreach (var name in (ReadOnlySpan<string>)["citation_abstract_html_url", "citation_public_url", "citation_fulltext_html_url"])
            links.TryAddress(PaperLinkKind.Page, tags.First(name) ?? "");
        if (links.Links.Count == 0)
            links.TryAddress(PaperLinkKind.Page, tags.Canonical ?? tags.First("og:url") ?? "");
        foreach (var address in tags.All("citation_pdf_url").Take(3))
            links.TryAddress(PaperLinkKind.Pdf, address);
        return links;
    }

    private static Publication? Publication(PageTags tags)
    {
        var first = tags.Line("citation_firstpage", "prism.startingpage");
        var last = tags.Line("citation_lastpage", "prism.endingpage");
        return new Publication(
            tags.Line("citation_volume", "prism.volume"),
            tags.Line("citation_issue", "prism.number"),
            CitationText.Pages(first is null || last is null || first == last ? first : $"{first}-{last}"),
            tags.Line("citation_publisher", "dc.publisher")).OrNull();
    }

    [GeneratedRegex(
        @"^(?<day>1[3-9]|2[0-9]|3[01])[/.-](?<month>0?[1-9]|1[0-2])[/.-](?<year>[0-9]{4})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex DayFirst();
}
