using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Json;

namespace StaticDigest.Sources.Formats.HuggingFace.Api;

/// <summary>Reads archives whose elements are texts, each a dictionary as Python prints it: <c>["{'paper': {'id': '2412.18547'…"]</c>.</summary>
internal static class PrintedArchive
{
    /// <summary>True for a list that begins with such a text.</summary>
    public static bool IsLikely(FormatProbe head)
    {
        var text = head.Text.AsSpan().TrimStart();
        if (text is not ['[', ..])
            return false;
        text = text[1..].TrimStart();
        return text.StartsWith("\"{'paper': {'id': '", StringComparison.Ordinal);
    }

    /// <summary>Reads every text that can be read.</summary>
    public static Batch<Entry> Read(InputFile file)
    {
        var list = new EntryList(file);
        var bytes = SourceText.Utf8(file, list.Diagnostics).Span;
        var day = new ListDay(null, DayInName.Of(file));
        int printed = 0;
        JsonRecords.ReadInto(list, bytes, ["[]"], (value, values, position) =>
        {
            bool isText = value.ValueKind == JsonValueKind.String;
            using var document = isText ? Parse(value.GetString() ?? "") : null;
            printed += isText && document is null ? 0 : 1;
            var record = document?.RootElement ?? value;
            if (record.ValueKind == JsonValueKind.Object)
                return HuggingFacePaper.Read(record, values, day) is { } entry ? [entry with { Position = position }] : [];
            values.Report(DiagnosticCodes.NotAnEntry, "a text that shows no such object");
            return [];
        });
        list.Diagnostics.Add(DiagnosticCodes.PythonText.At(new(file.Path), printed));
        return list.ToBatch();
    }

    private static JsonDocument? Parse(string printed)
    {
        try
        {
            return PythonLiteral.ToJson(printed) is { } json ? JsonDocument.Parse(json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
