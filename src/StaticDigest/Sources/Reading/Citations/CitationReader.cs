using System.Collections.Immutable;
using System.Text.Json;
using System.Xml.Linq;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Json;

namespace StaticDigest.Sources.Reading.Citations;

/// <summary>Reads files whose records become a <see cref="CitationRecord"/> each: a format says only how one record is filled.</summary>
internal static class CitationReader
{
    /// <summary>Reads XML.</summary>
    /// <param name="source">The kind of list, as shown to readers.</param>
    /// <param name="fill">Fills a record; one that stays empty is none.</param>
    public static Batch<Entry> Xml(InputFile file, string source, ReadOnlySpan<string> names, Action<XElement, CitationRecord> fill) =>
        XmlRecords.Read(file, names, (element, list) =>
        {
            var record = new CitationRecord(list.Where);
            fill(element, record);
            return Add(record, source, list);
        });

    /// <summary>Reads JSON.</summary>
    /// <param name="source">The kind of list, as shown to readers.</param>
    /// <param name="places">Where its records stand, as <see cref="JsonPath"/> writes it.</param>
    public static Batch<Entry> Json(InputFile file, string source, ReadOnlySpan<string> places, Action<JsonElement, CitationRecord> fill) =>
        Json(file, source, places, (element, values) =>
        {
            var record = new CitationRecord(values.Where);
            fill(element, record);
            return record;
        });

    /// <summary>Reads JSON whose members are held against their kinds.</summary>
    /// <param name="source">The kind of list, as shown to readers.</param>
    /// <param name="places">Where its records stand, as <see cref="JsonPath"/> writes it.</param>
    public static Batch<Entry> Json(InputFile file, string source, ReadOnlySpan<string> places, Func<JsonElement, JsonValues, CitationRecord> read)
    {
        var all = new EntryList(file);
        JsonRecords.ReadInto(all, places, (element, values) => Add(read(element, values), source, all));
        return all.ToBatch();
    }

    /// <summary>Reads text.</summary>
    /// <param name="source">The kind of list, as shown to readers.</param>
    /// <param name="cut">Cuts the text, of which it is told the path, into records.</param>
    public static Batch<Entry> Text(InputFile file, string source, Func<string, string, ImmutableArray<Diagnostic>.Builder, IEnumerable<CitationRecord>> cut)
    {
        var list = new EntryList(file);
        var text = CleanText.Of(SourceText.Decode(file, list.Diagnostics));
        foreach (var record in cut(text, file.Path, list.Diagnostics))
            Add(record, source, list);
        return list.ToBatch();
    }

    /// <summary>A text of JSON; null for other kinds.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonText(value),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    // Half of a surrogate pair is no text; the field counts as absent.
    private static string? JsonText(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // What a paper has beside it is counted, and is no place in the list. Null, for the entry is in the list already.
    private static Entry? Add(CitationRecord record, string source, EntryList list)
    {
        list.Attachments += record.IsAttachment ? 1 : 0;
        if (!record.IsAttachment && !(record.IsEmpty && record.Label is null))
            list.Add(record.ToEntry(source, list.Diagnostics));
        return null;
    }
}
