using System.Collections.Immutable;

namespace StaticDigest.Papers;

/// <summary>
/// What can be known of a paper, whether one listing says it (<see cref="Entry"/>) or all of them together (<see cref="Paper"/>).
/// Every property has its line in <c>PaperField.All</c>, by which it is read, written, compared and merged.
/// </summary>
public abstract record PaperData
{
    // Lines of the table fill these while a record is made; from then on it stays as it is.
    internal string? title, abstractText, organization, venue, journalReference, comment, machineSummary, submitter, license, note;
    internal int? authorCount, version, codeStars;
    internal bool hasMoreAuthors, withdrawn;
    internal PartialDate? submitted, updated, announced;
    internal Publication? publication;
    internal ImmutableArray<Author> authors = [];
    internal ImmutableArray<PaperVersion> versions = [];
    internal ImmutableArray<string> categories = [], keywords = [], media = [], machineKeywords = [];
    internal ImmutableArray<PaperLink> links = [];
    internal ImmutableArray<DatedCount> counts = [];

    private protected PaperData()
    {
    }

    /// <summary>Authors in order; of a paper, hidden ones included.</summary>
    public ImmutableArray<Author> Authors { get => authors; init => authors = value; }

    /// <summary>True when there are more authors than named and nobody says how many: <c>Jane Doe et al.</c></summary>
    public bool HasMoreAuthors { get => hasMoreAuthors; init => hasMoreAuthors = value; }

    /// <summary>Organisation that stands for the paper.</summary>
    public string? Organization { get => organization; init => organization = value; }

    /// <summary>Day of the first version.</summary>
    public PartialDate? Submitted { get => submitted; init => submitted = value; }

    /// <summary>Day of the newest version.</summary>
    public PartialDate? Updated { get => updated; init => updated = value; }

    /// <summary>Day on which the archive announced it.</summary>
    public PartialDate? Announced { get => announced; init => announced = value; }

    /// <summary>Version of the arXiv paper that was read; of a paper, the newest.</summary>
    public int? Version { get => version; init => version = value; }

    /// <summary>The versions whose days are known; of a paper, oldest first.</summary>
    public ImmutableArray<PaperVersion> Versions { get => versions; init => versions = value; }

    /// <summary>arXiv categories, the primary one first.</summary>
    public ImmutableArray<string> Categories { get => categories; init => categories = value; }

    /// <summary>Keywords by the authors or the venue.</summary>
    public ImmutableArray<string> Keywords { get => keywords; init => keywords = value; }

    /// <summary>Where it was published: <c>NeurIPS 2024</c>.</summary>
    public string? Venue { get => venue; init => venue = value; }

    /// <summary>Volume, issue, pages and publisher.</summary>
    public Publication? Publication { get => publication; init => publication = value; }

    /// <summary>Journal reference as the authors wrote it.</summary>
    public string? JournalReference { get => journalReference; init => journalReference = value; }

    /// <summary>The authors' comment: <c>10 pages, accepted at ICML</c>.</summary>
    public string? Comment { get => comment; init => comment = value; }

    /// <summary>
    /// Links. An entry has those that its listing gives; a paper also those of its abstract and its ids, sorted by kind, without doubles.
    /// </summary>
    public ImmutableArray<PaperLink> Links { get => links; init => links = value; }

    /// <summary>Stars of the code repository; of a paper, the newest count with a day, else the highest that a list gives.</summary>
    public int? CodeStars { get => codeStars; init => codeStars = value; }

    /// <summary>Counts of citations and stars with their days; of a paper, sorted by what they count, day and service.</summary>
    public ImmutableArray<DatedCount> Counts { get => counts; init => counts = value; }

    /// <summary>Images and films, kept as data and never loaded by a page.</summary>
    public ImmutableArray<string> Media { get => media; init => media = value; }

    /// <summary>A summary written by a machine, and labelled so wherever it is shown.</summary>
    public string? MachineSummary { get => machineSummary; init => machineSummary = value; }

    /// <summary>Keywords chosen by a machine.</summary>
    public ImmutableArray<string> MachineKeywords { get => machineKeywords; init => machineKeywords = value; }

    /// <summary>Who put it on the list.</summary>
    public string? Submitter { get => submitter; init => submitter = value; }

    /// <summary>True when it was withdrawn or retracted.</summary>
    public bool Withdrawn { get => withdrawn; init => withdrawn = value; }

    /// <summary>Licence, as an address or a name.</summary>
    public string? License { get => license; init => license = value; }

    /// <summary>The editor's own words, in Markdown.</summary>
    public string? Note { get => note; init => note = value; }
}
