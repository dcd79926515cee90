using System.Collections.Immutable;
using StaticDigest.Papers.Cleaning;

namespace StaticDigest.Papers;

/// <summary>
/// What one listing says about one paper, unjudged and uncleaned: the output of a reader, the input of merging.
/// A field is null or empty when the listing does not have it; nothing is guessed here.
/// </summary>
public sealed record Entry
{
    /// <summary>Where the entry begins.</summary>
    public required SourceSpan Where { get; init; }

    /// <summary>The kind of list, as shown to readers: <c>Hugging Face Daily Papers</c>, <c>arXiv</c>, <c>BibTeX</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Place in the listing, from 0.</summary>
    public int Position { get; init; }

    /// <summary>Title as received.</summary>
    public string? Title { get; init; }

    /// <summary>Abstract as received; paragraphs are separated by an empty line.</summary>
    public string? Abstract { get; init; }

    /// <summary>How the text fields are written, which decides how they are cleaned.</summary>
    public EntryText Text { get; init; }

    /// <summary>Ids in canonical form; the first is the listing's own.</summary>
    public ImmutableArray<PaperId> Ids { get; init; } = [];

    /// <summary>Version of the arXiv paper that was read.</summary>
    public int? Version { get; init; }

    /// <summary>The versions with their days, where the listing gives them.</summary>
    public ImmutableArray<PaperVersion> Versions { get; init; } = [];

    /// <summary>Authors in order.</summary>
    public ImmutableArray<Author> Authors { get; init; } = [];

    /// <summary>Number of authors, where the listing gives it apart from the names.</summary>
    public int? AuthorCount { get; init; }

    /// <summary>True when there are more authors than named and nobody says how many: <c>Jane Doe et al.</c></summary>
    public bool HasMoreAuthors { get; init; }

    /// <summary>Organisation that stands for the paper.</summary>
    public string? Organization { get; init; }

    /// <summary>Day of the first version.</summary>
    public PartialDate? Submitted { get; init; }

    /// <summary>Day of the newest version.</summary>
    public PartialDate? Updated { get; init; }

    /// <summary>Day on which the archive announced it.</summary>
    public PartialDate? Announced { get; init; }

    /// <summary>Day of the list that featured it.</summary>
    public DateOnly? Featured { get; init; }

    /// <summary>Votes at the time of reading.</summary>
    public int? Votes { get; init; }

    /// <summary>Comments at the time of reading.</summary>
    public int? Comments { get; init; }

    /// <summary>arXiv categories, the primary one first.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Keywords by the authors or the venue.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>Where it was published: <c>NeurIPS 2024</c>.</summary>
    public string? Venue { get; init; }

    /// <summary>Volume, issue, pages and publisher.</summary>
    public Publication? Publication { get; init; }

    /// <summary>Journal reference as the authors wrote it.</summary>
    public string? JournalReference { get; init; }

    /// <summary>The authors' comment: <c>10 pages, accepted at ICML</c>.</summary>
    public string? Comment { get; init; }

    /// <summary>Links that the listing gives; those inside the abstract are found when the text is cleaned.</summary>
    public ImmutableArray<PaperLink> Links { get; init; } = [];

    /// <summary>Stars of the code repository.</summary>
    public int? CodeStars { get; init; }

    /// <summary>Counts of citations and stars with their days.</summary>
    public ImmutableArray<DatedCount> Counts { get; init; } = [];

    /// <summary>How the entry came to its paper, when it was looked up for another entry; null for what a listing says.</summary>
    public Finding? Found { get; init; }

    /// <summary>Images and films, kept as data and never loaded by a page.</summary>
    public ImmutableArray<string> Media { get; init; } = [];

    /// <summary>A summary written by a machine.</summary>
    public string? MachineSummary { get; init; }

    /// <summary>Keywords chosen by a machine.</summary>
    public ImmutableArray<string> MachineKeywords { get; init; } = [];

    /// <summary>Who put it on the list.</summary>
    public string? Submitter { get; init; }

    /// <summary>True when the listing says that the paper was withdrawn or retracted.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>Licence, as an address or a name.</summary>
    public string? License { get; init; }

    /// <summary>The editor's own words, in Markdown.</summary>
    public string? Note { get; init; }
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
