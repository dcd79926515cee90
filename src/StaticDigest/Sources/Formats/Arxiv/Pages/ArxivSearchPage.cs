using System.Text.RegularExpressions;
using AngleSharp.Dom;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Pages;

namespace StaticDigest.Sources.Formats.Arxiv.Pages;

/// <summary>Reads saved pages of arXiv's search.</summary>
internal static class ArxivSearchPage
{
    /// <summary>True for pages that hold results, or say that there are none.</summary>
    public static bool IsLikely(FormatProbe head) =>
        head.Kind == SourceKind.Html
        && (head.Text.Contains("arxiv-result", StringComparison.Ordinal) || head.Text.Contains("<title>Search | arXiv", StringComparison.Ordinal));

    public static void Read(PageDocument page, EntryList list)
    {
        page.Repair();
        list.IfEmpty = DiagnosticCodes.EmptyFeed;
        foreach (var result in page.All("li.arxiv-result"))
        {
            list.Where = page.Where(result);
            list.Add(Entry(result, list));
        }
    }

    private static Entry? Entry(IElement result, EntryList list)
    {
        var title = PageDocument.Line(result.QuerySelector("p.title"));
        var own = PaperIds.TryArxiv(result.QuerySelector(".list-title a")?.TextContent, out _);
        if (title is null && own is null)
        {
            list.Report(DiagnosticCodes.ItemWithoutTitle);
            return null;
        }

        // The version stands only in an id of the page: 2512.03003v1-abstract-full.
        var mark = result.QuerySelector("[id$='-abstract-full'], [id$='-abstract-short']")?.Id ?? "";
        int end = mark.IndexOf("-abstract-", StringComparison.Ordinal);
        _ = PaperIds.TryArxiv(end < 0 ? null : mark[..end], out int? version);
        var dates = SearchDates.Match(PageDocument.Line(result.QuerySelectorAll("p.is-size-7")
            .FirstOrDefault(line => line.TextContent.TrimStart().StartsWith("Submitted", StringComparison.Ordinal))) ?? "");
        var first = Date(dates, "first", list);
        var last = Date(dates, "last", list);
        var names = result.QuerySelector("p.authors");
        var authors = ArxivAuthors.Of(names);
        return new Entry
        {
            Where = list.Where,
            Source = ArxivFields.Source,
            Title = title,
            Abstract = Abstract(result),
            Ids = ArxivFields.Ids(own, result.QuerySelector(".tags a[href*='doi.org/']")?.GetAttribute("href")),
            Version = version,
            Authors = authors,
            AuthorCount = ArxivAuthors.Count(names, authors.Length),
            Submitted = first ?? last,
            Updated = first is null ? null : last,
            Announced = Date(dates, "announced", list),
            Categories = ArxivFields.Categories(
                result.QuerySelectorAll(".tags span.tag[data-tooltip]").Select(tag => tag.TextContent),
                result.QuerySelector(".tags span.tag.is-link")?.TextContent),
            Comment = Field(result, "Comments:"),
            JournalReference = Field(result, "Journal ref:"),
        };
    }

    private static string? Abstract(IElement result)
    {
        var text = result.QuerySelector(".abstract-full") ?? result.QuerySelector("p.abstract");
        if (text is null)
            return null;
        foreach (var button in text.QuerySelectorAll("a")
            .Where(link => link.TextContent.Trim() is var words
            && (words.EndsWith("Less", StringComparison.Ordinal) || words.EndsWith("More", StringComparison.Ordinal)) && words.Length < 10).ToList())
            button.Remove();
        var plain = PageDocument.Paragraphs(text);
        const string Label = "Abstract:";
        return plain?.StartsWith(Label, StringComparison.Ordinal) == true ? ArxivFields.Block(plain[Label.Length..]) : plain;
    }

    private static string? Field(IElement result, string label)
    {
        foreach (var line in result.QuerySelectorAll("p.comments, p.is-size-7"))
        {
            if (PageDocument.Line(line) is { } text && text.StartsWith(label, StringComparison.Ordinal))
                return ArxivFields.Block(text[label.Length..]);
        }

        return null;
    }

    private static PartialDate? Date(Match match, string group, EntryList list) =>
        match.Groups[group] is { Success: true } found ? list.Date(found.Value, group) : null;
}
