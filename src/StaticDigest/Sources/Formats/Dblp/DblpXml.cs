using System.Globalization;
using System.Xml.Linq;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Markup;

namespace StaticDigest.Sources.Formats.Dblp;

/// <summary>A record as XML: <c>&lt;article key="journals/..."&gt;</c>, or the <c>info</c> of a hit, which has the key as a child.</summary>
internal static class DblpXml
{
    public static Entry? Read(XElement element, EntryList list)
    {
        var kind = element.Attribute("publtype")?.Value ?? "";
        var record = new DblpRecord
        {
            Key = element.Attribute("key")?.Value,
            IsWithdrawn = kind.Contains("withdrawn", StringComparison.OrdinalIgnoreCase) || kind.Contains("retracted", StringComparison.OrdinalIgnoreCase),
        };
        foreach (var child in element.Elements())
            Take(record, child, list);
        var entry = record.ToEntry(list.Where);
        if (entry is null)
            list.Report(DiagnosticCodes.NotAnEntry, "a record with neither");
        return entry;
    }

    private static void Take(DblpRecord record, XElement child, EntryList list)
    {
        switch (child.Name.LocalName)
        {
            case "author": record.AddAuthor(MarkupText.Line(child)); break;
            case "authors":
                foreach (var author in child.Elements())
                    record.AddAuthor(MarkupText.Line(author));
                break;
            case "title": record.Title ??= DblpRecord.WithoutStop(MarkupText.Line(child)); break;
            case "journal" or "booktitle" or "venue" or "school": record.Venue ??= MarkupText.Line(child); break;
            case "volume": record.Volume ??= MarkupText.Line(child); break;
            case "number": record.Number ??= MarkupText.Line(child); break;
            case "pages": record.Pages ??= MarkupText.Line(child); break;
            case "publisher": record.Publisher ??= MarkupText.Line(child); break;
            case "key": record.Key ??= MarkupText.Line(child); break;
            case "doi": record.Doi ??= MarkupText.Line(child); break;
            case "ee": record.Editions.Add(child.Value.Trim()); break;
            case "year": record.Year ??= Year(child.Value.Trim(), list); break;
            default: break;
        }
    }

    private static PartialDate? Year(string text, EntryList list)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && new PartialDate(year) is { IsPlausible: true } date)
            return date;
        if (text.Length > 0)
            list.Report(DiagnosticCodes.FieldDate, "year", text);
        return null;
    }
}
