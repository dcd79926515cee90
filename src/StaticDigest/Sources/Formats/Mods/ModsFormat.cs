using System.Xml.Linq;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Citations;
using StaticDigest.Sources.Reading.Markup;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.Mods;

/// <summary>
/// MODS, the XML of libraries, which Zotero and the ACL Anthology export as well:
/// <code>
/// &lt;modsCollection xmlns="http://www.loc.gov/mods/v3"&gt;&lt;mods&gt;
///   &lt;titleInfo&gt;&lt;title&gt;…&lt;/title&gt;&lt;/titleInfo&gt;
///   &lt;name type="personal"&gt;&lt;namePart type="given"&gt;John&lt;/namePart&gt;&lt;namePart
///   type="family"&gt;Jumper&lt;/namePart&gt;&lt;role&gt;&lt;roleTerm&gt;author&lt;/roleTerm&gt;&lt;/role&gt;&lt;/name&gt;
///   &lt;originInfo&gt;&lt;dateIssued&gt;2021-08&lt;/dateIssued&gt;&lt;/originInfo&gt; &lt;abstract&gt;…&lt;/abstract&gt; &lt;identifier
///   type="doi"&gt;10.1038/…&lt;/identifier&gt;
///   &lt;relatedItem type="host"&gt;&lt;titleInfo&gt;&lt;title&gt;Nature&lt;/title&gt;&lt;/titleInfo&gt;&lt;part&gt;&lt;detail
///   type="volume"&gt;&lt;number&gt;596&lt;/number&gt;&lt;/detail&gt;&lt;extent unit="pages"&gt;&lt;start&gt;583&lt;/start&gt;…
/// </code>
/// </summary>
internal static class ModsFormat
{
    /// <summary>Told by its root.</summary>
    public static SourceFormat Format { get; } = new("MODS XML", head => head.XmlRoot is "modsCollection" or "mods", (file, _) =>
        CitationReader.Xml(file, "MODS", ["mods"], Fill));

    private static void Fill(XElement mods, CitationRecord record)
    {
        record.Add(CitationField.Title, Title(mods.Children("titleInfo").FirstOrDefault(title => title.Attr("type") is null) ?? mods.Child("titleInfo")));
        foreach (var name in mods.Children("name"))
            Person(name, record);
        record.Add(CitationField.Abstract, MarkupText.Paragraphs(mods.Child("abstract")?.Value));
        foreach (var topic in mods.Children("subject").SelectMany(subject => subject.Children("topic")))
            record.Add(CitationField.Keyword, topic.Value);
        foreach (var identifier in mods.Children("identifier"))
            Identifier(identifier, record);
        foreach (var url in mods.Children("location").SelectMany(location => location.Children("url")))
            record.Add(CitationField.Url, url.Value);
        var host = mods.Children("relatedItem").FirstOrDefault(item => item.Attr("type") == "host");
        Origin(mods.Child("originInfo"), record);
        record.Add(CitationField.Container, Title(host.Child("titleInfo")));
        Part(mods.Child("part"), record);
        Part(host.Child("part"), record);
        Origin(host.Child("originInfo"), record);
        foreach (var identifier in host.Children("identifier"))
            Identifier(identifier, record);
    }

    private static string? Title(XElement? title)
    {
        var (article, main, sub) = (title.Child("nonSort")?.Value.Trim(), title.Child("title")?.Value.Trim(), title.Child("subTitle")?.Value.Trim());
        var whole = ListedName.Of(article, main);
        return whole is null || string.IsNullOrEmpty(sub) ? whole : $"{whole}: {sub}";
    }

    private static void Person(XElement name, CitationRecord record)
    {
        var role = string.Join(' ', name.Children("role").SelectMany(part => part.Children("roleTerm")).Select(term => term.Value.Trim()));
        var parts = name.Children("namePart").ToList();
        string? Of(string type) => ListedName.Of(string.Join(' ', parts.Where(part => part.Attr("type") == type).Select(part => part.Value.Trim())), null);
        var (given, family, whole) = (Of("given"), Of("family"), parts.Find(part => part.Attr("type") is null)?.Value);
        if (role.Contains("editor", StringComparison.OrdinalIgnoreCase) || role.Contains("edt", StringComparison.Ordinal))
            record.Add(CitationField.Editors, family is null ? whole : $"{family}, {given}");
        else if (role.Length > 0 && !role.Contains("aut", StringComparison.OrdinalIgnoreCase)
            && !role.Contains("creator", StringComparison.OrdinalIgnoreCase) && role != "cre")
            return;
        else if (family is null && whole is not null && name.Attr("type") != "corporate")
            record.Authors.AddRange(CitationPeople.Split(whole, ';'));
        else
            record.AddAuthor(given, family ?? whole, Of("termsOfAddress"), name.Child("affiliation")?.Value);
    }

    private static void Identifier(XElement identifier, CitationRecord record) => record.Add(identifier.Attr("type")?.ToLowerInvariant() switch
    {
        "doi" => CitationField.Doi,
        "arxiv" => CitationField.Arxiv,
        "pmid" or "pubmed" => CitationField.Pubmed,
        "uri" or "url" => CitationField.Url,
        "pmcid" or "pmc" => CitationField.Pmc,
        _ => CitationField.Ignored,
    }, identifier.Value);

    private static void Origin(XElement? origin, CitationRecord record)
    {
        foreach (var name in (ReadOnlySpan<string>)["dateIssued", "copyrightDate", "dateCreated"])
            record.Add(CitationField.Date, origin.Child(name)?.Value);
        record.Add(CitationField.Publisher, origin.Child("publisher")?.Value);
    }

    private static void Part(XElement? part, CitationRecord record)
    {
        foreach (var detail in part.Children("detail"))
        {
            var field = detail.Attr("type") switch { "volume" => CitationField.Volume, "issue" or "number" => CitationField.Issue, _ => CitationField.Ignored };
            record.Add(field, detail.Child("number")?.Value ?? detail.Child("caption")?.Value);
        }

        foreach (var extent in part.Children("extent"))
        {
            record.Add(CitationField.FirstPage, extent.Child("start")?.Value);
            record.Add(CitationField.LastPage, extent.Child("end")?.Value);
            record.Add(CitationField.Pages, extent.Child("list")?.Value);
        }

        record.Add(CitationField.Date, part.Child("date")?.Value);
    }
}
