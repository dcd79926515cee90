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
    /// <param name="file">The file.</param>
    /// <param name="source">The kind of list, as shown to readers.</param>
    /// <param name="names">Local names of the records.</param>
    /// <param name="fill">Fills a record; one that stays empty is none.</param>
    public static Batch<Entry> Xml(InputFile file, string source, ReadOnlySpan<string> names, Action<XElement, CitationRecord> fill)
    {
        var entries = new CitationEntries(source);
        var batch = XmlRecords.Read(file, names, (element, where, _) =>
        {
            var record = new CitationRecord(where);
            fill(element, record);
            return entries.Entry(record);
        });
        return entries.Into(batch, file);
    }

    /// <summary>Reads JSON.</summary>
    /// <param name="file">The file.</param>
    /// <param name="source">The kind of list, as shown to readers.</param>
    /// <param name="places">Where its records stand, as <see cref="JsonPath"/> writes it.</param>
    /// <param name="fill">Fills a record.</param>
    public static Batch<Entry> Json(InputFile file, string source, ReadOnlySpan<string> places, Action<JsonElement, CitationRecord> fill) =>
        Json(file, source, places, (element, values) =>
        {
            var record = new CitationRecord(values.Where);
            fill(element, record);
            return record;
        });

    /// <summary>Reads JSON whose members are held against their kinds.</summary>
    /// <param name="file">The file.</param>
    /// <param name="source">The kind of list, as shown to readers.</param>
    /// <param name="places">Where its records stand, as <see cref="JsonPath"/> writes it.</param>
    /// <param name="read">Makes a record.</param>
    public static Batch<Entry> Json(InputFile file, string source, ReadOnlySpan<string> places, Func<JsonElement, JsonValues, CitationRecord> read)
    {
        var entries = new CitationEntries(source);
        return entries.Into(JsonRecords.Read(file, places, (element, values, _) => entries.Entry(read(element, values))), file);
    }

    /// <summary>Reads text.</summary>
    /// <param name="file">The file.</param>
    /// <param name="source">The kind of list, as shown to readers.</param>
    /// <param name="cut">Cuts the text, of which it is told the path, into records.</param>
    public static Batch<Entry> Text(InputFile file, string source, Func<string, string, ImmutableArray<Diagnostic>.Builder, IEnumerable<CitationRecord>> cut)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var text = CleanText.Of(SourceText.Decode(file, diagnostics));
        var entries = new CitationEntries(source);
        var items = ImmutableArray.CreateBuilder<Entry>();
        foreach (var record in cut(text, file.Path, diagnostics))
        {
            if (entries.Entry(record) is { } entry)
                items.Add(entry);
        }

        if (items.Count == 0)
            diagnostics.Add(DiagnosticCodes.NoEntries.At(new(file.Path)));
        return entries.Into(new(items.ToImmutable(), diagnostics.ToImmutable()), file);
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

    private sealed class CitationEntries(string source)
    {
        private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        private int _count;
        private int _attachments;

        public Entry? Entry(CitationRecord record)
        {
            _attachments += record.IsAttachment ? 1 : 0;
            var entry = record.IsAttachment || record.IsEmpty && record.Label is null ? null : record.ToEntry(source, _count, _diagnostics);
            _count += entry is null ? 0 : 1;
            return entry;
        }

        public Batch<Entry> Into(Batch<Entry> batch, InputFile file)
        {
            if (_attachments > 0)
                _diagnostics.Add(DiagnosticCodes.AttachmentsSkipped.At(new(file.Path), _attachments));
            return batch with { Diagnostics = [.. batch.Diagnostics.Concat(_diagnostics).OrderBy(diagnostic => diagnostic.Where.Line)] };
        }
    }
}
