using System.Text.Json;

namespace StaticDigest.Sources.Reading.Json;

/// <summary>What a JSON document says about itself beside its records: a date, a title.</summary>
internal static class JsonTop
{
    /// <summary>The texts and flags among the outermost object's members; what precedes a break where the JSON breaks.</summary>
    public static Dictionary<string, string> Read(ReadOnlySpan<byte> json)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json, JsonRecords.Options);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return members;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString() ?? "";
                reader.Read();
                if (reader.TokenType == JsonTokenType.String)
                    members[name] = reader.GetString() ?? "";
                else if (reader.TokenType is JsonTokenType.True or JsonTokenType.False)
                    members[name] = reader.TokenType == JsonTokenType.True ? "true" : "false";
                else
                    reader.Skip();
            }
        }
        catch (Exception exception) when (JsonErrors.IsExpected(exception))
        {
            // Whoever reads the records reports it.
        }

        return members;
    }
}
