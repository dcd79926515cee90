using System.Collections.Immutable;
using System.Xml.Linq;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Citations;
using StaticDigest.Sources.Reading.Feeds;

namespace StaticDigest.Sources.Formats.Oai;

/// <summary>The format <c>oai_dc</c> of OAI-PMH, which every archive offers: all fields may repeat, and names are turned round.</summary>
internal static class DublinCore
{
    private const string Comment = "Comment:";

    /// <summary>The entry of one record; null when it has neither id nor title.</summary>
    public static Entry? Entry(XElement metadata, string? identifier, EntryList list)
    {
        string? title = null, text = null, comment = null, license = null, publisher = null, venue = null;
        var authors = ImmutableArray.CreateBuilder<Author>();
        var keywords = ImmutableArray.CreateBuilder<string>();
        var links = ImmutableArray.CreateBuilder<PaperLink>(0);
        var dates = new List<PartialDate>();
        List<PaperId> ids = PaperIds.TryArxiv(identifier, out _) is { } own ? [own] : [];
        bool isArxiv = identifier?.StartsWith("oai:arXiv.org:", StringComparison.OrdinalIgnoreCase) == true;
        foreach (var element in metadata.Elements())
        {
            if (ArxivFields.Block(element.Value) is not { } value)
                continue;
            switch (element.Name.LocalName)
            {
                case "title": title ??= value; break;
                case "creator": Add(value, authors); break;
                case "subject": keywords.Add(ArxivFields.Line(value)!); break;
                case "description" when value.StartsWith(Comment, StringComparison.Ordinal): comment = ArxivFields.Line(value[Comment.Length..]); break;
                case "description": text ??= value; break;
                case "date" when list.Date(value, "date") is { } date: dates.Add(date); break;
                case "rights": license ??= ArxivFields.Line(value); break;
                case "publisher": publisher ??= ArxivFields.Line(value); break;
                case "source": venue ??= ArxivFields.Line(value); break;
                case "identifier" or "relation": Identify(value, ids, links, isArxiv); break;
                default: break;
            }
        }

        if (title is null && ids.Count == 0)
            return null;
        return new Entry
        {
            Where = list.Where,
            Source = isArxiv ? ArxivFields.Source : Archive(identifier),
            Title = title,
            Abstract = text,
            Ids = [.. ids],
            Authors = authors.ToImmutable(),
            Submitted = dates.Count > 0 ? dates.Min() : null,
            Updated = dates.Count > 1 ? dates.Max() : null,
            Keywords = keywords.ToImmutable(),
            Venue = venue,
            Publication = new Publication(Publisher: publisher).OrNull(),
            Comment = comment,
            Links = links.ToImmutable(),
            License = license,
        };
    }

    // Doe, Jane · Doe, Jane, Jr. · a collaboration without comma
    private static void Add(string value, ImmutableArray<Author>.Builder authors)
    {
        if (AuthorNames.IsName(value))
            authors.Add(new(CitationName.InReadingOrder(value)));
    }

    private static void Identify(string value, List<PaperId> ids, ImmutableArray<PaperLink>.Builder links, bool isArxiv)
    {
        if (PaperIds.TryParse(value) is { } id)
        {
            if (!ids.Contains(id))
                ids.Add(id);
        }
        else if (!isArxiv && WebAddress.TryParse(value) is { } url)
        {
            links.Add(new(url.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? PaperLinkKind.Pdf : PaperLinkKind.Page, url));
        }
    }

    // oai:journals.example.org:article/12
    private static string Archive(string? identifier) =>
        identifier?.Split(':') is ["oai", { Length: > 0 } host, ..] ? host : "OAI-PMH";
}
