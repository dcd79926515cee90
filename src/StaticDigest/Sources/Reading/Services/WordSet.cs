using System.Collections.Immutable;

namespace StaticDigest.Sources.Reading.Services;

/// <summary>Keywords as they are met, none twice whatever their case.</summary>
internal sealed class WordSet
{
    private readonly ImmutableArray<string>.Builder _words = ImmutableArray.CreateBuilder<string>();
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    public ImmutableArray<string> Words => _words.ToImmutable();

    public void Add(string? word)
    {
        if (word?.Trim() is { Length: > 0 } trimmed && _seen.Add(trimmed))
            _words.Add(trimmed);
    }
}
