using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading.Services;

/// <summary>The ids and links of an entry as they are met: none twice.</summary>
internal sealed class EntryIds
{
    private const int MaxLength = 300;

    private readonly ImmutableArray<PaperId>.Builder _ids = ImmutableArray.CreateBuilder<PaperId>();
    private readonly ImmutableArray<PaperLink>.Builder _links = ImmutableArray.CreateBuilder<PaperLink>();

    /// <summary>Version of the arXiv paper, where an id said it.</summary>
    public int? Version { get; private set; }

    public ImmutableArray<PaperId> Ids => _ids.ToImmutable();

    public ImmutableArray<PaperLink> Links => _links.ToImmutable();

    public bool IsEmpty => _ids.Count == 0;

    /// <summary>The arXiv id, where there is one.</summary>
    public bool HasArxiv => _ids.Any(id => id.Kind == PaperIdKind.Arxiv);

    /// <summary>Takes an id as a registry writes it, without prefix.</summary>
    public void Add(PaperIdKind kind, string? value)
    {
        if (value?.Trim() is { Length: > 0 and <= MaxLength } id)
            Add(new PaperId(kind, id));
    }

    /// <summary>Takes an id or address in any wrapping; false when it is none that is known.</summary>
    public bool AddParsed(string? text)
    {
        if (PaperIds.TryParse(text, out int? version) is not { } id)
            return false;
        Version ??= version;
        Add(id);
        return true;
    }

    /// <summary>Takes a link whose address was checked.</summary>
    public void AddLink(PaperLinkKind kind, string? address)
    {
        if (address is null)
            return;
        foreach (var link in _links)
        {
            if (link.Url == address)
                return;
        }

        _links.Add(new(kind, address));
    }

    private void Add(PaperId id)
    {
        if (!_ids.Contains(id))
            _ids.Add(id);
    }
}
