using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Citations;
using StaticDigest.Sources.Reading.Feeds;
using StaticDigest.Sources.Reading.Pages;

namespace StaticDigest.Sources.Formats.Alerts;

/// <summary>
/// The body of an alert by Google Scholar. One paper:
/// <code>
/// &lt;h3&gt;&lt;span&gt;[PDF]&lt;/span&gt; &lt;a class="gse_alrt_title"
/// href="http://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/1912.02015&amp;amp;hl=en"&gt;Title&lt;/a&gt;&lt;/h3&gt;
/// &lt;div&gt;Z Chen, S Kommrusch… - arXiv preprint arXiv:1912.02015, 2019&lt;/div&gt;
/// &lt;div class="gse_alrt_sni"&gt;Software vulnerabilities affect all businesses and … &lt;/div&gt;
/// </code>
/// Lists of authors and names of venues that are cut with "…" are left out, since they would look whole; the beginning of the
/// abstract keeps its "…", which says so itself.
/// </summary>
internal static partial class ScholarAlert
{
    private const string Source = "Google Scholar";

    public static SourceFormat Format { get; } = new("Google Scholar alert", IsLikely, PageReader.Of(Read));

    /// <summary>True for pages with the alert's links.</summary>
    public static bool IsLikely(FormatProbe head) =>
        head.Kind is SourceKind.Html or SourceKind.Xml
        && (head.Text.Contains("gse_alrt_title", StringComparison.Ordinal) || head.Text.Contains("oi=scholaralrt", StringComparison.Ordinal));

    private static void Read(PageDocument page, EntryList list)
    {
        foreach (var link in page.All("a[class*='gse_alrt_title'], h3 a[href*='scholar_url?']"))
        {
            list.Add(Entry(link, page.Where(link), DayInName.Of(list.File)));
        }
    }

    private static Entry? Entry(IElement link, SourceSpan where, DateOnly? day)
    {
        if (PageDocument.Line(link) is not { } title)
            return null;
        var heading = link.Closest("h3") ?? link;
        var line = heading.NextElementSibling;
        var snippet = line?.NextElementSibling;
        // Without authors the text follows at once.
        if (line?.ClassName?.Contains("gse_alrt_sni", StringComparison.Ordinal) == true)
            (line, snippet) = (null, line);
        bool isPdf = PageDocument.Line(heading)?.StartsWith("[PDF]", StringComparison.Ordinal) == true;
        var text = snippet?.ClassName?.Contains("gse_alrt_sni", StringComparison.Ordinal) == true ? PageDocument.Line(snippet) : null;
        return Entry(title, PageDocument.Line(line) ?? "", text, (isPdf, LinkTarget.Of(link.GetAttribute("href"))), where) with
        {
            Featured = day
        };
    }

    /// <summary>From the parts of a result: title, the line below it, the beginning of the abstract and the link.</summary>
    public static Entry Entry(string title, string line, string? text, (bool IsPdf, string? Address) link, SourceSpan where)
    {
        var (authors, venue, year) = Parts(line);
        var links = new CitationLinks(where, ImmutableArray.CreateBuilder<Diagnostic>());
        links.TryAddress(link.IsPdf ? PaperLinkKind.Pdf : PaperLinkKind.Page, link.Address ?? "");
        var mention = ArxivMention().Match(venue);
        if (mention.Success)
            links.Arxiv(mention.Groups["id"].Value);
        return new Entry
        {
            Where = where,
            Source = Source,
            Title = title,
            Abstract = text,
            Ids = links.Ids.ToImmutable(),
            Version = links.Version,
            Authors = authors.Contains('…', StringComparison.Ordinal) ? [] : AuthorNames.Split(authors),
            Submitted = year is { } number ? new PartialDate(number) : null,
            Venue = venue.Length == 0 || mention.Success || venue.Contains('…', StringComparison.Ordinal) ? null : venue,
            Links = links.Links.ToImmutable(),
        };
    }

    // Authors - venue, year
    private static (string Authors, string Venue, int? Year) Parts(string line)
    {
        var parts = line.Replace('\u00a0', ' ').Split(" - ", 3, StringSplitOptions.TrimEntries);
        var venue = parts.Length > 1 ? parts[1] : "";
        if (Year().Match(venue) is not { Success: true } match)
            return (parts[0], venue, null);
        int year = int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        // "2019 IEEE International Conference on Software" has its year before it, as a part of its name.
        return (parts[0], match.Index == 0 && match.Length < venue.Length ? venue : venue[..match.Index].TrimEnd(' ', ','), year);
    }

    [GeneratedRegex(@"(?<=^|, )(?<year>(19|20)[0-9]{2})$|^(?<year>(19|20)[0-9]{2})(?= )", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Year();

    [GeneratedRegex(@"\barXiv:(?<id>[A-Za-z0-9./-]{9,20})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex ArxivMention();
}
