using System.Xml.Linq;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Citations;
using StaticDigest.Sources.Reading.Markup;

namespace StaticDigest.Sources.Formats.Acl;

/// <summary>What a volume says once for all its papers.</summary>
internal sealed class AclVolume
{
    public string? Collection { get; set; }

    public string? Id { get; private set; }

    public string? Title { get; private set; }

    public string? Publisher { get; private set; }

    public string? Number { get; private set; }

    public string? Issue { get; private set; }

    public PartialDate? Date { get; private set; }

    public void Begin(string? id)
    {
        Id = id;
        (Title, Publisher, Number, Issue, Date) = (null, null, null, null, null);
    }

    /// <summary>Takes the volume's own description.</summary>
    public void Describe(XElement meta)
    {
        Title = MarkupText.Line(meta.Element("booktitle"));
        Publisher = MarkupText.Line(meta.Element("publisher"));
        Number = MarkupText.Line(meta.Element("journal-volume"));
        Issue = MarkupText.Line(meta.Element("journal-issue"));
        // "May", "May–June", "November 7-11"
        var year = MarkupText.Line(meta.Element("year"));
        Date = (CitationDate.TryParse($"{MarkupText.Line(meta.Element("month"))} {year}") ?? CitationDate.TryParse(year)) is { IsPlausible: true } date
            ? date : null;
    }
}
