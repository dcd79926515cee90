using System.Text.Json;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading.Json;

/// <summary>Ids of arXiv papers in JSON.</summary>
internal static class JsonIds
{
    /// <summary>The id of a record; null, with a diagnostic when there is something else, where it is none.</summary>
    public static PaperId? Arxiv(JsonElement value, string field, JsonValues values, out int? version)
    {
        version = null;
        if (Text(value, field, values) is not { } text)
            return null;
        var id = PaperIds.TryParse(text, out version);
        if (id is null)
            values.Report(DiagnosticCodes.FieldId, field, text);
        return id;
    }

    /// <summary>An id as it was before a program took it for a number, with a diagnostic.</summary>
    public static string? Text(JsonElement value, string field, JsonValues values)
    {
        if (values.Text(value, field)?.Trim() is not { } text)
            return null;
        if (value.ValueKind != JsonValueKind.Number)
            return text;
        // Since 2015 five digits follow the dot; as a number the last zeros are gone: 2401.0123 was 2401.01230.
        var id = text.Length is > 5 and < 10 && text[4] == '.' && string.CompareOrdinal(text, "1501") >= 0 ? text.PadRight(10, '0') : text;
        values.Report(DiagnosticCodes.NumberAsId, text, id);
        return id;
    }
}
