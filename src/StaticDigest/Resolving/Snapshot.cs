using System.Buffers;
using System.Globalization;
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
        // Most papers of a day share a few numbers, so that the number stands once.
        var counted = _papers.Where(pair => pair.Value is { IsBare: true, Count: not null }).GroupBy(pair => pair.Value.Count!.Value)
            .OrderBy(group => group.Key)
            .Select(group => (group.Key.ToString(CultureInfo.InvariantCulture), CleanText.Of(string.Join(' ', group.Select(pair => pair.Key)))));
        var unknown = string.Join(' ', _papers.Where(pair => pair.Value is { IsBare: true, Count: null }).Select(pair => pair.Key));
        var news = _papers.Where(pair => !pair.Value.IsBare).Select(pair => (CleanText.Of(pair.Key), LineOf(pair.Value)));
        var line = new SnapshotLine(
            new PartialDate(Day).ToString(),
            By,
            What.Length > 0 ? What : null,
            OrNone(counted),
            unknown.Length > 0 ? CleanText.Of(unknown) : null,
            OrNone(news));
        JsonOutput.WriteLine(output, line, ResolveJson.Default.SnapshotLine, JsonOutput.Compact);
    }

    private static SnapshotNews LineOf(PaperNews news) => new(
        news.Count,
        news.Version,
        news.Updated?.ToString(),
        Clean(news.Venue),
        Clean(news.Doi?.Value),
        Clean(news.Comment),
        Clean(news.JournalReference),
        news.IsWithdrawn ? true : null);

    private static OrderedDictionary<string, T>? OrNone<T>(IEnumerable<(string, T)> members) =>
        JsonOutput.Members(members) is { Count: > 0 } some ? some : null;

    private static string? Clean(string? text) => text is null ? null : CleanText.Of(text);
}

internal sealed record SnapshotLine(
    string Refreshed, string By, string? What, OrderedDictionary<string, string>? Counts, string? Unknown, OrderedDictionary<string, SnapshotNews>? Papers);

internal sealed record SnapshotNews(
    int? Count, int? Version, string? Updated, string? Venue, string? Doi, string? Comment, string? JournalReference, bool? Withdrawn);

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
    internal bool IsBare => this is { Version: null, Updated: null, Venue: null, Doi: null, Comment: null, JournalReference: null, IsWithdrawn: false };

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
            IsWithdrawn = !paper.Withdrawn && (record.Withdrawn || Withdrawal.IsComment(record.Comment) || Withdrawal.IsNote(record.Abstract ?? "")),
        };
        return news.IsBare ? null : news;
    }

    private static string? Fresh(string? now, string? before, EntryText kind) =>
        StaticDigest.Papers.Cleaning.PaperText.CleanTitle(now, kind) is { Length: > 0 } clean && clean != before ? clean : null;
}
