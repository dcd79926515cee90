using System.Xml.Linq;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;

namespace StaticDigest.Sources.Formats.Arxiv;

/// <summary>A record of arXiv on its way to an entry: the elements that its forms in XML have in common, under whatever name.</summary>
internal sealed class ArxivRecord
{
    public string? Id, Title, Abstract, Created, Updated;
    private string? _comment, _journal, _dois, _license, _submitter;

    /// <summary>Takes the text of an element that it knows.</summary>
    public void Take(XElement element)
    {
        var text = element.Value;
        switch (element.Name.LocalName)
        {
            case "id": Id = text.Trim(); break;
            case "title": Title = ArxivFields.Block(text); break;
            case "summary" or "abstract": Abstract = ArxivFields.Block(text); break;
            case "created" or "published": Created = text; break;
            case "updated": Updated = text; break;
            case "comment" or "comments": _comment = ArxivFields.Line(text); break;
            case "journal_ref" or "journal-ref" or "journal_reference": _journal = ArxivFields.Line(text); break;
            case "doi" or "DOI": _dois = $"{_dois} {text}"; break;
            case "rights" or "license": _license = ArxivFields.Line(text); break;
            case "submitter": _submitter = ArxivFields.Line(text); break;
            default: break;
        }
    }

    /// <summary>The entry, without what only its form says.</summary>
    public Entry ToEntry(PaperId? own, EntryList list) => new()
    {
        Where = list.Where,
        Source = ArxivFields.Source,
        Title = Title,
        Abstract = Abstract,
        Ids = ArxivFields.Ids(own, _dois),
        Comment = _comment,
        JournalReference = _journal,
        License = _license,
        Submitter = _submitter,
    };
}
