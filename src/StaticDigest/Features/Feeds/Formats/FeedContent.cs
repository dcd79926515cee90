using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using StaticDigest.Localization;
using StaticDigest.Markdown;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning.Tex;
using StaticDigest.Settings;
using StaticDigest.Site;

namespace StaticDigest.Features.Feeds.Formats;

/// <summary>What an entry shows: markup that holds in any reader, with math as plain Unicode.</summary>
internal static partial class FeedContent
{
    private const int SummaryLength = 300;

    /// <summary>The title, marked when the paper was withdrawn.</summary>
    public static string Title(Paper paper, Localizer localizer) =>
        paper.Withdrawn ? $"{localizer["withdrawn"]}: {MathText.ToPlain(paper.Title)}" : MathText.ToPlain(paper.Title);

    /// <summary>The authors by name; the organisation where there are none.</summary>
    public static IEnumerable<string> Authors(Paper paper)
    {
        var names = paper.Authors.Where(author => !author.IsHidden).Select(author => author.Name);
        return paper.Organization is { } organization ? names.DefaultIfEmpty(organization) : names;
    }

    /// <summary>The beginning of the abstract; the authors when there is none.</summary>
    public static string Summary(Paper paper, Localizer localizer)
    {
        var text = paper.Abstract.Length > 0 ? MathText.ToPlain(Truncate.Shorten(paper.Abstract, SummaryLength)) : localizer.Byline(paper);
        return text.Replace("\n\n", " ", StringComparison.Ordinal);
    }

    /// <summary>Authors, the editor's note, the whole abstract and all links.</summary>
    public static string Html(DigestPaper digestPaper, SiteAddress site, Localizer localizer)
    {
        var paper = digestPaper.Paper;
        var html = new StringBuilder(paper.Abstract.Length + 512);
        if (localizer.Byline(paper) is { Length: > 0 } byline)
            html.Append("<p><em>").Append(StaticDigest.Html.Escape(byline)).Append("</em></p>\n");
        if (paper.Note is { } note)
            html.Append("<blockquote>\n").Append(WithoutMathSpans(MarkdownHtml.Render(note).Value)).Append("</blockquote>\n");
        foreach (var paragraph in paper.Abstract.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            Text(html.Append("<p>"), MathText.ToPlain(paragraph)).Append("</p>\n");
        html.Append("<p>");
        Link(html, digestPaper.Address.Absolute(site), localizer["page_of_paper"]);
        foreach (var link in digestPaper.Links.All)
            Link(html.Append(" · "), link.Url, link.Label);
        html.Append("</p>\n");
        if (!digestPaper.Topics.IsEmpty)
        {
            html.Append("<p>").Append(StaticDigest.Html.Escape(localizer["topics"])).Append(": ");
            for (int i = 0; i < digestPaper.Topics.Length; i++)
                Link(html.Append(i > 0 ? ", " : ""), Addresses.Topic(digestPaper.Topics[i].Topic.Slug).Absolute(site), digestPaper.Topics[i].Topic.Name);
            html.Append("</p>\n");
        }

        return html.ToString();
    }

    // Plain text, its addresses as links.
    private static StringBuilder Text(StringBuilder html, string text)
    {
        int from = 0;
        foreach (var place in PaperLinks.Places(text, []))
        {
            html.Append(StaticDigest.Html.Escape(text[from..place.Start.Value]));
            Link(html, WebAddress.TryParse(text[place])!, text[place]);
            from = place.End.Value;
        }

        return html.Append(StaticDigest.Html.Escape(text[from..]));
    }

    /// <summary>A link, escaped.</summary>
    public static void Link(StringBuilder html, string url, string label) =>
        html.Append("<a href=\"").Append(StaticDigest.Html.Escape(url)).Append("\">").Append(StaticDigest.Html.Escape(label)).Append("</a>");

    // <span class="math">\ell_2</span> is TeX source to every reader of feeds: ℓ₂ takes its place.
    private static string WithoutMathSpans(string html) =>
        MathSpan().Replace(html, span => StaticDigest.Html.Escape(PlainMath.Convert(WebUtility.HtmlDecode(span.Groups["tex"].Value))));

    [GeneratedRegex("<span class=\"math[^>]*>(?<tex>[^<]*)</span>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex MathSpan();
}
