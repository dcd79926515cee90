using System.Collections.Immutable;
using StaticDigest.Papers.Fields;
using StaticDigest.Papers.Identity;

namespace StaticDigest.Papers.Merging;

/// <summary>Notes from which list each field of one paper was taken, while it is merged.</summary>
internal sealed class PaperOrigins(List<CleanEntry> group)
{
    private readonly List<FieldOrigin> _origins = [];
    private readonly bool _isMixed = group.Exists(entry => entry.Entry.Source != group[0].Entry.Source);

    /// <summary>Notes the entry that a field was taken from; nothing when all entries are of one list.</summary>
    public void Add(PaperField field, CleanEntry? from)
    {
        if (_isMixed && from is not null)
            _origins.Add(new(field.Key, from.Entry.Source));
    }

    /// <summary>Notes the first entry of which a field has the value that was chosen.</summary>
    public T Chosen<T>(PaperField<T> field, T value)
    {
        if (_isMixed && value is not null)
            Add(field, FirstWith(field, value));
        return value;
    }

    private CleanEntry? FirstWith<T>(PaperField<T> field, T value) => group.Find(entry => EqualityComparer<T>.Default.Equals(field.Get(entry.Entry), value));

    /// <summary>The origins in the order of the fields' names.</summary>
    public ImmutableArray<FieldOrigin> ToArray() => [.. _origins.OrderBy(origin => origin.Field, StringComparer.Ordinal)];
}
