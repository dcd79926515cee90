using System.Collections.Immutable;

namespace StaticDigest.Papers;

/// <summary>
/// One paper, merged from all its entries, with clean text. The record everything turns around.
/// Text is Unicode with math as TeX between dollars; <c>MathText</c> tells math from money.
/// </summary>
public sealed record Paper
{
    /// <summary>The best id that is known; it decides the address.</summary>
    public required PaperId Id { get; init; }

    /// <summary>Every other id by which the paper is known, sorted.</summary>
    public ImmutableArray<PaperId> OtherIds { get; init; } = [];

    /// <summary>The id under which the paper was first listed, when that was not <see cref="Id"/>: whoever must know it again goes by this one.</summary>
    public PaperId? FirstId { get; init; }

    /// <summary>Titles of entries whose ids had no address, where they are not one with <see cref="Id"/>: pages stood under these, and lead on from there.</summary>
    public ImmutableArray<string> ListedTitles { get; init; } = [];

    /// <summary>Title on one line, never empty.</summary>
    public required string Title { get; init; }

    /// <summary>Abstract, paragraphs separated by an empty line; empty when no source has one.</summary>
    public string Abstract { get; init; } = "";

    /// <summary>Title as its source wrote it, when cleaning changed it.</summary>
    public string? RawTitle { get; init; }

    /// <summary>Abstract as its source wrote it, when cleaning changed it.</summary>
    public string? RawAbstract { get; init; }

    /// <summary>Authors in order, hidden ones included.</summary>
    public ImmutableArray<Author> Authors { get; init; } = [];

    /// <summary>Number of authors: at least the names, more when a listing counts without naming; 0 when unknown.</summary>
    public int AuthorCount { get; init; }

    /// <summary>True when there are more than <see cref="AuthorCount"/> and nobody says how many.</summary>
    public bool HasMoreAuthors { get; init; }

    /// <summary>Organisation that stands for the paper.</summary>
    public string? Organization { get; init; }

    /// <summary>Day of the first version.</summary>
    public PartialDate? Submitted { get; init; }

    /// <summary>Day of the newest version.</summary>
    public PartialDate? Updated { get; init; }

    /// <summary>Day on which the archive announced it.</summary>
    public PartialDate? Announced { get; init; }

    /// <summary>The date that lists show and sort by: submission, or else, as in feeds that know no other, announcement.</summary>
    public PartialDate? Dated => Submitted ?? Announced;

    /// <summary>Newest version number that was seen.</summary>
    public int? Version { get; init; }

    /// <summary>The versions whose days are known, oldest first.</summary>
    public ImmutableArray<PaperVersion> Versions { get; init; } = [];

    /// <summary>arXiv categories, the primary one first.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Keywords by the authors or the venue.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>Where it was published.</summary>
    public string? Venue { get; init; }

    /// <summary>Volume, issue, pages and publisher.</summary>
    public Publication? Publication { get; init; }

    /// <summary>Journal reference as the authors wrote it.</summary>
    public string? JournalReference { get; init; }

    /// <summary>The authors' comment.</summary>
    public string? Comment { get; init; }

    /// <summary>Links, sorted by kind, without doubles.</summary>
    public ImmutableArray<PaperLink> Links { get; init; } = [];

    /// <summary>True when there is a link of a kind.</summary>
    public bool HasLink(PaperLinkKind kind)
    {
        foreach (var link in Links)
        {
            if (link.Kind == kind)
                return true;
        }

        return false;
    }

    /// <summary>True when something that is known leads to the paper itself: its page, its text, or an id that names either.</summary>
    public bool HasAddress => HasLink(PaperLinkKind.Page) || HasLink(PaperLinkKind.Pdf) || LeadsOn(Id) || OtherIds.Any(LeadsOn);

    private static bool LeadsOn(PaperId id) => id.Kind is not (PaperIdKind.Title or PaperIdKind.Local);

    /// <summary>Stars of the code repository: the newest count with a day, else the highest that a list gives.</summary>
    public int? CodeStars { get; init; }

    /// <summary>What became of it: counts of citations and stars, sorted by what they count, day and service.</summary>
    public ImmutableArray<DatedCount> Counts { get; init; } = [];

    /// <summary>How its id, names and links were found when no listing gave them, oldest first.</summary>
    public ImmutableArray<Finding> Found { get; init; } = [];

    /// <summary>Images and films, kept as data.</summary>
    public ImmutableArray<string> Media { get; init; } = [];

    /// <summary>A summary written by a machine, and labelled so wherever it is shown.</summary>
    public string? MachineSummary { get; init; }

    /// <summary>Keywords chosen by a machine.</summary>
    public ImmutableArray<string> MachineKeywords { get; init; } = [];

    /// <summary>Who put it on a list.</summary>
    public string? Submitter { get; init; }

    /// <summary>True when it was withdrawn or retracted.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Licence, as an address or a name.</summary>
    public string? License { get; init; }

    /// <summary>The editor's note, in Markdown.</summary>
    public string? Note { get; init; }

    /// <summary>Every listing in which it was seen, sorted by day, list and file.</summary>
    public ImmutableArray<Appearance> Appearances { get; init; } = [];

    /// <summary>
    /// Which list each field was taken from, by the field's name in the Markdown document; empty for a paper that only
    /// one list knows, since then everything is from there.
    /// </summary>
    public ImmutableArray<FieldOrigin> Origins { get; init; } = [];

    /// <summary>Latest count of votes; null when no source counts them.</summary>
    public int? Votes => Appearances.Max(appearance => appearance.Votes);

    /// <summary>Latest count of comments; null when no source counts them.</summary>
    public int? Comments => Appearances.Max(appearance => appearance.Comments);

    /// <summary>Where its first entry stands, for diagnostics.</summary>
    public SourceSpan Place => Appearances.IsEmpty ? new SourceSpan($"{Id}") : Appearances[0].Where;
}

/// <summary>That a paper stood in a listing.</summary>
/// <param name="List">The list, as shown to readers.</param>
/// <param name="Day">Day of the list; null when the list has none.</param>
/// <param name="File">Path of the listing below the input folder.</param>
/// <param name="Position">Place in the listing, from 0.</param>
/// <param name="Votes">Votes at that time.</param>
/// <param name="Comments">Comments at that time.</param>
public sealed record Appearance(string List, DateOnly? Day, string File, int Position, int? Votes = null, int? Comments = null)
{
    /// <summary>Where its entry stands, for diagnostics; the file alone when nothing nearer is known.</summary>
    public SourceSpan Where
    {
        get => field.Path is null ? new SourceSpan(File) : field;
        init;
    }
}

/// <summary>Where a field of a merged paper comes from.</summary>
/// <param name="Field">Name of the field in the Markdown document: <c>title</c>, <c>submitted</c>.</param>
/// <param name="List">The list, as shown to readers.</param>
public sealed record FieldOrigin(string Field, string List);
