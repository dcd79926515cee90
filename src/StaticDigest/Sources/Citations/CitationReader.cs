using System.Collections.Immutable;
using System.Text.Json;
using System.Xml.Linq;
using StaticDigest.Papers;
using StaticDigest.Sources.Json;

namespace StaticDigest.Sources.Citations;

/// <summary>Reads files whose records become a <see cref="CitationRecord"/> each: a format says only how one record is filled.</summary>
internal static class CitationReader
{
    /// <summary>Reads XML.</summary>
    /// <param name="file">The file.</param>
    /// <param name="source">The kind of list, as shown to readers.</param>
    /// <param name="names">Local names of the records.</param>
    /// <param name="fill">Fills a record; one that stays empty is none.</param>
    public static Batch<Entry> Xml(SourceFile file, string source, ReadOnlySpan<string> names, Action<XElement, CitationRecord> fill)
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
    public static Batch<Entry> Json(SourceFile file, string source, ReadOnlySpan<string> places, Action<JsonElement, CitationRecord> fill)
    {
        var entries = new CitationEntries(source);
        var batch = JsonRecords.Read(file, places, (element, values, _) =>
        {
            var record = new CitationRecord(values.Where);
            fill(element, record);
            return entries.Entry(record);
        });
        return entries.Into(batch, file);
    }

    /// <summary>Reads text whose records were cut out already.</summary>
    public static Batch<Entry> Records(SourceFile file, string source, IEnumerable<CitationRecord> records, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var entries = new CitationEntries(source);
        var items = ImmutableArray.CreateBuilder<Entry>();
        foreach (var record in records)
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
            var entry = record.IsAttachment || record.IsEmpty ? null : record.ToEntry(source, _count, _diagnostics);
            _count += entry is null ? 0 : 1;
            return entry;
        }

        public Batch<Entry> Into(Batch<Entry> batch, SourceFile file)
        {
            if (_attachments > 0)
                _diagnostics.Add(DiagnosticCodes.AttachmentsSkipped.At(new(file.Path), _attachments));
            return batch with { Diagnostics = [.. batch.Diagnostics.Concat(_diagnostics).OrderBy(diagnostic => diagnostic.Where.Line)] };
        }
    }
}
