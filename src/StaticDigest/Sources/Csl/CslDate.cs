using System.Globalization;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Citations;
using StaticDigest.Sources.Json;

namespace StaticDigest.Sources.Csl;

/// <summary>Reads dates in parts: <c>{"date-parts": [["2011", 5, 25], [2012]]}</c>, of which the first is the beginning.</summary>
internal static class CslDate
{
    /// <summary>The date; null, with a diagnostic where something stands there that is none.</summary>
    public static PartialDate? Read(JsonElement item, string field, JsonValues values)
    {
        if (!item.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        // In YAML a date is often a list of parts with names: [{year: 2017, month: 6, day: 12}]
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.Object)
            value = value[0];
        if (value.ValueKind == JsonValueKind.Object)
        {
            if (value.TryGetProperty("year"u8, out _))
                return Named(value, field, values);
            if (value.TryGetProperty("date-parts"u8, out var parts) && parts.ValueKind == JsonValueKind.Array && parts.GetArrayLength() > 0)
                return Parts(parts[0], field, values);
            foreach (var name in (ReadOnlySpan<string>)["raw", "literal"])
            {
                if (value.TryGetProperty(name, out var text))
                    return Words(values.Text(text, field), field, values);
            }

            return null;
        }

        if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            return Words(values.Text(value, field), field, values);
        values.Wrong(field, "a date in parts", value);
        return null;
    }

    private static PartialDate? Named(JsonElement value, string field, JsonValues values)
    {
        Span<int> numbers = [0, 0, 0];
        foreach (var (name, place) in (ReadOnlySpan<(string, int)>)[("year", 0), ("month", 1), ("day", 2)])
        {
            if (value.TryGetProperty(name, out var part) && int.TryParse(values.Text(part, field), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
                numbers[place] = number;
        }

        return numbers[0] == 0 ? null : Checked(CitationDate.Of(numbers[0], numbers[1], numbers[2]), Invariant($"{numbers[0]}-{numbers[1]}-{numbers[2]}"), field, values);
    }

    // Months beyond 12 are seasons; an absent end of a range is [0].
    private static PartialDate? Parts(JsonElement parts, string field, JsonValues values)
    {
        if (parts.ValueKind != JsonValueKind.Array)
        {
            values.Wrong($"{field}.date-parts", "lists of numbers", parts);
            return null;
        }

        Span<int> numbers = [0, 0, 0];
        int count = 0;
        foreach (var part in parts.EnumerateArray())
        {
            if (count == numbers.Length || part.ValueKind == JsonValueKind.Null)
                break;
            numbers[count++] = int.TryParse(values.Text(part, field), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : 0;
        }

        if (count == 0 || numbers[0] == 0)
            return null;
        return Checked(CitationDate.Of(numbers[0], numbers[1], numbers[2]), string.Join('-', numbers[..count].ToArray()), field, values);
    }

    private static PartialDate? Words(string? text, string field, JsonValues values) =>
        text is null || !text.AsSpan().ContainsAnyInRange('0', '9') ? null : Checked(CitationDate.TryParse(text), text, field, values);

    private static PartialDate? Checked(PartialDate? date, string text, string field, JsonValues values)
    {
        if (date is { IsPlausible: true })
            return date;
        values.Report(DiagnosticCodes.FieldDate, field, text);
        return null;
    }
}
