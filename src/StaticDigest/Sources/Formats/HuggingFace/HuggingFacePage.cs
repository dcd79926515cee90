using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using StaticDigest.Papers;
using StaticDigest.Sources.Formats.HuggingFace.Api;
using StaticDigest.Sources.Formats.HuggingFace.Listing;
using StaticDigest.Sources.Formats.HuggingFace.Listing.Lines;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Pages;

namespace StaticDigest.Sources.Formats.HuggingFace;

/// <summary>Reads a saved page of the Daily Papers: the JSON that it carries in an attribute, else its cards. What the clipboard holds of such a
/// page is one, too.</summary>
internal static partial class HuggingFacePage
{
    private const string ListTarget = "DailyPapers";
    private const string PaperTarget = "PaperContent";

    /// <summary>True for pages of that site which hold papers.</summary>
    public static bool IsLikely(FormatProbe head) =>
        head.Kind == SourceKind.Html
        && (head.Text.Contains($"data-target=\"{ListTarget}\"", StringComparison.Ordinal)
            || head.Text.Contains($"data-target='{ListTarget}'", StringComparison.Ordinal)
            || RelativeLink().IsMatch(head.Text)
            || head.Text.Contains("huggingface.co", StringComparison.OrdinalIgnoreCase)
                && (head.Text.Contains("/papers/", StringComparison.Ordinal) || head.Text.Contains("Daily Papers", StringComparison.Ordinal)));

    public static ReadResult Read(InputFile file, ReadContext context)
    {
        var list = new EntryList(file);
        var text = SourceText.Decode(file, list.Diagnostics);
        using var page = PageDocument.Open(file, text, list.Diagnostics);
        if (page is null)
            return new(new([], list.Diagnostics.ToImmutable()));
        var (json, where) = Props(page) ?? CutProps(file, text) ?? default;
        var batch = json is null ? null : FromJson(file, json, where);
        if (batch is null or { Items.IsEmpty: true })
            return Cards(page, context, list);
        return new(batch with { Diagnostics = [.. list.Diagnostics, .. batch.Diagnostics] });
    }

    private static ReadResult Cards(PageDocument page, ReadContext context, EntryList list)
    {
        page.Repair();
        var understood = ListingEntries.Of(PageLines.Of(page), context, list, Day(page));
        return new(list.ToBatch(), new LineCoverage(understood.Count(line => line), understood.Length));
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

    [GeneratedRegex(@"href=[""']/papers/[0-9]{4}\.[0-9]{4,5}[""'#]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex RelativeLink();

    // Other elements carry data-props too, hence the choice by data-target; any that lists papers will do where that name changed.
    private static (string? Json, SourceSpan Where)? Props(PageDocument page)
    {
        IElement? chosen = null;
        foreach (var element in page.All("[data-props]"))
        {
            var target = element.GetAttribute("data-target");
            if (target == ListTarget)
                return (element.GetAttribute("data-props"), page.Where(element));
            if (target == PaperTarget || element.GetAttribute("data-props")!.Contains("\"dailyPapers\":[{", StringComparison.Ordinal))
                chosen ??= element;
        }

        return chosen is null ? null : (chosen.GetAttribute("data-props"), page.Where(chosen));
    }

    // A file that ends within the attribute has no such element, but papers before its end.
    private static (string? Json, SourceSpan Where)? CutProps(InputFile file, string text)
    {
        int target = text.IndexOf($"data-target=\"{ListTarget}\"", StringComparison.Ordinal);
        int props = target < 0 ? -1 : text.IndexOf("data-props=\"", target, StringComparison.Ordinal);
        if (props < 0)
            return null;
        var value = text.AsSpan(props + "data-props=\"".Length);
        int end = value.IndexOf('"');
        int line = text.AsSpan(0, target).Count('\n') + 1;
        return (WebUtility.HtmlDecode((end < 0 ? value : value[..end]).ToString()), new(file.Path, line, target - text.LastIndexOf('\n', target)));
    }

    // All of it stands on one line of the page, so each paper's place is the element's.
    private static Batch<Entry> FromJson(InputFile file, string json, SourceSpan where)
    {
        var inner = new InputFile(file.Path, Encoding.UTF8.GetBytes(json));
        bool isList = new FormatProbe(inner).Has("dailyPapers");
        var batch = isList ? HuggingFaceJson.Read(inner, "dailyPapers[]", DayInName.Of(file)) : HuggingFaceJson.ReadPaper(inner);
        return new(
            [.. batch.Items.Select(entry => entry with { Where = where })],
            [.. batch.Diagnostics.Where(diagnostic => diagnostic.Code != DiagnosticCodes.NoEntries.Code)
                .Select(diagnostic => diagnostic with { Where = where })]);
    }
}
