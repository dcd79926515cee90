using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Resolving;

/// <summary>A paper of the digest of which the source is looked for, with what a listing says of it.</summary>
public sealed record Question
{
    private TitleForm? _form;
    private WordRuns? _runs;

    /// <summary>The paper's id in the digest: its title as an id, or the id that is to be completed.</summary>
    public required PaperId Id { get; init; }

    /// <summary>Its title; empty for a bare id.</summary>
    public string Title { get; init { field = value; _form = null; } } = "";

    /// <summary>Its abstract; may be empty.</summary>
    public string Abstract { get; init { field = value; _runs = null; } } = "";

    /// <summary>Number of authors, null when the listing does not say.</summary>
    public int? AuthorCount { get; init; }

    /// <summary>Names of the authors, where the listing has them.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Day of the first version, as precise as the listing has it.</summary>
    public PartialDate? Day { get; init; }

    /// <summary>Day of the Hugging Face list in which it stood; null when it stood in none.</summary>
    public DateOnly? ListDay { get; init; }

    /// <summary>Where the listing names it.</summary>
    public SourceSpan Where { get; init; }

    /// <summary>True when another paper of the digest has the same title: then only a person can tell which is which.</summary>
    public bool IsShared { get; init; }

    /// <summary>True when the id is known and only names and title are missing.</summary>
    internal bool IsById => Id.Kind != PaperIdKind.Title && Id.Kind != PaperIdKind.Local;

    /// <summary>The title's letters and digits, by which the owner's answers find it.</summary>
    public string Key => Form.Key;

    /// <summary>The title for comparing; computed once.</summary>
    internal TitleForm Form => _form ??= new(Title);

    /// <summary>The abstract for comparing; computed once.</summary>
    internal WordRuns Runs => _runs ??= new(Abstract);
}

/// <summary>A paper that a service gave as an answer to a title.</summary>
public sealed record Candidate
{
    private TitleForm? _form;
    private WordRuns? _runs;

    /// <summary>Its ids, arXiv's first.</summary>
    public required ImmutableArray<PaperId> Ids { get; init; }

    /// <summary>Its title, cleaned.</summary>
    public string Title { get; init { field = value; _form = null; } } = "";

    /// <summary>Its abstract, cleaned; may be empty.</summary>
    public string Abstract { get; init { field = value; _runs = null; } } = "";

    /// <summary>Names of its authors in order.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Its day, as precise as it can be trusted.</summary>
    public PartialDate? Day { get; init; }

    /// <summary>The service that gave it.</summary>
    public required string By { get; init; }

    /// <summary>Day of the Hugging Face list that it was read from; null when it came from a search.</summary>
    public DateOnly? ListDay { get; init; }

    /// <summary>True when <see cref="Day"/> is the day of the first version and can be held against a list's day.</summary>
    public bool HasFirstDay { get; init; }

    /// <summary>The id that stands for it: arXiv's or else a DOI; null when there is neither.</summary>
    public PaperId? Id => Ids.Where(id => id.Kind <= PaperIdKind.Doi).OrderBy(id => id.Kind).Select(id => (PaperId?)id).FirstOrDefault();

    /// <summary>Number of authors that can be compared; null where the service cuts or leaves out the list.</summary>
    internal int? AuthorCount => Names.Length == 0 || Names.Length >= 100 && By == ResolveService.OpenAlex ? null : Names.Length;

    /// <summary>The title for comparing; computed once.</summary>
    internal TitleForm Form => _form ??= new(Title);

    /// <summary>The abstract for comparing; computed once.</summary>
    internal WordRuns Runs => _runs ??= new(Abstract);

    /// <summary>What of a service's entry tells whether it is the paper.</summary>
    /// <param name="entry">As its reader made it.</param>
    /// <param name="by">The service.</param>
    /// <param name="listDay">The day of the list, when it came with one.</param>
    public static Candidate Of(Entry entry, string by, DateOnly? listDay = null)
    {
        var ids = entry.Ids.OrderBy(id => id.Kind).ToImmutableArray();
        bool isArxiv = ids is [{ Kind: PaperIdKind.Arxiv }, ..];
        // OpenAlex writes the first of January for a day that it does not know, and often the day of another version.
        var day = by == ResolveService.OpenAlex && entry.Submitted is { } date ? new PartialDate(date.Year) : entry.Submitted;
        return new()
        {
            Ids = ids,
            Title = StaticDigest.Papers.Cleaning.PaperText.CleanTitle(entry.Title, entry.Text),
            Abstract = StaticDigest.Papers.Cleaning.PaperText.CleanAbstract(entry.Abstract, entry.Text),
            Names = [.. entry.Authors.Select(author => StaticDigest.Papers.Cleaning.PaperText.CleanName(author.Name))],
            Day = day,
            HasFirstDay = isArxiv && day is { IsDay: true },
            By = by,
            ListDay = listDay,
        };
    }
}
