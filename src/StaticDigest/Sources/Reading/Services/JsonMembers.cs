using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Markup;

namespace StaticDigest.Sources.Reading.Services;

/// <summary>Members of foreign objects: absent, null and empty are the same, unknown ones do not matter.</summary>
internal static class JsonMembers
{

    /// <summary>The member, or an undefined value when it is absent or the value is no object.</summary>
    public static JsonElement Member(this JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : default;

    /// <summary>True for absent and null.</summary>
    public static bool IsMissing(this JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    /// <summary>The elements of an array that are not null; a single value counts as an array of one.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                if (item.ValueKind != JsonValueKind.Null)
                    yield return item;
            }
        }
        else if (!value.IsMissing())
        {
            yield return value;
        }
    }

    /// <summary>A member's text, trimmed.</summary>
    public static string? TextOf(this JsonValues values, JsonElement record, string name) => values.Text(record.Member(name), name)?.Trim();

    /// <summary>The first text of a member that is an array, or the member itself.</summary>
    public static string? FirstTextOf(this JsonValues values, JsonElement record, string name)
    {
        foreach (var item in record.Member(name).Items())
        {
            if (values.Text(item, name)?.Trim() is { Length: > 0 } text)
                return text;
        }

        return null;
    }

    /// <summary>A member's text on one line, without markup.</summary>
    public static string? LineOf(this JsonValues values, JsonElement record, string name, bool isEscapedTwice = false) =>
        MarkupText.Line(values.TextOf(record, name), isEscapedTwice);

    /// <summary>A member's whole number.</summary>
    public static int? CountOf(this JsonValues values, JsonElement record, string name) =>
        record.Member(name) is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } value ? values.Count(value, name) : null;

    /// <summary>A member's date of any precision.</summary>
    public static PartialDate? DateOf(this JsonValues values, JsonElement record, string name) => values.Date(record.Member(name), name);

    /// <summary>A member's year.</summary>
    public static PartialDate? YearOf(this JsonValues values, JsonElement record, string name)
    {
        if (values.CountOf(record, name) is not { } year)
            return null;
        if (new PartialDate(year) is { IsPlausible: true } date)
            return date;
        values.Report(DiagnosticCodes.FieldDate, name, Invariant($"{year}"));
        return null;
    }

    /// <summary>A member's address.</summary>
    public static string? AddressOf(this JsonValues values, JsonElement record, string name) => values.Address(record.Member(name), name);
}
