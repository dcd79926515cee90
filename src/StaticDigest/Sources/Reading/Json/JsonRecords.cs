using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading.Json;

/// <summary>Makes an entry of one JSON object; null, with a diagnostic through <paramref name="values"/>, when it is none.</summary>
/// <param name="record">The object.</param>
/// <param name="values">Reads its values and reports what is wrong with them.</param>
internal delegate Entry? ReadJsonRecord(JsonElement record, JsonValues values);

/// <summary>Makes entries of a value that stands where a record should, whatever its kind.</summary>
/// <param name="value">The value.</param>
/// <param name="values">Reads the members of an object and reports what is wrong with them.</param>
/// <param name="position">Its place among such values.</param>
internal delegate IReadOnlyList<Entry> ReadJsonValue(JsonElement value, JsonValues values, int position);

/// <summary>
/// Finds the records of a JSON file, one after the other, without holding the whole document: arrays, objects around
/// arrays, single objects, JSON Lines, several documents in one file. What precedes a break is kept.
/// </summary>
internal static class JsonRecords
{
    /// <summary>As foreign JSON is read: comments, commas too many, several documents in one file.</summary>
    public static JsonReaderOptions Options { get; } = new()
    {
        AllowMultipleValues = true,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>Reads every object that stands at one of the places.</summary>
    /// <param name="places">Places as <see cref="JsonPath"/> writes them: <c>""</c>, <c>[]</c>, <c>results[]</c>, <c>message.items[]</c>.</param>
    /// <param name="skipsNull">True for services that answer null for what they do not know.</param>
    public static Batch<Entry> Read(InputFile file, ReadOnlySpan<string> places, ReadJsonRecord read, bool skipsNull = false)
    {
        var list = new EntryList(file);
        ReadInto(list, places, read, skipsNull);
        return list.ToBatch();
    }

    /// <summary>As the other, into a list of which more is to be said.</summary>
    public static void ReadInto(EntryList list, ReadOnlySpan<string> places, ReadJsonRecord read, bool skipsNull = false) =>
        ReadInto(list, SourceText.Utf8(list.File, list.Diagnostics).Span, places,
            (value, values, position) => Object(value, values, read) is { } entry ? [entry with { Position = position }] : [], skipsNull);

    /// <summary>As the others, for values of any kind.</summary>
    public static void ReadInto(EntryList list, ReadOnlySpan<byte> bytes, ReadOnlySpan<string> places, ReadJsonValue read, bool skipsNull = false)
    {
        var reader = new Utf8JsonReader(bytes, Options);
        var lines = new LineCounter();
        var path = new JsonPath();
        int position = 0;
        try
        {
            while (reader.Read())
            {
                bool isRecord = reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.StartArray or JsonTokenType.EndArray
                    or JsonTokenType.EndObject) && Contains(places, path);
                if (!isRecord)
                {
                    path.Move(ref reader);
                    if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && !LeadsOn(places, path))
                    {
                        reader.Skip();
                        path.Leave();
                    }

                    continue;
                }

                list.Where = lines.At(list.File.Path, bytes, (int)reader.TokenStartIndex);
                using var document = JsonDocument.ParseValue(ref reader);
                if (document.RootElement.ValueKind == JsonValueKind.Null && skipsNull)
                    continue;
                foreach (var entry in Record(document.RootElement, new(list.Where, list.Diagnostics), position++, read))
                    list.Add(entry, entry.Position);
            }
        }
        catch (Exception exception) when (JsonErrors.IsExpected(exception))
        {
            // The reader's own position: an exception's line counts from the value that was parsed.
            list.Where = lines.At(list.File.Path, bytes, (int)Math.Min(reader.BytesConsumed, bytes.Length));
            list.Report(DiagnosticCodes.NotJson, JsonErrors.Reason(exception), "the rest of the file was left out");
        }
    }

    /// <summary>The entry of an object; null, with a diagnostic, for any other value.</summary>
    public static Entry? Object(JsonElement value, JsonValues values, ReadJsonRecord read)
    {
        if (value.ValueKind == JsonValueKind.Object)
            return read(value, values);
        values.Report(DiagnosticCodes.NotAnEntry, JsonValues.Kind(value));
        return null;
    }

    // Half of a surrogate pair in a member's name is found only when the name is read; it costs that record.
    private static IReadOnlyList<Entry> Record(JsonElement value, JsonValues values, int position, ReadJsonValue read)
    {
        try
        {
            return read(value, values, position);
        }
        catch (InvalidOperationException exception)
        {
            values.Report(DiagnosticCodes.NotJson, JsonErrors.Reason(exception), "the record was left out");
            return [];
        }
    }

    private static bool Contains(ReadOnlySpan<string> places, JsonPath path)
    {
        foreach (var place in places)
        {
            if (path.Is(place))
                return true;
        }

        return false;
    }

    // True while a place lies at or below the path, so that its container must be walked through.
    private static bool LeadsOn(ReadOnlySpan<string> places, JsonPath path)
    {
        var here = path.ToString();
        foreach (var place in places)
        {
            if (place.StartsWith(here, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}

/// <summary>Counts lines as reading goes on, so that a large file is walked once.</summary>
internal struct LineCounter()
{
    private int _counted;
    private int _line = 1;
    private int _lineStart;

    public SourceSpan At(string path, ReadOnlySpan<byte> bytes, int index)
    {
        if (index > _counted)
        {
            var passed = bytes[_counted..index];
            _line += passed.Count((byte)'\n');
            _lineStart = passed.LastIndexOf((byte)'\n') is >= 0 and int last ? _counted + last + 1 : _lineStart;
            _counted = index;
        }

        return new(path, _line, index - _lineStart + 1);
    }
}
