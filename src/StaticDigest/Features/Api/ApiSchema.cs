using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Papers.Fields;

namespace StaticDigest.Features.Api;

/// <summary>
/// The schema of the JSON for programs: <c>schema.json</c>, completed by the fields of papers that it does not describe itself.
/// </summary>
internal static class ApiSchema
{
    private const string Resource = "api.schema.json";
    private const string Place = "        \"FIELDS\": true,\n";

    /// <summary>The schema as UTF-8.</summary>
    public static byte[] Bytes()
    {
        using var stream = typeof(ApiSchema).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = reader.ReadToEnd();
        using var schema = JsonDocument.Parse(text);
        var described = schema.RootElement.GetProperty("$defs"u8).GetProperty("paper"u8).GetProperty("properties"u8);
        var fields = PaperField.Published.Where(field => !described.TryGetProperty(field.Key, out _)).Select(Describe);
        return Encoding.UTF8.GetBytes(text.Replace(Place, string.Concat(fields), StringComparison.Ordinal));
    }

    private static string Describe(PaperField field)
    {
        var about = field.About.Length == 0 ? "" : $"\"description\": \"{JsonEncodedText.Encode(field.About, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\", ";
        return $"        \"{field.Key}\": {{ {about}{Shape(field)} }},\n";
    }

    private static string Shape(PaperField field) => field switch
    {
        PaperField<string?> => "\"type\": \"string\"",
        PaperField<bool> => "\"const\": true",
        PaperField<int?> => Like("count"),
        PaperField<PartialDate?> => Like("date"),
        PaperField<DateOnly?> => Like("day"),
        PaperField<ImmutableArray<string>> => Like("texts"),
        PaperField<ImmutableArray<Author>> => ListOf("author"),
        PaperField<ImmutableArray<PaperVersion>> => ListOf("version"),
        PaperField<ImmutableArray<PaperLink>> => ListOf("link"),
        PaperField<ImmutableArray<DatedCount>> => ListOf("dated_count"),
        PaperField<ImmutableArray<Finding>> => ListOf("finding"),
        _ => throw new NotSupportedException($"nobody knows how to describe {field}"),
    };

    private static string Like(string shape) => $"\"$ref\": \"#/$defs/{shape}\"";

    private static string ListOf(string shape) => $"\"type\": \"array\", \"minItems\": 1, \"items\": {{ {Like(shape)} }}";
}
