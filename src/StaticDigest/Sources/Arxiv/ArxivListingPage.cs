using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using StaticDigest.Papers;
using StaticDigest.Sources.Feeds;
using StaticDigest.Sources.Pages;

namespace StaticDigest.Sources.Arxiv;

/// <summary>
/// Reads saved listing pages (<c>/list/cs.LG/new</c>, <c>/recent</c>, a month). Headings give the day and tell new papers,
/// cross-lists and replacements apart; only the page of new papers has abstracts.
/// </summary>
internal static partial class ArxivListingPage
{
    /// <summary>True for pages with the frame of a listing.</summary>
    public static bool IsLikely(SourceHead head) =>
        head.Kind == SourceKind.Html
        && Marks.Any(mark => head.Text.Contains(mark, StringComparison.Ordinal)) && head.Text.Contains("arxiv", StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Marks = ["id='articles'", "id=\"articles\"", "id='dlpage'", "id=\"dlpage\"", "class=\"list-identifier\"", "class=\"list-title mathjax\""];

    /// <summary>Reads every entry.</summary>
    public static Batch<Entry> Read(SourceFile file)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        using var page = PageDocument.Open(file, SourceText.Decode(file, diagnostics), diagnostics);
        if (page is null)
            return new([], diagnostics.ToImmutable());
        page.Mend();
        var values = new FeedValues();
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var section = new Section(null, false);
        IElement? term = null;
        foreach (var element in page.All("h1, h2, h3, dt, dd"))
        {
            switch (element.LocalName)
            {
                case "dt":
                    term = element;
                    break;
                case "dd" when term is not null:
                    if (Entry(term, element, section, page.Where(term), entries.Count, values) is { } entry)
                        entries.Add(entry);
                    term = null;
                    break;
                case "dd":
                    break;
                default:
                    section = section.Under(PageDocument.Line(element) ?? "");
                    break;
            }
        }

        if (entries.Count == 0)
            diagnostics.Add(DiagnosticCodes.NoEntries.At(new(file.Path)));
        return values.IntoListing(new(entries.ToImmutable(), diagnostics.ToImmutable()));
    }

    private static Entry? Entry(IElement term, IElement body, Section section, SourceSpan where, int position, FeedValues values)
    {
        var own = term.QuerySelectorAll("a[href]").Select(Id).FirstOrDefault(id => id is not null);
        var title = Field(body, ".list-title");
        if (own is null && title is null)
        {
            values.Report(DiagnosticCodes.ItemWithoutTitle.At(where));
            return null;
        }

        bool isReplaced = section.IsReplaced || term.TextContent.Contains("(replaced", StringComparison.OrdinalIgnoreCase);
        var names = body.QuerySelector(".list-authors");
        var authors = ArxivAuthors.Of(names);
        return new Entry
        {
            Where = where,
            Source = ArxivFields.Source,
            Position = position,
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
            Subject().Matches(subjects?.TextContent ?? "").Select(match => match.Groups["code"].Value),
            primary is not null && Subject().Match(primary) is { Success: true } first ? first.Groups["code"].Value : null);
    }

    [GeneratedRegex(@"\((?<code>[a-z-]{2,10}(\.[A-Za-z-]{2,12})?)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Subject();

    /// <summary>What the headings so far say.</summary>
    private sealed partial record Section(PartialDate? Day, bool IsReplaced)
    {
        public Section Under(string heading)
        {
            var day = Written().Match(heading) is { Success: true } match ? FeedDate.TryParse(match.Value) : null;
            return new(day ?? Day, heading.StartsWith("Replace", StringComparison.OrdinalIgnoreCase));
        }

        // Showing new listings for Friday, 26 June 2026 · Thu, 25 Jun 2026 (showing 12 of 340 entries ) · New submissions for Tue, 2 May 23 · Authors and titles for May 2024
        [GeneratedRegex(@"([0-9]{1,2} )?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} [0-9]{2}([0-9]{2})?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
        private static partial Regex Written();
    }
}
