using System.Runtime.InteropServices;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Json;

namespace StaticDigest.Sources.Formats.Json.Fields;

/// <summary>Makes an entry of one JSON object.</summary>
internal static class EntryJsonRecord
{
    private const int MaxNameLength = 32;

    /// <summary>The entry; null, with a diagnostic, when the value is none.</summary>
    public static Entry? Read(JsonElement value, JsonValues values, InputFile file, int position)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            values.Report(DiagnosticCodes.NotAnEntry, JsonValues.Kind(value));
            return null;
        }

        var fields = new EntryJsonFields(values.Where, position);
        Span<char> name = stackalloc char[MaxNameLength];
        foreach (var property in value.EnumerateObject())
        {
            var raw = JsonMarshal.GetRawUtf8PropertyName(property);
            if (raw.Length > MaxNameLength)
                continue;
            for (int i = 0; i < raw.Length; i++)
                name[i] = (char)raw[i];
            fields.Set(name[..raw.Length], property.Value, values);
        }

        if (fields.IsNameless)
        {
            values.Report(DiagnosticCodes.NotAnEntry, "one with neither");
            return null;
        }

        return fields.ToEntry((source, venue) => SourceName(source, venue, file));
    }

    private static string SourceName(string? source, string? venue, InputFile file) => source switch
    {
        null => file.Stem,
        "hf" => "Hugging Face",
        "oai" => "arXiv",
        "lists" => venue ?? "Conference lists",
        _ => source,
    };
}
