using System.Collections.Immutable;
using StaticDigest.Papers.Identity;

namespace StaticDigest.Papers.Merging;

/// <summary>Notes from which list each field of one paper was taken, while it is merged.</summary>
internal sealed class PaperOrigins(List<CleanEntry> group)
{
    private readonly List<FieldOrigin> _origins = [];
    private readonly bool _isMixed = group.Exists(entry => entry.Entry.Source != group[0].Entry.Source);

    /// <summary>Notes the entry that a field was taken from; nothing when all entries are of one list.</summary>
    public void Add(string field, CleanEntry? from)
    {
        if (_isMixed && from is not null)
            _origins.Add(new(field, from.Entry.Source));
    }

    /// <summary>Notes the first entry of which a field has the value that was chosen.</summary>
    public T? Chosen<T>(string field, T? value, Func<Entry, T?> read)
    {
        if (_isMixed && value is not null)
            Add(field, group.Find(entry => EqualityComparer<T?>.Default.Equals(read(entry.Entry), value)));
        return value;
    }

    /// <summary>The origins in the order of the fields' names.</summary>
    public ImmutableArray<FieldOrigin> ToArray() => [.. _origins.OrderBy(origin => origin.Field, StringComparer.Ordinal)];
}
