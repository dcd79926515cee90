using StaticDigest.Localization;
using StaticDigest.Papers;

namespace StaticDigest.Settings;

/// <summary>What makes a paper stand before another one: points for what its readers did.</summary>
internal sealed record RankingSettings
{
    /// <summary>Points for a vote, 0 to 100.</summary>
    public int Votes { get; init; } = 1;

    /// <summary>Points for a comment, 0 to 100.</summary>
    public int Comments { get; init; } = 2;

    /// <summary>Points for a link to code, 0 to 1000.</summary>
    public int Code { get; init; }

    public long PointsOf(Paper paper) =>
        (long)Votes * (paper.Votes ?? 0) + (long)Comments * (paper.Comments ?? 0) + (paper.HasLink(PaperLinkKind.Code) ? Code : 0);

    /// <summary>The arithmetic of the points: <c>12 votes + 2 × 3 comments = 18 points</c>, <c>12 votes</c>; empty when there are none.</summary>
    public string Arithmetic(Paper paper, Localizer localizer)
    {
        long points = PointsOf(paper);
        if (points == 0)
            return "";
        var terms = new List<string>(3);
        Add(Votes, paper.Votes ?? 0, "votes_count");
        Add(Comments, paper.Comments ?? 0, "comments_count");
        if (Code > 0 && paper.HasLink(PaperLinkKind.Code))
            terms.Add(localizer.Translate("points_code", Code));
        var sum = string.Join(" + ", terms);
        return terms.Count == 1 && (points == paper.Votes || points == paper.Comments) ? sum : localizer.Translate("points_sum", points, sum);

        void Add(int weight, int count, string key)
        {
            if (weight > 0 && count > 0)
                terms.Add(Invariant($"{(weight == 1 ? "" : Invariant($"{weight} × "))}{localizer.Translate(key, count)}"));
        }
    }
}
