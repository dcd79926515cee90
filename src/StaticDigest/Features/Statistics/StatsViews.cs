using System.Collections.Immutable;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.Statistics;

/// <summary>Layout <c>stats</c>: the digest in numbers.</summary>
internal sealed record StatsView
{
    /// <summary>Number of papers.</summary>
    public required int Papers { get; init; }

    /// <summary>Number of issues.</summary>
    public required int Issues { get; init; }

    /// <summary>Number of authors that are named.</summary>
    public required int Authors { get; init; }

    /// <summary>How many papers link to code.</summary>
    public required int WithCode { get; init; }

    /// <summary>Papers over time; null when they lie in one month.</summary>
    public required TimelineView? Timeline { get; init; }

    /// <summary>Topics over time; null when the papers lie in one year or month, or have no topic.</summary>
    public required TopicTimesView? Topics { get; init; }

    /// <summary>The lists that the papers came from, most papers first.</summary>
    public required ImmutableArray<ShareView> Sources { get; init; }

    /// <summary>Papers with code by year or month, newest first.</summary>
    public required ImmutableArray<ShareView> Code { get; init; }
}

/// <summary>A part of a whole.</summary>
/// <param name="Part">Its name, its page's address where it has one, and how many papers.</param>
/// <param name="Of">How many papers the whole has.</param>
/// <param name="Percent">The share in percent.</param>
internal sealed record ShareView(RefView Part, int Of, string Percent);

/// <summary>The shares of topics in the papers of each year or month, each drawn by itself on one scale.</summary>
/// <param name="Kind">What is counted by: <c>year</c> or <c>month</c>.</param>
/// <param name="Max">The greatest share of all, in percent: the height of the pictures.</param>
/// <param name="Topics">The topics with most papers.</param>
/// <param name="Periods">The years or months with papers, newest first.</param>
internal sealed record TopicTimesView(string Kind, string Max, ImmutableArray<TopicTimeView> Topics, ImmutableArray<TopicPeriodView> Periods);

/// <summary>A topic over time.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Path">Outline of its share from the oldest to the newest period, in a box 1000 wide and 100 high.</param>
internal sealed record TopicTimeView(TopicCardView Topic, string Path);

/// <summary>The papers of a year or month by topic.</summary>
/// <param name="Period">The period and the number of all its papers.</param>
/// <param name="Counts">Papers of each topic, in the order of the topics.</param>
internal sealed record TopicPeriodView(RefView Period, ImmutableArray<int> Counts);
