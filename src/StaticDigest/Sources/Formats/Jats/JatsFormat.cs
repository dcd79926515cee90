using System.Globalization;
using System.Xml.Linq;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Citations;
using StaticDigest.Sources.Reading.Markup;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.Jats;

/// <summary>
/// Articles in JATS, the XML of publishers and PubMed Central, alone or in a set; only the front is read:
/// <code>
/// &lt;article article-type="research-article"&gt;&lt;front&gt;
///   &lt;journal-meta&gt;&lt;journal-title-group&gt;&lt;journal-title&gt;Nature&lt;/journal-title&gt;&lt;/journal-title-group&gt;&lt;/journal-meta&gt;
///   &lt;article-meta&gt;&lt;article-id
///   pub-id-type="doi"&gt;10.1038/…&lt;/article-id&gt;&lt;title-group&gt;&lt;article-title&gt;…&lt;/article-title&gt;&lt;/title-group&gt;
///     &lt;contrib-group&gt;&lt;contrib
///     contrib-type="author"&gt;&lt;name&gt;&lt;surname&gt;Jumper&lt;/surname&gt;&lt;given-names&gt;John&lt;/given-names&gt;&lt;/name&gt;&lt;xref
///     ref-type="aff" rid="a1"/&gt;&lt;/contrib&gt;&lt;/contrib-group&gt;
///     &lt;pub-date pub-type="epub"&gt;&lt;day&gt;15&lt;/day&gt;&lt;month&gt;7&lt;/month&gt;&lt;year&gt;2021&lt;/year&gt;&lt;/pub-date&gt;
///     &lt;abstract&gt;&lt;p&gt;…&lt;/p&gt;&lt;/abstract&gt;
/// </code>
/// </summary>
internal static class JatsFormat
{
    private static readonly (string Path, CitationField Field)[] s_fields =
    [
        ("volume", CitationField.Volume), ("issue", CitationField.Issue), ("fpage", CitationField.FirstPage), ("lpage", CitationField.LastPage),
        ("elocation-id", CitationField.ArticleNumber),
    ];

    /// <summary>Told by the metadata of an article.</summary>
    public static SourceFormat Format { get; } = new(
        "JATS XML",
        head => head.Kind == SourceKind.Xml && head.Text.Contains("<article-meta", StringComparison.Ordinal),
        (file, _) => CitationReader.Xml(file, "JATS", ["article"], Fill));

    private static void Fill(XElement article, CitationRecord record)
    {
        var front = article.Child("front") ?? article.Child("front-stub") ?? article;
        var meta = front.Child("article-meta") ?? front;
        record.Add(CitationField.Type, article.Attr("article-type") == "retraction" ? null : article.Attr("article-type"));
        foreach (var id in meta.Children("article-id"))
            Id(id, record);
        var titles = meta.Child("title-group");
        var (title, subtitle) = (MarkupText.Line(titles.Child("article-title")), MarkupText.Line(titles.Child("subtitle")));
        record.Add(CitationField.Title, title is null || subtitle is null ? title : $"{title.TrimEnd(':')}: {subtitle}");
        People(meta, record);
        record.Add(CitationField.Date, Date(meta)?.ToString());
        foreach (var (name, field) in s_fields)
            record.Add(field, meta.Child(name)?.Value);
        var text = meta.Children("abstract").FirstOrDefault(part => part.Attr("abstract-type") is null or "" or "section" or "normal")
            ?? meta.Child("abstract");
        record.Add(CitationField.Abstract, Abstract(text));
        foreach (var keyword in meta.Children("kwd-group")
            .Where(group => group.Attr("kwd-group-type") is null or "author" or "author-keywords" or "keywords" or "author-generated")
            .SelectMany(group => group.Descendants()))
            record.Add(keyword.Name.LocalName == "kwd" ? CitationField.Keyword : CitationField.Ignored, MarkupText.Line(keyword));
        var journal = front.Child("journal-meta");
        record.Add(CitationField.Container, MarkupText.Line(journal.Child("journal-title-group").Child("journal-title") ?? journal.Child("journal-title")));
        record.Add(CitationField.Publisher, MarkupText.Line(journal.Child("publisher").Child("publisher-name")));
        var license = meta.Child("permissions").Child("license");
        record.Add(CitationField.License, license.Attr("href") ?? license?.Elements().FirstOrDefault(part => part.Name.LocalName == "license_ref")?.Value);
    }

