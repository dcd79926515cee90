using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Resolving;

namespace StaticDigest.Cli.Resolve;

/// <summary>One question while it is asked.</summary>
internal sealed class QuestionState(PlannedQuestion planned)
{
    private readonly List<Candidate> _candidates = [];

    public Question Question => planned.Question;

    public ImmutableArray<string> Services => planned.Services;

    public HashSet<string> Answered { get; } = new(StringComparer.Ordinal);

    /// <summary>How each candidate's service was asked: by <c>title</c> or by <c>list</c>.</summary>
    public Dictionary<PaperId, string> AskedBy { get; } = [];

    /// <summary>What the candidates come to.</summary>
    public Decision Decision { get; private set; } = new(VerdictKind.No, [], default, []);

    /// <summary>True when nothing more has to be asked.</summary>
    public bool IsAccepted => Decision.Kind == VerdictKind.Accept;

    /// <summary>True when each service that was due has answered.</summary>
    public bool IsComplete => Services.All(Answered.Contains);

    /// <summary>The ids of which the authority's record decides.</summary>
    public IEnumerable<PaperId> Wanted => Decision.Candidates.Select(one => one.Candidate.Id!.Value);

    /// <summary>Takes candidates in and decides anew.</summary>
    /// <param name="entries">What a service gave.</param>
    /// <param name="by">The service.</param>
    public void Add(IEnumerable<Entry> entries, string by, string asked, Authorities records, DateOnly? listDay = null)
    {
        foreach (var entry in entries)
        {
            var candidate = Candidate.Of(entry, by, listDay);
            if (candidate.Id is not { } id || DecisionRule.Judge(Question, candidate).Kind == VerdictKind.No)
                continue;
            _candidates.Add(candidate);
            AskedBy.TryAdd(id, asked);
        }

        Decide(records);
    }

    /// <summary>Decides with what is known from the authorities by now.</summary>
    public void Decide(Authorities records) =>
        Decision = Decision.Of(
            Question,
            _candidates.Where(candidate => !records.IsUnknown(candidate.Id!.Value)),
            id => records.RecordOf(id) is { } record ? Candidate.Of(record, records.ByOf(id)) : null);
}
