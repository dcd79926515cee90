using System.Collections.Immutable;
using System.Text.Json;

namespace StaticDigest.Papers.Fields;

/// <summary>A form in which fields are written: JSON or front matter. What is null, false or empty is left out.</summary>
internal interface IFieldWriter
{
    /// <summary>True where an author who is but a name is written as a text, and a single finding without a list.</summary>
    bool IsTerse { get; }

    void Text(string key, string? value);

    void Number(string key, int? value);

    void Flag(string key, bool value);

    void Texts(string key, ImmutableArray<string> values);

    void BeginList(string key);

    void EndList();

    /// <summary>Begins a record, with a key where it is no item of a list.</summary>
    void BeginRecord(string? key = null);

    void EndRecord();

    /// <summary>Writes an item of a list that is a text.</summary>
    void Item(string value);
}

/// <summary>Fields as the members of a JSON object.</summary>
/// <param name="json">Where they are written.</param>
/// <param name="isTerse">See <see cref="IFieldWriter.IsTerse"/>.</param>
/// <param name="clean">Applied to each text.</param>
internal sealed class JsonFieldWriter(Utf8JsonWriter json, bool isTerse, Func<string, string>? clean = null) : IFieldWriter
{
    public bool IsTerse => isTerse;

    public void Text(string key, string? value)
    {
        if (value is not null)
            json.WriteString(key, Clean(value));
    }

    public void Number(string key, int? value)
    {
        if (value is { } number)
            json.WriteNumber(key, number);
    }

    public void Flag(string key, bool value)
    {
        if (value)
            json.WriteBoolean(key, true);
    }

    public void Texts(string key, ImmutableArray<string> values)
    {
        if (values.IsEmpty)
            return;
        json.WriteStartArray(key);
        foreach (var value in values)
            Item(value);
        json.WriteEndArray();
    }

    public void BeginList(string key) => json.WriteStartArray(key);

    public void EndList() => json.WriteEndArray();

    public void BeginRecord(string? key)
    {
        if (key is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(key);
    }

    public void EndRecord() => json.WriteEndObject();

    public void Item(string value) => json.WriteStringValue(Clean(value));

    private string Clean(string value) => clean is null ? value : clean(value);
}