    // Markup that text cannot show is gone by now; what is left of angle brackets is the authors'.
    private static string? Abstract(XElement? text)
    {
        if (text is null)
            return null;
        // The heading "Abstract" is the page's.
        if (text.Child("title") is { } heading && heading.Value.Trim() is "Abstract" or "ABSTRACT" or "Summary")
        {
            text = new XElement(text);
            text.Child("title")!.Remove();
        }

        return System.Net.WebUtility.HtmlEncode(MarkupText.Paragraphs(text));
    }

    private static void Id(XElement id, CitationRecord record)
    {
        var value = id.Value.Trim();
        record.Add(id.Attr("pub-id-type") switch
        {
            "doi" => CitationField.Doi,
            "pmid" => CitationField.Pubmed,
            "arxiv" => CitationField.Arxiv,
            "pmc" or "pmcid" => CitationField.Pmc,
            _ => CitationField.Ignored,
        }, id.Attr("pub-id-type") is "pmc" && value.Length > 0 && char.IsAsciiDigit(value[0]) ? $"PMC{value}" : value);
    }

    private static void People(XElement meta, CitationRecord record)
    {
        var places = meta.Descendants().Where(place => place.Name.LocalName == "aff" && place.Attr("id") is not null)
            .GroupBy(place => place.Attr("id")!, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => Place(group.First()), StringComparer.Ordinal);
        foreach (var contributor in meta.Children("contrib-group").SelectMany(group => group.Children("contrib")))
        {
            if (contributor.Attr("contrib-type") is not (null or "author"))
                continue;
            var name = contributor.Child("name") ?? contributor.Child("name-alternatives").Child("name");
            var affiliation = contributor.Children("xref").Where(reference => reference.Attr("ref-type") == "aff")
                .Select(reference => places.GetValueOrDefault(reference.Attr("rid") ?? "")).FirstOrDefault(place => place is not null)
                ?? Place(contributor.Child("aff"));
            if (name is not null)
                record.AddAuthor(name.Child("given-names")?.Value, name.Child("surname")?.Value, name.Child("suffix")?.Value, affiliation);
            else if (contributor.Child("collab") is { } group)
                record.AddAuthor(null, Without(group, "contrib-group", "xref"));
            else if (contributor.Child("string-name") is { } whole)
                record.AddAuthor(whole.Child("given-names")?.Value, whole.Child("surname")?.Value ?? MarkupText.Line(whole));
        }
    }

    // A number or letter in front of a place refers to the name; within a group stand its members.
    private static string? Place(XElement? place) => place is null ? null : Without(place, "label", "sup", "institution-id");

    private static string? Without(XElement element, params string[] parts)
    {
        var copy = new XElement(element);
        copy.Descendants().Where(part => parts.Contains(part.Name.LocalName, StringComparer.Ordinal)).ToList().ForEach(part => part.Remove());
        return MarkupText.Line(copy);
    }

    private static PartialDate? Date(XElement meta)
    {
        var date = new PublicationDate();
        foreach (var element in meta.Children("pub-date"))
        {
            if (element.Attr("pub-type") is "pmc-release" or "nihms-submitted" or "collection" || element.Attr("date-type") is "retracted" or "corrected")
                continue;
            date.Add(Read(element));
        }

        foreach (var element in meta.Children("pub-date"))
        {
            if (date.Earliest is null)
                date.Add(Read(element));
        }

        return date.Earliest;
    }

    private static PartialDate? Read(XElement date) => CitationDate.Of(Number(date.Child("year")), Month(date.Child("month")), Number(date.Child("day")));

    private static int Month(XElement? element) => element is null ? 0 : CitationDate.Month(element.Value.Trim());

    private static int Number(XElement? element) =>
        int.TryParse(element?.Value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int number)
        ? number : 0;
}
