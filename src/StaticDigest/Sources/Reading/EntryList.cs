using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Feeds;

namespace StaticDigest.Sources.Reading;

/// <summary>
/// The list of papers in one file while it is read: a format finds the records and makes an entry of one; here entries get their
/// places, what there is to say is brought into the order of the file, and a file that gave nothing says so.
/// </summary>
internal sealed class EntryList(InputFile file)
{
    private readonly ImmutableArray<Entry>.Builder _entries = ImmutableArray.CreateBuilder<Entry>();

    public InputFile File => file;

    /// <summary>What there is to say so far.</summary>
    public ImmutableArray<Diagnostic>.Builder Diagnostics { get; } = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>Where the record begins that is being read.</summary>
    public SourceSpan Where { get; set; } = new(file.Path);

    /// <summary>Records that belong to a paper and are none.</summary>
    public int Attachments { get; set; }

    /// <summary>What to say of a file without entries where nothing else was said; null to say always that none was found.</summary>
    public DiagnosticKind? IfEmpty { get; set; }

    /// <summary>Adds an entry at the next place among the entries; null is none.</summary>
    public void Add(Entry? entry) => Add(entry, _entries.Count);

    /// <summary>Adds an entry at a place: of records that are counted, of a file that holds the lists of several days.</summary>
    public void Add(Entry? entry, int position)
    {
        if (entry is not null)
            _entries.Add(entry with { Position = position });
    }

    /// <summary>Adds entries that know their places.</summary>
    public void Add(Batch<Entry> batch)
    {
        _entries.AddRange(batch.Items);
        Diagnostics.AddRange(batch.Diagnostics);
    }

    /// <summary>Says something about the record that is being read.</summary>
    public void Report(DiagnosticKind kind, params ReadOnlySpan<object> arguments) => Diagnostics.Add(kind.At(Where, arguments));

    /// <summary>A date from 1600 to 2100; null for none, with a diagnostic for what is none.</summary>
    public PartialDate? Date(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (FeedDate.TryParse(text) is { IsPlausible: true } date)
            return date;
        Report(DiagnosticCodes.FieldDate, field, text);
        return null;
    }

    /// <summary>All that was read.</summary>
    public Batch<Entry> ToBatch()
    {
        if (Attachments > 0)
            Diagnostics.Add(DiagnosticCodes.AttachmentsSkipped.At(new(file.Path), Attachments));
        if (_entries.Count == 0 && (IfEmpty is null || Diagnostics.Count == 0))
            Diagnostics.Add((IfEmpty ?? DiagnosticCodes.NoEntries).At(new(file.Path)));
        return new(_entries.ToImmutable(), [.. Diagnostics.OrderBy(said => said.Where.Line)]);
    }

    /// <summary>A reader of copied text, which counts the lines that it understood.</summary>
    /// <param name="plain">Takes markup off the text.</param>
    public static ReadEntries OfText(Action<TextLines, EntryList> read, Func<string, string>? plain = null) => (file, _) =>
    {
        var list = new EntryList(file);
        var text = SourceText.Decode(file, list.Diagnostics);
        var lines = TextLines.Of(file.Path, plain?.Invoke(text) ?? text);
        read(lines, list);
        return new(list.ToBatch(), lines.Coverage);
    };
}
