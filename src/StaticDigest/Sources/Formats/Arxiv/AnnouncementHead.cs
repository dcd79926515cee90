using System.Text.RegularExpressions;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Markup;

namespace StaticDigest.Sources.Formats.Arxiv;

/// <summary>What announcements put into the title and before the abstract, taken off both.</summary>
/// <param name="Category">Primary category, in feeds until 2023.</param>
/// <param name="Type">How it is announced: <c>new</c>, <c>cross</c>, <c>replace</c>, <c>replace-cross</c>.</param>
internal sealed partial record AnnouncementHead(string? Title, string? Abstract, string? Id, string? Category, string? Type)
{
    private const int MaxTail = 120;

    /// <summary>Takes title and description of an item apart.</summary>
    public static AnnouncementHead Of(string? title, string? text)
    {
        string? id = null, category = null, type = null;
        if (text is not null && Head().Match(text) is { Success: true } head)
        {
            id = head.Groups["id"].Value;
            type = head.Groups["type"] is { Length: > 0 } found ? found.Value : null;
            text = ArxivFields.Block(text[head.Length..]);
        }
        else if (text?.StartsWith('<') == true)
        {
            // Until 2023 a paragraph of HTML, in which formulas were escaped like all text: <p>We show $a &lt; b$.</p>
            text = MarkupText.Paragraphs(text);
        }

        int open = title?.LastIndexOf("(arXiv:", StringComparison.Ordinal) ?? -1;
        if (open > 0 && title!.Length - open <= MaxTail && Tail().Match(title[open..]) is { Success: true } tail)
        {
            id ??= tail.Groups["id"].Value;
            category = tail.Groups["category"] is { Length: > 0 } subject ? subject.Value : null;
            type ??= tail.Groups["kind"].Value switch { "UPDATED" => "replace", "CROSS LISTED" => "cross", _ => "new" };
            // "Title. (arXiv:…)": the full stop is the feed's.
            title = title[..open].TrimEnd();
            title = title.EndsWith('.') ? title[..^1] : title;
        }

        return new(ArxivFields.Block(title), text, id, category, type);
    }

    // arXiv:2604.22002v1 Announce Type: new \nAbstract: We …
    [GeneratedRegex(
        @"^\s*arXiv:(?<id>[a-z-]{0,20}(\.[A-Z]{2})?/?[0-9.]{5,12}(v[0-9]{1,3})?)\s{1,5}Announce Type:\s{0,5}"
        + @"(?<type>[a-z-]{0,20})\s{0,20}(Abstract:\s{0,5})?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Head();

    // (arXiv:2409.99999v1 [cs.AI]) · (arXiv:2001.00001v2 [cs.LG] UPDATED) · (arXiv:2001.00001v1 [cs.LG] CROSS LISTED)
    [GeneratedRegex(
        @"^\(arXiv:(?<id>[^\s\[\])]{5,40})\s{0,3}(\[(?<category>[^\]]{2,30})\])?\s{0,3}(?<kind>UPDATED"
        + @"|CROSS LISTED)?\s{0,3}\)\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Tail();
}
