using System.Collections.Immutable;

namespace StaticDigest.Papers;

/// <summary>The days under which a paper is filed.</summary>
internal static class PaperDays
{
    /// <summary>The days of the lists it stood in; without any, the day it was announced or submitted. Oldest first; empty when no day is known.</summary>
    public static ImmutableArray<DateOnly> Of(Paper paper)
    {
        var featured = paper.Appearances.Where(appearance => appearance.Day is not null).Select(appearance => appearance.Day!.Value).Distinct().Order()
            .ToImmutableArray();
        if (!featured.IsEmpty)
            return featured;
        return (paper.Announced ?? paper.Submitted) is { IsDay: true } day ? [day.FirstDay] : [];
    }

    /// <summary>The date by which a paper is filed: the newest of its days, else the month or year in which it was announced or submitted.</summary>
    public static PartialDate? Filed(Paper paper) => Filed(paper, Of(paper));

    /// <summary>As <see cref="Filed(Paper)"/>, for who knows the paper's days already.</summary>
    public static PartialDate? Filed(Paper paper, ImmutableArray<DateOnly> days) =>
        days is [.., var newest] ? new PartialDate(newest) : paper.Announced ?? paper.Submitted;

    /// <summary>When a paper came out: its first version, else its announcement, else the month in its arXiv id.</summary>
    public static PartialDate? Published(Paper paper) => paper.Submitted ?? paper.Announced ?? ArxivMonth.Of(paper.Id);
}
