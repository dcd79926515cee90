using System.Collections.Immutable;
using System.Xml.Linq;
using StaticDigest.Papers;
using StaticDigest.Sources.Formats.Arxiv;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Feeds;

namespace StaticDigest.Sources.Formats.Oai;

/// <summary>The record formats <c>arXiv</c>, <c>arXivRaw</c> and <c>arXivOld</c> of OAI-PMH, whatever namespace a stored copy has kept.</summary>
internal static class ArxivMetadata
{
    /// <summary>The entry of one record; null when it has neither id nor title.</summary>
    public static Entry? Entry(XElement metadata, string? identifier, EntryList list)
    {
        var record = new ArxivRecord();
        var categories = "";
        ImmutableArray<Author> authors = [];
        var versions = ImmutableArray.CreateBuilder<PaperVersion>(0);
        foreach (var element in metadata.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "authors": authors = element.HasElements ? Names(element) : AuthorNames.Split(element.Value); break;
                case "categories": categories = element.Value; break;
                case "version": AddVersion(element, versions, list); break;
                default: record.Take(element); break;
            }
        }

        var own = PaperIds.TryArxiv(record.Id, out _) ?? PaperIds.TryArxiv(identifier, out _);
        if (own is null && record.Title is null)
            return null;
        var first = list.Date(record.Created, "created") ?? versions.Where(version => version.Number == 1).Select(version => version.Date).FirstOrDefault();
        var last = versions.Count > 0 ? versions.MaxBy(version => version.Number) : null;
        return record.ToEntry(own, list) with
        {
            Version = last?.Number,
            Versions = versions.ToImmutable(),
            Authors = authors,
            Submitted = first,
            Updated = list.Date(record.Updated, "updated") ?? last?.Date,
            Categories = ArxivFields.Categories(categories.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        };
    }

    private static ImmutableArray<Author> Names(XElement list)
    {
        var authors = ImmutableArray.CreateBuilder<Author>();
        foreach (var author in list.Elements())
        {
            string? family = null, given = null, suffix = null;
            var affiliations = new List<string>();
            foreach (var part in author.Elements())
            {
                if (ArxivFields.Line(part.Value) is not { } value)
                    continue;
                switch (part.Name.LocalName)
                {
                    case "keyname": family = value; break;
                    case "forenames": given = value; break;
                    case "suffix": suffix = value; break;
                    case "affiliation": affiliations.Add(value); break;
                    default: break;
                }
            }

            // Collaborations are followed by a colon, which is then an author of its own.
            var name = string.Join(' ', ((string?[])[given, family, suffix]).Where(part => part is not null));
            if (AuthorNames.IsName(name))
                authors.Add(new(name, affiliations.Count == 0 ? null : string.Join("; ", affiliations)));
        }

        return authors.ToImmutable();
    }

    // <version version="v2"><date>Tue, 24 Jul 2007 20:10:27 GMT</date>…</version>
    private static void AddVersion(XElement element, ImmutableArray<PaperVersion>.Builder versions, EntryList list)
    {
        var number = element.Attribute("version")?.Value.TrimStart('v');
        var date = element.Elements().FirstOrDefault(child => child.Name.LocalName == "date")?.Value;
        if (int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int value) && value > 0)
            versions.Add(new(value, list.Date(date, "version")));
    }
}
