using System.Xml.Linq;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Citations;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.Zotero;

/// <summary>
/// Zotero RDF. A journal stands beside its articles, or within the first of them, and holds their volume, issue and often the DOI:
/// <code>
/// &lt;rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#" …&gt;
///   &lt;bib:Article rdf:about="https://doi.org/10.1038/…"&gt;
///     &lt;z:itemType&gt;journalArticle&lt;/z:itemType&gt; &lt;dcterms:isPartOf rdf:resource="urn:issn:0028-0836"/&gt;
///     &lt;bib:authors&gt;&lt;rdf:Seq&gt;&lt;rdf:li&gt;&lt;foaf:Person&gt;
///       &lt;foaf:surname&gt;Jumper&lt;/foaf:surname&gt;&lt;foaf:givenName&gt;John&lt;/foaf:givenName&gt;&lt;/foaf:Person&gt;&lt;/rdf:li&gt;…
///     &lt;dc:title&gt;…&lt;/dc:title&gt; &lt;dcterms:abstract&gt;…&lt;/dcterms:abstract&gt; &lt;dc:date&gt;2021-08-26&lt;/dc:date&gt;
///     &lt;bib:pages&gt;583-589&lt;/bib:pages&gt;
///   &lt;/bib:Article&gt;
///   &lt;bib:Journal rdf:about="urn:issn:0028-0836"&gt;&lt;dc:title&gt;Nature&lt;/dc:title&gt;&lt;prism:volume&gt;596&lt;/prism:volume&gt;
///     &lt;dc:identifier&gt;DOI 10.1038/…&lt;/dc:identifier&gt;&lt;/bib:Journal&gt;
/// </code>
/// </summary>
internal static class ZoteroRdf
{
    private const string Namespace = "http://www.zotero.org/namespaces/export#";

    private static readonly string[] s_containers = ["Journal", "Series", "Proceedings", "Periodical", "Newspaper", "Magazine", "CourtReporter"];

    private static readonly string[] s_works =
        ["Article", "Book", "BookSection", "Description", "Thesis", "Report", "Document", "Manuscript", "Legislation", "Patent", "Letter", "Memo",
            "Attachment", "Image", "Recording", "Interview", "Data"];

    /// <summary>Told by Zotero's namespace.</summary>
    public static SourceFormat Format { get; } = new(
        "Zotero RDF", head => head.XmlRoot == "RDF" && head.Text.Contains(Namespace, StringComparison.Ordinal), (file, _) => Read(file));

    private static Batch<Entry> Read(InputFile file)
    {
        var containers = new Dictionary<string, XElement>(StringComparer.Ordinal);
        // What holds the works may stand anywhere in the file, also within one of them.
        _ = XmlRecords.Read(file, [.. s_containers, .. s_works], (element, _) =>
        {
            foreach (var container in element.DescendantsAndSelf())
            {
                if (container.Attr("about") is { } about && (s_containers.Contains(container.Name.LocalName) || container.Parent?.Name.LocalName == "isPartOf"))
                    containers.TryAdd(about, container);
            }

            return null;
        });
        return CitationReader.Xml(file, ZoteroFormats.Source, s_works, (element, record) => Fill(element, record, containers));
    }

    private static void Fill(XElement element, CitationRecord record, Dictionary<string, XElement> containers)
    {
        var type = element.Child("itemType")?.Value ?? element.Name.LocalName switch { "Memo" => "note", "Attachment" => "attachment", _ => null };
        // Other descriptions are of conferences, people and collections.
        if (type is null)
            return;
        record.Add(CitationField.Type, type);
        Own(element, record);
        People(element.Child("authors"), (given, family) => record.AddAuthor(given, family));
        People(element.Child("editors"), (given, family) => record.Add(CitationField.Editors, $"{family}, {given}"));
        foreach (var part in element.Children("isPartOf"))
        {
            var container = part.Elements().FirstOrDefault() ?? (part.Attr("resource") is { } name ? containers.GetValueOrDefault(name) : null);
            if (container is not null)
                Container(container, record);
        }
    }

    private static void Own(XElement element, CitationRecord record)
    {
        foreach (var child in element.Elements())
        {
            var value = child.Value;
            switch (child.Name.LocalName)
            {
                case "title": record.Add(CitationField.Title, value); break;
                case "abstract": record.Add(CitationField.Abstract, value); break;
                case "date": record.Add(CitationField.Date, value); break;
                case "pages": record.Add(CitationField.Pages, value); break;
                case "volume": record.Add(CitationField.Volume, value); break;
                // The number of a preprint or report is its id.
                case "number": record.Add(value.Contains(':', StringComparison.Ordinal) ? CitationField.Id : CitationField.Issue, value); break;
                case "identifier": Identifier(child, record); break;
                case "description": record.Add(CitationField.Extra, value); break;
                case "coverage": record.Add(CitationField.Id, value); break;
                case "rights": record.Add(CitationField.License, value); break;
                case "publisher": record.Add(CitationField.Publisher, child.Descendants().LastOrDefault(name => name.Name.LocalName == "name")?.Value); break;
                case "presentedAt":
                    record.Add(CitationField.OtherContainer,
                    child.Descendants().FirstOrDefault(title => title.Name.LocalName == "title")?.Value); break;
                case "subject": record.Add(child.Child("AutomaticTag") is null ? CitationField.Keyword : CitationField.IndexKeywords, value); break;
                default: break;
            }
        }
    }

    private static void Container(XElement container, CitationRecord record)
    {
        bool isSeries = container.Name.LocalName == "Series";
        foreach (var child in container.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "title": record.Add(isSeries ? CitationField.OtherContainer : CitationField.Container, child.Value); break;
                case "volume" when !isSeries: record.Add(CitationField.Volume, child.Value); break;
                case "number" when !isSeries: record.Add(CitationField.Issue, child.Value); break;
                case "identifier": Identifier(child, record); break;
                default: break;
            }
        }
    }

    // DOI 10.1038/… · ISSN 0028-0836 · <dcterms:URI><rdf:value>https://…</rdf:value></dcterms:URI>
    private static void Identifier(XElement identifier, CitationRecord record)
    {
        var value = identifier.Value.Trim();
        if (value.StartsWith("DOI ", StringComparison.OrdinalIgnoreCase))
            record.Add(CitationField.Doi, value[4..]);
        else if (identifier.HasElements)
            record.Add(CitationField.Url, value);
    }

    private static void People(XElement? list, Action<string?, string?> add)
    {
        foreach (var person in list?.Descendants().Where(person => person.Name.LocalName is "Person" or "Organization") ?? [])
            add(person.Child("givenName")?.Value ?? person.Child("givenname")?.Value, person.Child("surname")?.Value ?? person.Child("name")?.Value);
    }
}
