using System.Collections.Immutable;
using System.Xml.Linq;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Feeds;

namespace StaticDigest.Sources.Formats.Arxiv;

/// <summary>Reads answers of arXiv's query API, of every year: elements are known by namespace and name, never by prefix or place.</summary>
internal static class ArxivApi
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Arxiv = "http://arxiv.org/schemas/atom";

    /// <summary>True for feeds that say they answer a query.</summary>
    public static bool IsLikely(FormatProbe head) =>
        head.XmlRoot == "feed"
        && (head.Text.Contains(Arxiv, StringComparison.Ordinal) || head.Text.Contains("arxiv.org/api/", StringComparison.Ordinal));

    public static Batch<Entry> Read(InputFile file)
    {
        return XmlRecords.Read(file, ["entry"], Entry, isFeed: true);
    }

    private static Entry? Entry(XElement entry, EntryList list)
    {
        var record = new ArxivRecord();
        string? primary = null;
        var terms = new List<string>();
        var authors = ImmutableArray.CreateBuilder<Author>();
        foreach (var element in entry.Elements().Where(element => IsAtom(element) || IsArxiv(element)))
        {
            switch (element.Name.LocalName)
            {
                case "category": terms.Add(element.Attribute("term")?.Value ?? ""); break;
                case "primary_category": primary = element.Attribute("term")?.Value; break;
                case "author": AddAuthor(element, authors); break;
                default: record.Take(element); break;
            }
        }

        if (record.Id?.Contains("arxiv.org/api/errors", StringComparison.OrdinalIgnoreCase) == true)
        {
            list.Report(DiagnosticCodes.ArchiveError, ArxivFields.Source, record.Abstract ?? record.Title ?? "");
            return null;
        }

        var own = PaperIds.TryArxiv(record.Id, out int? version);
        if (own is null && record.Title is null)
        {
            list.Report(DiagnosticCodes.ItemWithoutTitle);
            return null;
        }

        var (first, last) = (list.Date(record.Created, "published"), list.Date(record.Updated, "updated"));
        return record.ToEntry(own, list) with
        {
            Version = version,
            Versions = Versions(version, first, last),
            Authors = authors.ToImmutable(),
            Submitted = first,
            Updated = last,
            Categories = ArxivFields.Categories(terms, primary),
        };
    }

    private static void AddAuthor(XElement element, ImmutableArray<Author>.Builder authors)
    {
        string? name = null;
        var affiliations = new List<string>();
        foreach (var child in element.Elements())
        {
            if (child.Name.LocalName == "name")
                name = ArxivFields.Line(child.Value);
            else if (child.Name.LocalName == "affiliation" && ArxivFields.Line(child.Value) is { } affiliation)
                affiliations.Add(affiliation);
        }

        if (name is not null && AuthorNames.IsName(name))
            authors.Add(new(name, affiliations.Count == 0 ? null : string.Join("; ", affiliations)));
    }

    // The days of the first version and of this one are known, those between are not.
    private static ImmutableArray<PaperVersion> Versions(int? version, PartialDate? first, PartialDate? last) => version switch
    {
        null => [],
        1 => [new(1, first ?? last)],
        { } number => [new(1, first), new(number, last)],
    };

    private static bool IsAtom(XElement element) => element.Name.NamespaceName is Atom or "";

    private static bool IsArxiv(XElement element) => element.Name.NamespaceName == Arxiv;
}
