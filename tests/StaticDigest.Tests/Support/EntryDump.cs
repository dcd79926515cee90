using System.Collections;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using StaticDigest.Papers;

namespace StaticDigest.Tests.Support;

/// <summary>Entries and diagnostics as JSON to be read by people: empty fields are left out.</summary>
internal static class EntryDump
{
    // The order of the approved files; what is not named here comes last.
    private static readonly string[] s_order =
    [
        "Where", "Source", "Position", "Title", "Abstract", "Text", "Ids", "Version", "Versions", "Authors", "AuthorCount", "HasMoreAuthors", "Organization",
        "Submitted",
        "Updated", "Announced", "Featured", "Votes", "Comments", "Categories", "Keywords", "Venue", "Publication", "JournalReference", "Comment", "Links",
        "CodeStars",
        "Counts", "Found", "Media", "MachineSummary", "MachineKeywords", "Submitter", "Withdrawn", "License", "Note",
    ];

    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new AsText<PartialDate>(), new AsText<PaperId>(), new AsText<SourceSpan>(), new AsText<Diagnostic>(), new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithInternal, WithoutEmptyLists, InOrder } },
    };

    public static string Of(Batch<Entry> batch) => JsonSerializer.Serialize(new { batch.Diagnostics, Entries = batch.Items }, s_options) + "\n";

    public static string Of(IEnumerable<Entry> entries) => JsonSerializer.Serialize(entries, s_options);

    // What a reader fills in, whether the two hosts see it or not, as it is declared.
    private static void WithInternal(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.Assembly != typeof(Entry).Assembly)
            return;
        foreach (var property in type.Type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            var known = type.Properties.FirstOrDefault(other => other.Name == property.Name);
            if (known is null && property is { SetMethod: not null, GetMethod.IsAssembly: true })
            {
                known = type.CreateJsonPropertyInfo(property.PropertyType, property.Name);
                known.Get = property.GetValue;
                var usual = property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null;
                known.ShouldSerialize = (_, value) => !Equals(value, usual);
                type.Properties.Add(known);
            }

            known?.Order = property.MetadataToken;
        }
    }

    private static void WithoutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(
            property => typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && property.PropertyType != typeof(string)))
            property.ShouldSerialize = static (_, value) => value is ICollection { Count: > 0 };
    }

    private static void InOrder(JsonTypeInfo type)
    {
        foreach (var property in type.Type == typeof(Entry) ? type.Properties : [])
            property.Order = Array.IndexOf(s_order, property.Name) is var place and >= 0 ? place : s_order.Length;
    }

    private sealed class AsText<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value!.ToString());
    }
}
