using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Topics;

/// <summary>A paper that a rule on trial would bring.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Filed">Its date.</param>
/// <param name="Match">Why it would be in.</param>
/// <param name="Now">Names of the topics it is in without the rule.</param>
public sealed record TrialPaper(Paper Paper, PartialDate Filed, TopicMatch Match, ImmutableArray<string> Now);

/// <summary>What a rule would bring before you add it to the settings: the answer of <c>staticdigest topics --try</c>.</summary>
/// <param name="From">First day that was looked at; null when no paper has a date.</param>
/// <param name="To">Last day: that of the newest paper.</param>
/// <param name="Looked">Number of papers of these days.</param>
/// <param name="Papers">The papers that the rule would bring, newest first.</param>
public sealed record TopicTrial(DateOnly? From, DateOnly? To, int Looked, ImmutableArray<TrialPaper> Papers)
{
    /// <summary>The first of the phrases that cannot be looked for; null when all can.</summary>
    public static string? Unusable(TopicRule rule) =>
        rule.Any.Concat(rule.All).Concat(rule.Not).FirstOrDefault(phrase => Phrase.TryParse(phrase) is null);

    /// <summary>Tries a rule on the newest papers.</summary>
    /// <param name="papers">All papers.</param>
    /// <param name="topics">The topics of the settings.</param>
    /// <param name="rule">The rule on trial.</param>
    /// <param name="days">Number of days, counted back from the newest paper and not from today.</param>
    public static TopicTrial Of(IEnumerable<Paper> papers, ImmutableArray<Topic> topics, TopicRule rule, int days)
    {
        var dated = TopicReport.NewestFirst(papers.Where(paper => PaperDays.Filed(paper) is not null));
        if (dated.IsEmpty)
            return new(null, null, 0, []);
        var to = PaperDays.Filed(dated[0])!.Value.FirstDay;
        var from = days > to.DayNumber ? DateOnly.MinValue : to.AddDays(1 - days);
        ImmutableArray<Paper> looked = [.. dated.TakeWhile(paper => PaperDays.Filed(paper)!.Value.FirstDay >= from)];
        var now = TopicReport.Classify(looked, topics);
        var then = TopicReport.Classify(looked, [new("on trial", "on-trial", "", rule)]);
        return new(from, to, looked.Length,
            [.. Enumerable.Range(0, looked.Length).Where(i => !then[i].IsEmpty).Select(i => new TrialPaper(
                looked[i], PaperDays.Filed(looked[i])!.Value, then[i][0], [.. now[i].Select(match => match.Topic.Name)]))]);
    }
}
