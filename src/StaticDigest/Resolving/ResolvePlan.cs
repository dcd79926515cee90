using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Resolving;

/// <summary>What a run is to ask, newest papers first.</summary>
/// <param name="Titles">Papers that are looked for by title, with the services that are due.</param>
/// <param name="Ids">Papers of which the id is known and names or title are not.</param>
/// <param name="Open">Papers without an address, those that are not due included.</param>
public sealed record ResolvePlan(ImmutableArray<PlannedQuestion> Titles, ImmutableArray<PlannedQuestion> Ids, ImmutableArray<Question> Open)
{
    /// <summary>Plans a run.</summary>
    /// <param name="entries">Everything that the listings say.</param>
    /// <param name="papers">The papers that were merged from them.</param>
    /// <param name="memory">What was asked in vain.</param>
    /// <param name="answers">The owner's answers: of these titles none is asked.</param>
    /// <param name="services">The services that are searched, in their order.</param>
    /// <param name="today">The day of the run.</param>
    public static ResolvePlan Of(
        ImmutableArray<Entry> entries, ImmutableArray<Paper> papers, ResolveMemory memory,
        ImmutableDictionary<string, ResolveAnswer> answers, ImmutableArray<string> services, DateOnly today)
    {
        var open = Questions(papers);
        var titles = open.Where(question => !answers.ContainsKey(question.Form.Key));
        var bare = BareIds(entries, papers).Concat(papers.Where(IsNameless).Select(paper => Of(paper, paper.Place)));
        return new(
            [.. titles.Select(question => new PlannedQuestion(question, [.. services.Where(service => memory.IsDue(question.Id, service, today))]))
                .Where(planned => !planned.Services.IsEmpty)],
            [.. Newest(bare).Where(question => memory.IsDue(question.Id, AuthorityOf(question.Id), today))
                .Select(question => new PlannedQuestion(question, [AuthorityOf(question.Id)]))],
            open);
    }

    /// <summary>The papers without an id that leads anywhere, newest first.</summary>
    public static ImmutableArray<Question> Questions(ImmutableArray<Paper> papers)
    {
        var shared = papers.Where(IsOpen).CountBy(paper => new TitleForm(paper.Title).Key).Where(pair => pair.Value > 1).Select(pair => pair.Key)
            .ToHashSet(StringComparer.Ordinal);
        return Newest(
            papers.Where(IsOpen).Select(paper => Of(paper, paper.Place)).Select(question => question with { IsShared = shared.Contains(question.Form.Key) }));
    }

    /// <summary>Who knows the names behind an id.</summary>
    public static string AuthorityOf(PaperId id) => id.Kind == PaperIdKind.Arxiv ? ResolveService.Arxiv : ResolveService.Crossref;

    // Who has a page and names has all that a reader needs; a title alone leads nowhere.
    private static bool IsOpen(Paper paper) =>
        paper.Id.Kind >= PaperIdKind.Local && !paper.Title.StartsWith("Untitled: ", StringComparison.Ordinal)
        && !(paper.HasLink(PaperLinkKind.Page) && !paper.Authors.IsEmpty);

    private static bool IsNameless(Paper paper) => paper.Id.Kind <= PaperIdKind.Doi && paper.Authors.IsEmpty;

    private static IEnumerable<Question> BareIds(ImmutableArray<Entry> entries, ImmutableArray<Paper> papers)
    {
        var known = papers.SelectMany(paper => paper.OtherIds.Add(paper.Id)).ToHashSet();
        var seen = new HashSet<PaperId>();
        foreach (var entry in entries.Where(entry => entry.Found is null))
        {
            if (entry.Ids.Where(id => id.Kind <= PaperIdKind.Doi).OrderBy(id => id.Kind).Select(id => (PaperId?)id).FirstOrDefault() is { } id
                && !entry.Ids.Any(known.Contains) && seen.Add(id))
                yield return new Question { Id = id, Where = entry.Where, Day = entry.Featured is { } day ? new(day) : entry.Submitted };
        }
    }

    private static Question Of(Paper paper, SourceSpan where) => new()
    {
        Id = paper.Id,
        Title = paper.Title,
        Abstract = paper.Abstract,
        AuthorCount = paper is { AuthorCount: > 0, HasMoreAuthors: false } ? paper.AuthorCount : null,
        Names = [.. paper.Authors.Where(author => !author.IsHidden).Select(author => author.Name)],
        Day = paper.Submitted,
        ListDay = paper.Appearances.Where(appearance => appearance.List.StartsWith("Hugging Face", StringComparison.Ordinal))
            .Select(appearance => appearance.Day).Max(),
        Where = where,
    };

    private static ImmutableArray<Question> Newest(IEnumerable<Question> questions) =>
    [
        .. questions.OrderByDescending(question => question.ListDay is { } day ? new PartialDate(day) : question.Day ?? default)
            .ThenBy(question => question.Id.Kind).ThenBy(question => question.Id.Value, StringComparer.Ordinal),
    ];
}

/// <summary>A question and the services that are to be asked about it, in their order.</summary>
public sealed record PlannedQuestion(Question Question, ImmutableArray<string> Services);
