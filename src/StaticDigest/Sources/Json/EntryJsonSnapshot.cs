using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Json;

/// <summary>
/// Reads a line that says of many known papers what one service knew of them on one day:
/// <c>{"refreshed":"2026-12-30","by":"openalex","what":"citations","papers":{"2509.09114":12,"2509.1":{"version":2}}}</c>.
/// A number is a count of <c>what</c>; a block has the fields of an entry; null says that the service does not know the paper.
/// One line for all, since a line for each paper would be ten times as long as what it says.
/// </summary>
internal static class EntryJsonSnapshot
{
    /// <summary>True when the object is such a line.</summary>
    public static bool IsOne(JsonElement value) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("refreshed"u8, out _);

    /// <summary>An entry for each paper.</summary>
    public static IEnumerable<Entry> Read(JsonElement value, SourceFile file, SourceSpan where, int position, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var entries = new List<Entry>();
        var values = new JsonValues(where, diagnostics);
        if (values.Date(value.GetProperty("refreshed"u8), "refreshed") is not { IsDay: true } day || Text(value, "by", values) is not { } by
            || !value.TryGetProperty("papers"u8, out var papers) || papers.ValueKind != JsonValueKind.Object)
        {
            values.Wrong("refreshed", "a day, with by and papers beside it", value);
            return entries;
        }

        var what = Text(value, "what", values) ?? DatedCount.Citations;
        var found = new Finding(by, day.FirstDay, Asked: Finding.Refresh);
        foreach (var paper in papers.EnumerateObject())
        {
            if (PaperIds.TryParse(paper.Name) is not { } id)
            {
                values.Report(DiagnosticCodes.FieldId, "papers", paper.Name);
                continue;
            }

            var fields = new EntryJsonFields { Source = by, Found = found };
            if (paper.Value.ValueKind == JsonValueKind.Number)
                Count(fields, paper.Value, what, by, day.FirstDay, values);
            foreach (var field in paper.Value.ValueKind == JsonValueKind.Object ? paper.Value.EnumerateObject() : default)
            {
                if (field.Name == "count")
                    Count(fields, field.Value, what, by, day.FirstDay, values);
                else
                    fields.Set(field.Name, field.Value, values);
            }

            fields.Ids.Remove(id);
            fields.Ids.Insert(0, id);
            entries.Add(EntryJsonRecord.Of(fields, file, where, position));
        }

        return entries;
    }

    private static void Count(EntryJsonFields fields, JsonElement value, string what, string by, DateOnly day, JsonValues values)
    {
        if (values.Count(value, "count") is { } count)
            fields.Counts.Add(new(what, count, day, by));
    }

    private static string? Text(JsonElement value, string name, JsonValues values) => value.TryGetProperty(name, out var given) ? values.Text(given, name) : null;
}
