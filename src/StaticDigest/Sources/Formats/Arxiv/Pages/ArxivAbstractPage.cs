using AngleSharp.Dom;
using StaticDigest.Papers;
using StaticDigest.Sources.Formats.CitationPages;
using StaticDigest.Sources.Formats.CitationPages.Tags;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Pages;

namespace StaticDigest.Sources.Formats.Arxiv.Pages;

/// <summary>
/// Reads a saved abstract page, <c>https://arxiv.org/abs/2401.01234</c>: the visible page says more than its tags (categories,
/// versions, comments), and a copy that was cleaned has no tags.
/// <code>
/// &lt;div class="dateline"&gt;[Submitted on 2 Jan 2024 (v1), last revised 5 Feb 2024 (this version, v2)]&lt;/div&gt;
/// &lt;h1 class="title mathjax"&gt;&lt;span class="descriptor"&gt;Title:&lt;/span&gt;On Something&lt;/h1&gt;
/// &lt;div class="authors"&gt;&lt;span class="descriptor"&gt;Authors:&lt;/span&gt;&lt;a href="…"&gt;Jane Roe&lt;/a&gt;&lt;/div&gt;
/// &lt;blockquote class="abstract mathjax"&gt;&lt;span class="descriptor"&gt;Abstract:&lt;/span&gt;We …&lt;/blockquote&gt;
/// &lt;td class="tablecell subjects"&gt;&lt;span class="primary-subject"&gt;Machine Learning (cs.LG)&lt;/span&gt;; …&lt;/td&gt;
/// </code>
/// </summary>
internal static class ArxivAbstractPage
{
    /// <summary>True for pages with the frame of an abstract page.</summary>
    public static bool IsLikely(FormatProbe head) =>
        head.Kind == SourceKind.Html && head.Text.Contains("arxiv", StringComparison.OrdinalIgnoreCase)
        && (head.Text.Contains("<blockquote class=\"abstract", StringComparison.Ordinal)
            || head.Text.Contains("class=\"title mathjax\"", StringComparison.Ordinal) && head.Text.Contains("class=\"dateline\"", StringComparison.Ordinal));

    public static void Read(PageDocument page, EntryList list)
    {
        var tags = PageTags.Of(page);
        page.Repair();
        var tagged = CitationPageEntry.Of(tags, page, list.File.Path, list.Diagnostics);
        var title = Field(page, "h1.title") ?? tagged?.Title;
        var own = page.All(".arxivid a[href], .arxivid").Select(Id).FirstOrDefault(id => id is not null)
            ?? PaperIds.TryArxiv(tags.First("citation_arxiv_id") ?? tags.Canonical ?? tags.First("og:url"), out _);
        if (title is null)
            return;

        var names = page.First("div.authors");
        var authors = ArxivAuthors.Of(names);
        var dates = VersionDates.Of(PageDocument.Line(page.First(".dateline, .submission-history + .dateline")),
            PageDocument.Line(page.First(".submission-history")));
        var subjects = page.First("td.subjects");
        list.Add(new Entry
        {
            Where = list.Where,
            Source = ArxivFields.Source,
            Title = title,
            Abstract = Block(page, "blockquote.abstract") ?? tagged?.Abstract,
            Ids = ArxivFields.Ids(own, page.First("td.doi a[href]")?.GetAttribute("href") ?? tags.First("citation_doi")),
            Version = dates.Version,
            Versions = dates.Versions,
            Authors = authors.IsEmpty ? tagged?.Authors ?? [] : authors,
            AuthorCount = ArxivAuthors.Count(names, authors.Length),
            Submitted = dates.Submitted ?? tagged?.Submitted,
            Updated = dates.Updated ?? (tagged?.Updated is { } updated && updated != tagged.Submitted ? updated : null),
            Categories = ArxivFields.Categories(
                ArxivFields.Codes(subjects?.TextContent),
                ArxivFields.Codes(subjects?.QuerySelector(".primary-subject")?.TextContent).FirstOrDefault()),
            Comment = Field(page, "td.comments"),
            JournalReference = Field(page, "td.jref"),
        });
    }

    private static PaperId? Id(IElement element) =>
        PaperIds.TryArxiv(element.GetAttribute("href") ?? PageDocument.Line(element)?.Split(' ')[0], out _);

    private static string? Field(PageDocument page, string selector) => ArxivFields.Line(PageDocument.Line(Bare(page, selector)));

    private static string? Block(PageDocument page, string selector) => PageDocument.Paragraphs(Bare(page, selector));

    // The label, "Title:", is a span of its own.
    private static IElement? Bare(PageDocument page, string selector)
    {
        var element = page.First(selector);
        element?.QuerySelector(".descriptor")?.Remove();
        return element;
    }
}
