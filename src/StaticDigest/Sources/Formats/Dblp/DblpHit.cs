using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Markup;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.Dblp;

/// <summary>A hit of the search as JSON made from XML: one author is an object, several are an array; text is escaped once more.</summary>
internal static class DblpHit
{
    public static Entry? Read(JsonElement info, JsonValues values)
    {
        var record = new DblpRecord
        {
            Key = values.TextOf(info, "key"),
            Title = DblpRecord.WithoutStop(values.LineOf(info, "title")),
            Venue = MarkupText.Line(values.FirstTextOf(info, "venue")),
            Volume = values.LineOf(info, "volume"),
            Number = values.LineOf(info, "number"),
            Pages = values.LineOf(info, "pages"),
            Publisher = values.LineOf(info, "publisher"),
            Doi = values.TextOf(info, "doi"),
            Year = values.YearOf(info, "year"),
            IsWithdrawn = values.TextOf(info, "type")?.Contains("withdrawn", StringComparison.OrdinalIgnoreCase) == true,
        };
        // Answers without authors object were seen as well: a list right below "authors".
        var authors = info.Member("authors");
        foreach (var author in (authors.ValueKind == JsonValueKind.Object && authors.TryGetProperty("author", out var inner) ? inner : authors).Items())
            record.AddAuthor(author.ValueKind == JsonValueKind.Object ? values.LineOf(author, "text") : MarkupText.Line(values.Text(author, "authors")));
        foreach (var edition in info.Member("ee").Items())
        {
            if (values.Text(edition, "ee") is { } address)
                record.Editions.Add(address);
        }

        var entry = record.ToEntry(values.Where);
        if (entry is null)
            values.Report(DiagnosticCodes.NotAnEntry, "a hit with neither");
        return entry;
    }
}
