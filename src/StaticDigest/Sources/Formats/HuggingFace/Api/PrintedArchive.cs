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
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions
        {
            AllowMultipleValues = true,
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip
        });
        var lines = new LineCounter();
        var day = new ListDay(null, DayInName.Of(file));
        int position = 0, printed = 0;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.EndArray)
                    continue;
                list.Where = lines.At(file.Path, bytes, (int)reader.TokenStartIndex);
                var values = new JsonValues(list.Where, list.Diagnostics);
                using var document = Parse(ref reader);
                if (document?.RootElement is not { ValueKind: JsonValueKind.Object } record)
                    values.Report(DiagnosticCodes.NotAnEntry, "a text that shows no such object");
                else
                    list.Add(HuggingFacePaper.Read(record, values, day), position);
                printed += document is null ? 0 : 1;
                position++;
            }
        }
        catch (Exception exception) when (JsonErrors.IsExpected(exception))
        {
            list.Where = lines.At(file.Path, bytes, (int)Math.Min(reader.BytesConsumed, bytes.Length));
            list.Report(DiagnosticCodes.NotJson, JsonErrors.Reason(exception), "the rest of the file was left out");
        }

        list.Diagnostics.Add(DiagnosticCodes.PythonText.At(new(file.Path), printed));
        return list.ToBatch();
    }

    private static JsonDocument? Parse(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            return JsonDocument.ParseValue(ref reader);
        var json = PythonLiteral.ToJson(reader.GetString() ?? "");
        try
        {
            return json is null ? null : JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
