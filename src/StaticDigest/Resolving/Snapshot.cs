using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Resolving;

/// <summary>What one service knew of known papers on one day; written as one line.</summary>
/// <param name="Day">The day.</param>
/// <param name="By">The service.</param>
/// <param name="What">What its counts count.</param>
public sealed record Snapshot(DateOnly Day, string By, string What)
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, PaperNews> _papers = new(StringComparer.Ordinal);

    /// <summary>Papers that the line names.</summary>
    public int Count => _papers.Count;

    /// <summary>Adds a paper.</summary>
    public void Add(PaperId id, PaperNews news) => _papers[id.Kind == PaperIdKind.Arxiv ? id.Value : id.ToString()] = news;

    /// <summary>Writes the line, its end included; nothing when no paper was added.</summary>
    public void WriteLine(IBufferWriter<byte> output)
    {
        if (_papers.Count == 0)
            return;
        using (var writer = new Utf8JsonWriter(output, s_options))
        {
            writer.WriteStartObject();
            writer.WriteString("refreshed", new PartialDate(Day).ToString());
            writer.WriteString("by", By);
            if (What.Length > 0)
                writer.WriteString("what", What);
            WriteCounts(writer);
            if (_papers.Values.Any(news => !news.IsBare))
                WriteBlocks(writer);
            writer.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    // Most papers of a day share a few numbers, so that the number stands once.
    private void WriteCounts(Utf8JsonWriter writer)
    {
        var counted = _papers.Where(pair => pair.Value is { IsBare: true, Count: not null }).GroupBy(pair => pair.Value.Count!.Value).OrderBy(group => group.Key).ToList();
        if (counted.Count > 0)
        {
            writer.WriteStartObject("counts");
            foreach (var group in counted)
                writer.WriteString(group.Key.ToString(CultureInfo.InvariantCulture), CleanText.Of(string.Join(' ', group.Select(pair => pair.Key))));
            writer.WriteEndObject();
        }

        var unknown = string.Join(' ', _papers.Where(pair => pair.Value is { IsBare: true, Count: null }).Select(pair => pair.Key));
        if (unknown.Length > 0)
            writer.WriteString("unknown", CleanText.Of(unknown));
    }

    private void WriteBlocks(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("papers");
        foreach (var (id, news) in _papers.Where(pair => !pair.Value.IsBare))
        {
            writer.WritePropertyName(CleanText.Of(id));
            Write(news, writer);
        }

        writer.WriteEndObject();
    }

    private static void Write(PaperNews news, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (news.Count is { } count)
            writer.WriteNumber("count", count);
        if (news.Version is { } version)
            writer.WriteNumber("version", version);
        Text(writer, "updated", news.Updated?.ToString());
        Text(writer, "venue", news.Venue);
        Text(writer, "doi", news.Doi?.Value);
        Text(writer, "comment", news.Comment);
        Text(writer, "journal_reference", news.JournalReference);
        if (news.IsWithdrawn)
            writer.WriteBoolean("withdrawn", true);
        writer.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, CleanText.Of(value));
    }
}

/// <summary>What is new about a known paper; what is null is not new.</summary>
public sealed record PaperNews
{
    /// <summary>A count.</summary>
    public int? Count { get; init; }

    /// <summary>Number of a new version.</summary>
    public int? Version { get; init; }

    /// <summary>Its day.</summary>
    public PartialDate? Updated { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Venue { get; init; }

    /// <summary>DOI of the published version.</summary>
    public PaperId? Doi { get; init; }

    /// <summary>The authors' comment.</summary>
    public string? Comment { get; init; }

    /// <summary>Journal reference.</summary>
    public string? JournalReference { get; init; }

    /// <summary>True when it was withdrawn since.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>True when there is a count at most.</summary>
    public bool IsBare => this is { Version: null, Updated: null, Venue: null, Doi: null, Comment: null, JournalReference: null, IsWithdrawn: false };

    /// <summary>What an archive's record says that is not known of the paper; null when it says nothing new.</summary>
    public static PaperNews? Of(Paper paper, Entry record)
    {
        var doi = record.Ids.Where(id => id.Kind == PaperIdKind.Doi).Select(id => (PaperId?)id).FirstOrDefault();
        var version = record.Version > (paper.Version ?? 1) ? record.Version : null;
        var news = new PaperNews
        {
            Version = version,
            Updated = version is not null && record.Updated > paper.Updated.GetValueOrDefault() ? record.Updated : null,
            Doi = doi is { } known && known != paper.Id && !paper.OtherIds.Contains(known) ? doi : null,
            Comment = Fresh(record.Comment, paper.Comment, record.Text),
            JournalReference = Fresh(record.JournalReference, paper.JournalReference, record.Text),
            IsWithdrawn = !paper.IsWithdrawn && (record.Withdrawn || Withdrawal.IsComment(record.Comment) || Withdrawal.IsNote(record.Abstract ?? "")),
        };
        return news.IsBare ? null : news;
    }

    private static string? Fresh(string? now, string? before, EntryText kind) =>
        StaticDigest.Papers.Cleaning.PaperText.CleanTitle(now, kind) is { Length: > 0 } clean && clean != before ? clean : null;
}
