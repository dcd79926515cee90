using StaticDigest.Papers;

namespace StaticDigest.Sources.HuggingFace;

/// <summary>An entry as it stands in a listing, before its dates have their year.</summary>
internal sealed record ListingEntry
{
    /// <summary>Line of the title.</summary>
    public required ListingLine TitleLine { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Abstract.</summary>
    public string? Abstract { get; init; }

    /// <summary>Its end; null when that is cut off.</summary>
    public ListingTail? Tail { get; init; }

    /// <summary>Id from an address on a line of its own.</summary>
    public PaperId? Id { get; init; }

    /// <summary>Votes.</summary>
    public int? Votes { get; init; }

    /// <summary>Who put it on the list.</summary>
    public string? Submitter { get; init; }

    /// <summary>Day of its listing; null before the first header.</summary>
    public ListingDate? Header { get; init; }

    /// <summary>Place in its listing, from 0.</summary>
    public int Position { get; init; }
}
