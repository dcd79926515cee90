using StaticDigest.Papers;
using StaticDigest.Site;
using StaticDigest.Topics;

namespace StaticDigest.StatiqHost;

/// <summary>A paper in the metadata that users of Statiq expect of a document.</summary>
internal static class PaperMetadata
{
    /// <summary>The record itself.</summary>
    public const string Paper = "Paper";

    /// <summary>
    /// Statiq runs a metadata text that begins with <c>=></c> as a script; this key turns that off for a document. Every
    /// document that carries a word of a listing must have it.
    /// </summary>
    public const string ExcludeFromEvaluation = "ExcludeFromEvaluation";

    /// <summary>The metadata of a paper. What is not known is left out.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Of(Paper paper, IEnumerable<TopicMatch> topics)
    {
        yield return new(ExcludeFromEvaluation, true);
        yield return new(Paper, paper);
        yield return new("Title", paper.Title);
        yield return new("Authors", paper.Authors.Where(author => !author.IsHidden).Select(author => author.Name).ToArray());
        yield return new("Topics", topics.Select(match => match.Topic.Name).ToArray());
        if (paper.Abstract.Length > 0)
            yield return new("Description", paper.Abstract);
        if (Published(paper) is { } published)
            yield return new("Published", published);
        if (paper.Updated is { } updated)
            yield return new("Updated", AtMidnight(updated.FirstDay));
    }

    /// <summary>Path of the paper's page below the output folder.</summary>
    public static string Destination(Paper paper, IReadOnlyDictionary<PaperId, UrlPath> addresses) => addresses[paper.Id].File;

    /// <summary>The day of the paper's first version, else the day on which it was announced or first listed.</summary>
    private static DateTime? Published(Paper paper)
    {
        if ((paper.Submitted ?? paper.Announced) is { } known)
            return AtMidnight(known.FirstDay);
        return paper.Appearances.Min(appearance => appearance.Day) is { } listed ? AtMidnight(listed) : null;
    }

    private static DateTime AtMidnight(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
