using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Papers.Tex;

namespace StaticDigest.Citations;

/// <summary>What kind of publication is cited.</summary>
internal enum CitationKind
{
    /// <summary>In no journal or proceedings that is known.</summary>
    Preprint,

    /// <summary>In proceedings.</summary>
    Conference,

    /// <summary>In a journal.</summary>
    Journal,
}

/// <summary>
/// A paper as reference managers want it. Where the names of the authors are not known nobody is made up: the organisation
/// stands for them, else the work is cited by its title, with a note that says how many authors there are.
/// </summary>
internal sealed record Citation
{
    // Words by which a venue is told to be a journal: "Transactions on Machine Learning Research".
    private static readonly string[] JournalWords = ["Journal", "Transactions", "Letters", "TMLR", "JMLR", "Nature", "Science", "PNAS", "Annals", "Review"];

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

    /// <summary>Where the paper itself is; the page in the digest when nothing else is known.</summary>
    public string Url =>
        Arxiv is { } arxiv ? $"https://arxiv.org/abs/{arxiv}"
        : Paper.Links.FirstOrDefault(link => link.Kind == PaperLinkKind.Page)?.Url ?? Page;

    /// <summary>arXiv's primary category; null when it is not of arXiv.</summary>
    public string? PrimaryClass => Arxiv is not null && !Paper.Categories.IsEmpty ? Paper.Categories[0] : null;

    /// <summary>What the fields cannot say; null when there is nothing.</summary>
    public string? Note
    {
        get
        {
            var unnamed = Authors.IsEmpty && Paper.AuthorCount > 0 ? Invariant($"{Paper.AuthorCount} {(Paper.AuthorCount == 1 ? "author" : "authors")}, not named in the list") : null;
            var notes = string.Join(". ", new[] { Paper.IsWithdrawn ? "Withdrawn" : null, unnamed, Paper.JournalReference, Paper.Comment }.Where(note => note is not null));
            return notes.Length > 0 ? notes : null;
        }
    }

    /// <summary>What is known of a paper.</summary>
    public static Citation Of(Paper paper, string key, string page)
    {
        ImmutableArray<PersonName> authors = [.. paper.Authors.Where(author => !author.IsHidden && author.Name.Length > 0).Select(author => PersonName.Parse(author.Name))];
        var venue = paper.Venue;
        return new Citation
        {
            Key = key,
            Paper = paper,
            Title = MathText.ToPlain(paper.Title),
            Authors = authors,
            HasMoreAuthors = !authors.IsEmpty && Math.Max(paper.AuthorCount, paper.Authors.Length) > authors.Length,
            Date = DateOf(paper),
            Kind = venue is null || venue.Contains("arxiv", StringComparison.OrdinalIgnoreCase) ? CitationKind.Preprint
                : JournalWords.Any(word => venue.Contains(word, StringComparison.Ordinal)) ? CitationKind.Journal
                : CitationKind.Conference,
            Page = page,
        };
    }

    /// <summary>When a paper came out: its first version, else its announcement, else the month in its arXiv id.</summary>
    public static PartialDate? DateOf(Paper paper) => paper.Submitted ?? paper.Announced ?? ArxivMonth.Of(paper.Id);

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
