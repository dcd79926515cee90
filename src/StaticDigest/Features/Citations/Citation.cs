using System.Collections.Immutable;
using System.Globalization;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Features.Citations;

/// <summary>What kind of publication is cited.</summary>
internal enum CitationKind
{
    /// <summary>In no journal or proceedings that is known.</summary>
    Preprint,

    /// <summary>In proceedings.</summary>
    Conference,

    Journal,
}

/// <summary>
/// A paper as reference managers want it. Where the names of the authors are not known nobody is made up: the organisation
/// stands for them, else the work is cited by its title, with a note that says how many authors there are.
/// </summary>
internal sealed record Citation
{
    // Words by which a venue is told to be a journal: "Transactions on Machine Learning Research".
    private static readonly string[] JournalWords = ["Journal", "Transactions", "Letters", "TMLR", "JMLR", "Nature", "Science", "PNAS", "Annals", "Review",
        "IEEE Access"];

    /// <summary>The key: letters, digits and dashes, unique in the digest.</summary>
    public required string Key { get; init; }

    public required Paper Paper { get; init; }

    /// <summary>The title without math markup.</summary>
    public required string Title { get; init; }

    /// <summary>The authors in order; hidden ones are left out.</summary>
    public required ImmutableArray<PersonName> Authors { get; init; }

    /// <summary>True when there are more authors than <see cref="Authors"/>.</summary>
    public required bool HasMoreAuthors { get; init; }

    /// <summary>As precise as known.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Where it was published; of a journal without the year.</summary>
    public string? Venue { get; init; }

    public required CitationKind Kind { get; init; }

    /// <summary>The page of the paper in the digest.</summary>
    public required string Page { get; init; }

    public string? Arxiv => IdOf(PaperIdKind.Arxiv);

    public string? Doi => IdOf(PaperIdKind.Doi);

    /// <summary>The address that stays: the DOI, arXiv's own DOI, else the paper's page at its archive or publisher; null when there is none.</summary>
    public string? Permanent =>
        Doi is { } doi ? PaperIds.DoiAddress(doi)
        : Arxiv is { } arxiv ? $"https://doi.org/10.48550/arXiv.{arxiv}"
        : Paper.Links.FirstOrDefault(link => link.Kind == PaperLinkKind.Page)?.Url;

    /// <summary>Where the paper itself is; null when nobody named it.</summary>
    public string? Address =>
        Arxiv is { } arxiv ? $"https://arxiv.org/abs/{arxiv}"
        : (Paper.Links.FirstOrDefault(link => link.Kind == PaperLinkKind.Page) ?? Paper.Links.FirstOrDefault(link => link.Kind == PaperLinkKind.Pdf))?.Url;

    /// <summary>Where the paper itself is; the page in the digest, which <see cref="Note"/> then says, when nothing else is known.</summary>
    public string Url => Address ?? Page;

    /// <summary>
    /// How many authors there are of whom nobody is named: <c>3 authors</c>; null when somebody or an organisation is, or nothing is
    /// known of them.
    /// </summary>
    public string? Unnamed =>
        Authors.IsEmpty && Paper.Organization is null && Paper.AuthorCount > 0
            ? Invariant($"{Paper.AuthorCount} {(Paper.AuthorCount == 1 ? "author" : "authors")}, not named in the list")
            : null;

    /// <summary>What a reader of the record must add by hand; null when nothing is missing.</summary>
    public string? Missing
    {
        get
        {
            var authors = Authors.IsEmpty && Paper.Organization is null ? Unnamed is { } count ? $"the authors ({count})" : "the authors" : null;
            var address = Address is null && Doi is null ? "the address of the paper (the url leads to a page of a digest)" : null;
            return authors is null && address is null ? null : $"Missing: {string.Join("; ", new[] { authors, address }.Where(part => part is not null))}";
        }
    }

    /// <summary>arXiv's primary category; null when it is not of arXiv.</summary>
    public string? PrimaryClass => Arxiv is not null && !Paper.Categories.IsEmpty ? Paper.Categories[0] : null;

    /// <summary>What the fields cannot say; null when there is nothing.</summary>
    public string? Note
    {
        get
        {
            var listed = Address is null ? "The address is that of a page of a digest, not of the paper" : null;
            var notes = string.Join(". ",
                new[] { Paper.Withdrawn ? "Withdrawn" : null, Unnamed, listed, Paper.JournalReference, Paper.Comment }.Where(note => note is not null));
            return notes.Length > 0 ? notes : null;
        }
    }

    public static Citation Of(Paper paper, string key, string page)
    {
        ImmutableArray<PersonName> authors = [
            .. paper.Authors.Where(author => !author.IsHidden && author.Name.Length > 0).Select(author => PersonName.Parse(author.Name))];
        var venue = paper.Venue;
        return new Citation
        {
            Key = key,
            Paper = paper,
            Title = MathText.ToPlain(paper.Title),
            Authors = authors,
            HasMoreAuthors = !authors.IsEmpty && (paper.HasMoreAuthors || Math.Max(paper.AuthorCount, paper.Authors.Length) > authors.Length),
            Date = YearOf(venue) is { } year && PaperDays.Published(paper)?.Year != year ? new PartialDate(year) : PaperDays.Published(paper),
            Venue = venue is not null && IsJournal(venue) && YearOf(venue) is not null ? venue[..^4].TrimEnd(' ', ',', '(') : venue,
            Kind = venue is null || venue.Contains("arxiv", StringComparison.OrdinalIgnoreCase) ? CitationKind.Preprint
                : IsJournal(venue) ? CitationKind.Journal
                : CitationKind.Conference,
            Page = page,
        };
    }

    private static bool IsJournal(string venue) => JournalWords.Any(word => venue.Contains(word, StringComparison.Ordinal));

    // "ICLR 2024", "IEEE Access, 2024": the year of the publication, often the one after the first version.
    private static int? YearOf(string? venue) =>
        venue is { Length: > 5 } && !char.IsAsciiDigit(venue[^5])
            && int.TryParse(venue.AsSpan(venue.Length - 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1900 and <= 2100
            ? year
            : null;

    private string? IdOf(PaperIdKind kind)
    {
        if (Paper.Id.Kind == kind)
            return Paper.Id.Value;
        foreach (var id in Paper.OtherIds)
        {
            if (id.Kind == kind)
                return id.Value;
        }

        return null;
    }
}
