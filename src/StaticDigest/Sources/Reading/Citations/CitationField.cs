namespace StaticDigest.Sources.Reading.Citations;

/// <summary>What stands in one field of a reference.</summary>
/// <param name="Field">What it means.</param>
/// <param name="Name">What the file calls it, if that is known.</param>
internal readonly record struct CitationValue(CitationField Field, string Text, string? Name);

/// <summary>What a field of a reference means, whatever a program calls it.</summary>
internal enum CitationField
{
    /// <summary>Known, and of no use here: the day on which somebody saved it, the number of its tables.</summary>
    Ignored,

    Title,

    Authors,

    /// <summary>The same authors with their whole names, where a product writes both; they go before the others.</summary>
    FullAuthors,

    /// <summary>An organisation that is an author.</summary>
    Group,

    /// <summary>Where the authors work.</summary>
    Organization,

    /// <summary>Who edited it; stands for the authors of a work that nobody wrote.</summary>
    Editors,

    /// <summary>A date of any precision.</summary>
    Date,

    /// <summary>A date that is often another one, of the electronic edition or the conference: it only makes the year more precise.</summary>
    OtherDate,

    Year,

    /// <summary>Month, or month and day, of the year: <c>AUG 26</c>, <c>8</c>, <c>MAY-JUN</c>.</summary>
    Month,

    Day,

    Doi,

    /// <summary>An arXiv id.</summary>
    Arxiv,

    /// <summary>A PubMed id.</summary>
    Pubmed,

    /// <summary>An id of PubMed Central.</summary>
    Pmc,

    /// <summary>An id that may be of any kind, or of none that is known.</summary>
    Id,

    /// <summary>Address of the paper's page, or several.</summary>
    Url,

    /// <summary>Address of the full text.</summary>
    Pdf,

    Code,

    Project,

    /// <summary>Any other address: the database's own page.</summary>
    OtherUrl,

    Abstract,

    /// <summary>Keywords of the authors or of who keeps the list, in one text.</summary>
    Keywords,

    /// <summary>One such keyword, which may hold a comma.</summary>
    Keyword,

    /// <summary>Keywords of a database, taken when there are no others.</summary>
    IndexKeywords,

    /// <summary>arXiv categories.</summary>
    Categories,

    /// <summary>Journal or proceedings.</summary>
    Container,

    /// <summary>What stands for the journal where there is none: conference, series.</summary>
    OtherContainer,

    Volume,

    Issue,

    Pages,

    FirstPage,

    LastPage,

    /// <summary>Number of an article in a volume without pages.</summary>
    ArticleNumber,

    Publisher,

    Comment,

    /// <summary>Lines of a key and a value each, as Zotero's <c>Extra</c>.</summary>
    Extra,

    /// <summary>Licence.</summary>
    License,

    /// <summary>Kind of the work.</summary>
    Type,
}
