using System.Globalization;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Formats.Json.Fields;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.Json;

/// <summary>
/// Reads a line that says of many known papers what one service knew of them on one day:
/// <c>{"refreshed":"2026-12-30","by":"openalex","what":"citations","counts":{"0":"2509.09114 2509.09115","12":"2509.00001"},
/// "unknown":"2509.00002","papers":{"2509.00003":{"version":2,"count":1}}}</c>. Counts stand before the papers that have them;
/// a block has the fields of an entry. One line for all, since a line for each paper would be ten times as long as what it says.
/// </summary>
internal static class EntryJsonSnapshot
{
    /// <summary>True when the object is such a line.</summary>
    public static bool IsOne(JsonElement value) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("refreshed"u8, out _);

    public static List<Entry> Read(JsonElement value, JsonValues values, int position)
    {
        var entries = new List<Entry>();
        if (values.Date(value.GetProperty("refreshed"u8), "refreshed") is not { IsDay: true } day || values.TextOf(value, "by") is not { } by)
        {
            values.Wrong("refreshed", "a day, with by beside it", value);
            return entries;
        }

        var what = values.TextOf(value, "what") ?? DatedCount.Citations;
        var found = new Finding(by, day.FirstDay, Asked: Finding.Refresh);
        foreach (var group in Block(value, "counts", values))
        {
            if (!int.TryParse(group.Name, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
                values.Wrong("counts", "numbers before their papers", value);
            else
                Each(values.Text(group.Value, "counts"), fields => fields.Add(new DatedCount(what, count, day.FirstDay, by)), values);
        }

        Each(values.TextOf(value, "unknown"), static _ => { }, values);
        foreach (var paper in Block(value, "papers", values))
        {
            var fields = new EntryJsonFields(values.Where, position);
            Fill(fields, paper.Value, count => new(what, count, day.FirstDay, by), values);
            Add(entries, paper.Name, fields, found, values);
        }

        return entries;

        void Each(string? ids, Action<EntryJsonFields> fill, JsonValues values)
        {
            foreach (var id in ids?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
            {
                var fields = new EntryJsonFields(values.Where, position);
                fill(fields);
                Add(entries, id, fields, found, values);
            }
        }
    }

    private static void Add(List<Entry> entries, string name, EntryJsonFields fields, Finding found, JsonValues values)
    {
        if (PaperIds.TryParse(name) is not { } id)
        {
            values.Report(DiagnosticCodes.FieldId, "papers", name);
            return;
        }

        fields.SetFound(found);
        fields.Ids.Remove(id);
        fields.Ids.Insert(0, id);
        entries.Add(fields.ToEntry((_, _) => found.By));
    }

    private static void Fill(EntryJsonFields fields, JsonElement paper, Func<int, DatedCount> counted, JsonValues values)
    {
        foreach (var field in Block(paper, "", values))
        {
            if (field.Name != "count")
                fields.Set(field.Name, field.Value, values);
            else if (values.Count(field.Value, "count") is { } count)
                fields.Add(counted(count));
        }
    }

    private static JsonElement.ObjectEnumerator Block(JsonElement value, string name, JsonValues values)
    {
        var block = value;
        if (name.Length > 0 && !value.TryGetProperty(name, out block))
            return default;
        if (block.ValueKind == JsonValueKind.Object)
            return block.EnumerateObject();
        values.Wrong(name.Length > 0 ? name : "papers", "a block", block);
        return default;
    }
}
