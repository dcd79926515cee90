namespace StaticDigest.Sources.Formats.HuggingFace.Listing.Marks;

/// <summary>What a piece of a line is, as far as it shows by itself.</summary>
internal enum MarkKind
{
    /// <summary>A title, an abstract, an organisation, or words of the page that nobody knows.</summary>
    Text,

    /// <summary>A heading, which is a title or a word of the page.</summary>
    Heading,

    /// <summary>Words of the page.</summary>
    Furniture,

    /// <summary><c>Submitted by</c>, with the name or before it.</summary>
    Submitter,

    /// <summary>A number alone, or <c>-</c>: votes or comments.</summary>
    Number,

    /// <summary><c>Upvote</c>, with the number or before it.</summary>
    Vote,

    /// <summary><c>3 comments</c>, or a number that links to the discussion.</summary>
    Comments,

    /// <summary><c>GitHub</c>, <c>arXiv Page</c>: what one may click on, a number may follow.</summary>
    Button,

    /// <summary>The dot between authors and date.</summary>
    Dot,

    /// <summary><c>12 authors</c>.</summary>
    Authors,

    /// <summary>A date alone: of a paper or of the listing.</summary>
    Date,

    /// <summary><c>Published on Oct 4, 2026</c>.</summary>
    Published,

    /// <summary>The day, week or month of a listing.</summary>
    Header,

    /// <summary>A link or a picture without text.</summary>
    Link,
}

/// <summary>A piece of a line with what it is.</summary>
internal readonly record struct ListingMark(MarkKind Kind, string Text)
{
    public int Line { get; init; }

    /// <summary>The number of authors, votes, comments; null where none is said.</summary>
    public int? Count { get; init; }

    public ListingDate? Date { get; init; }

    /// <summary>The header that the line may be, also where it may be a date.</summary>
    public ListingHeader? Header { get; init; }

    /// <summary>The name behind <c>Submitted by</c>.</summary>
    public string? Name { get; init; }

    /// <summary>True for <c>• 12 authors</c>, with a bullet.</summary>
    public bool HasBullet { get; init; }

    /// <summary>True for page furniture that can be nothing else.</summary>
    public bool IsCertain { get; init; }
}
