using System.Buffers;
using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Sources.Formats.Json;

namespace StaticDigest.Fetching;

/// <summary>What is added to the shards of a source.</summary>
/// <param name="Lines">The new lines of each shard, by its file name (<c>2026-11.jsonl</c>).</param>
/// <param name="Added">Papers that were not known in this list.</param>
/// <param name="Updated">Known papers of which something is new.</param>
public sealed record ShardLines(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Lines, int Added, int Updated);

/// <summary>
/// The recorded listings of one source, to which lines are only ever added: one line an entry, a shard for each month.
/// Two copies of a shard can be merged line by line; doubled lines and any order mean the same.
/// </summary>
public sealed class ListingShards
{
    private readonly Dictionary<string, List<Entry>> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<DateOnly, int> _perDay = [];
    private readonly SortedDictionary<string, ArrayBufferWriter<byte>> _lines = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> _line = new();

    /// <summary>Starts from what is recorded.</summary>
    /// <param name="recorded">The shards' entries, in any order.</param>
    public ListingShards(IEnumerable<Entry> recorded)
    {
        foreach (var entry in recorded)
            Remember(Key(entry), entry);
    }

    /// <summary>Papers added so far.</summary>
    public int Added { get; private set; }

    /// <summary>Known papers of which something new was added so far.</summary>
    public int Updated { get; private set; }

    /// <summary>How many papers of a day's list are recorded.</summary>
    public int CountOf(DateOnly day) => _perDay.GetValueOrDefault(day);

    /// <summary>What an entry is told by: its own id or title, and the day of its list.</summary>
    public string KeyOf(Entry entry) => Key(Written(entry));

    /// <summary>True when the paper with this key is recorded in the same list.</summary>
    public bool Knows(string key) => _known.ContainsKey(key);

    /// <summary>Adds what is new about an entry.</summary>
    /// <param name="entry">As it was read.</param>
    /// <param name="today">The day of the run, whose shard takes entries without a day and those of the future.</param>
    public void Add(Entry entry, DateOnly today)
    {
        entry = Written(entry);
        var key = Key(entry);
        bool isKnown = _known.TryGetValue(key, out var known);
        var news = isKnown ? EntryDelta.Of(entry, known!) : entry;
        if (news is null)
            return;
        var shard = ShardOf(isKnown ? known![0] : entry, today);
        if (!_lines.TryGetValue(shard, out var lines))
            _lines.Add(shard, lines = new());
        EntryJsonWriter.WriteLine(news, lines);
        Remember(key, news);
        if (isKnown)
            Updated++;
        else
            Added++;
    }

    /// <summary>The lines to append.</summary>
    public ShardLines Finish() =>
        new(_lines.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.WrittenMemory, StringComparer.Ordinal), Added, Updated);

    // As it will be read back, so that only what the file can hold is compared.
    private Entry Written(Entry entry)
    {
        _line.ResetWrittenCount();
        EntryJsonWriter.WriteLine(entry, _line);
        var batch = EntryJson.Read(new(entry.Where.Path, _line.WrittenMemory));
        return batch.Items.IsEmpty ? entry : batch.Items[0] with { Where = entry.Where };
    }

    private void Remember(string key, Entry entry)
    {
        if (_known.TryGetValue(key, out var known))
        {
            known.Add(entry);
            return;
        }

        _known.Add(key, [entry]);
        if (entry.Featured is { } day)
            _perDay[day] = CountOf(day) + 1;
    }

    // A paper that a list features on two days is two appearances.
    private static string Key(Entry entry)
    {
        var id = entry.Ids.IsEmpty ? $"title:{TitleKey.Of(entry.Title ?? "")}" : entry.Ids[0].ToString();
        return entry.Featured is { } day ? $"{new PartialDate(day)} {id}" : id;
    }

    private static string ShardOf(Entry entry, DateOnly today)
    {
        var day = entry.Featured ?? entry.Announced?.FirstDay ?? entry.Submitted?.FirstDay ?? entry.Updated?.FirstDay ?? today;
        if (day > today)
            day = today;
        return Invariant($"{day.Year:D4}-{day.Month:D2}.jsonl");
    }
}
