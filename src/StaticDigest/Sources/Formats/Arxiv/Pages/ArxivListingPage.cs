using System.Collections.Immutable;
using AngleSharp.Dom;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Pages;

namespace StaticDigest.Sources.Formats.Arxiv.Pages;

/// <summary>
/// Reads saved listing pages (<c>/list/cs.LG/new</c>, <c>/recent</c>, a month). Headings give the day and tell new papers,
/// cross-lists and replacements apart; only the page of new papers has abstracts.
/// </summary>
internal static class ArxivListingPage
{
    public static bool IsLikely(FormatProbe head) =>
        head.Kind == SourceKind.Html
        && Marks.Any(mark => head.Text.Contains(mark, StringComparison.Ordinal)) && head.Text.Contains("arxiv", StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Marks = ["id='articles'", "id=\"articles\"", "id='dlpage'", "id=\"dlpage\"", "class=\"list-identifier\"",
        "class=\"list-title mathjax\""];

    public static void Read(PageDocument page, EntryList list)
    {
        page.Repair();
        list.IfEmpty = DiagnosticCodes.EmptyFeed;
        var section = new ListingSection(null, false);
        IElement? term = null;
        foreach (var element in page.All("h1, h2, h3, dt, dd"))
        {
            switch (element.LocalName)
            {
                case "dt":
                    term = element;
                    break;
                case "dd" when term is not null:
                    list.Where = page.Where(term);
                    list.Add(Entry(term, element, section, list));
                    term = null;
                    break;
                case "dd":
                    break;
                default:
                    section = section.Under(PageDocument.Line(element) ?? "");
                    break;
            }
        }
    }

    private static Entry? Entry(IElement term, IElement body, ListingSection section, EntryList list)
    {
        var own = term.QuerySelectorAll("a[href]").Select(Id).FirstOrDefault(id => id is not null);
        var title = Field(body, ".list-title");
        if (own is null && title is null)
        {
            list.Report(DiagnosticCodes.ItemWithoutTitle);
            return null;
        }

        bool isReplaced = section.IsReplaced || term.TextContent.Contains("(replaced", StringComparison.OrdinalIgnoreCase);
        var names = body.QuerySelector(".list-authors");
        var authors = ArxivAuthors.Of(names);
        return new Entry
        {
            Where = list.Where,
            Source = ArxivFields.Source,
            Title = title,
            Abstract = PageDocument.Paragraphs(body.QuerySelector("p.mathjax")),
            Ids = ArxivFields.Ids(own, body.QuerySelector(".list-doi a")?.GetAttribute("href")),
            Authors = authors,
            AuthorCount = ArxivAuthors.Count(names, authors.Length),
            Updated = isReplaced ? section.Day : null,
            Announced = isReplaced ? null : section.Day,
            Categories = Categories(body),
            Comment = Field(body, ".list-comments"),
            JournalReference = Field(body, ".list-journal-ref"),
        };
    }

    // <a href ="/abs/2604.20893" id="2604.20893"> arXiv:2604.20893 </a>
    private static PaperId? Id(IElement link)
    {
        var address = link.GetAttribute("href") ?? "";
        int start = address.IndexOf("/abs/", StringComparison.Ordinal);
        return start < 0 ? null : PaperIds.TryArxiv(address[(start + "/abs/".Length)..], out _);
    }

    // The label, "Title:", is a span of its own.
    private static string? Field(IElement body, string selector)
    {
        if (body.QuerySelector(selector) is not { } field)
            return null;
        var label = field.QuerySelector(".descriptor");
        label?.Remove();
        var text = PageDocument.Line(field);
        if (label is null && text?.IndexOf(": ", StringComparison.Ordinal) is > 0 and < 14 and int colon && text.StartsWith("Title", StringComparison.Ordinal))
            text = text[(colon + 2)..];
        return ArxivFields.Block(text);
    }

    // Machine Learning (cs.LG); Artificial Intelligence (cs.AI)
    private static ImmutableArray<string> Categories(IElement body)
    {
        var subjects = body.QuerySelector(".list-subjects");
        var primary = subjects?.QuerySelector(".primary-subject")?.TextContent;
        return ArxivFields.Categories(
            ArxivFields.Codes(subjects?.TextContent),
            ArxivFields.Codes(primary).FirstOrDefault());
    }
}
