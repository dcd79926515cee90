using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Resolving;

/// <summary>What is to be done with a candidate.</summary>
public enum VerdictKind
{
    /// <summary>It is another paper.</summary>
    No,

    /// <summary>A person has to say.</summary>
    Ask,

    /// <summary>It is the paper.</summary>
    Accept,
}

/// <summary>The judgement of one candidate.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Rule">Number of the rule that accepts; null otherwise.</param>
/// <param name="Evidence">What was compared: <c>title equal, 7 of 7 authors, day equal</c>.</param>
public readonly record struct Verdict(VerdictKind Kind, string? Rule, string Evidence);

/// <summary>The judgement of all candidates for one question.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Ids">The ids of the paper that was accepted, the best first; empty otherwise.</param>
/// <param name="Verdict">The verdict that accepts.</param>
/// <param name="Candidates">The candidates that were not turned down, in a fixed order, each with its verdict.</param>
public sealed record Decision(VerdictKind Kind, ImmutableArray<PaperId> Ids, Verdict Verdict, ImmutableArray<(Candidate Candidate, Verdict Verdict)> Candidates)
{
    /// <summary>The candidate that was accepted; null when none was.</summary>
    public Candidate? Accepted => Kind == VerdictKind.Accept ? Candidates.First(one => one.Verdict.Kind == VerdictKind.Accept).Candidate : null;

    /// <summary>Decides between candidates of any services, whatever their order.</summary>
    /// <param name="question">The paper that is looked for.</param>
    /// <param name="candidates">What the services gave.</param>
    /// <param name="record">What the authority says of an id; null while that is not known.</param>
    public static Decision Of(Question question, IEnumerable<Candidate> candidates, Func<PaperId, Candidate?>? record = null)
    {
        var judged = candidates
            .Where(candidate => candidate.Id is not null)
            .Select(
                candidate => (Candidate: candidate,
                    Verdict: record?.Invoke(candidate.Id!.Value) is { } known
                        ? DecisionRule.Judge(question, candidate, known)
                        : DecisionRule.Judge(question, candidate)))
            .Where(one => one.Verdict.Kind != VerdictKind.No)
            .OrderByDescending(one => one.Verdict.Kind).ThenBy(one => one.Verdict.Rule, StringComparer.Ordinal)
            .ThenBy(one => one.Candidate.Id!.Value.Kind).ThenBy(one => one.Candidate.Id!.Value.Value, StringComparer.Ordinal)
            .ThenBy(one => one.Candidate.By, StringComparer.Ordinal).ThenBy(one => one.Verdict.Evidence, StringComparer.Ordinal)
            .ToImmutableArray();
        var accepted = judged.Where(one => one.Verdict.Kind == VerdictKind.Accept).DistinctBy(one => one.Candidate.Id).ToList();
        if (accepted.Count == 0)
            return new(judged.IsEmpty ? VerdictKind.No : VerdictKind.Ask, [], default, judged);
        if (question.IsShared || !accepted.TrueForAll(one => IsSame(accepted[0].Candidate, one.Candidate)))
            return new(VerdictKind.Ask, [], default, judged);
        var ids = accepted.SelectMany(one => one.Candidate.Ids).Where(id => id.Kind <= PaperIdKind.Doi).Distinct()
            .OrderBy(id => id.Kind).ThenBy(id => id != accepted[0].Candidate.Id).ThenBy(id => id.Value, StringComparer.Ordinal).ToImmutableArray();
        return new(VerdictKind.Accept, ids, accepted[0].Verdict, judged);
    }

    // A preprint and its journal version are one paper under two ids; two of arXiv's ids are two papers.
    private static bool IsSame(Candidate first, Candidate other)
    {
        if (first.Id == other.Id || first.Ids.Any(id => id.Kind <= PaperIdKind.Doi && other.Ids.Contains(id)))
            return true;
        if (first.Id!.Value.Kind == PaperIdKind.Arxiv && other.Id!.Value.Kind == PaperIdKind.Arxiv)
            return false;
        return first.Names.Length > 0 && NameMatch.Of(first.Names, other.Names) is { Shared: var shared } && shared == first.Names.Length
            && shared == other.Names.Length;
    }
}
