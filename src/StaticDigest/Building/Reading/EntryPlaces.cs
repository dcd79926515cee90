using StaticDigest.Papers;

namespace StaticDigest.Building.Reading;

/// <summary>Where the entries stand: merging keeps only their file and position, diagnostics want line and column.</summary>
public sealed class EntryPlaces
{
    private readonly Dictionary<(string File, DateOnly? Day, int Position), SourceSpan> _places;

    /// <summary>Notes the places of entries; of those that cannot be told apart the first one's counts.</summary>
    public EntryPlaces(IReadOnlyCollection<Entry> entries)
    {
        _places = new(entries.Count);
        foreach (var entry in entries)
            _places.TryAdd((entry.Where.Path, entry.Featured, entry.Position), entry.Where);
    }

    /// <summary>Where the first of a paper's entries begins.</summary>
    public SourceSpan Of(Paper paper) =>
        paper.Appearances.IsEmpty ? default : _places.GetValueOrDefault((paper.Appearances[0].File, paper.Appearances[0].Day, paper.Appearances[0].Position));
}
