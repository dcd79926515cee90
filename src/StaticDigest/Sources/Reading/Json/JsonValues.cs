using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading.Json;

/// <summary>Reads the values of one object, tolerant of numbers as text and text as numbers.</summary>
internal readonly ref struct JsonValues(SourceSpan where, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    /// <summary>Where the object begins.</summary>
    public SourceSpan Where { get; } = where;

    /// <summary>A text; numbers and booleans are taken as they are written. Null for null, empty and other kinds.</summary>
    public string? Text(JsonElement value, string field)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                var text = Unescaped(value);
                return string.IsNullOrWhiteSpace(text) ? null : CleanText.Of(text);
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                return value.GetRawText();
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return null;
            default:
                Wrong(field, "a text", value);
                return null;
        }
    }

    /// <summary>A whole number from 0.</summary>
    public int? Count(JsonElement value, string field)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind is JsonValueKind.Number or JsonValueKind.String
            && decimal.TryParse(value.ValueKind == JsonValueKind.Number ? value.GetRawText()
                : Unescaped(value).Trim(), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture, out decimal number)
            && number is >= 0 and <= int.MaxValue && decimal.IsInteger(number))
            return (int)number;
        Wrong(field, "a whole number", value);
        return null;
    }

    /// <summary>A yes or no.</summary>
    public bool Flag(JsonElement value, string field)
    {
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null)
            return value.ValueKind == JsonValueKind.True;
        if (Text(value, field) is { } text)
        {
            if (text is "1" || string.Equals(text, "true", StringComparison.OrdinalIgnoreCase))
                return true;
            if (text is not "0" && !string.Equals(text, "false", StringComparison.OrdinalIgnoreCase))
                Wrong(field, "true or false", value);
        }

        return false;
    }

    /// <summary>A date of any precision.</summary>
    public PartialDate? Date(JsonElement value, string field)
    {
        if (Text(value, field) is not { } text)
            return null;
        if (PartialDate.TryParse(text) is { IsPlausible: true } date)
            return date;
        diagnostics.Add(DiagnosticCodes.FieldDate.At(Where, field, text));
        return null;
    }

    /// <summary>An address, checked.</summary>
    public string? Address(JsonElement value, string field)
    {
        if (Text(value, field) is not { } text)
            return null;
        if (WebAddress.TryParse(text) is { } address)
            return address;
        diagnostics.Add(DiagnosticCodes.FieldAddress.At(Where, field, text));
        return null;
    }

    /// <summary>Texts from an array, or from one text cut at a separator.</summary>
    public void Texts(JsonElement value, string field, ReadOnlySpan<char> separators, ImmutableArray<string>.Builder into)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                if (Text(item, field) is { } text)
                    into.Add(text);
            }
        }
        else if (Text(value, field) is { } text)
        {
            foreach (var part in text.AsSpan().SplitAny(separators))
            {
                var trimmed = text.AsSpan()[part].Trim();
                if (!trimmed.IsEmpty)
                    into.Add(trimmed.ToString());
            }
        }
    }

    /// <summary>Reports a value of a wrong kind.</summary>
    public void Wrong(string field, string expected, JsonElement value) => diagnostics.Add(DiagnosticCodes.WrongType.At(Where, field, expected, Kind(value)));

    /// <summary>Reports anything else.</summary>
    public void Report(DiagnosticKind kind, params ReadOnlySpan<object> arguments) => diagnostics.Add(kind.At(Where, arguments));

    public static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private static string Unescaped(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Lenient(value.GetRawText());
        }
    }

    // JSON allows one half of a surrogate pair, "\ud83d", which the parser refuses to turn into text.
    private static string Lenient(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (int i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            char c = raw[++i];
            if (c == 'u')
            {
                text.Append((char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => c });
            }
        }

        return text.ToString();
    }
}
