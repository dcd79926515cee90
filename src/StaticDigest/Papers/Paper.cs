using System.Collections.Immutable;

namespace StaticDigest.Papers;

/// <summary>
/// One paper, merged from all its entries, with clean text. The record everything turns around.
/// Text is Unicode with math as TeX between dollars; <c>MathText</c> tells math from money.
/// </summary>
public sealed record Paper : PaperData
{
    internal PaperId id;
    internal PaperId? firstId;
    internal string? rawTitle, rawAbstract;
    internal ImmutableArray<PaperId> otherIds = [];
    internal ImmutableArray<string> listedTitles = [];
    internal ImmutableArray<Finding> found = [];
    internal ImmutableArray<Appearance> appearances = [];
    internal ImmutableArray<FieldOrigin> origins = [];

    /// <summary>The best id that is known; it decides the address.</summary>
    public required PaperId Id { get => id; init => id = value; }

    /// <summary>Every other id by which the paper is known, sorted.</summary>
    public ImmutableArray<PaperId> OtherIds { get => otherIds; init => otherIds = value; }

    /// <summary>The id under which the paper was first listed, when that was not <see cref="Id"/>: whoever must know it again goes by this one.</summary>
    public PaperId? FirstId { get => firstId; init => firstId = value; }

    /// <summary>
    /// Titles of entries whose ids had no address, where they are not one with <see cref="Id"/>: pages stood under these, and lead on
    /// from there.
    /// </summary>
    public ImmutableArray<string> ListedTitles { get => listedTitles; init => listedTitles = value; }

    /// <summary>Title on one line, never empty.</summary>
    public required string Title { get => title ?? ""; init => title = value; }

    /// <summary>Abstract, paragraphs separated by an empty line; empty when no source has one.</summary>
    public string Abstract { get => abstractText ?? ""; init => abstractText = value.Length > 0 ? value : null; }

    /// <summary>Title as its source wrote it, when cleaning changed it.</summary>
    public string? RawTitle { get => rawTitle; init => rawTitle = value; }

    /// <summary>Abstract as its source wrote it, when cleaning changed it.</summary>
    public string? RawAbstract { get => rawAbstract; init => rawAbstract = value; }

    /// <summary>Number of authors: at least the names, more when a listing counts without naming; 0 when unknown.</summary>
    public int AuthorCount { get => authorCount ?? 0; init => authorCount = value > 0 ? value : null; }

    /// <summary>The date that lists show and sort by: submission, or else, as in feeds that know no other, announcement.</summary>
    public PartialDate? Dated => Submitted ?? Announced;

    internal bool HasLink(PaperLinkKind kind)
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

    /// <summary>How its id, names and links were found when no listing gave them, oldest first.</summary>
    public ImmutableArray<Finding> Found { get => found; init => found = value; }

    /// <summary>Every listing in which it was seen, sorted by day, list and file.</summary>
    public ImmutableArray<Appearance> Appearances { get => appearances; init => appearances = value; }

    /// <summary>
    /// Which list each field was taken from, by the field's key; empty for a paper that only
    /// one list knows, since then everything is from there.
    /// </summary>
    public ImmutableArray<FieldOrigin> Origins { get => origins; init => origins = value; }

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

    /// <summary>Equal is what says the same, wherever it stands.</summary>
    public bool Equals(Appearance? other) =>
        other is not null && (List, Day, File, Position, Votes, Comments) == (other.List, other.Day, other.File, other.Position, other.Votes, other.Comments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(List, Day, File, Position, Votes, Comments);
}

/// <summary>Where a field of a merged paper comes from.</summary>
/// <param name="Field">The field's key: <c>title</c>, <c>submitted</c>.</param>
/// <param name="List">The list, as shown to readers.</param>
public sealed record FieldOrigin(string Field, string List);
