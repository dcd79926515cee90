using System.Collections.Immutable;

namespace StaticDigest.Sources.Reading.Citations;

/// <summary>What the fields of a format mean. Of names that mean the same the first one goes before the others.</summary>
internal sealed class CitationMap
{
    /// <param name="fields">Each field with the names that the format has for it, a blank between them.</param>
    public CitationMap(params ReadOnlySpan<(CitationField Field, string Names)> fields)
    {
        var names = ImmutableArray.CreateBuilder<(string, CitationField)>();
        foreach (var (field, all) in fields)
            names.AddRange(all.Split(' ').Select(name => (name, field)));
        Fields = names.ToImmutable();
    }

    /// <summary>Each name with what it means, in the order in which they are read.</summary>
    public ImmutableArray<(string Name, CitationField Field)> Fields { get; }

    /// <summary>Adds what the names hold to a record.</summary>
    /// <param name="values">The values of a name, in the order of the file.</param>
    public void Fill(CitationRecord record, Func<string, CitationField, IEnumerable<string?>> values)
    {
        foreach (var (name, field) in Fields)
        {
            foreach (var value in values(name, field))
                record.Add(field, value, name);
        }
    }
}
