using System.Collections.Immutable;
using System.Text.Json.Nodes;
using StaticDigest.Settings;

namespace StaticDigest.Tests.Settings;

/// <summary>JSON Schema of settings, from the declarations of their keys.</summary>
internal static class SettingsSchema
{
    public static JsonObject Of(string title, string description, IEnumerable<Setting> keys)
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title, ["description"] = description };
        Add(schema, Block(keys));
        return schema;
    }

    private static JsonObject Block(IEnumerable<Setting> keys) => new()
    {
        ["type"] = new JsonArray("object", "null"),
        ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)Value(key)))),
        ["additionalProperties"] = false,
    };

    private static JsonObject Value(Setting key)
    {
        var schema = new JsonObject { ["description"] = key.Explanation };
        if (key.Default.Length > 0)
            schema["default"] = JsonNode.Parse(key.Default);
        if (!key.Form.Variants.IsEmpty)
            Add(schema, key.Form.Schema.Length == 0 ? List(key.Form) : new() { ["anyOf"] = new JsonArray(List(key.Form), Members(key.Form)) });
        else
            Add(schema, key.Form.Keys.IsEmpty ? Members(key.Form) : Block(key.Form.Keys));
        return schema;
    }

    private static JsonObject List(SettingForm form)
    {
        var item = Block(form.Keys);
        item["type"] = "object";
        if (form.Variants is [{ Word: "" } only])
        {
            Add(item, Needs(only));
        }
        else
        {
            item["required"] = new JsonArray("kind");
            item["allOf"] = new JsonArray([.. form.Variants.Select(Variant)]);
        }

        return new() { ["type"] = new JsonArray("array", "null"), ["items"] = item };
    }

    private static JsonNode Variant(SettingVariant variant)
    {
        var then = Needs(variant);
        then["propertyNames"] = new JsonObject { ["enum"] = Texts(variant.Keys) };
        var kind = new JsonObject { ["kind"] = new JsonObject { ["const"] = variant.Word } };
        return new JsonObject { ["if"] = new JsonObject { ["properties"] = kind }, ["then"] = then };
    }

    private static JsonObject Needs(SettingVariant variant)
    {
        var needs = new JsonObject();
        var single = variant.Needs.Where(group => group.Length == 1).Select(group => group[0]).ToImmutableArray();
        if (!single.IsEmpty)
            needs["required"] = Texts(single);
        if (variant.Needs.FirstOrDefault(group => group.Length > 1) is { IsDefault: false } choice)
            needs["anyOf"] = new JsonArray([.. choice.Select(key => (JsonNode)new JsonObject { ["required"] = new JsonArray(key) })]);
        return needs;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static JsonObject Members(SettingForm form) => (JsonObject)JsonNode.Parse($"{{{form.Schema}}}")!;

    private static void Add(JsonObject to, JsonObject members)
    {
        foreach (var (name, value) in members)
            to[name] = value?.DeepClone();
    }
}
