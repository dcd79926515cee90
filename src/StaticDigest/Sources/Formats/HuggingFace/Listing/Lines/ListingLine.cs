using StaticDigest.Papers;

namespace StaticDigest.Sources.Formats.HuggingFace.Listing.Lines;

/// <summary>A line of a listing, whatever it was copied as: text, Markdown or HTML without their signs.</summary>
internal readonly record struct ListingLine
{
    /// <summary>Where it stands.</summary>
    public required SourceSpan Where { get; init; }

    /// <summary>What one reads; empty for an image or a bare link.</summary>
    public required string Text { get; init; }

    /// <summary>True when an empty line stands before it.</summary>
    public bool StartsBlock { get; init; }

    public bool IsHeading { get; init; }

    public PaperId? Id { get; init; }

    /// <summary>True when the link goes to the discussion of the paper.</summary>
    public bool IsDiscussion { get; init; }

    /// <summary>Address of the paper's picture.</summary>
    public string? Picture { get; init; }

    /// <summary>True when a card begins here for certain: a row of a table, an article.</summary>
    public bool StartsCard { get; init; }
}
