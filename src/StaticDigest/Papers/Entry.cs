using System.Collections.Immutable;
using StaticDigest.Papers.Cleaning;

namespace StaticDigest.Papers;

/// <summary>
/// What one listing says about one paper, unjudged and uncleaned: the output of a reader, the input of merging.
/// A field is null or empty when the listing does not have it; nothing is guessed here.
/// </summary>
public sealed record Entry : PaperData
{
    internal string? source;
    internal int? position = 0, votes, comments;
    internal EntryText text;
    internal DateOnly? featured;
    internal ImmutableArray<PaperId> ids = [];
    internal Finding? found;

    /// <summary>Where the entry begins.</summary>
    public required SourceSpan Where { get; init; }

    /// <summary>The kind of list, as shown to readers: <c>Hugging Face Daily Papers</c>, <c>arXiv</c>, <c>BibTeX</c>.</summary>
    public required string Source { get => source ?? ""; init => source = value; }

    /// <summary>Place in the listing, from 0.</summary>
    public int Position { get => position ?? 0; init => position = value; }

    /// <summary>Title as received.</summary>
    public string? Title { get => title; init => title = value; }

    /// <summary>Abstract as received; paragraphs are separated by an empty line.</summary>
    public string? Abstract { get => abstractText; init => abstractText = value; }

    /// <summary>How the text fields are written, which decides how they are cleaned.</summary>
    public EntryText Text { get => text; init => text = value; }

    /// <summary>Ids in canonical form; the first is the listing's own.</summary>
    public ImmutableArray<PaperId> Ids { get => ids; init => ids = value; }

    /// <summary>Number of authors, where the listing gives it apart from the names.</summary>
    public int? AuthorCount { get => authorCount; init => authorCount = value; }

    /// <summary>Day of the list that featured it.</summary>
    public DateOnly? Featured { get => featured; init => featured = value; }

    /// <summary>Votes at the time of reading.</summary>
    public int? Votes { get => votes; init => votes = value; }

    /// <summary>Comments at the time of reading.</summary>
    public int? Comments { get => comments; init => comments = value; }

    /// <summary>How the entry came to its paper, when it was looked up for another entry; null for what a listing says.</summary>
    public Finding? Found { get => found; init => found = value; }
}

/// <summary>An author as listed.</summary>
/// <param name="Name">Full name in reading order.</param>
/// <param name="Affiliation">Institution, where given.</param>
/// <param name="IsHidden">True when the person asked not to be shown: counted, never named on a page.</param>
public sealed record Author(string Name, string? Affiliation = null, bool IsHidden = false);

/// <summary>What a <see cref="PaperLink"/> leads to; the order is the order on a page.</summary>
public enum PaperLinkKind
{
    /// <summary>The paper's page at its archive or publisher.</summary>
    Page,

    /// <summary>The full text.</summary>
    Pdf,

    /// <summary>Source code, models or data.</summary>
    Code,

    /// <summary>The project's page.</summary>
    Project,

    /// <summary>A discussion of the paper.</summary>
    Discussion,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>An address that belongs to a paper; only http and https, checked by <see cref="WebAddress"/>.</summary>
/// <param name="Kind">What it leads to.</param>
/// <param name="Url">Absolute address.</param>
public sealed record PaperLink(PaperLinkKind Kind, string Url);
