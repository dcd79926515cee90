using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using StaticDigest.Features.Api;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Features.Api;

/// <summary>
/// The published schema is what the records of the API give. With <c>APPROVE=1</c> in the environment it is written anew.
/// What has no record is written by hand: the forms of texts, and a paper.
/// </summary>
public class ApiSchemaTests
{
    private static readonly (string Name, JsonTypeInfo Type)[] s_files =
    [
        ("status", ApiJson.Default.ApiStatus), ("papers", ApiJson.Default.ApiPapers), ("one", ApiJson.Default.ApiOnePaper),
        ("topics", ApiJson.Default.ApiTopics), ("days", ApiJson.Default.ApiDays),
    ];

    private static readonly JsonSerializerOptions s_readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void The_published_schema_is_that_of_the_records()
    {
        var file = Repository.PathOf("src/StaticDigest/Features/Api/schema.json");
        var published = JsonNode.Parse(File.ReadAllText(file))!;
        var made = published.DeepClone();
        foreach (var (name, type) in s_files)
            made["$defs"]![name] = type.GetJsonSchemaAsNode(new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform });
        if (JsonNode.DeepEquals(published, made))
            return;
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            File.WriteAllText(file, made.ToJsonString(s_readable) + "\n");
        else
            Assert.Equal(published.ToJsonString(s_readable), made.ToJsonString(s_readable));
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        if (context.PropertyInfo is not { } property)
            return context.TypeInfo.Kind == JsonTypeInfoKind.Object ? Object(context.TypeInfo, node) : node;
        var form = Attribute<SchemaFormAttribute>(property) is { } named ? Reference(named.Name) : null;
        bool isNumber = (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(int);
        var schema = context.TypeInfo.Kind == JsonTypeInfoKind.Enumerable ? new() { ["type"] = "array", ["items"] = form ?? node["items"]!.DeepClone() }
            : form ?? (isNumber ? Reference("count")
            : Attribute<AllowedValuesAttribute>(property) is { } allowed
                ? new() { ["enum"] = new JsonArray([.. allowed.Values.Select(value => JsonValue.Create((string)value!))]) }
            : context.TypeInfo.Kind == JsonTypeInfoKind.Object ? Object(context.TypeInfo, node)
            : new JsonObject { ["type"] = "string" });
        if (Attribute<DescriptionAttribute>(property) is { } description)
            schema.Insert(0, "description", description.Description);
        return schema;
    }

    private static JsonObject Object(JsonTypeInfo type, JsonNode node)
    {
        var schema = new JsonObject();
        if (type.Type.GetCustomAttribute<DescriptionAttribute>() is { } description)
            schema["description"] = description.Description;
        schema["type"] = "object";
        schema["required"] = new JsonArray([.. type.Properties.Where(property => !property.IsGetNullable).Select(property => JsonValue.Create(property.Name))]);
        schema["properties"] = node["properties"]!.DeepClone();
        schema["additionalProperties"] = false;
        return schema;
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    private static T? Attribute<T>(JsonPropertyInfo property)
        where T : Attribute => property.AttributeProvider?.GetCustomAttributes(typeof(T), inherit: false).OfType<T>().SingleOrDefault();
}
