using System.Text.RegularExpressions;
using StaticDigest.Sources.Reading.Markup;
using StaticDigest.Sources.Reading.Pages;

namespace StaticDigest.Sources.Formats.CitationPages.Tags;

/// <summary>
/// The abstract of a paper's page: a tag of its own, else the part of the page that is called so, else a description that is
/// long enough and says nothing else.
/// </summary>
internal static partial class PageAbstract
{
    private const int Least = 80;
    private const int LeastDescription = 250;

    // Containers of arXiv, the ACL Anthology, CVF and PMLR, NeurIPS, Springer, and the usual names.
    private static readonly string[] s_places =
    [
        "blockquote.abstract", ".acl-abstract > span", ".acl-abstract", "#abstract", "#Abs1-content", "#Abs1", "section.abstract", ".abstract .abstractSection",
        "div.abstract", "p.abstract", ".paper-abstract", ".abstract-text", "#abstracts .abstract", "[property='abstract']", "[itemprop='abstract']",
    ];

    public static string? Of(PageTags tags, PageDocument page, string title) =>
        Tagged(tags.First("citation_abstract", "dc.abstract", "dc.description.abstract"))
        ?? Written(page)
        ?? Headed(page)
        ?? Description(tags, title);

    private static string? Tagged(string? text) => Bare(MarkupText.Paragraphs(text)) is { Length: >= Least } plain ? plain : null;

    private static string? Written(PageDocument page)
    {
        foreach (var place in s_places)
        {
            foreach (var element in page.All(place).Take(3))
            {
                foreach (var furniture in element.QuerySelectorAll("h1, h2, h3, h4, h5, h6, button, nav, .descriptor").ToList())
                    furniture.Remove();
                if (Bare(PageDocument.Paragraphs(element)) is { Length: >= Least } text && !IsCut(text))
                    return text;
            }
        }

        return null;
    }

    // <h4>Abstract</h4><p>We …</p><p>…</p>: the paragraphs below a heading, or the one part below it.
    private static string? Headed(PageDocument page)
    {
        foreach (var heading in page.All("h2, h3, h4, h5")
            .Where(heading => heading.TextContent.Trim().Equals("abstract", StringComparison.OrdinalIgnoreCase)).Take(3))
        {
            var paragraphs = new List<string>();
            for (var next = heading.NextElementSibling; next is not null
                && (next.LocalName == "p" || paragraphs.Count == 0 && next.LocalName is "div" or "span"); next = next.NextElementSibling)
            {
                if (PageDocument.Paragraphs(next) is { Length: > 0 } part)
                    paragraphs.Add(part);
                if (next.LocalName != "p")
                    break;
            }

            if (Bare(string.Join("\n\n", paragraphs)) is { Length: >= Least } text && !IsCut(text))
                return text;
        }

        return null;
    }

    // A description is the abstract on some sites, its beginning on others, the site's own praise on more, and on the ACL
    // Anthology the reference. What is cut, short, or names the paper is none.
    private static string? Description(PageTags tags, string title)
    {
        string?[] texts = [tags.Article.Abstract, tags.First("dc.description"), tags.First("og:description"), tags.First("description"),
            tags.First("twitter:description")];
        foreach (var text in texts)
        {
            if (Bare(MarkupText.Paragraphs(text)) is { Length: >= LeastDescription } plain && !IsCut(plain)
                && !plain.Contains(title, StringComparison.OrdinalIgnoreCase) && plain[^1] is '.' or '!' or '?' or ')' or '$')
                return plain;
        }

        return null;
    }

    private static string? Bare(string? text) => text is null ? null : Label().Replace(text, "", 1).Trim();

    private static bool IsCut(string text) => text.EndsWith('…') || text.EndsWith("...", StringComparison.Ordinal);

    // "Abstract: We …", "ABSTRACT We …", "Abstract — We …"; not "Abstract interpretation is …"
    [GeneratedRegex(
        @"^(Abstract|ABSTRACT|Summary|SUMMARY)(\s*[:.—–-]\s*|\s*\n\s*|\s+(?=[A-Z]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Label();
}
