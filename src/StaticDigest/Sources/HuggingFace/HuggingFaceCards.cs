using System.Collections.Immutable;
using AngleSharp.Dom;
using StaticDigest.Papers;
using StaticDigest.Sources.Pages;

namespace StaticDigest.Sources.HuggingFace;

/// <summary>Reads the cards of a page that carries no JSON. Class names are generated and change, so none is relied on.</summary>
internal static class HuggingFaceCards
{
    private const string Site = "https://huggingface.co";
    private const int MinAbstract = 80;

    /// <summary>Reads every card that has a link to a paper.</summary>
    public static Batch<Entry> Read(SourceFile file, PageDocument page, int? listingYear)
    {
        page.Mend();
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var year = ListingYear.Find(file, [], listingYear, []);
        var day = Day(page) ?? DayInName.Of(file);
        foreach (var card in page.All("article"))
        {
            if (Entry(card, page, day, year, entries.Count) is { } entry)
                entries.Add(entry);
        }

        if (entries.Count == 0)
            diagnostics.Add(DiagnosticCodes.NoEntries.At(new(file.Path)));
        return new(entries.ToImmutable(), diagnostics.ToImmutable());
    }

    private static Entry? Entry(IElement card, PageDocument page, DateOnly? day, ListingYear year, int position)
    {
        var id = card.QuerySelectorAll("a[href]").Select(link => PaperIds.TryArxiv(Absolute(link.GetAttribute("href")), out _)).FirstOrDefault(found => found is not null);
        var title = PageDocument.Line(card.QuerySelector("h1, h2, h3, h4"));
        if (title is null || id is null)
            return null;
        var tail = Tail(card);
        return new Entry
        {
            Where = page.Where(card),
            Source = HuggingFaceText.Source,
            Position = position,
            Title = title,
            Abstract = Abstract(card),
            Text = EntryText.HuggingFace,
            Ids = [id.Value],
            AuthorCount = tail.Authors,
            Submitted = tail.Date is { } date ? year.Paper(date, day) : null,
            Featured = day,
            Votes = Votes(card),
            Comments = Comments(card),
            Media = Thumbnail(card),
            Submitter = Submitter(card),
        };
    }

    // The page's own address: /papers/date/2024-08-01.
    private static DateOnly? Day(PageDocument page)
    {
        foreach (var element in page.All("link[rel=canonical], meta[property='og:url']"))
        {
            var address = element.GetAttribute("href") ?? element.GetAttribute("content") ?? "";
            int start = address.IndexOf("/papers/date/", StringComparison.Ordinal);
            if (start >= 0 && PartialDate.TryParse(address[(start + "/papers/date/".Length)..]) is { IsDay: true } day)
                return day.FirstDay;
        }

        return null;
    }

    // "· 12 authors" and a date stand in elements of their own, wherever the layout puts them.
    private static (int? Authors, ListingDate? Date) Tail(IElement card)
    {
        int? authors = null;
        ListingDate? date = null;
        foreach (var element in card.QuerySelectorAll("li, div, span, p, time"))
        {
            if (element.TextContent.Length > 200)
                continue;
            var text = Own(element).TrimStart('·', '•', ' ');
            if (text.StartsWith("Published on ", StringComparison.Ordinal))
                text = text["Published on ".Length..];
            if (authors is null && ListingMarks.TryAuthors(text, out int count, out var rest, out _) && rest.Length == 0)
                authors = count;
            else
                date ??= ListingMarks.TryDate(text);
        }

        return (authors, date);
    }

    private static string? Abstract(IElement card) =>
        card.QuerySelectorAll("p").Select(PageDocument.Paragraphs).Where(text => text?.Length >= MinAbstract).MaxBy(text => text!.Length);

    // The number stands beside the box that one ticks to vote, "-" for none.
    private static int? Votes(IElement card)
    {
        var box = card.QuerySelector("input[type=checkbox]")?.ParentElement;
        return box is not null && ListingMarks.TryVotes(box.TextContent.Trim(), out var votes) ? votes ?? 0 : null;
    }

    private static int? Comments(IElement card) =>
        card.QuerySelector("a[href$='#community']") is { } link && ListingMarks.TryNumber(link.TextContent.Trim(), out int count) ? count : null;

    private static ImmutableArray<string> Thumbnail(IElement card) =>
        [.. card.QuerySelectorAll("a[href] img[src]").Select(image => WebAddress.TryParse(image.GetAttribute("src")) ?? "").Where(url => url.Contains("/social-thumbnails/", StringComparison.Ordinal))];

    private static string? Submitter(IElement card)
    {
        const string Label = "Submitted by";
        foreach (var element in card.QuerySelectorAll("div, span, p"))
        {
            var text = string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (text.Length < 200 && text.StartsWith(Label, StringComparison.Ordinal) && text.Length > Label.Length)
                return CleanText.Of(text[Label.Length..].Trim());
        }

        return null;
    }

    private static string Own(IElement element) =>
        string.Join(' ', string.Concat(element.ChildNodes.OfType<IText>().Select(text => text.Data)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Absolute(string? address) => address?.StartsWith('/') == true ? Site + address : address;
}
