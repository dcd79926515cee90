using System.Globalization;
using System.Text.Json;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.Csl;

/// <summary>Reads dates in parts: <c>{"date-parts": [["2011", 5, 25], [2012]]}</c>, of which the first is the beginning.</summary>
internal static class CslDate
{
    private static readonly string[] s_parts = ["year", "month", "day"];

    /// <summary>The date as text, <c>2011-05-25</c>; null for none, with a diagnostic where something stands there that is none.</summary>
    public static string? Text(JsonElement value, string field, JsonValues values)
    {
        // In YAML a date is often a list of parts with names: [{year: 2017, month: 6, day: 12}]
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.Object)
            value = value[0];
        if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            return values.Text(value, field);
        if (value.ValueKind != JsonValueKind.Object)
            values.Wrong(field, "a date in parts", value);
        else if (value.TryGetProperty("year"u8, out _))
            return Joined(s_parts.Select(name => value.Member(name)), field, values);
        else if (value.Member("date-parts") is { ValueKind: JsonValueKind.Array } lists && lists.GetArrayLength() > 0)
            return Parts(lists[0], field, values);
        return values.Text(value.Member("raw"), field) ?? values.Text(value.Member("literal"), field);
    }

    private static string? Parts(JsonElement parts, string field, JsonValues values)
    {
        if (parts.ValueKind == JsonValueKind.Array)
            return Joined(parts.EnumerateArray().Take(s_parts.Length), field, values);
        values.Wrong($"{field}.date-parts", "lists of numbers", parts);
        return null;
    }

    // An absent end of a range is [0].
    private static string? Joined(IEnumerable<JsonElement> parts, string field, JsonValues values)
    {
        var numbers = new List<string>();
        foreach (var part in parts)
        {
            if (!int.TryParse(values.Text(part, field), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) || number == 0)
                break;
            numbers.Add(Invariant($"{number}"));
        }

        return numbers.Count == 0 ? null : string.Join('-', numbers);
    }
}
